/** DeleteObjects: up to 1,000 entries in one request, for which one code is enough, and one bad code is too much (M-44). */
import type { Deleted, EntryError, ObjectIdentifier, Replies } from '../command.ts';
import { inBucket, tokenOf } from '../context.ts';
import type { InBucket, Of, WithToken } from '../context.ts';
import { withBucket } from '../entries.ts';
import { done, established, refuse } from '../handler.ts';
import type { Answered, Handler } from '../handler.ts';
import { judge } from '../judge.ts';
import type { Rule, Says } from '../judge.ts';
import { fill, WORDING } from '../messages.ts';
import type { Bucket, Ports, Principal, State, VersionId } from '../model.ts';
import type { AnyRequest } from '../more/commands.ts';
import type { Event } from '../outcome.ts';
import { guards } from '../queries/takesCode.ts';
import { permits, refusalOf, s3Arn } from '../rules/access.ts';
import type { Need } from '../rules/access.ts';
import { bucketExists } from '../rules/bucket.ts';
import type { CheckSlug } from '../rules/catalog.ts';
import { codePresent, HEADER, SECOND_KEY, spend } from '../rules/mfa.ts';
import { keyProblem, MAX_BATCH } from '../rules/naming.ts';
import { isGenuine, mintVersionId } from '../versionId.ts';
import { deleteEntry } from './deleteEntry.ts';

/** What a DeleteObjects is judged by. */
export type BatchContext = InBucket & WithToken & Of<'DeleteObjects'>;
const versioned = (c: BatchContext): number =>
  c.command.objects.filter((o) => o.versionId !== undefined).length;
const gated = (c: BatchContext): boolean => guards(c.bucket, c.command);

/** V-70: 1 to 1,000 entries, each with a key. */
const listShape: Rule<BatchContext> = {
  id: 'V-70',
  slug: 'request-well-formed',
  holds: ({ command: { objects } }) =>
    objects.length >= 1 && objects.length <= MAX_BATCH && objects.every((o) => o.key !== ''),
  facts: (c) => ({ entries: c.command.objects.length, limit: MAX_BATCH }),
  says: 'malformedXml',
};

const needOf = (bucket: Bucket | undefined, name: string, { key, versionId }: ObjectIdentifier): Need => ({
  action: versionId === undefined ? 's3:DeleteObject' : 's3:DeleteObjectVersion',
  resource: s3Arn(name, key),
  owner: bucket?.owner,
});

/** P-01: a key nobody has is refused whole; an action that is lacking is refused entry by entry. */
const callerKnown: Rule<BatchContext> = {
  id: 'P-01',
  slug: 'permission',
  holds: (c) => c.who !== undefined,
  facts: (c) => ({
    principal: c.who?.name ?? 'unknown',
    denied: c.command.objects.filter((o) => !permits(c.who, needOf(c.bucket, c.bucketName, o))).length,
    entries: c.command.objects.length,
  }),
  says: 'unknownKey',
};

const RULES: readonly Rule<BatchContext>[] = [
  ...HEADER,
  bucketExists,
  listShape,
  callerKnown,
  codePresent('M-44', gated, (c) => ({ versioned: versioned(c), entries: c.command.objects.length })),
  ...SECOND_KEY,
];

/** V-72: the same key with the same id, or with none, counts once. */
const distinct = (objects: readonly ObjectIdentifier[]): readonly ObjectIdentifier[] => [
  ...new Map(objects.map((o) => [JSON.stringify([o.key, o.versionId ?? null]), o])).values(),
];

const says = ({ key, versionId }: ObjectIdentifier, words: Says, facts = {}): EntryError => {
  const [code, text] = typeof words === 'string' ? WORDING[words] : words;
  return { key, versionId, code, message: fill(text, facts) };
};

const problemOf = (
  who: Principal | undefined,
  need: Need,
  entry: ObjectIdentifier,
): EntryError | undefined => {
  if (keyProblem(entry.key) === 'too-long') return says(entry, 'keyTooLong');
  if (keyProblem(entry.key) === 'not-unicode') return says(entry, 'badUri');
  // V-73: an invented id fails its own entry only, and as a missing version.
  if (entry.versionId !== undefined && !isGenuine(entry.versionId)) return says(entry, 'noSuchVersion');
  if (!permits(who, need)) return says(entry, refusalOf(who, need), { arn: who?.arn ?? '', ...need });
  return undefined;
};

/** Why one entry of a batch is refused, beyond what every batch asks: words, or `undefined` when it is not. */
type EntryRule = (c: BatchContext, bucket: Bucket, entry: ObjectIdentifier) => Says | undefined;

/** DeleteObjects with `more` rules after its own, and one question of `each` entry: V-70 to V-74, M-44. */
export const deleteObjectsWith = <S extends string>(
  more: readonly Rule<BatchContext, S>[],
  each: EntryRule,
) => {
  const rules: readonly Rule<BatchContext, S | CheckSlug>[] = [...RULES, ...more];
  return (
    state: State,
    request: AnyRequest<'DeleteObjects'>,
    ports: Ports,
  ): Answered<Replies['DeleteObjects'], S | CheckSlug> => {
    const { command, at, nonce } = request;
    const base = inBucket(state, request, ports, command.bucket);
    const c: BatchContext = { ...base, command, token: tokenOf(base) };
    const judgement = judge(rules, c);
    const spent = spend(c, judgement.trace);
    if (judgement.fault !== undefined) return refuse(spent.state, judgement.fault, judgement, spent.events);
    let bucket = established(c.bucket, 'bucket');
    let last = state.seq;
    const deleted: Deleted[] = [];
    const errors: EntryError[] = [];
    const events: Event[] = [...spent.events];
    for (const entry of distinct(command.objects)) {
      const words = each(c, bucket, entry);
      const problem =
        problemOf(c.who, needOf(bucket, bucket.name, entry), entry) ??
        (words === undefined ? undefined : says(entry, words));
      if (problem !== undefined) {
        errors.push(problem);
        continue;
      }
      const id: VersionId | undefined =
        entry.versionId !== undefined && isGenuine(entry.versionId) ? entry.versionId : undefined;
      const deletion = deleteEntry(bucket, entry.key, id, {
        at,
        seq: last,
        mint: (seq) => mintVersionId(nonce, seq),
      });
      ({ bucket, seq: last } = deletion);
      events.push(...deletion.events);
      deleted.push({ key: entry.key, versionId: id, deleteMarkerVersionId: deletion.marker });
    }
    return done(
      withBucket(spent.state, bucket, last),
      { deleted, errors, quiet: command.quiet ?? false },
      judgement,
      events,
    );
  };
};

/** DeleteObjects as the bench has it. */
export const deleteObjects: Handler<'DeleteObjects'> = deleteObjectsWith([], () => undefined);
