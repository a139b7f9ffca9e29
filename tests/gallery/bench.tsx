/** The whole bench, with stand-ins where other panels go: to judge the layout by. */
import {
  ChevronDown,
  CircleQuestionMark,
  Copy,
  Download,
  Eye,
  Menu as MenuIcon,
  Moon,
  Play,
  Presentation,
  Redo2,
  Share,
  StepForward,
  Undo2,
  User,
} from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../src/panels/shared/Button.tsx';
import { Chip, Kbd } from '../../src/panels/shared/Chip.tsx';
import { Crown, Mask, Octagon, Padlock, Pile, Shred, VeilIcon } from '../../src/panels/shared/icons.tsx';
import { Menu } from '../../src/panels/shared/Menu.tsx';
import { Panel } from '../../src/panels/shared/Panel.tsx';
import { Segmented } from '../../src/panels/shared/Segmented.tsx';
import { TabList, tabPanel } from '../../src/panels/shared/Tabs.tsx';
import { Bench } from '../../src/panels/shell/Bench.tsx';
import { useForm } from '../../src/panels/shell/form.ts';
import { Stage } from '../../src/panels/shell/Stage.tsx';
import type { BenchTab } from '../../src/panels/shell/tabs.tsx';
import { FootLine, TopBar } from '../../src/panels/shell/TopBar.tsx';
import { StateDiagram } from '../../src/panels/versioning/StateDiagram.tsx';
import { DropCell } from '../../src/panels/versions/DropCell.tsx';
import { Legend } from '../../src/panels/versions/Legend.tsx';
import { Shelves } from '../../src/panels/versions/Shelves.tsx';
import type { EntryRef, Lens } from '../../src/panels/versions/stack.ts';
import { VersionTag } from '../../src/panels/versions/VersionTag.tsx';
import { HARBOR } from './data.ts';

const nothing = () => undefined;
const params = new URLSearchParams(location.search);
const LEDGER: EntryRef = { key: 'ledger.csv', id: HARBOR[0]?.entries[1]?.id ?? ('null' as EntryRef['id']) };

const Who = () => {
  const row = useForm() !== 'desk' || params.has('mission');
  return (
    <Panel
      title="Who is asking"
      titleHidden={row}
      aside={
        <>
          <Kbd>1</Kbd>–<Kbd>4</Kbd>
        </>
      }
    >
      <div className={row ? 'grid grid-cols-4 gap-1 p-1.5' : 'grid gap-1 p-2 pt-0'}>
        {[
          ['root user', 'owns the bucket', Crown],
          ['ana', 'IAM administrator', User],
          ['dev', 'IAM, no version deletes', User],
          ['attacker', 'has ana’s leaked key', Mask],
        ].map(([name, note, Icon], i) => {
          const Shape = Icon as typeof Crown;
          return (
            <div
              key={String(name)}
              className={`flex items-center gap-2 rounded-control border px-2 py-1 ${i === 1 ? 'border-act bg-act-soft' : 'border-transparent'}`}
            >
              <span
                className={`grid size-8 place-items-center border-[1.5px] ${i === 1 ? 'border-act bg-act text-act-ink' : 'border-line-2 text-ink-2'} ${i === 0 ? 'rounded-sheet' : 'rounded-full'}`}
              >
                <Shape />
              </span>
              <span className="min-w-0">
                <b className="block truncate">{String(name)}</b>
                {!row && <span className="text-xs text-ink-3">{String(note)}</span>}
              </span>
            </div>
          );
        })}
      </div>
    </Panel>
  );
};

const Answer = () => (
  <Panel title="Refused: 403 AccessDenied" titleHidden>
    <div className="flex gap-3 border-b border-no-line bg-no-soft p-3">
      <Octagon className="size-10 text-no" />
      <div>
        <h3 className="text-lg text-no">Refused: 403 AccessDenied</h3>
        <p>ana tried to delete one version for good.</p>
      </div>
    </div>
    <TabList
      base="req"
      label="Languages"
      value="cli"
      onChange={nothing}
      tabs={[
        { value: 'cli', label: 'AWS CLI' },
        { value: 'http', label: 'HTTP' },
        { value: 'sdk', label: 'SDK for JS' },
      ]}
    />
    <pre {...tabPanel('req', 'cli', true)} className="bg-sunken p-3 font-mono text-xs whitespace-pre-wrap">
      aws s3api delete-object --bucket harbor-archive \{'\n'} --key ledger.csv --version-id
      8nzzgTG1ICGXYBMshV76.3agNBHGbhYd
    </pre>
    <p {...tabPanel('req', 'http', false)} />
    <p {...tabPanel('req', 'sdk', false)} />
  </Panel>
);

const Tools = () => {
  const icon = useForm() === 'desk' && window.innerWidth < 1361;
  const actions = [
    ['Get', Download],
    ['Copy to top', Copy],
    ['Delete', VeilIcon],
    ['Delete version', Shred],
  ] as const;
  return (
    <>
      {actions.map(([name, Icon]) => (
        <Button
          key={name}
          variant={icon ? 'icon' : 'plain'}
          aria-label={name}
          title={name}
          className={icon ? '' : 'px-1.75! phone:flex-1 phone:flex-col phone:gap-0.5! phone:text-xs'}
        >
          <Icon />
          {!icon && (
            <span>
              {name}
              {name === 'Delete version' && <Padlock className="ml-1 inline size-3.5" />}
            </span>
          )}
        </Button>
      ))}
    </>
  );
};

