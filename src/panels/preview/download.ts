/** Saves bytes as a file. */

/** Long enough for any browser to have begun the download. */
const KEPT_MS = 60_000;
/** Longest file name that every file system takes, with room for a number the browser adds. */
const MAX_NAME = 200;

/** Names that Windows keeps for devices. */
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
/** What a browser would run if it opened the file in the page instead of saving it. */
const ACTIVE = /html|xml|svg|script|pdf/i;

/**
 * The last part of a key as a file name that is safe everywhere: no separators, no control or direction characters, no
 * device names, not hidden, not empty.
 */
export const fileNameOf = (key: string): string => {
  const part = key.split('/').findLast((piece) => piece !== '') ?? '';
  const clean = part
    .replace(/\p{C}/gu, '')
    .replace(/[\\:*?"<>|]/g, '_')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  const short = clean.length <= MAX_NAME ? clean : shortened(clean);
  if (short === '') return 'object';
  return DEVICES.test(short) ? `_${short}` : short;
};

/** Cut in the middle, so that the extension stays. */
const shortened = (name: string): string => {
  const extension = /\.[^.]{1,10}$/.exec(name)?.[0] ?? '';
  return [...name].slice(0, MAX_NAME - extension.length).join('') + extension;
};

/** Saves `bytes` under the last part of `key`. The file's type travels with it unless a browser might run it. */
export const saveBytes = (key: string, type: string, bytes: Uint8Array): void => {
  const blob = new Blob([bytes.slice()], { type: ACTIVE.test(type) ? 'application/octet-stream' : type });
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileNameOf(key);
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
};
