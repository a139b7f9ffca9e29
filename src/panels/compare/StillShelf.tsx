/** One key of a world, to look at: the pile as the bench draws it, without anything to press. */
import { word } from '../../i18n/branches.ts';
import { t } from '../../i18n/t.ts';
import type { KeyInWorld } from '../../store/compare.ts';
import { BandFace, SheetFace } from '../versions/Sheet.tsx';
import { describe } from '../versions/describe.ts';
import { Edge } from '../versions/Edge.tsx';
import { GhostRow } from '../versions/GhostRow.tsx';
import { place } from '../versions/stack.ts';
import type { Placed } from '../versions/stack.ts';
import { Cloths } from '../versions/Cloths.tsx';

/** Entries drawn; the rest is counted. */
const SHOWN = 5;
const NOBODY_LEAVES = [] as const;

const StillEntry = ({ placed, covers }: { readonly placed: Placed; readonly covers: number }) => {
  const { version, row, depth, current } = placed;
  const face = { current, refused: false };
  return (
    <li
      className={`entry ${version.id === 'null' && version.kind === 'object' ? 'entry--null' : ''}`}
      style={{ gridRow: row, '--depth': Math.min(depth, 3) }}
      data-kind={version.kind}
      data-current={current || undefined}
      data-covered={depth > 0 || undefined}
    >
      <div className={version.kind === 'marker' ? 'sheet band' : 'sheet'}>
        <span className="sr-only">{describe(version, { current, depth, covers, refused: false })}</span>
        <span className="sheet__face" aria-hidden="true">
          {version.kind === 'marker' ? (
            <BandFace version={version} covers={undefined} {...face} />
          ) : (
            <SheetFace version={version} {...face} />
          )}
        </span>
      </div>
    </li>
  );
};

/** What was lost of it since the worlds parted stands dotted under what is there. */
export const StillShelf = ({ held: { key, entries, lost } }: { readonly held: KeyInWorld }) => {
  const rows = place(entries.slice(0, SHOWN), NOBODY_LEAVES);
  const rest = entries.length - rows.length;
  const cloths = rows.filter(({ version }) => version.kind === 'marker');
  const bare = entries.at(-1)?.kind === 'marker';
  const last = rows.length + (rest > 0 || bare ? 1 : 0);
  const olderData = (from: number): number =>
    entries.slice(from).filter(({ kind }) => kind === 'object').length;
  return (
    <li className="shelf">
      <Edge shelf={{ key, entries }} />
      <div className="pile" data-lens="all" data-top={entries[0]?.kind}>
        <ol className="contents" aria-label={t('shelf.pile', { key })}>
          {rows.map((placed) => (
            <StillEntry
              key={`${placed.version.seq}:${placed.version.id}`}
              placed={placed}
              covers={olderData(placed.row)}
            />
          ))}
        </ol>
        {bare && (
          <p className="pile__bare" aria-hidden="true" style={{ gridRow: last }}>
            {t('entry.nothing')}
          </p>
        )}
        {rest > 0 && (
          <p className="bundle" style={{ gridRow: last, '--depth': Math.min(cloths.length, 3) }}>
            <span>{word('compare.older', { count: rest })}</span>
          </p>
        )}
        <Cloths cloths={cloths} last={last} />
        {lost.map((version) => (
          <GhostRow key={`${version.seq}:${version.id}`} version={version} />
        ))}
      </div>
    </li>
  );
};
