/** What `npm run soak` can be told. */

export interface SoakOptions {
  readonly clients: number;
  readonly seconds: number;
  /** What every client's choices follow from. */
  readonly seed: number;
}

const DEFAULTS: SoakOptions = { clients: 200, seconds: 30, seed: 1 };
const MOST: SoakOptions = { clients: 1000, seconds: 3600, seed: 2 ** 31 - 1 };
const isOption = (name: string): name is keyof SoakOptions => Object.hasOwn(DEFAULTS, name);
const USAGE = 'npm run soak -- [--clients 1…1000] [--seconds 1…3600] [--seed N]';

/** The options, or one sentence that says what is wrong with them. */
export const readSoakOptions = (words: readonly string[]): SoakOptions | string => {
  let read = DEFAULTS;
  for (let i = 0; i < words.length; i += 2) {
    const [word = '', value] = words.slice(i, i + 2);
    const name = word.replace(/^--/, '');
    if (!word.startsWith('--') || !isOption(name)) return `There is no option ${word}: ${USAGE}`;
    if (value === undefined) return `${word} needs a number behind it: ${USAGE}`;
    if (!/^[1-9]\d{0,9}$/.test(value) || Number(value) > MOST[name])
      return `${word} takes a whole number from 1 to ${MOST[name]}, and ${JSON.stringify(value)} is none: ${USAGE}`;
    read = { ...read, [name]: Number(value) };
  }
  return read;
};
