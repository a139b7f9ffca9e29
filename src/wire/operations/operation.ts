/** An operation on the wire: a reader of requests into commands, and a writer of replies into responses. */
import type { State } from '../../engine/index.ts';
import type { AllReplies, AnyCommand } from '../../engine/whole.ts';
import { refused } from '../faults.ts';
import type { Refused } from '../faults.ts';
import type { Answerable, Parsed } from '../parsed.ts';
import type { WireOperation } from '../route.ts';
import type { WireResponse } from '../wire.ts';
import { readXml } from '../xml/read.ts';
import type { Element } from '../xml/read.ts';

/** Writes a reply as a response. `state` is the one that the request has led to. */
export type Writer<T extends WireOperation> = (
  reply: AllReplies[T],
  request: Answerable,
  command: AnyCommand<T>,
  state: State,
) => WireResponse;

export interface Operation<T extends WireOperation> {
  /** The command that the request means, or what is wrong with the request. */
  readonly read: (request: Parsed) => AnyCommand<T> | Refused;
  readonly write: Writer<T>;
}

/** Operations by name. */
export type Operations<T extends WireOperation> = { readonly [K in T]: Operation<K> };

/** The object, and the version if one is named. An empty `versionId` is named too (V-44). */
export const ofVersion = ({
  bucket,
  key,
  query,
}: Parsed): { readonly bucket: string; readonly key: string; readonly versionId?: string } => {
  const versionId = query.get('versionId');
  return versionId === undefined ? { bucket, key } : { bucket, key, versionId };
};

/** An optional parameter as an optional property. */
export const given = <K extends string, V>(name: K, value: V | undefined): { readonly [P in K]?: V } => {
  const named: { [P in K]?: V } = {};
  if (value !== undefined) named[name] = value;
  return named;
};

/** The body's root element, if it is a document with a root of this name. */
export const xmlOf = ({ body }: Parsed, root: string): Element | Refused => {
  if (body.length === 0) return refused('MissingRequestBodyError');
  const element = readXml(body);
  return element?.name === root ? element : refused('MalformedXML');
};

/** A version id in a response's headers; none while the bucket was never versioned (V-32). */
export const versionHeader = (versionId: string | undefined): Readonly<Record<string, string>> =>
  versionId === undefined ? {} : { 'x-amz-version-id': versionId };
