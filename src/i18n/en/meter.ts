/** Words of the recoverability meter. */
export const meter = {
  'meter.title': 'Can you get it back?',
  'meter.answer': { one: '{back} of 1 version', other: '{back} of {count} versions' },
  'meter.words': '{plain} by a plain GET, {byId} only by version id, {lost} lost for good.',
  'meter.plain': 'plain GET',
  'meter.byId': 'by version id',
  'meter.lost': 'lost',
  'meter.empty': 'Nothing was stored yet.',
  'meter.billed': '{size} billed',
  'meter.noncurrent': ', {share}% of it noncurrent',
} as const;
