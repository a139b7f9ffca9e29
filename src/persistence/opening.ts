/** What a writer finds: the saved lab, or a saved state that cannot be loaded and is set aside, never dropped. */
import { NOTHING } from './database.ts';
import type { Database, Found } from './database.ts';
import type { LabFault } from './fault.ts';
import type { Lab } from './format.ts';
import { labIn } from './load.ts';
import type { UnpackPorts } from './pack.ts';
import { asideOf, asidesIn, bodyNamesIn, unusedBodies } from './records.ts';
import type { BodyNames } from './records.ts';
import { troubleOf } from './status.ts';
import type { Trouble } from './status.ts';

/** What is loaded: a lab; none, when nothing was saved; or why not, and when what was there was set aside. */
export type Loaded =
  | { readonly ok: true; readonly lab: Lab | undefined }
  | { readonly ok: false; readonly reason: LabFault; readonly aside: number | undefined };

/** What this tab can do after opening the database. */
export interface Opened {
  readonly loaded: Loaded;
  /** `ready` to write on from what is `saved` · `beaten` by another tab that claimed it meanwhile · or why in memory. */
  readonly then:
    | { readonly kind: 'ready'; readonly saved: Lab | undefined; readonly bodies: BodyNames }
    | { readonly kind: 'beaten' }
    | { readonly kind: 'memory'; readonly trouble: Trouble };
}

export interface OpeningPorts {
  readonly database: Database;
  readonly token: string;
  readonly ports: UnpackPorts;
  readonly realNow: () => number;
}

const setAside = async (
  { database, token, realNow }: OpeningPorts,
  found: Found,
  reason: LabFault,
): Promise<Opened> => {
  const at = Math.max(realNow(), ...asidesIn(found).map((aside) => aside.at + 1));
  const kept: Loaded = { ok: false, reason, aside: undefined };
  try {
    if (!(await database.commit(token, asideOf(found, at, reason))))
      return { loaded: kept, then: { kind: 'beaten' } };
    const bodies = bodyNamesIn(await database.read());
    return { loaded: { ...kept, aside: at }, then: { kind: 'ready', saved: undefined, bodies } };
  } catch (error) {
    return { loaded: kept, then: { kind: 'memory', trouble: troubleOf(error) } };
  }
};

/** Claims the database for `token` and loads what it holds. Sweeps bodies that nothing refers to. May reject. */
export const openAsWriter = async (ports: OpeningPorts): Promise<Opened> => {
  const { database, token } = ports;
  await database.claim(token);
  const found = await database.read();
  const held = labIn(found, ports.ports);
  if (!held.ok && held.error.kind === 'newer') {
    // A later version of the page wrote it and will read it: this one keeps its hands off.
    const trouble: Trouble = { reason: 'newer', detail: held.error.found };
    return { loaded: { ok: false, reason: held.error, aside: undefined }, then: { kind: 'memory', trouble } };
  }
  if (!held.ok) return setAside(ports, found, held.error);
  const { lab, current } = held.value;
  const loaded: Loaded = { ok: true, lab };
  const unused = unusedBodies(found);
  const remove = unused.map((name) => ['body', name]);
  if (unused.length > 0 && !(await database.commit(token, { ...NOTHING, remove })))
    return { loaded, then: { kind: 'beaten' } };
  // Records of an older version are all written anew by the first save.
  const saved = current ? lab : undefined;
  return { loaded, then: { kind: 'ready', saved, bodies: bodyNamesIn(found, unused) } };
};
