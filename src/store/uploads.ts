/** Uploading: real bytes, one PutObject a file. What cannot be taken is said by name, and the rest goes on. */
import { keyProblem } from '../engine/index.ts';
import type { Body, Outcome } from '../engine/index.ts';
import { dispatch } from './dispatch.ts';
import type { Lab } from './lab.ts';

/** The largest file, in bytes: it is kept whole in the page's memory. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024;

/** A file as the browser hands it over. `path` is its name, or its path below a dropped folder. */
export interface Incoming {
  readonly path: string;
  readonly type: string;
  /** Bytes. */
  readonly size: number;
  readonly read: () => Promise<Body>;
}

export type UploadProblem =
  | 'too-large'
  | 'unreadable'
  /** What computes its MD5 could not be fetched. */
  | 'undigested'
  | 'key-empty'
  | 'key-not-unicode'
  | 'key-too-long'
  | 'elsewhere';

/** What became of one file. */
export interface UploadReport {
  readonly path: string;
  readonly size: number;
  readonly problem: UploadProblem | undefined;
  readonly outcome: Outcome | undefined;
}

/** How far one file has come, in bytes. */
export type OnUpload = (path: string, done: number, total: number) => void;

/** `undefined` when the browser cannot read it, however it says so. */
const bodyOf = async (file: Incoming): Promise<Body | undefined> => {
  try {
    return await file.read();
  } catch {
    return undefined;
  }
};

const uploadOne = async (
  lab: Lab,
  bucket: string,
  file: Incoming,
  onUpload: OnUpload,
): Promise<UploadReport> => {
  const report = (problem: UploadProblem | undefined, outcome?: Outcome): UploadReport => ({
    path: file.path,
    size: file.size,
    problem,
    outcome,
  });
  if (file.size > MAX_FILE_BYTES) return report('too-large');
  const wrongKey = keyProblem(file.path);
  if (wrongKey !== undefined) return report(`key-${wrongKey}`);
  const body = await bodyOf(file);
  if (body === undefined) return report('unreadable');
  const digest = await lab.world.digests
    .digestOf(body, (done, total) => onUpload(file.path, done, total))
    .catch(() => undefined);
  if (digest === undefined) return report('undigested');
  const outcome = dispatch(lab, {
    type: 'PutObject',
    bucket,
    key: file.path,
    body,
    ...(file.type === '' ? {} : { contentType: file.type }),
  });
  return report(outcome === undefined ? 'elsewhere' : undefined, outcome);
};

/** Uploads files into a bucket, one after the other, in the order given. Never throws. */
export const uploadAll = async (
  lab: Lab,
  bucket: string,
  files: readonly Incoming[],
  onUpload: OnUpload = () => {},
): Promise<readonly UploadReport[]> => {
  const reports: UploadReport[] = [];
  for (const file of files) reports.push(await uploadOne(lab, bucket, file, onUpload));
  return reports;
};
