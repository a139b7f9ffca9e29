/**
 * What a link holds, version 1: a scene as JSON. It is the saved lab with less in it: requests that the prepared sandbox
 * brings by itself are left out, small bodies travel inside, and large ones as their size and MD5.
 * A released version is opened for ever: tests/persistence/shareToken.test.ts pins tokens of each.
 */
import * as v from 'valibot';
import type { Result } from '../engine/index.ts';
import type { Step } from '../session/journal.ts';
import { fault, shown } from './fault.ts';
import type { LabFault } from './fault.ts';
import { count, driftRecord, isRecord, md5, settings, strict, text } from './fields.ts';
import type { Json, SavedClock } from './format.ts';
import type { PackPorts, UnpackPorts } from './pack.ts';

/** Characters of a token: what mail, chat and learning platforms still pass on whole. */
export const MAX_TOKEN = 8192;
/** Requests, those of the prepared sandbox not counted. */
export const MAX_REQUESTS = 500;
/** Bytes of a body that travels inside the token. */
export const MAX_INLINE = 1024;
/** Bytes that bodies may have which do not travel. */
export const MAX_ABSENT = 64 * 1024 * 1024;
/** Characters of any one text in a scene: keys, metadata, names. */
const MAX_TEXT = 4096;
/** The end of the year 9999: what can be shown as a date, and is after everything. */
const MAX_INSTANT = 253_402_300_799_999;

/** `text` or `base64` carries the bytes; `size` and `md5` only tell of them. */
export type SceneBody =
  | { readonly text: string }
  | { readonly base64: string }
  | { readonly size: number; readonly md5: string };

/** What sharing needs of the store. */
export interface SharePorts extends PackPorts, UnpackPorts {
  /** The prepared sandbox as it opens at `now` with this seed. */
  readonly sandbox: (seed: string, now: number) => readonly Step[];
}

/** As saved, with a `SceneBody` for a body. The saved lab's own schema checks the rest, once bodies are bodies. */
export type SceneStep = { readonly [name: string]: unknown };

export interface SceneBranch {
  readonly id: string;
  readonly from: { readonly branch: string; readonly step: number } | null;
  readonly steps: readonly SceneStep[];
}

export interface Scene {
  readonly seed: string;
  /** When the prepared sandbox was opened, in milliseconds; its requests come before those of the first branch. */
  readonly sandbox?: number;
  readonly clock: SavedClock;
  readonly drift: Readonly<Record<string, number>>;
  readonly settings: Readonly<Record<string, Json>>;
  readonly branches: readonly SceneBranch[];
  readonly active: string;
  readonly cursor: number;
}

const within = (least: number, most: number, right: string) =>
  v.custom<number>(
    (value) => typeof value === 'number' && Number.isFinite(value) && value >= least && value <= most,
    right,
  );
const instant = within(0, MAX_INSTANT, 'milliseconds between 1970 and 9999');

export const sceneBody: v.GenericSchema<unknown, SceneBody> = v.union(
  [
    strict({ text: v.pipe(text, v.maxLength(MAX_INLINE)) }),
    strict({ base64: v.pipe(text, v.maxLength(2 * MAX_INLINE)) }),
    strict({ size: within(MAX_INLINE + 1, MAX_ABSENT, `more than ${MAX_INLINE} bytes`), md5 }),
  ],
  'a text, base64, or a size with an MD5',
);

const scene: v.GenericSchema<unknown, Scene> = strict({
  seed: text,
  sandbox: v.exactOptional(instant),
  clock: v.variant('mode', [
    strict({ mode: v.literal('running'), offsetMs: within(-MAX_INSTANT, MAX_INSTANT, 'milliseconds') }),
    strict({ mode: v.literal('frozen'), atMs: instant }),
  ]),
  drift: driftRecord,
  settings,
  branches: v.pipe(
    v.array(
      strict({
        id: text,
        from: v.nullable(strict({ branch: text, step: count })),
        steps: v.array(v.custom<SceneStep>(isRecord, 'a request')),
      }),
    ),
    v.maxLength(MAX_REQUESTS),
  ),
  active: text,
  cursor: count,
});

/** The longest text anywhere in a value, keys of records included. */
const longest = (value: unknown): number => {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 0;
  const parts = Array.isArray(value) ? value : Object.entries(value).flat();
  return parts.reduce((most: number, part: unknown) => Math.max(most, longest(part)), 0);
};

const pathOf = (issue: v.BaseIssue<unknown>): string =>
  (issue.path ?? []).map(({ key }) => String(key)).join('.');

/** Requests of a scene, on all its branches. */
export const requestsIn = ({ branches }: Pick<Scene, 'branches'>): number =>
  branches.reduce((sum, { steps }) => sum + steps.length, 0);

/** The body in a step of a scene, whatever state it is in. */
export const bodyIn = (step: unknown): unknown => {
  const request = isRecord(step) ? step['request'] : undefined;
  const command = isRecord(request) ? request['command'] : undefined;
  return isRecord(command) && command['type'] === 'PutObject' ? command['body'] : undefined;
};

/** Bodies that a token tells of and does not hold. */
export interface Absent {
  readonly count: number;
  readonly bytes: number;
}

/** How much of a scene does not travel, as it says itself. */
export const absentIn = ({ branches }: Pick<Scene, 'branches'>): Absent => {
  const sizes = branches
    .flatMap(({ steps }) => steps)
    .map((step) => bodyIn(step))
    .map((body) => (isRecord(body) ? body['size'] : undefined))
    .filter((size) => typeof size === 'number');
  return { count: sizes.length, bytes: sizes.reduce((sum, size) => sum + Math.max(0, size), 0) };
};

/** A scene, checked but for its requests. */
export const readScene = (input: unknown): Result<Scene, LabFault> => {
  const parsed = v.safeParse(scene, input, { abortEarly: true });
  if (!parsed.success) {
    const [issue] = parsed.issues;
    return fault('shape', pathOf(issue), shown(issue.input), issue.message);
  }
  const requests = requestsIn(parsed.output);
  if (requests > MAX_REQUESTS)
    return fault('size', 'branches', `${requests} requests`, `${MAX_REQUESTS} requests`);
  const characters = longest(parsed.output);
  if (characters > MAX_TEXT)
    return fault('size', 'a text', `${characters} characters`, `${MAX_TEXT} characters`);
  return { ok: true, value: parsed.output };
};

/** Whether a moment of a request can be one: shown as a date, and not before the request before it. */
export const isMoment = (at: number, after: number): boolean => at >= Math.max(0, after) && at <= MAX_INSTANT;
