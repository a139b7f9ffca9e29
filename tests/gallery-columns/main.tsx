/** Every state of the side columns on one page, for looking at. `?part=left|why|timeline&theme=dark&width=264`. */
import '../../src/theme.css';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { ANA_PHONE, ROOT_TOKEN, asSerial } from '../../src/engine/index.ts';
import { Authenticator } from '../../src/panels/authenticator/Authenticator.tsx';
import type { DeviceView } from '../../src/panels/authenticator/device.ts';
import { RegisterFlap, ResyncFlap, ScanFlap } from '../../src/panels/authenticator/flaps.tsx';
import { AnsweredPanel, WhyPanel } from '../../src/panels/explain/Explanation.tsx';
import { Upcoming } from '../../src/panels/explain/Verdict.tsx';
import { Trace } from '../../src/panels/explain/Trace.tsx';
import { ladderOf } from '../../src/panels/explain/trace.ts';
import { Timeline } from '../../src/panels/journal/Timeline.tsx';
import type { Identity, IdentityId } from '../../src/panels/who/identity.ts';
import { WhoIsAsking } from '../../src/panels/who/WhoIsAsking.tsx';
import { cases, evening, view } from './scene.ts';

const query = new URLSearchParams(location.search);
const part = query.get('part') ?? 'left';
const width = Number(query.get('width') ?? 264);
document.documentElement.dataset['theme'] = query.get('theme') ?? 'light';
document.documentElement.dataset['form'] = query.get('form') ?? 'desk';

const say = (what: string) => (value?: unknown) => console.log(what, value);

const CAST: readonly Identity[] = [
  { id: 'root', device: 'fob', session: false },
  { id: 'ana', device: 'phone', session: false },
  { id: 'dev', device: 'none', session: false },
  { id: 'attacker', device: 'none', session: false },
];

const Box = ({ title, height, children }: { title: string; height?: number; children: ReactNode }) => (
  <figure
    style={{ width, margin: 0, display: 'flex', flexDirection: 'column', gap: 8, ...(height && { height }) }}
  >
    <figcaption style={{ fontSize: 12, opacity: 0.7 }}>{title}</figcaption>
    {children}
  </figure>
);

const Who = ({
  first,
  session = false,
  all = false,
  row = false,
}: {
  first: IdentityId;
  session?: boolean;
  all?: boolean;
  row?: boolean;
}) => {
  const [id, setId] = useState(first);
  const [temporary, setTemporary] = useState(session);
  const cast = all ? [...CAST, { id: 'other-root', device: 'both', session: false } as const] : CAST;
  return (
    <WhoIsAsking
      identities={cast.map((one) => (one.id === id ? { ...one, session: temporary } : one))}
      selected={id}
      row={row}
      onSelect={setId}
      onSession={(_, on) => setTemporary(on)}
    />
  );
};

