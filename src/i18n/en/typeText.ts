/** Words of the window in which a text is typed. */
export const typeText = {
  'text.title': 'Type text',
  'text.key': 'Key',
  'text.keyHint':
    'In {bucket}. A key that exists gets a new version on top, or is overwritten, as versioning has it.',
  'text.keyBytes': '{bytes} of {limit} bytes.',
  'text.body': 'Text',
  'text.size': {
    one: '1 byte of UTF-8. Ctrl or ⌘ with Enter uploads it.',
    other: '{count} bytes of UTF-8. Ctrl or ⌘ with Enter uploads it.',
  },
  'text.upload': 'Upload',
  'text.cancel': 'Cancel',
  'text.problem.key-empty': 'A key has at least one character. Write one, such as notes.txt.',
  'text.problem.key-not-unicode':
    'This is not valid Unicode: half of a character is missing. Write it again.',
  'text.problem.key-too-long': 'A key has at most {limit} bytes, and this has {bytes}. Shorten it.',
  'text.problem.too-large': 'The text has {size}; the most is {limit}. Shorten it.',
} as const;
