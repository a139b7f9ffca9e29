/**
 * The page of the benchmark: the real page around a lab that opens with a bucket of `?keys=` keys with `?versions=`
 * versions each, which took as many requests. It is built for the benchmark alone; the product knows nothing of it.
 */
import { createRoot } from 'react-dom/client';
import '../../../src/first.css';
import { md5Hex } from '../../../src/digest/hash.ts';
import { digestMemory } from '../../../src/digest/memory.ts';
import { ANA, asInstant, asNonce, nonceFrom, openingState, transition } from '../../../src/engine/index.ts';
import type { Command, State } from '../../../src/engine/index.ts';
import { App } from '../../../src/panels/app/App.tsx';
import { openJournal } from '../../../src/session/journal.ts';
import { createLab } from '../../../src/store/lab.ts';

const START = 1_700_000_000_000;
const BUCKET = 'bench';
const body = new Uint8Array(100).fill(7);
const ports = { md5: () => 'd41d8cd98f00b204e9800998ecf8427e', totp: () => '000000', silent: true } as const;

const nonces = Array.from({ length: 1024 }, (_, i) => asNonce(nonceFrom(`bench ${i}`)));

let asked = 0;
const ask = (state: State, command: Command): State => {
  asked += 1;
  const by = { arn: ANA, credentials: 'long-term' } as const;
  const nonce = nonces[asked % nonces.length] ?? asNonce(nonceFrom('bench'));
  return transition(state, { command, by, at: asInstant(START + asked), nonce }, ports).state;
};

const full = (keys: number, versions: number): State => {
  let state = ask(openingState('bench'), { type: 'CreateBucket', bucket: BUCKET });
  state = ask(state, { type: 'PutBucketVersioning', bucket: BUCKET, status: 'Enabled' });
  for (let i = 0; i < keys * versions; i++) {
    const key = `photos/${String((i * 7919) % keys).padStart(6, '0')}.jpg`;
    state = ask(state, { type: 'PutObject', bucket: BUCKET, key, body });
  }
  return state;
};

const wanted = new URLSearchParams(location.search);
const [keys, versions] = [Number(wanted.get('keys')), Number(wanted.get('versions'))];
let drawn = 0;
const world = {
  realNow: () => START + 1_000_000_000,
  drawNonce: () => nonceFrom(`page ${drawn++}`),
  totp: ports.totp,
  digests: digestMemory(md5Hex),
};
const lab = createLab(world, 'bench');
const journal = openJournal(full(keys, versions));
lab.setState({ journal, bucket: BUCKET, storage: { kind: 'saved', guarded: true } });
const nothing = async (): Promise<undefined> => undefined;
const keeper = { open: nothing, keep: nothing, takeOver: nothing, asideFile: nothing, flush: nothing };
const root = document.getElementById('root');
if (root === null) throw new Error('the page has no #root');
createRoot(root).render(<App lab={lab} keeper={keeper} />);
