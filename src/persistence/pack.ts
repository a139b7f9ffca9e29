/** Between a lab in memory and its saved form: bodies become references, outcomes are left out and made again. */
import { openingState } from '../engine/index.ts';
import type { Body, Command, Ports, Result, State } from '../engine/index.ts';
import { replay } from '../session/journal.ts';
import type { Branch, Step } from '../session/journal.ts';
import { fault, messageOf, shown } from './fault.ts';
import type { LabFault } from './fault.ts';
import { isPlain, isRecord } from './fields.ts';
import { FORMAT, VERSION, sharedSteps } from './format.ts';
import type { BodyRef, Lab, SavedCommand, SavedHead, SavedLab, StoredBranch, StoredStep } from './format.ts';
import { readHead, readStep } from './schema.ts';

/** Both digests of a body, in lower-case hexadecimal digits. `digest` of the store computes and remembers them. */
export interface BodyDigest {
  readonly md5: string;
  readonly sha256: string;
}

/** What saving needs to know of bodies. */
export interface PackPorts {
  /** Computed in slices unless known. */
  readonly digestOf: (body: Body) => Promise<BodyDigest>;
}

/** What loading needs: the engine's ports, and where to leave digests so that no body is hashed again. */
export interface UnpackPorts {
  readonly engine: Ports;
  readonly remember: (body: Body, digest: BodyDigest) => void;
}

/** Steps in their saved form, and the bodies they refer to by SHA-256. */
export interface Packed<T> {
  readonly value: T;
  readonly bodies: ReadonlyMap<string, Body>;
}

/** Without the fields that are `undefined`: JSON has none, and an absent field is saved as absent. */
const withoutUndefined = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutUndefined);
  if (!isPlain(value)) return value;
  const kept = Object.entries(value).filter(([, part]) => part !== undefined);
  return Object.fromEntries(kept.map(([name, part]) => [name, withoutUndefined(part)]));
};

/** A step in its saved form, checked against the format: what could not be read again is a fault, not a record. */
export const packStep = async (
  { request, actor }: Step,
  { digestOf }: PackPorts,
): Promise<Result<Packed<StoredStep>, LabFault>> => {
  const { command } = request;
  const bodies = new Map<string, Body>();
  let saved: unknown = command;
  if (command.type === 'PutObject') {
    const { body } = command;
    const { sha256, md5 } = await digestOf(body);
    bodies.set(sha256, body);
    saved = { ...command, body: { sha256, size: body.byteLength, md5 } satisfies BodyRef };
  }
  const step = readStep(withoutUndefined({ request: { ...request, command: saved }, actor }));
  return step.ok ? { ok: true, value: { value: step.value, bodies } } : step;
};

/** The head of a lab, checked as a step is. */
export const packHead = ({ seed, clock, drift, settings, journal }: Lab): Result<SavedHead, LabFault> =>
  readHead(
    withoutUndefined({
      format: FORMAT,
      version: VERSION,
      seed,
      clock,
      drift,
      settings,
      active: journal.active,
      cursor: journal.cursor,
      branches: journal.branches.length,
    }),
  );

/** The whole lab as one document, with its bodies. */
export const packLab = async (lab: Lab, ports: PackPorts): Promise<Result<Packed<SavedLab>, LabFault>> => {
  const head = packHead(lab);
  if (!head.ok) return head;
  const bodies = new Map<string, Body>();
  const branches: StoredBranch[] = [];
  for (const [place, { id, from, steps }] of lab.journal.branches.entries()) {
    const own: StoredStep[] = [];
    for (const [index, step] of steps.slice(sharedSteps(from)).entries()) {
      const packed = await packStep(step, ports);
      if (!packed.ok)
        return fault(
          'shape',
          `branches[${place}].steps[${index}].${packed.error.path}`,
          packed.error.found,
          packed.error.right,
        );
      own.push(packed.value.value);
      for (const [name, body] of packed.value.bodies) bodies.set(name, body);
    }
    branches.push({ id, from: from ?? null, steps: own });
  }
  return { ok: true, value: { value: { ...head.value, branches }, bodies } };
};

/** The references to bodies in a step, whatever state it is in. */
export const bodyRefsIn = (step: unknown): readonly string[] => {
  const request = isRecord(step) ? step['request'] : undefined;
  const command = isRecord(request) ? request['command'] : undefined;
  const body = isRecord(command) ? command['body'] : undefined;
  const name = isRecord(body) ? body['sha256'] : undefined;
  return typeof name === 'string' ? [name] : [];
};

const unpackCommand = (
  command: SavedCommand,
  bodies: ReadonlyMap<string, Body>,
  remember: UnpackPorts['remember'],
): Result<Command, LabFault> => {
  if (command.type !== 'PutObject') return { ok: true, value: command };
  const { sha256, size, md5 } = command.body;
  const body = bodies.get(sha256);
  if (body === undefined) return fault('body', 'body', 'nothing', `the ${size} bytes of ${sha256}`);
  if (body.byteLength !== size) return fault('body', 'body.size', shown(body), `${size} bytes`);
  remember(body, { sha256, md5 });
  return { ok: true, value: { ...command, body } };
};

const unpackSteps = (
  saved: StoredBranch,
  path: string,
  from: State,
  bodies: ReadonlyMap<string, Body>,
  { engine, remember }: UnpackPorts,
): Result<readonly Step[], LabFault> => {
  const steps: Step[] = [];
  for (const [index, { request, actor }] of saved.steps.entries()) {
    const where = `${path}.steps[${index}].request.command`;
    const command = unpackCommand(request.command, bodies, remember);
    if (!command.ok)
      return { ok: false, error: { ...command.error, path: `${where}.${command.error.path}` } };
    const state = steps.at(-1)?.outcome.state ?? from;
    try {
      steps.push(...replay(state, [{ request: { ...request, command: command.value }, actor }], engine));
    } catch (error) {
      return fault('replay', where, messageOf(error), 'a request that the engine answers');
    }
  }
  return { ok: true, value: steps };
};

/** The lab of a checked document: every request is run again from the opening state. */
export const unpackLab = (
  saved: SavedLab,
  bodies: ReadonlyMap<string, Body>,
  ports: UnpackPorts,
): Result<Lab, LabFault> => {
  const base = openingState(saved.seed);
  const branches: Branch[] = [];
  for (const [place, branch] of saved.branches.entries()) {
    const { id, from } = branch;
    const parent = branches.find((b) => b.id === from?.branch);
    const shared = parent?.steps.slice(0, sharedSteps(from)) ?? [];
    const start = shared.at(-1)?.outcome.state ?? base;
    const own = unpackSteps(branch, `branches[${place}]`, start, bodies, ports);
    if (!own.ok) return own;
    branches.push({ id, from: from ?? undefined, steps: [...shared, ...own.value] });
  }
  const { seed, clock, drift, settings, active, cursor } = saved;
  return { ok: true, value: { seed, clock, drift, settings, journal: { base, branches, active, cursor } } };
};
