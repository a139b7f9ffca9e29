/** From what was found to a lab: migrated, checked, and run again. The one way in for the database and for files. */
import type { Body, Result } from '../engine/index.ts';
import type { Found } from './database.ts';
import type { LabFault } from './fault.ts';
import { isRecord } from './fields.ts';
import { VERSION } from './format.ts';
import type { Lab } from './format.ts';
import { migrate } from './migrate.ts';
import { unpackLab } from './pack.ts';
import type { UnpackPorts } from './pack.ts';
import { documentOf } from './records.ts';
import { readSavedLab } from './schema.ts';

/** The lab of a document of any known version. Bodies are believed to be what their names say. */
export const labFrom = (
  document: unknown,
  bodies: ReadonlyMap<string, Body>,
  ports: UnpackPorts,
): Result<Lab, LabFault> => {
  const today = migrate(document);
  if (!today.ok) return today;
  const saved = readSavedLab(today.value);
  return saved.ok ? unpackLab(saved.value, bodies, ports) : saved;
};

/** What the database held: a lab, unless nothing was saved, and whether its records are in today's form. */
export interface Held {
  readonly lab: Lab | undefined;
  readonly current: boolean;
}

/** The lab that the records of the database make. */
export const labIn = (found: Found, ports: UnpackPorts): Result<Held, LabFault> => {
  const document = documentOf(found);
  if (!document.ok) return document;
  if (document.value === undefined) return { ok: true, value: { lab: undefined, current: true } };
  const lab = labFrom(document.value, found.bodies, ports);
  if (!lab.ok) return lab;
  const current = isRecord(document.value) && document.value['version'] === VERSION;
  return { ok: true, value: { lab: lab.value, current } };
};
