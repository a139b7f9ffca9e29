/** What can be wrong with a saved lab, as values. The words for each kind are the catalogue's. */
import type { Result } from '../engine/index.ts';

/**
 * - `format` is no saved lab · `newer` was written by a later version · `shape` a field is not as it should be
 * - `hole` a record is missing · `body` a body is missing or differs · `replay` the engine stopped at a step
 * - `zip` is no zip file, or a damaged one · `entry` the zip holds something else · `size` exceeds a limit
 * - `unreadable` the browser could not read or load what it needs
 */
export const FAULT_KINDS = [
  'format',
  'newer',
  'shape',
  'hole',
  'body',
  'replay',
  'zip',
  'entry',
  'size',
  'unreadable',
] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

/** Where, what was found there, and what would be right. `found` and `right` are terms and values, not sentences. */
export interface LabFault {
  readonly kind: FaultKind;
  /** `branches[0].steps[3].request.command.status`, or an entry of a zip; empty for the whole. */
  readonly path: string;
  readonly found: string;
  readonly right: string;
}

/** Makes a refusal of a saved lab. */
export const fault = (
  kind: FaultKind,
  path: string,
  found: string,
  right: string,
): Result<never, LabFault> => ({ ok: false, error: { kind, path, found, right } });

const LONGEST = 60;
const shortened = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);

/** A value as a fault shows it: short, and never a whole lab. */
export const shown = (value: unknown): string => {
  if (value === undefined) return 'nothing';
  if (typeof value === 'string') return shortened(JSON.stringify(value));
  if (Array.isArray(value)) return `an array of ${value.length}`;
  if (ArrayBuffer.isView(value)) return `${value.byteLength} bytes`;
  if (typeof value === 'object' && value !== null) {
    const names = Object.keys(value);
    return names.length === 0 ? 'an empty object' : shortened(`an object with ${names.join(', ')}`);
  }
  const said = typeof value === 'number' || typeof value === 'boolean' || value === null;
  return said ? String(value) : typeof value;
};

/** The message of whatever was thrown. */
export const messageOf = (thrown: unknown): string =>
  thrown instanceof Error ? thrown.message : String(thrown);
