/** DeleteObject: hides when no version is named, destroys when one is, and then MFA Delete asks for a code. */
import { inBucket, tokenOf } from '../context.ts';
import type { InBucket, Of, WithToken } from '../context.ts';
import { withBucket } from '../entries.ts';
import { done, established, refuse } from '../handler.ts';
import type { Replies } from '../command.ts';
import type { Answered, Handler } from '../handler.ts';
import { judge } from '../judge.ts';
import type { Rule } from '../judge.ts';
import type { Ports, State } from '../model.ts';
import type { AnyRequest } from '../more/commands.ts';
import type { CheckSlug } from '../rules/catalog.ts';
import { guards } from '../queries/takesCode.ts';
import { permission, s3Arn } from '../rules/access.ts';
import { bucketExists } from '../rules/bucket.ts';
import { codePresent, HEADER, SECOND_KEY, spend } from '../rules/mfa.ts';
import { objectKey } from '../rules/naming.ts';
import { versionIdAuthentic, versionIdGiven } from '../rules/versioning.ts';
import { isGenuine, mintVersionId } from '../versionId.ts';
import { deleteEntry } from './deleteEntry.ts';

/** What a DeleteObject is judged by. */
export type DeleteContext = InBucket & WithToken & Of<'DeleteObject'>;
const named = (c: DeleteContext): boolean => c.command.versionId !== undefined;
const gated = (c: DeleteContext): boolean => guards(c.bucket, c.command);

const RULES: readonly Rule<DeleteContext>[] = [
  ...HEADER,
  bucketExists,
  objectKey,
  versionIdGiven('V-55'),
  versionIdAuthentic('V-55'),
  permission((c) => ({
    action: named(c) ? 's3:DeleteObjectVersion' : 's3:DeleteObject',
    resource: s3Arn(c.bucketName, c.command.key),
    owner: c.bucket?.owner,
  })),
  codePresent('M-40', gated, (c) => ({ named: named(c) })),
  ...SECOND_KEY,
];

/** DeleteObject with `more` rules after its own: V-50 to V-55, M-40 to M-43. */
export const deleteObjectWith = <S extends string>(more: readonly Rule<DeleteContext, S>[]) => {
  const rules: readonly Rule<DeleteContext, S | CheckSlug>[] = [...RULES, ...more];
  return (
    state: State,
    request: AnyRequest<'DeleteObject'>,
    ports: Ports,
  ): Answered<Replies['DeleteObject'], S | CheckSlug> => {
    const { command, at, nonce } = request;
    const base = inBucket(state, request, ports, command.bucket);
    const c: DeleteContext = { command, token: tokenOf(base), ...base };
    const judgement = judge(rules, c);
    const spent = spend(c, judgement.trace);
    if (judgement.fault !== undefined) return refuse(spent.state, judgement.fault, judgement, spent.events);
    const { key, versionId } = command;
    const deletion = deleteEntry(
      established(c.bucket, 'bucket'),
      key,
      versionId !== undefined && isGenuine(versionId) ? versionId : undefined,
      { at, seq: state.seq, mint: (seq) => mintVersionId(nonce, seq) },
    );
    return done(
      withBucket(spent.state, deletion.bucket, deletion.seq),
      { versionId: deletion.versionId ?? deletion.marker, deleteMarker: deletion.marker !== undefined },
      judgement,
      [...spent.events, ...deletion.events],
    );
  };
};

/** DeleteObject as the bench has it. */
export const deleteObject: Handler<'DeleteObject'> = deleteObjectWith([]);
