/** Sequences of requests over a tiny alphabet, small enough that everything meets everything. */
import fc from 'fast-check';

/** Two of these sort the other way by UTF-16 units than by UTF-8 bytes. */
export const KEYS = ['a', 'b', 'a/b', 'é', '\u{FFFD}', '\u{10000}'] as const;
export const BUCKETS = ['one', 'two'] as const;
export const PEOPLE = ['root', 'ana', 'dev', 'other-root'] as const;

/** Which version a request names: none, one the key has, "null", an id of any other, an invented one. */
export type Naming =
  | { readonly by: 'nothing' | 'null' | 'invented' }
  | { readonly by: 'own' | 'foreign'; readonly pick: number };
export type Header =
  | 'none'
  | 'now'
  | 'before'
  | 'after'
  | 'old'
  | 'wrong'
  | 'again'
  | 'foreign'
  | 'malformed';
type Target = { readonly key: string; readonly naming: Naming };

export type What =
  | { readonly type: 'CreateBucket' | 'DeleteBucket' }
  | { readonly type: 'PutBucketVersioning'; readonly status: string; readonly mfaDelete: string }
  | { readonly type: 'PutObject'; readonly key: string }
  | ({ readonly type: 'GetObject' | 'DeleteObject' } & Target)
  | { readonly type: 'CopyObject'; readonly key: string; readonly from: Target; readonly fromBucket: string }
  | { readonly type: 'DeleteObjects'; readonly targets: readonly Target[] };

/** A request before ids and codes are known. */
export interface Move {
  readonly what: What;
  readonly bucket: string;
  readonly who: (typeof PEOPLE)[number];
  readonly session: boolean;
  readonly header: Header;
  /** Steps of 30 s that go by first. */
  readonly pass: number;
}

const key = fc.constantFrom(...KEYS);
const bucket = fc.oneof(
  { weight: 4, arbitrary: fc.constant('one') },
  { weight: 1, arbitrary: fc.constant('two') },
);
const naming: fc.Arbitrary<Naming> = fc.oneof(
  { weight: 4, arbitrary: fc.constant({ by: 'nothing' } as const) },
  { weight: 4, arbitrary: fc.record({ by: fc.constant('own' as const), pick: fc.nat(20) }) },
  { weight: 2, arbitrary: fc.constant({ by: 'null' } as const) },
  { weight: 1, arbitrary: fc.record({ by: fc.constant('foreign' as const), pick: fc.nat(60) }) },
  { weight: 1, arbitrary: fc.constant({ by: 'invented' } as const) },
);
const target = fc.record({ key, naming });

const what: fc.Arbitrary<What> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({ type: fc.constantFrom('CreateBucket' as const, 'DeleteBucket' as const) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('PutBucketVersioning' as const),
      status: fc.constantFrom('Enabled', 'Enabled', 'Suspended', 'Suspended', 'enabled', ''),
      mfaDelete: fc.constantFrom('', '', 'Enabled', 'Enabled', 'Disabled', 'on'),
    }),
  },
  { weight: 6, arbitrary: fc.record({ type: fc.constant('PutObject' as const), key }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('GetObject' as const), key, naming }) },
  { weight: 6, arbitrary: fc.record({ type: fc.constant('DeleteObject' as const), key, naming }) },
  {
    weight: 2,
    arbitrary: fc.record({ type: fc.constant('CopyObject' as const), key, from: target, fromBucket: bucket }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('DeleteObjects' as const),
      targets: fc.array(target, { minLength: 0, maxLength: 6 }),
    }),
  },
);

const header: fc.Arbitrary<Header> = fc.oneof(
  { weight: 8, arbitrary: fc.constant('none' as const) },
  { weight: 8, arbitrary: fc.constant('now' as const) },
  {
    weight: 4,
    arbitrary: fc.constantFrom<Header>('before', 'after', 'old', 'wrong', 'again', 'foreign', 'malformed'),
  },
);

/** One move; most are root's, because only root meets everything. */
export const move: fc.Arbitrary<Move> = fc.record({
  what,
  bucket,
  who: fc.oneof({ weight: 3, arbitrary: fc.constant('root' as const) }, fc.constantFrom(...PEOPLE)),
  session: fc.oneof({ weight: 9, arbitrary: fc.constant(false) }, fc.constant(true)),
  header,
  pass: fc.oneof({ weight: 1, arbitrary: fc.constant(0) }, { weight: 2, arbitrary: fc.constantFrom(1, 2) }),
});

const set = (status: string, mfaDelete: string): Move => ({
  what: { type: 'PutBucketVersioning', status, mfaDelete },
  bucket: 'one',
  who: 'root',
  session: false,
  header: mfaDelete === 'Enabled' ? 'now' : 'none',
  pass: 2,
});
const make = (name: string): Move => ({ ...set('', ''), what: { type: 'CreateBucket' }, bucket: name });

/** Moves that bring bucket `one` to a state, so that the rarer states are met as often as the others. */
const STARTS: readonly (readonly Move[])[] = [
  [],
  [set('Enabled', '')],
  [set('Suspended', '')],
  [set('Enabled', 'Enabled')],
  [set('Suspended', 'Enabled')],
];

/** A whole history: buckets, a state, then anything. */
export const history = (maxLength = 40): fc.Arbitrary<readonly Move[]> =>
  fc
    .tuple(fc.constantFrom(...STARTS), fc.array(move, { minLength: 1, maxLength, size: 'max' }))
    .map(([start, moves]) => [make('one'), make('two'), ...start, ...moves]);
