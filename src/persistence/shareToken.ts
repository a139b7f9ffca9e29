/** A lab as a token for a link: the requests, not what came of them. */
import type { Body, Result } from '../engine/index.ts';
import { activeBranch } from '../session/journal.ts';
import type { Step } from '../session/journal.ts';
import { toBase64Url } from './base64url.ts';
import type { LabFault } from './fault.ts';
import { sharedSteps } from './format.ts';
import type { Lab } from './format.ts';
import { packStep } from './pack.ts';
import type { PackPorts } from './pack.ts';
import {
  absentIn,
  MAX_ABSENT,
  MAX_INLINE,
  MAX_REQUESTS,
  MAX_TOKEN,
  readScene,
  requestsIn,
} from './shareFormat.ts';
import type { Absent, Scene, SceneBody, SceneBranch, SceneStep, SharePorts } from './shareFormat.ts';
import { tokenOf } from './shareText.ts';

/** A token and what it holds. `all`: every branch · `branch`: the one shown · `past`: that one, up to the step shown. */
export interface Shared {
  readonly token: string;
  /** Those of the prepared sandbox, too. */
  readonly requests: number;
  readonly extent: 'all' | 'branch' | 'past';
  readonly absent: Absent;
}

/** By how much a lab is too large for a link, or that a step of it cannot be written. */
export type NotShared =
  | { readonly kind: 'requests' | 'characters' | 'bytes'; readonly found: number; readonly limit: number }
  | { readonly kind: 'unsavable'; readonly fault: LabFault };

const bodyOut = (body: Body, md5: string): SceneBody => {
  if (body.length > MAX_INLINE) return { size: body.length, md5 };
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body);
    return { text };
  } catch {
    return { base64: toBase64Url(body) };
  }
};

const stepOut = async (step: Step, ports: PackPorts): Promise<Result<SceneStep, LabFault>> => {
  const packed = await packStep(step, ports);
  if (!packed.ok) return packed;
  const { request, actor } = packed.value.value;
  const { command } = step.request;
  if (command.type !== 'PutObject' || request.command.type !== 'PutObject')
    return { ok: true, value: { request, actor } };
  const body = bodyOut(command.body, request.command.body.md5);
  return { ok: true, value: { request: { ...request, command: { ...request.command, body } }, actor } };
};

/** When the prepared sandbox opened that these steps begin with; `undefined` when they do not. */
const sandboxOf = (seed: string, steps: readonly Step[], { sandbox }: SharePorts): number | undefined => {
  const [first] = steps;
  const [story] = sandbox(seed, 0);
  if (first === undefined || story === undefined) return undefined;
  const now = first.request.at - story.request.at;
  const same = sandbox(seed, now).every(({ request }, i) => {
    const own = steps[i]?.request;
    return own?.nonce === request.nonce && own.at === request.at;
  });
  return same ? now : undefined;
};

const sceneOf = async (lab: Lab, ports: SharePorts): Promise<Result<Scene, LabFault>> => {
  const { seed, clock, drift, settings, journal } = lab;
  const opened = sandboxOf(seed, journal.branches[0]?.steps ?? [], ports);
  const told = opened === undefined ? 0 : ports.sandbox(seed, opened).length;
  const branches: SceneBranch[] = [];
  for (const [place, { id, from, steps }] of journal.branches.entries()) {
    const own: SceneStep[] = [];
    for (const step of steps.slice(place === 0 ? told : sharedSteps(from))) {
      const out = await stepOut(step, ports);
      if (!out.ok) return out;
      own.push(out.value);
    }
    branches.push({ id, from: from ?? null, steps: own });
  }
  const { active, cursor } = journal;
  const prepared = opened === undefined ? {} : { sandbox: opened };
  return { ok: true, value: { seed, ...prepared, clock, drift, settings, branches, active, cursor } };
};

/** The lab with the branch alone that is shown. */
const aloneOf = (lab: Lab, steps: readonly Step[]): Lab => ({
  ...lab,
  journal: { ...lab.journal, branches: [{ id: 'A', from: undefined, steps }], active: 'A' },
});

/** What keeps a scene out of a link, if anything. */
const excessOf = (scene: Scene, token: string): NotShared | undefined => {
  const requests = requestsIn(scene);
  const { bytes } = absentIn(scene);
  if (requests > MAX_REQUESTS) return { kind: 'requests', found: requests, limit: MAX_REQUESTS };
  if (bytes > MAX_ABSENT) return { kind: 'bytes', found: bytes, limit: MAX_ABSENT };
  if (token.length > MAX_TOKEN) return { kind: 'characters', found: token.length, limit: MAX_TOKEN };
  const read = readScene(JSON.parse(JSON.stringify(scene)));
  return read.ok ? undefined : { kind: 'unsavable', fault: read.error };
};

/** The lab as a token: with all its branches where they fit, else with the one shown, else with its past alone. */
export const shareToken = async (lab: Lab, ports: SharePorts): Promise<Result<Shared, NotShared>> => {
  const branch = activeBranch(lab.journal);
  const tries = [
    ['all', lab],
    ['branch', aloneOf(lab, branch.steps)],
    ['past', aloneOf(lab, branch.steps.slice(0, lab.journal.cursor))],
  ] as const;
  let why: NotShared | undefined;
  for (const [extent, part] of tries) {
    const scene = await sceneOf(part, ports);
    if (!scene.ok) return { ok: false, error: { kind: 'unsavable', fault: scene.error } };
    const token = await tokenOf(scene.value);
    why = excessOf(scene.value, token);
    if (why === undefined) {
      const { value } = scene;
      const requests = new Set(part.journal.branches.flatMap(({ steps }) => steps)).size;
      return { ok: true, value: { token, extent, requests, absent: absentIn(value) } };
    }
  }
  return { ok: false, error: why ?? { kind: 'characters', found: 0, limit: MAX_TOKEN } };
};