const Left = () => {
  const { scene } = evening();
  const now = Date.parse('2026-11-24T14:03:18Z');
  const phone = view(scene, ANA_PHONE, 'ana', true, { usedAt: Date.parse('2026-11-24T14:03:06Z') });
  const fob = view(scene, ROOT_TOKEN, 'root', false, {});
  const [drift, setDrift] = useState(0);
  const auth = (
    who: string,
    devices: readonly DeviceView[] | undefined,
    more: object = {},
    flap?: ReactNode,
  ) => (
    <Authenticator
      who={who}
      now={now}
      frozen={false}
      phone={devices && { owner: 'ana', devices, drift: 0, offset: 0 }}
      fobs={[fob]}
      onUse={say('use')}
      onAdd={say('add')}
      onDrift={say('drift')}
      onResync={say('resync')}
      onScan={say('scan')}
      {...more}
    >
      {flap}
    </Authenticator>
  );
  const waiting = {
    ...phone,
    serial: asSerial('arn:aws:iam::111122223333:mfa/root-account-mfa-device'),
    name: 'root-account-mfa-device',
    usedAt: undefined,
    waiting: true,
    owner: 'root',
  };
  const registration = {
    owner: 'root',
    suggested: 'root-account-mfa-device',
    account: '111122223333',
    consoleOnly: true,
    realTime: true,
    onMake: say('make'),
    onRegister: say('register'),
    onCancel: say('cancel'),
  };
  return (
    <>
      <Box title="as in the mock" height={704}>
        <Who first="ana" />
        {auth('ana', [phone])}
      </Box>
      <Box title="fresh, no prepared request; drift works" height={704}>
        <Who first="root" session all />
        {auth('root', [{ ...phone, usedAt: undefined, secondsLeft: 30, mine: false }], {
          onUse: undefined,
          onDrift: setDrift,
          phone: {
            owner: 'ana',
            devices: [{ ...phone, usedAt: undefined, secondsLeft: 30, mine: false }],
            drift,
            offset: 0,
          },
        })}
      </Box>
      <Box title="last five seconds; drifted 90 s" height={704}>
        {auth('ana', undefined, {
          phone: {
            owner: 'ana',
            devices: [{ ...phone, usedAt: undefined, secondsLeft: 4 }],
            drift: 90,
            offset: 0,
          },
        })}
      </Box>
      <Box title="frozen, two accounts; resynchronised by 3 steps" height={704}>
        {auth('ana', undefined, {
          frozen: true,
          phone: {
            owner: 'ana',
            devices: [
              { ...phone, usedAt: undefined },
              { ...waiting, waiting: false, superseded: true },
            ],
            drift: 45,
            offset: 3,
          },
        })}
      </Box>
      <Box title="no device" height={704}>
        {auth('dev', undefined)}
      </Box>
      <Box title="empty phone" height={704}>
        {auth('root', [])}
      </Box>
      <Box title="register: name, refused">
        {auth(
          'root',
          [],
          { fobs: [] },
          <RegisterFlap
            {...registration}
            error={{
              field: 'name',
              text: 'EntityAlreadyExists: MFADevice entity at the same path and name already exists. Choose another name, or remove the device left behind.',
            }}
          />,
        )}
      </Box>
      <Box title="register: scan and codes">
        {auth(
          'root',
          [waiting],
          { fobs: [] },
          <RegisterFlap
            {...registration}
            device={waiting}
            error={{
              field: 'codes',
              text: 'InvalidAuthenticationCode: Authentication code for device is not valid. That is one code twice. Wait for the next one.',
            }}
          />,
        )}
      </Box>
      <Box title="resynchronise">
        {auth(
          'ana',
          [phone],
          { fobs: [] },
          <ResyncFlap device={phone} onResync={say('resync')} onCancel={say('cancel')} />,
        )}
      </Box>
      <Box title="own phone">
        {auth(
          'ana',
          [phone],
          { fobs: [], scanning: true },
          <ScanFlap device="ana-phone" uri={phone.uri ?? ''} realTime={false} />,
        )}
      </Box>
    </>
  );
};

const Why = () => (
  <>
    {cases().map(([title, answered]) => (
      <Box key={title} title={title} {...(query.has('height') && { height: Number(query.get('height')) })}>
        <AnsweredPanel answered={answered} console={answered.request.mfa === undefined ? 'yes' : 'no'} />
        <WhyPanel answered={answered} onRemedy={say('remedy')} />
      </Box>
    ))}
    <Box title="upcoming">
      <div className="border-hair rounded-panel bg-surface">
        <Upcoming sentence="ana would delete one version of ledger.csv for good." />
      </div>
      <div className="border-hair rounded-panel bg-surface">
        <Trace rungs={ladderOf(cases()[0]?.[1].outcome.trace ?? [], true)} />
      </div>
    </Box>
  </>
);

const Times = () => {
  const { scene } = evening();
  const steps = scene.steps;
  const [cursor, setCursor] = useState(steps.length);
  const [branch, setBranch] = useState('A');
  const long = Array.from({ length: 14 }, () => steps).flat();
  const [far, setFar] = useState(long.length - 30);
  const common = {
    branches: [
      { id: 'A', label: 'this bucket' },
      { id: 'B', label: 'no MFA Delete' },
    ],
    branch,
    onBranch: setBranch,
    onCompare: say('compare'),
  };
  return (
    <>
      <Box title="eighteen steps, two branches">
        <Timeline steps={steps} cursor={cursor} onSeek={setCursor} {...common} />
      </Box>
      <Box title="in the past">
        <Timeline steps={steps} cursor={9} onSeek={setCursor} undoable />
      </Box>
      <Box title="long">
        <Timeline steps={long} cursor={far} onSeek={setFar} undoable />
      </Box>
      <Box title="three">
        <Timeline steps={steps.slice(0, 3)} cursor={0} onSeek={setCursor} />
      </Box>
      <Box title="empty">
        <Timeline steps={[]} cursor={0} onSeek={setCursor} />
      </Box>
    </>
  );
};

const Row = () => (
  <div style={{ width: 1000 }}>
    <Who first="ana" all row />
  </div>
);

const parts: Record<string, ReactNode> = { left: <Left />, why: <Why />, timeline: <Times />, row: <Row /> };
const host = document.getElementById('root');
if (host !== null)
  createRoot(host).render(
    <main style={{ display: 'flex', flexWrap: 'wrap', gap: 16, padding: 16, alignItems: 'flex-start' }}>
      {parts[part]}
    </main>,
  );
