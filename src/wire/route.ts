/** Which operation a request asks for: by method, by whether it names a key, and by the subresource in its query. */
import { invalidArgument, NO_NULL, notImplemented, refused } from './faults.ts';
import type { Refused } from './faults.ts';
import type { Parsed } from './parsed.ts';
import { OF_BUCKET, OF_OBJECT, PART, PLAIN, VERSIONED } from './subresources.ts';
import type { Level, Subresource, Subresources, WireOperation } from './subresources.ts';

export type { WireOperation } from './subresources.ts';

type Addressed = Pick<Parsed, 'method' | 'bucket' | 'key' | 'query' | 'headers'>;

const NONE: Subresources = {};
const KNOWN: Readonly<Record<Level, Subresources>> = { service: NONE, bucket: OF_BUCKET, object: OF_OBJECT };

/** What S3 says of a subresource where it does not belong, in words of their own. */
const SENTENCES: Readonly<Record<string, string>> = {
  'object GET versions': 'There is no such thing as the ?versions sub-resource for a key',
  'object GET uploads': 'Key is not expected for the GET method ?uploads subresource',
  'bucket GET uploadId': 'A key must be specified',
  'bucket POST uploadId': 'A key must be specified',
  'bucket DELETE uploadId': 'A key must be specified',
};

/** The names that S3 reads as subresources, sorted as its refusals list them. */
const selectedIn = (level: Level, { query }: Addressed): readonly string[] => {
  if (query.size === 0 || level === 'service') return [];
  const names = [...query.keys()].filter((name) => Object.hasOwn(KNOWN[level], name));
  // A part is of an upload, or of an object that is read.
  const astray = level === 'bucket' || (names.length > 0 && !names.includes('uploadId'));
  return (astray && query.has('partNumber') ? [...names, 'partNumber'] : names).toSorted();
};

const NO_VERSION = 'This operation does not accept a version-id.';

/** Whether the operation reads one version of an object, so that a `versionId` may name which. */
const takesVersion = (level: Level, name: string | undefined, { method, headers }: Addressed): boolean =>
  level === 'object' &&
  (name === undefined ? method !== 'PUT' && headers['x-amz-copy-source'] === undefined : VERSIONED.has(name));

/** The plain operation, or the one of a variant that a parameter or a header makes of it. */
const variant = (operation: WireOperation, { query, headers }: Addressed): WireOperation => {
  if (operation === 'ListObjects' && query.get('list-type') === '2') return 'ListObjectsV2';
  const copies = headers['x-amz-copy-source'] !== undefined;
  if (operation === 'PutObject' && copies) return 'CopyObject';
  if (operation === 'UploadPart' && copies) return 'UploadPartCopy';
  return operation;
};

const notAllowed = (method: string, { type, methods = {} }: Subresource): Refused => {
  const { refused: fault } = refused('MethodNotAllowed', { Method: method, ResourceType: type });
  const allowed = Object.keys(methods).join(', ');
  return { refused: allowed === '' ? fault : { ...fault, headers: { Allow: allowed } } };
};

/** A form that a browser would send: the simulator takes none, and S3 takes nothing else by this method. */
const postToBucket = ({ headers }: Addressed): Refused =>
  headers['content-type']?.toLowerCase().startsWith('multipart/form-data') === true
    ? notImplemented('Content-Type')
    : refused('PreconditionFailed', {
        Condition: 'Bucket POST must be of the enclosure-type multipart/form-data',
      });

/** The operation; refused for what S3 or the simulator does not have. */
export const routeOf = (request: Addressed): WireOperation | Refused => {
  const { method, bucket, key, query } = request;
  const level: Level = key !== '' ? 'object' : bucket !== '' ? 'bucket' : 'service';
  // S3 refuses such a key (go-to-k/cdkd pull request 3331), in words that nobody has recorded: modelled.
  if (key.includes('\0')) return invalidArgument('key', key, NO_NULL);
  const [name, ...others] = selectedIn(level, request);
  if (name !== undefined && others.length > 0)
    return invalidArgument(
      'ResourceType',
      name,
      `Conflicting query string parameters: ${[name, ...others].join(', ')}`,
    );
  if (name === 'partNumber') return refused('InvalidRequest', {}, 'Object must have a valid key name.');
  const versionId = level === 'service' ? undefined : query.get('versionId');
  if (versionId !== undefined && !takesVersion(level, name, request))
    return invalidArgument('versionId', versionId, NO_VERSION);
  const sentence = SENTENCES[`${level} ${method} ${name}`];
  if (sentence !== undefined) return refused('InvalidRequest', {}, sentence);
  const plain: Subresource = PLAIN[level];
  const isPart = name === 'uploadId' && level === 'object' && query.has('partNumber');
  const resource = isPart ? PART : name === undefined ? plain : (KNOWN[level][name] ?? plain);
  if (name !== undefined && resource.methods === undefined) return notImplemented(name);
  const { methods = {} } = resource;
  const operation = Object.hasOwn(methods, method) ? methods[method] : undefined;
  if (operation !== undefined) return variant(operation, request);
  if (method === 'POST' && level === 'bucket' && name === undefined) return postToBucket(request);
  return notAllowed(method, resource);
};