const Middle = () => {
  const phone = useForm() === 'phone';
  const [lens, setLens] = useState<Lens>('all');
  const [selected, setSelected] = useState<EntryRef | undefined>(LEDGER);
  return (
    <Stage
      title="harbor-archive"
      note="us-east-1 · 5 keys"
      diagram={
        <StateDiagram versioning="enabled" mfaDelete="enabled" onPrepare={nothing} onPrepareMfa={nothing} />
      }
      tools={
        <>
          {!phone && (
            <span className="mr-auto min-w-0 leading-tight">
              <b className="block truncate">{selected?.key ?? 'nothing selected'}</b>
              {selected && <VersionTag id={selected.id} />}
            </span>
          )}
          {!phone && (
            <span className="flex">
              <Tools />
            </span>
          )}
          <span className={phone ? 'flex-1' : ''}>
            <Segmented
              wide={phone}
              label="Lens"
              value={lens}
              onChange={setLens}
              options={[
                { value: 'plain', label: 'Plain view', icon: <Eye /> },
                { value: 'all', label: 'All versions', icon: <Pile /> },
              ]}
            />
          </span>
        </>
      }
      foot={<Legend />}
    >
      <Shelves
        shelves={HARBOR}
        lens={lens}
        selected={selected}
        refusal={{ step: 18, entries: [LEDGER] }}
        onSelect={setSelected}
        onVisit={nothing}
        tools={
          phone ? (
            <div className="flex border-b bg-sunken px-2 py-1">
              <Tools />
            </div>
          ) : undefined
        }
        drop={<DropCell onUpload={nothing} onFiles={nothing} shortcut="U" />}
      />
    </Stage>
  );
};

/** `?show=bench`, `&mission` for a mission's layout, `&codes` with the authenticator open. */
export const WholeBench = () => {
  const [tab, setTab] = useState<BenchTab>('bucket');
  return (
    <Bench
      tab={tab}
      onTab={setTab}
      codesOpen={params.has('codes')}
      top={
        <TopBar
          title="harbor-archive"
          place={
            <>
              <Button variant="plain">Missions</Button>
              <Menu
                variant="plain"
                label="Sandbox: Locked archive"
                items={[
                  { key: 'a', label: 'Locked archive', checked: true, onChoose: nothing },
                  { key: 'b', label: 'Empty bucket', checked: false, onChoose: nothing },
                ]}
              >
                Sandbox: Locked archive <ChevronDown />
              </Menu>
            </>
          }
          clock={
            <span className="border-hair flex h-7.5 items-center gap-2 rounded-full bg-sunken pr-1 pl-3 font-mono font-semi">
              14:03:18 <span className="font-sans font-normal text-ink-2">frozen</span>
              <Button className="min-h-5.5! rounded-full! px-2! text-xs">
                <Play />
                Run
              </Button>
              <Button className="min-h-5.5! rounded-full! px-2! text-xs">
                <StepForward />
                +30 s
              </Button>
            </span>
          }
          actions={
            <>
              <Button variant="icon" aria-label="Undo">
                <Undo2 />
              </Button>
              <Button variant="icon" aria-label="Redo" disabled>
                <Redo2 />
              </Button>
              <Button>
                <Share />
                <span className="tablet:sr-only narrow:sr-only">Share</span>
              </Button>
              <Button>
                <Presentation />
                <span className="tablet:sr-only narrow:sr-only">Present</span>
              </Button>
              <Button variant="icon" aria-label="Theme">
                <Moon />
              </Button>
              <Button variant="icon" aria-label="Help">
                <CircleQuestionMark />
              </Button>
            </>
          }
          menus={
            <>
              {
                <Button>
                  <User />
                  ana
                  <ChevronDown />
                </Button>
              }
              {
                <Button variant="icon" aria-label="Menu">
                  <MenuIcon />
                </Button>
              }
            </>
          }
        />
      }
      {...(params.has('mission') && {
        task: (
          <Panel title="Vanishing act" fill>
            <p className="px-3">
              Make report.pdf disappear from the list, then prove that its data never left.
            </p>
          </Panel>
        ),
      })}
      who={<Who />}
      codes={
        <Panel title="Authenticator" fill>
          <p className="px-3">193 007</p>
        </Panel>
      }
      stage={<Middle />}
      request={<Answer />}
      why={
        <Panel title="Why S3 said no" note="10 checks, in order" fill>
          <ol className="grid gap-2 px-3">
            {Array.from({ length: 9 }, (_, i) => (
              <li key={String(i)}>Check {i + 1}</li>
            ))}
          </ol>
        </Panel>
      }
      timeline={
        <Panel
          title="Every request"
          note="step 18 of 18"
          aside={<Chip tone="ghost">data lost for good</Chip>}
        >
          <p className="px-3">glyphs</p>
        </Panel>
      }
      meter={
        <Panel title="Can you get it back?" aside="9 of 10 uploads">
          <p className="px-3">squares</p>
        </Panel>
      }
      foot={
        <FootLine
          hint={
            <>
              <Kbd>`</Kbd> opens the console ·
            </>
          }
        >
          <b className="text-ok">ana $</b> aws s3api list-object-versions --bucket harbor-archive
        </FootLine>
      }
      dock={
        <div className="flex items-center gap-3 border-t border-no bg-no-soft px-3 py-2">
          <Octagon className="size-8 text-no" />
          <span className="flex-1">
            <b className="block text-no">Refused: 403 AccessDenied</b>ana is not the bucket owner’s root user.
          </span>
          <Button onClick={() => setTab('why')}>Why</Button>
        </div>
      }
    />
  );
};
