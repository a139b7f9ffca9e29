/** Words of uploading: files, typed text, progress, and what could not be taken. */
export const upload = {
  'upload.over': 'Let go to upload to {bucket}',
  'upload.overNote': 'Files and folders. A folder’s path becomes part of the key.',
  'upload.closed': 'Nothing can be uploaded now',
  'upload.news': 'Uploads',
  'upload.running': 'Uploading {at} of {total}',
  'upload.stop': 'Stop after this file',
  'upload.waiting': { one: '1 more file waits', other: '{count} more files wait' },
  'upload.done': '{key} is uploaded, {size}.',
  'upload.doneAll': { one: '1 file is uploaded.', other: '{count} files are uploaded.' },
  'upload.doneSome': '{done} of {total} files are uploaded. The list says what is wrong with the rest.',
  'upload.doneNone': {
    one: 'The file is not uploaded. The list says why.',
    other: 'None of {count} files is uploaded. The list says why.',
  },
  'upload.stopped': 'Stopped: {done} of {total} files are uploaded.',
  'upload.nothing': 'There was no file in that. Drop files or folders.',

  'upload.troubles': { one: '1 file is not uploaded', other: '{count} files are not uploaded' },
  'upload.moreTroubles': {
    one: '1 more is not uploaded either.',
    other: '{count} more are not uploaded either.',
  },
  'upload.dismiss': 'Dismiss the list',
  'upload.nameless': '(no name)',
  'upload.problem.too-large': 'It has {size}; the most is {limit}. Choose a smaller file.',
  'upload.problem.unreadable':
    'The browser could not read it. It may have been moved or locked: choose it again.',
  'upload.problem.undigested':
    'A part of the page that uploads need could not be loaded. Check the connection and upload it again.',
  'upload.problem.key-empty': 'It has no name, and a key needs one character at least. Give it a name.',
  'upload.problem.key-not-unicode': 'Its name is not valid Unicode, so it cannot be a key. Rename it.',
  'upload.problem.key-too-long':
    'Its key would have {bytes} bytes; the most is {limit}. Shorten its name or its folder’s.',
  'upload.problem.elsewhere': 'Another tab holds this lab, so nothing was sent.',
  'upload.refused': 'S3 refused: {status} {code}. {message}',
} as const;
