/** What is known of a completion before it is judged: its parts, what they make, and whether it was made before. */
import type { ObjectVersion, Ports, State, UploadedPart } from '../model.ts';
import { get } from '../orderedMap.ts';
import { assemble, etagOfParts } from './assembling.ts';
import type { Assembled } from './assembling.ts';
import type { AnyCommand, AnyRequest } from './commands.ts';
import { currentObject, plainTag } from './preconditions.ts';
import { byNumber, onUpload, seqOfUpload } from './uploads.ts';
import type { OnUpload } from './uploads.ts';

type Complete = AnyCommand<'CompleteMultipartUpload'>;

/** What completing is judged by. */
export type Completing = OnUpload<Complete> & {
  /** The parts that are listed, as they were uploaded; `undefined` for one that was not, or not so. */
  readonly found: readonly (UploadedPart | undefined)[];
  /** What they make; `undefined` unless all were found. */
  readonly object: Assembled | undefined;
  /** The version that this very completion has made before. */
  readonly before: ObjectVersion | undefined;
};

/**
 * The version that this same completion made before. S3 answers a completion that is sent again, as clients do that lost
 * the first answer; here as long as what it made is current.
 */
const madeBefore = (c: OnUpload<Complete>, ports: Ports): ObjectVersion | undefined => {
  const began = seqOfUpload(c.command.uploadId);
  const current = currentObject(c);
  if (began === undefined || current?.extras?.parts === undefined || current.seq < began) return undefined;
  const etag = etagOfParts(
    c.command.parts.map((part) => plainTag(part.etag)),
    ports,
  );
  return current.etag === etag ? current : undefined;
};

/** Looks up the upload and its parts, and puts them together when all that are listed are there. */
export const completionOf = (
  state: State,
  request: AnyRequest<'CompleteMultipartUpload'>,
  ports: Ports,
): Completing => {
  const { command } = request;
  const c = onUpload(state, request, ports, command);
  const { upload } = c;
  if (upload === undefined) return { ...c, found: [], object: undefined, before: madeBefore(c, ports) };
  const found = command.parts.map(({ partNumber, etag, checksum }) => {
    const part = get(upload.parts, byNumber, partNumber);
    const same = part?.etag === plainTag(etag) && (checksum === undefined || checksum === part.checksum);
    return same ? part : undefined;
  });
  const parts = found.flatMap((part) => (part === undefined ? [] : [part]));
  const object = parts.length === found.length ? assemble(upload, parts, ports) : undefined;
  return { ...c, found, object, before: undefined };
};
