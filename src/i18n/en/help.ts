/** Words of the help window. */
export const help = {
  'help.title': 'Help and keys',
  'help.what':
    'A model of versioned S3 buckets and MFA Delete, in your browser. You send the requests that S3 knows; it answers with S3’s own words and shows each check it made. Nothing leaves this page, and every step can be undone.',
  'help.idea': 'The one idea',
  'help.idea.hide': 'A plain delete hides: a marker covers the key, and every version is still there.',
  'help.idea.destroy': 'Only a delete that names a version destroys: that data is gone for good.',
  'help.idea.guard': 'MFA Delete guards exactly that with a second key: root’s device and a fresh code.',
  'help.keys': 'Keys',
  'help.keysNote': 'Single keys act only while no field has the focus.',
  'help.key': 'Key',
  'help.does': 'What it does',
  'help.mod': 'Ctrl',
  'help.modOnMac': '⌘',
} as const;
