/** Words of the list of all actions. */
export const palette = {
  'palette.title': 'Find an action',
  'palette.label': 'What do you want to do?',
  'palette.placeholder': 'An action, an identity, a bucket, the start of a key',
  'palette.list': 'Actions',
  'palette.found': { one: '1 found', other: '{count} found' },
  'palette.none': 'Nothing is called “{typed}”.',
  'palette.group.do': 'Actions',
  'palette.group.ask': 'Ask as',
  'palette.group.bucket': 'Open a bucket',
  'palette.group.key': 'Go to a key',
  'palette.group.closed': 'Not now',
} as const;
