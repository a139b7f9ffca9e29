/** What MFA Delete guards, said once: for the rules that refuse, and for a page that asks before it sends. */
import type { Command } from '../command.ts';
import type { Bucket, State } from '../model.ts';
import type { AnyCommand } from '../more/commands.ts';
import { byUtf8 } from '../order.ts';
import { get } from '../orderedMap.ts';

/** Whether S3 wants a code for `command` with `bucket` as it is (M-21, M-22, M-23, M-40, M-44). */
export const guards = (bucket: Bucket | undefined, command: AnyCommand): boolean => {
  const on = bucket?.mfaDelete === 'enabled';
  switch (command.type) {
    case 'PutBucketVersioning':
      return on || command.mfaDelete === 'Enabled';
    case 'DeleteObject':
      return on && command.versionId !== undefined;
    case 'DeleteObjects':
      return on && command.objects.some(({ versionId }) => versionId !== undefined);
    default:
      return false;
  }
};

/** The same for the bucket that `command` names, as it is in `state`; never for a bucket that is not there. */
export const takesCode = (state: State, command: Command): boolean =>
  'bucket' in command && guards(get(state.buckets, byUtf8, command.bucket), command);
