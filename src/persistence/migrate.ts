/**
 * From older saved labs to today's. A released version never changes: a new one gets a migration here, a line in
 * format.ts, and a document of the old version kept in tests/persistence/versions.
 */
import type { Result } from '../engine/index.ts';
import { fault, messageOf, shown } from './fault.ts';
import type { LabFault } from './fault.ts';
import { isRecord } from './fields.ts';
import { FORMAT } from './format.ts';

/** Turns a document of version n into one of version n + 1. May throw: the document is then faulty. */
export type Migration = (lab: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

/** At place n - 1 the migration from version n. */
export const MIGRATIONS: readonly Migration[] = [];

/** The version of a document, or of its head: a whole number from 1 to `current`. */
const versionOf = (input: unknown, current: number): Result<number, LabFault> => {
  const lab = isRecord(input) ? input : {};
  if (lab['format'] !== FORMAT)
    return fault('format', 'format', shown(isRecord(input) ? lab['format'] : input), `"${FORMAT}"`);
  const version = lab['version'];
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    return fault('format', 'version', shown(version), 'a whole number from 1 up');
  return version > current
    ? fault('newer', 'version', shown(version), `at most ${current}`)
    : { ok: true, value: version };
};

/** A document brought up to the version after the last of `migrations`; not yet checked. */
export const migrateBy = (migrations: readonly Migration[], input: unknown): Result<unknown, LabFault> => {
  const version = versionOf(input, migrations.length + 1);
  if (!version.ok || !isRecord(input)) return version;
  let lab: Readonly<Record<string, unknown>> = input;
  for (const [place, migration] of migrations.entries()) {
    if (place + 1 < version.value) continue;
    try {
      lab = { ...migration(lab), format: FORMAT, version: place + 2 };
    } catch (error) {
      return fault('shape', '', messageOf(error), `a lab of version ${place + 1}`);
    }
  }
  return { ok: true, value: lab };
};

/** A document brought up to today's version; not yet checked. */
export const migrate = (input: unknown): Result<unknown, LabFault> => migrateBy(MIGRATIONS, input);

/** Whether a document, or its head alone, is one that this version knows how to read. */
export const isKnown = (input: unknown): Result<number, LabFault> => versionOf(input, MIGRATIONS.length + 1);
