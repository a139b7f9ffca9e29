/** The one door. */
import type { CommandType, Request } from './command.ts';
import type { Handler } from './handler.ts';
import type { Ports, State } from './model.ts';
import type { Outcome } from './outcome.ts';
import { createBucket, deleteBucket, headBucket, listBuckets } from './ops/buckets.ts';
import { getBucketVersioning, putBucketVersioning } from './ops/bucketVersioning.ts';
import { copyObject } from './ops/copyObject.ts';
import { deleteObject } from './ops/deleteObject.ts';
import { putObject } from './ops/putObject.ts';
import { readObject } from './ops/readObject.ts';

type BenchHandler<T extends CommandType> = (state: State, request: Request<T>, ports: Ports) => Outcome<T>;

/** The operations that a page may ask for at its first touch, by name. */
export const FIRST = {
  ListBuckets: listBuckets,
  CreateBucket: createBucket,
  HeadBucket: headBucket,
  DeleteBucket: deleteBucket,
  GetBucketVersioning: getBucketVersioning,
  PutBucketVersioning: putBucketVersioning,
  PutObject: putObject,
  GetObject: readObject,
  HeadObject: readObject,
  CopyObject: copyObject,
  DeleteObject: deleteObject,
} as const satisfies { readonly [T in CommandType]?: Handler<T> };

/** The other operations of the bench. */
export type LateOperations = {
  readonly [T in Exclude<CommandType, keyof typeof FIRST>]: Handler<T>;
};

let handlers: { readonly [T in CommandType]?: BenchHandler<T> } = FIRST;

/** From now on `transition` answers these too. `late.ts` calls it as it loads; it is a matter of loading, not of state. */
export const installLate = (late: LateOperations): void => {
  handlers = { ...FIRST, ...late };
};

/**
 * Answers one request. Total, pure and deterministic: the same arguments always give an equal outcome. Asked for an
 * operation of `late.ts` before that was loaded it throws: a module through which such a request comes forgot to import it.
 */
export const transition = <T extends CommandType>(
  state: State,
  request: Request<T>,
  ports: Ports,
): Outcome<T> => {
  const { type }: { readonly type: T } = request.command;
  const handle: BenchHandler<T> | undefined = handlers[type];
  if (handle === undefined) throw new Error(`${type} was asked for before engine/late.ts was loaded`);
  return handle(state, request, ports);
};
