/** Between the document and its records in the database (database.ts names them). */
import type { Body, Result } from '../engine/index.ts';
import type { Change, Found, Keyed, RecordKey } from './database.ts';
import { fault, shown } from './fault.ts';
import type { LabFault } from './fault.ts';
import { isRecord } from './fields.ts';
import { sharedSteps } from './format.ts';
import type { Lab, StoredStep } from './format.ts';
import { isKnown } from './migrate.ts';
import { bodyRefsIn, packHead, packStep } from './pack.ts';
import type { PackPorts } from './pack.ts';
import type { SavePlan } from './plan.ts';

/** A saved state that could not be loaded, as it was. */
export interface Aside {
  /** Milliseconds since the epoch: its name. */
  readonly at: number;
  readonly fault: LabFault;
  readonly records: readonly Keyed[];
  /** The SHA-256 of every body there was, kept for its sake: the step that named one may be what is missing. */
  readonly bodies: readonly string[];
}

/** A view on a larger buffer would store the whole buffer. */
const compact = (body: Body): Body =>
  body.byteLength === body.buffer.byteLength ? body : new Uint8Array(body);

/** Everything saved of a lab, though not the bodies nor what was set aside. */
const CLEAR = ['branch', 'step'] as const;

/** The bodies in the database, by SHA-256: all that are there, and those that something set aside needs. */
export interface BodyNames {
  readonly stored: ReadonlySet<string>;
  readonly kept: ReadonlySet<string>;
}

/** What a save changes, and which bodies are there afterwards. */
export const changeOf = async (
  plan: SavePlan,
  next: Lab,
  { stored, kept }: BodyNames,
  ports: PackPorts,
): Promise<Result<Change & { readonly stored: ReadonlySet<string> }, LabFault>> => {
  const put: [RecordKey, unknown][] = [];
  const used = new Set<string>(plan.afresh ? kept : stored);
  for (const { branch, index, step } of plan.steps) {
    const packed = await packStep(step, ports);
    if (!packed.ok) return packed;
    for (const [name, body] of packed.value.bodies) {
      if (!stored.has(name) && !used.has(name)) put.push([['body', name], compact(body)]);
      used.add(name);
    }
    put.push([['step', branch, index], packed.value.value satisfies StoredStep]);
  }
  for (const { place, branch } of plan.branches) {
    const { id, from, steps } = branch;
    put.push([['branch', place], { id, from: from ?? null, steps: steps.length - sharedSteps(from) }]);
  }
  const head = packHead(next);
  if (!head.ok) return head;
  put.push(['head', head.value]);
  const remove = [...stored].filter((name) => !used.has(name)).map((name) => ['body', name]);
  return { ok: true, value: { remove, clear: plan.afresh ? CLEAR : [], put, stored: used } };
};

const stepsOf = (found: Found): ReadonlyMap<unknown, readonly Keyed[]> => {
  const steps = new Map<unknown, Keyed[]>();
  for (const step of found.steps) {
    const of = steps.get(step.key[1]);
    if (of === undefined) steps.set(step.key[1], [step]);
    else of.push(step);
  }
  return steps;
};

/** The document that the records make, not yet checked field by field; `undefined` when nothing is saved. */
export const documentOf = (found: Found): Result<unknown, LabFault> => {
  const { head, branches } = found;
  if (head === undefined && branches.length === 0 && found.steps.length === 0)
    return { ok: true, value: undefined };
  const known = isKnown(head);
  if (!known.ok) return known;
  const expected = isRecord(head) ? head['branches'] : undefined;
  const steps = stepsOf(found);
  const documents: unknown[] = [];
  for (const [place, { key, value }] of branches.entries()) {
    if (key[1] !== place || !isRecord(value)) return fault('hole', `branch/${place}`, 'nothing', 'a branch');
    const own = steps.get(value['id']) ?? [];
    const hole = own.findIndex((step, index) => step.key[2] !== index);
    if (hole !== -1) return fault('hole', `step/${String(own[hole]?.key[1])}/${hole}`, 'nothing', 'a step');
    if (own.length !== value['steps'])
      return fault(
        'hole',
        `step/${shown(value['id'])}`,
        `${own.length} steps`,
        `${shown(value['steps'])} steps`,
      );
    documents.push({ ...value, steps: own.map((step) => step.value) });
  }
  return branches.length === expected
    ? { ok: true, value: { ...(isRecord(head) ? head : {}), branches: documents } }
    : fault('hole', 'branch', `${branches.length} branches`, `${shown(expected)} branches`);
};

/** The change that sets everything saved aside and leaves the place free. */
export const asideOf = (found: Found, at: number, why: LabFault): Change => {
  const records: Keyed[] = [
    ...(found.head === undefined ? [] : [{ key: ['head'], value: found.head }]),
    ...found.branches,
    ...found.steps,
  ];
  const aside: Aside = { at, fault: why, records, bodies: found.bodyNames };
  return { remove: ['head'], clear: CLEAR, put: [[['aside', at], aside]] };
};

const isAside = (value: unknown): value is Aside =>
  isRecord(value) &&
  typeof value['at'] === 'number' &&
  isRecord(value['fault']) &&
  Array.isArray(value['records']) &&
  Array.isArray(value['bodies']);

/** What was set aside, oldest first. */
export const asidesIn = (found: Pick<Found, 'asides'>): readonly Aside[] =>
  found.asides.map(({ value }) => value).filter(isAside);

/** The bodies that nothing saved refers to any more. */
export const unusedBodies = (found: Found): readonly string[] => {
  const used = new Set([
    ...found.steps.flatMap(({ value }) => bodyRefsIn(value)),
    ...asidesIn(found).flatMap(({ bodies }) => bodies),
  ]);
  return found.bodyNames.filter((name) => !used.has(name));
};

/** The bodies there are, but for those `gone` since. */
export const bodyNamesIn = (found: Found, gone: readonly string[] = []): BodyNames => {
  const without = new Set(gone);
  return {
    stored: new Set(found.bodyNames.filter((name) => !without.has(name))),
    kept: new Set(asidesIn(found).flatMap(({ bodies }) => bodies)),
  };
};
