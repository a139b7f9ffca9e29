/** A lab as a file to keep, to hand in or to hand out: a zip with `lab.json` and one entry a body. */
import type { Body, Result } from '../engine/index.ts';
import { fault, messageOf } from './fault.ts';
import type { LabFault } from './fault.ts';
import type { Lab } from './format.ts';
import { labFrom } from './load.ts';
import { packLab } from './pack.ts';
import type { PackPorts, UnpackPorts } from './pack.ts';
import { unzipped, zipOf } from './zip.ts';
import type { ZipLimits } from './zip.ts';

const MIB = 1024 * 1024;
const LAB = 'lab.json';
const BODY = /^bodies\/([0-9a-f]{64})$/;

/** Bytes a lab may have, unzipped, its bodies and `lab.json` together. */
export const MAX_LAB_BYTES = 512 * MIB;

/** A plain zip counts its entries in 16 bits. */
const MAX_ENTRIES = 50_000;

const LIMITS: ZipLimits = {
  total: MAX_LAB_BYTES,
  entries: MAX_ENTRIES,
  welcome: (name) => name === LAB || BODY.test(name),
  names: `only ${LAB} and bodies/ with a SHA-256`,
};

/** `bucket-lab-2026-11-24.zip`, for a day written that way. */
export const labFileName = (day: string): string => `bucket-lab-${day}.zip`;

/** The file of a lab. Refused only when it could not be read again, being too large. */
export const writeLabFile = async (lab: Lab, ports: PackPorts): Promise<Result<Uint8Array, LabFault>> => {
  const packed = await packLab(lab, ports);
  if (!packed.ok) return packed;
  const files = new Map<string, Body>([[LAB, new TextEncoder().encode(JSON.stringify(packed.value.value))]]);
  for (const [name, body] of packed.value.bodies) files.set(`bodies/${name}`, body);
  const bytes = [...files.values()].reduce((sum, { length }) => sum + length, 0);
  if (bytes > MAX_LAB_BYTES) return fault('size', '', `${bytes} bytes`, `at most ${MAX_LAB_BYTES} bytes`);
  if (files.size > MAX_ENTRIES)
    return fault('size', '', `${files.size} different contents`, `at most ${MAX_ENTRIES}`);
  return zipOf(files);
};

/** `lab.json` as a value, or what keeps it from being one. */
const parsed = (json: Uint8Array | undefined): Result<unknown, LabFault> => {
  if (json === undefined) return fault('entry', LAB, 'nothing', 'the lab itself');
  try {
    return { ok: true, value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(json)) };
  } catch (error) {
    return fault('entry', LAB, messageOf(error), 'JSON in UTF-8');
  }
};

/** The bodies by name, each proved by its SHA-256. */
const provedBodies = async (
  files: ReadonlyMap<string, Uint8Array>,
  { digestOf }: PackPorts,
): Promise<Result<ReadonlyMap<string, Body>, LabFault>> => {
  const bodies = new Map<string, Body>();
  for (const [entry, body] of files) {
    const name = BODY.exec(entry)?.[1];
    if (name === undefined) continue;
    const { sha256 } = await digestOf(body);
    if (sha256 !== name)
      return fault('body', entry, `bytes of SHA-256 ${sha256}`, 'the bytes that its name says');
    bodies.set(name, body);
  }
  return { ok: true, value: bodies };
};

/**
 * The lab of a file, run again from its first request. Whatever the bytes are, the answer is a lab or what is wrong with
 * them. Digests come from the bodies themselves: those in the file are not believed.
 */
export const readLabFile = async (
  bytes: Uint8Array,
  ports: PackPorts & Pick<UnpackPorts, 'engine'>,
): Promise<Result<Lab, LabFault>> => {
  const files = await unzipped(bytes, LIMITS);
  if (!files.ok) return files;
  const document = parsed(files.value.get(LAB));
  if (!document.ok) return document;
  const bodies = await provedBodies(files.value, ports);
  if (!bodies.ok) return bodies;
  const lab = labFrom(document.value, bodies.value, { engine: ports.engine, remember: () => undefined });
  return lab.ok ? lab : { ok: false, error: { ...lab.error, path: `${LAB} ${lab.error.path}`.trim() } };
};
