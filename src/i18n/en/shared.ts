/** Words of the parts that all panels share. */
export const shared = {
  'size.bytes': { one: '{count} byte', other: '{count} bytes' },
  'size.kilobytes': '{count} kilobytes',
  'size.megabytes': '{count} megabytes',
  'size.gigabytes': '{count} gigabytes',
  'size.terabytes': '{count} terabytes',
  'copy.rest': 'Copy {what}',
  'copy.copied': 'Copied: {what}',
  'copy.failed': 'This page may not use the clipboard',
  'dialog.close': 'Close',
} as const;
