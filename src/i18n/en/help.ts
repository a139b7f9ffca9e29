/** Words of the help window. */
export const help = {
  'help.title': 'Help and keys',
  'help.what':
    'A model of versioned S3 buckets and MFA Delete, in your browser. You send the requests that S3 knows; it answers with S3’s own words and shows each check it made. Nothing leaves this page, and every step can be undone.',
  'help.idea': 'The one idea',
  'help.idea.hide': 'A plain delete hides: a marker covers the key, and every version is still there.',
  'help.idea.destroy': 'Only a delete that names a version destroys: that data is gone for good.',
  'help.idea.guard': 'MFA Delete guards exactly that with a second key: root’s device and a fresh code.',
  'help.words': 'Words',
  'help.word.get': 'GET',
  'help.word.get.is':
    'The request that reads a key; without a version id it answers with the current version.',
  'help.word.version': 'version',
  'help.word.version.is': 'One stored copy of a key’s data; an upload to the same key adds one.',
  'help.word.current': 'current',
  'help.word.current.is': 'The newest entry of a key, and the only one that a plain GET sees.',
  'help.word.noncurrent': 'noncurrent',
  'help.word.noncurrent.is': 'Every older entry: stored and billed, and read only by its version id.',
  'help.word.marker': 'delete marker',
  'help.word.marker.is':
    'What a plain delete adds on top: it holds no data, and a plain GET answers 404 while it is current.',
  'help.word.null': 'null',
  'help.word.null.is':
    'The version id of what is stored while versioning is not enabled; a key has one such version at most.',
  'help.word.id': 'version id',
  'help.word.id.is': 'The name S3 gives to one version or marker; it says nothing about its age.',
  'help.word.mfa': 'MFA',
  'help.word.mfa.is':
    'Multi-factor authentication: beside the key, a code of six digits from a device one holds.',
  'help.word.iam': 'IAM user',
  'help.word.iam.is': 'A login within an account, which may do what its policies allow.',
  'help.word.root': 'root user',
  'help.word.root.is':
    'The owner of the account: for the account’s own buckets, the only one who may use MFA Delete.',
  'help.word.session': 'session credentials',
  'help.word.session.is': 'Keys that end after a time; S3 takes no MFA code for MFA Delete from them.',
  'help.word.mark': 'documented, observed, modelled',
  'help.word.mark.is':
    'How a rule is known: AWS writes it, it was seen in answers, or nobody says and this is our model.',
  'help.keys': 'Keys',
  'help.keysNote': 'Single keys act only while no field has the focus. The settings turn them off.',
  'help.key': 'Key',
  'help.does': 'What it does',
  'help.move.regions': 'To the next part of the page, with Shift to the one before',
  'help.move.shelves': 'From shelf to shelf',
  'help.move.sheets': 'From version to version on the shelves',
  'help.move.escape': 'Closes what is open, and discards nothing that is written',
  'help.mod': 'Ctrl',
  'help.modOnMac': '⌘',
} as const;
