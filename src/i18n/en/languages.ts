/** Words around a request in its languages. */
export const languages = {
  'language.tabs': 'The same request in',
  'language.cli': 'AWS CLI',
  'language.http': 'HTTP',
  'language.sdk': 'SDK for JS',
  'language.trail': 'CloudTrail',
  'language.request': 'The request as {language}',
  'language.record': 'The record in CloudTrail',
  'language.offending': 'S3 refused for this:',
  'language.failed': 'This text could not be loaded. Choose its tab again.',
  'language.trail.management': 'A management event: CloudTrail logs it by default.',
  'language.trail.data':
    'A data event: not logged by default. This record exists only where a trail logs data events of the bucket.',
  'language.trail.batch':
    'A data event: not logged by default. Where a trail logs it, one DeleteObject event for each entry comes with it.',
  'language.trail.upcoming': 'Written once S3 has answered; so far it would hold this.',
  'language.trail.noCode': 'The code is never in it.',
} as const;
