/** Labs to save, made by asking the engine, and what saving needs. */
import { md5Hex } from '../../src/digest/hash.ts';
import { digestMemory } from '../../src/digest/memory.ts';
import type { DigestMemory } from '../../src/digest/memory.ts';
import { ANA, ROOT, asInstant, asNonce, nonceFrom, openingState } from '../../src/engine/index.ts';
import type { Command, Ports, Request } from '../../src/engine/index.ts';
import type { Lab } from '../../src/persistence/format.ts';
import type { PackPorts, UnpackPorts } from '../../src/persistence/pack.ts';
import { openJournal, run, seek } from '../../src/session/journal.ts';
import { totp } from '../support/ports.ts';

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The ports of one page: its own memory of digests. */
export const pagePorts = (memory: DigestMemory = digestMemory(md5Hex)): PackPorts & UnpackPorts => ({
  digestOf: (body) => memory.digestOf(body),
  remember: memory.remember,
  engine: { totp, md5: memory.md5 },
});

export const NOON = 1_795_521_600_000;

/** The request that `command` becomes as the `n`th of a lab. */
export const asked = (command: Command, n: number, more: Partial<Request> = {}): Request => ({
  command,
  by: { arn: ANA, credentials: 'long-term' },
  at: asInstant(NOON + n * 1000),
  nonce: asNonce(nonceFrom(`nonce ${n} ${command.type}`)),
  ...more,
});

/** A lab with another request done. */
export const after = (
  lab: Lab,
  command: Command,
  more: Partial<Request> = {},
  ports: Ports = pagePorts().engine,
): Lab => {
  const { journal } = lab;
  const n = journal.branches.reduce((sum, { steps }) => sum + steps.length, 0);
  return { ...lab, journal: run(journal, { request: asked(command, n, more), actor: 'ana' }, ports) };
};

/** A lab in which nothing has happened. */
export const emptyLab = (seed = 'tests'): Lab => ({
  seed,
  journal: openJournal(openingState(seed)),
  clock: { mode: 'running', offsetMs: 0 },
  drift: {},
  settings: {},
});

export const put = (key: string, text: string): Command => ({
  type: 'PutObject',
  bucket: 'album',
  key,
  body: bytes(text),
});

/** A bucket with versioning on and `n` uploads, each with a body of its own. */
export const labOf = (n: number, seed = 'tests'): Lab => {
  const { engine } = pagePorts();
  let lab = after(emptyLab(seed), { type: 'CreateBucket', bucket: 'album' }, {}, engine);
  lab = after(lab, { type: 'PutBucketVersioning', bucket: 'album', status: 'Enabled' }, {}, engine);
  for (let i = 0; i < n; i++) lab = after(lab, put(`photo-${i % 7}`, `content ${i}`), {}, engine);
  return lab;
};

/** The lab at another step of its branch. */
export const at = (lab: Lab, cursor: number): Lab => ({ ...lab, journal: seek(lab.journal, cursor) });

/** A lab with three branches, one grown from another's own steps, and everything else set. */
export const branchedLab = (): Lab => {
  const a = labOf(3);
  const b = after(at(a, 3), put('photo-0', 'another future'));
  const b2 = after(b, { type: 'DeleteObject', bucket: 'album', key: 'photo-0' });
  const c = after(at(b2, 4), put('photo-1', 'a third'), {
    by: { arn: ROOT, credentials: 'session' },
    mfa: '1 2',
  });
  return {
    ...at(c, 4),
    clock: { mode: 'frozen', atMs: NOON + 99_000 },
    drift: { 'phone:ana': 42, '20899872': -7.5 },
    settings: { identity: 'root', lens: 'plain', tour: { seen: ['bench', 'codes'], at: null } },
  };
};
