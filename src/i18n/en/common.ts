/** Words that more than one panel uses. */
export const common = {
  'app.name': 'Bucket Lab',
  'app.notAffiliated': 'A teaching model, not affiliated with Amazon',
} as const;
