/** Words of the window that makes a bucket. Each problem says what is wrong and what would be right. */
export const bucket = {
  'bucket.new.title': 'New bucket',
  'bucket.new.name': 'Bucket name',
  'bucket.new.hint': '3 to 63 characters: a to z, 0 to 9, hyphens, periods. All accounts share the names.',
  'bucket.new.lock': 'Object Lock',
  'bucket.new.lockHint': 'Versioning is then on from the start and cannot be suspended.',
  'bucket.new.create': 'Create bucket',
  'bucket.new.cancel': 'Cancel',
  'bucket.new.existed': '{bucket} was this account’s already. S3 answered 200 and changed nothing.',
  'bucket.new.taken': 'Another account has it: choose another name.',

  'bucket.problem.too-short': 'Too short: a name has at least 3 characters, and this has {length}.',
  'bucket.problem.too-long': 'Too long: a name has at most 63 characters, and this has {length}.',
  'bucket.problem.characters': '“{found}” cannot be in a name. Use a to z, 0 to 9, hyphens and periods.',
  'bucket.problem.capital': '“{found}” is a capital letter. Write names in small letters.',
  'bucket.problem.space': 'A name has no spaces. Use a hyphen.',
  'bucket.problem.ends': 'A name begins and ends with a small letter or a digit.',
  'bucket.problem.adjacent-periods': 'Two periods cannot stand side by side. Use one.',
  'bucket.problem.period-beside-hyphen': 'A period and a hyphen cannot stand side by side. Use one of them.',
  'bucket.problem.ip-address': 'A name cannot look like an IP address. Put a letter in it.',
  'bucket.problem.reserved-prefix':
    'S3 keeps names that begin with xn--, sthree- or amzn-s3-demo- for itself. Begin otherwise.',
  'bucket.problem.reserved-suffix':
    'S3 keeps names that end with -s3alias, --ol-s3, .mrap, --x-s3, --table-s3 or -an for itself. End otherwise.',
} as const;
