/** Words of the upcoming request. */
export const request = {
  'draft.title': 'Upcoming request',
  'draft.notSent': 'not sent',
  'draft.asCli': 'The request as AWS CLI',
  'draft.send': 'Send as {who}',
  'draft.discard': 'Put away',
  'draft.status': 'Status',
  'draft.status.Enabled': 'Enabled',
  'draft.status.Suspended': 'Suspended',
  'draft.mfaDelete': 'MFA Delete',
  'draft.mfaDelete.same': 'as it is',
  'draft.mfaDelete.Enabled': 'Enabled',
  'draft.mfaDelete.Disabled': 'Disabled',
  'draft.mfa': 'x-amz-mfa',
  'draft.mfa.hint': 'Serial, one space, six digits. Empty sends none.',
  'draft.insert': 'Insert code of {device}',
  'draft.noDevice': '{who} has no MFA device to read a code from.',
  'draft.destroys': {
    one: 'If S3 agrees, 1 version is gone for good: {size}.',
    other: 'If S3 agrees, {count} versions are gone for good: {size}.',
  },
  'draft.marker': {
    one: '1 delete marker goes. What stands beneath it comes up.',
    other: '{count} delete markers go.',
  },
  'draft.left': {
    one: '1 entry stays in the bucket.',
    other: '{count} entries stay in the bucket.',
  },
  'draft.nothingGone': 'Nothing that is stored would be lost.',
  'draft.bucketGoes': 'Nothing is left in {bucket}. If S3 agrees, the bucket and its name are gone.',
  'draft.bucketStays': {
    one: '1 entry is still in it, so S3 will refuse. Empty the bucket first.',
    other: '{count} entries are still in it, so S3 will refuse. Empty the bucket first.',
  },
} as const;
