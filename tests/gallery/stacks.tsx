/** Every kind of pile, live: entries can be chosen, refused, covered and lost. */
import { useState } from 'react';
import type { Version } from '../../src/engine/index.ts';
import { Button } from '../../src/panels/shared/Button.tsx';
import { Segmented } from '../../src/panels/shared/Segmented.tsx';
import { DropCell } from '../../src/panels/versions/DropCell.tsx';
import { Legend } from '../../src/panels/versions/Legend.tsx';
import { Shelves } from '../../src/panels/versions/Shelves.tsx';
import type { EntryRef, Lens, ShelfView } from '../../src/panels/versions/stack.ts';
import { HARBOR, marker, object, ODD } from './data.ts';

const nothing = () => undefined;
const params = new URLSearchParams(location.search);

/** `?many=20000`: that many keys of five versions each, to measure by. */
const many = (keys: number): readonly ShelfView[] =>
  Array.from({ length: keys }, (_, n) => {
    const key = `log-${String(n).padStart(6, '0')}.txt`;
    return {
      key,
      entries: Array.from({ length: 5 }, (__, v) =>
        object(key, `k${v}v…${String(v).padStart(3, '0')}`, '10:00', 1000 + v, 'x'),
      ),
    };
  });

/** The bench's middle without a store: state is a list of shelves. */
export const Stacks = () => {
  const [shelves, setShelves] = useState<readonly ShelfView[]>(() =>
    params.has('many') ? many(Number(params.get('many'))) : [...HARBOR, ...ODD],
  );
  const [lens, setLens] = useState<Lens>('all');
  const [selected, setSelected] = useState<EntryRef | undefined>();
  const [refused, setRefused] = useState({ step: 0, entries: [] as EntryRef[] });
  const [chosen, setChosen] = useState<readonly EntryRef[] | undefined>();
  const change = (edit: (entries: readonly Version[], key: string) => readonly Version[]) =>
    setShelves((now) =>
      now.map((shelf) =>
        shelf.key === selected?.key ? { ...shelf, entries: edit(shelf.entries, shelf.key) } : shelf,
      ),
    );
  const fresh = (version: Version): Version => ({ ...version, seq: Math.floor(performance.now()) + 2000 });
  return (
    <main data-form={window.innerWidth < 640 ? 'phone' : 'desk'} className="bg-surface">
      <h1 className="sr-only">Stacks</h1>
      <h2 className="sr-only">Every kind of pile</h2>
      <div className="flex flex-wrap gap-2 border-b bg-sunken p-2">
        <Segmented
          label="Lens"
          value={lens}
          options={[
            { value: 'plain', label: 'Plain view' },
            { value: 'all', label: 'All versions' },
          ]}
          onChange={setLens}
        />
        <Button onClick={() => change((e, k) => [fresh(object(k, 'NewN…eww', '14:10', 3000)), ...e])}>
          upload
        </Button>
        <Button onClick={() => change((e, k) => [fresh(marker(k, 'MrkM…ark', '14:11')), ...e])}>
          delete
        </Button>
        <Button onClick={() => change((e) => e.filter(({ id }) => id !== selected?.id))}>
          delete version
        </Button>
        <Button
          onClick={() =>
            change((e, k) => [fresh(object(k, 'null', '14:12', 99)), ...e.filter(({ id }) => id !== 'null')])
          }
        >
          overwrite null
        </Button>
        <Button
          onClick={() => selected && setRefused(({ step }) => ({ step: step + 1, entries: [selected] }))}
        >
          refuse
        </Button>
        <Button onClick={() => setChosen((now) => (now ? undefined : []))}>choose several</Button>
      </div>
      <Shelves
        shelves={shelves}
        lens={lens}
        selected={selected}
        refusal={refused}
        batch={
          chosen && {
            chosen,
            onToggle: (version, on) =>
              setChosen(
                on
                  ? [...chosen, version]
                  : chosen.filter(({ key, id }) => key !== version.key || id !== version.id),
              ),
          }
        }
        onSelect={setSelected}
        onVisit={nothing}
        onShowAll={() => setLens('all')}
        drop={<DropCell onUpload={nothing} onFiles={nothing} shortcut="U" />}
      />
      <Legend />
    </main>
  );
};
