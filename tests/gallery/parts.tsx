/** The shared parts and the state diagram, in every state. */
import { useState } from 'react';
import {
  Crown,
  Fob,
  Ghost,
  Mask,
  NoConsole,
  NullIcon,
  Octagon,
  Padlock,
  PadlockOpen,
  Pending,
  Pile,
  SheetIcon,
  Shred,
  VeilIcon,
} from '../../src/panels/shared/icons.tsx';
import { Button } from '../../src/panels/shared/Button.tsx';
import { Chip, Kbd } from '../../src/panels/shared/Chip.tsx';
import type { Tone } from '../../src/panels/shared/Chip.tsx';
import { Dialog } from '../../src/panels/shared/Dialog.tsx';
import { Field } from '../../src/panels/shared/Field.tsx';
import { Menu } from '../../src/panels/shared/Menu.tsx';
import { Panel } from '../../src/panels/shared/Panel.tsx';
import { TabList, tabPanel } from '../../src/panels/shared/Tabs.tsx';
import { Toast } from '../../src/panels/shared/Toast.tsx';
import type { Message } from '../../src/panels/shared/Toast.tsx';
import { StateDiagram } from '../../src/panels/versioning/StateDiagram.tsx';
import { VersionTag } from '../../src/panels/versions/VersionTag.tsx';

const nothing = () => undefined;
const TONES: readonly Tone[] = ['line', 'ok', 'no', 'null', 'marker', 'lock', 'ghost', 'data'];
const ICONS = {
  SheetIcon,
  VeilIcon,
  NullIcon,
  Padlock,
  PadlockOpen,
  Octagon,
  Shred,
  Pile,
  Ghost,
  Pending,
  Crown,
  Mask,
  Fob,
  NoConsole,
};
const STATES = [
  ['unversioned', 'unset', 'closed'],
  ['enabled', 'unset', 'closed'],
  ['suspended', 'disabled', 'closed'],
  ['enabled', 'enabled', 'closed'],
  ['suspended', 'enabled', 'open'],
  ['enabled', 'enabled', 'refused'],
] as const;

/** Press things: dialogs, menu, toast and tabs are live. */
export const Parts = () => {
  const [open, setOpen] = useState<'centred' | 'docked' | undefined>();
  const [message, setMessage] = useState<Message | undefined>();
  const [tab, setTab] = useState<'a' | 'b'>('a');
  return (
    <main className="grid gap-2 p-2">
      <h1 className="sr-only">Parts</h1>
      <Panel title="Buttons" note="every state" aside={<Kbd>U</Kbd>}>
        <div className="flex flex-wrap items-center gap-2 p-3 pt-0">
          <Button variant="primary" size="lg">
            Upload
          </Button>
          <Button variant="primary">Switch to root</Button>
          <Button onClick={() => setOpen('centred')}>Centred dialog</Button>
          <Button onClick={() => setOpen('docked')}>Docked dialog</Button>
          <Button
            variant="plain"
            onClick={() =>
              setMessage({
                id: Math.random(),
                text: 'A marker now covers 2 versions.',
                action: { label: 'Undo', onPress: nothing },
              })
            }
          >
            Toast
          </Button>
          <Button variant="icon" aria-label="Padlock">
            <Padlock />
          </Button>
          <Button disabled>Disabled</Button>
          <Button blocked="MFA Delete is on: ask as root">Blocked</Button>
          <Menu
            label="Theme"
            items={['Auto', 'Light', 'Dark'].map((label, i) => ({
              key: label,
              label,
              checked: i === 1,
              onChoose: nothing,
              ...(i === 2 && { note: 'for evenings' }),
            }))}
          >
            Theme
          </Menu>
          <VersionTag id="8nzzgTG1ICGXYBMshV76.3agNBHGbhYd" />
        </div>
      </Panel>
      <Panel title="Chips and icons">
        <div className="flex flex-wrap items-center gap-2 p-3 pt-0">
          {TONES.map((tone) => (
            <Chip key={tone} tone={tone} icon={<Padlock />}>
              {tone}
            </Chip>
          ))}
          {Object.entries(ICONS).map(([name, Icon]) => (
            <Icon key={name} className="size-6" />
          ))}
        </div>
      </Panel>
      <Panel title="Fields">
        <div className="grid max-w-96 gap-3 p-3 pt-0">
          <Field label="Bucket name" hint="3 to 63 of a–z, 0–9, dot and hyphen">
            {(control) => <input {...control} defaultValue="harbor-archive" />}
          </Field>
          <Field label="Bucket name" error="A name may not end with -s3alias.">
            {(control) => <input {...control} defaultValue="harbor-s3alias" />}
          </Field>
        </div>
      </Panel>
      <Panel title="Tabs">
        <TabList
          base="demo"
          label="Request"
          value={tab}
          onChange={setTab}
          tabs={[
            { value: 'a', label: 'AWS CLI' },
            { value: 'b', label: 'HTTP' },
          ]}
        />
        <p {...tabPanel('demo', 'a', tab === 'a')} className="p-3">
          aws s3api
        </p>
        <p {...tabPanel('demo', 'b', tab === 'b')} className="p-3">
          DELETE /
        </p>
      </Panel>
      {STATES.map(([versioning, mfaDelete, padlock]) => (
        <div key={versioning + mfaDelete + padlock} className="flex flex-wrap gap-2">
          {['38rem', '24rem', '19rem'].map((width) => (
            <div key={width} className="flex rounded-panel border bg-surface p-2" style={{ width }}>
              <StateDiagram
                versioning={versioning}
                mfaDelete={mfaDelete}
                padlock={padlock}
                onPrepare={nothing}
                onPrepareMfa={nothing}
              />
            </div>
          ))}
        </div>
      ))}
      <Dialog
        open={open !== undefined}
        place={open ?? 'centred'}
        title="New bucket"
        onClose={() => setOpen(undefined)}
        foot={<Button variant="primary">Create</Button>}
      >
        <Field label="Bucket name">{(control) => <input {...control} />}</Field>
      </Dialog>
      <div className="pointer-events-none fixed inset-x-0 bottom-14 z-50">
        <Toast message={message} onDone={() => setMessage(undefined)} />
      </div>
    </main>
  );
};
