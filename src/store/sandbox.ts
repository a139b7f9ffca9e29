/** The prepared sandbox of a first visit: a small bucket with something hidden, something old, something to try. */
import { asInstant, asNonce, ANA, nonceFrom, openingState } from '../engine/index.ts';
import type { Command, Request } from '../engine/index.ts';
import { openJournal, run } from '../session/journal.ts';
import type { Journal } from '../session/journal.ts';
import type { Lab } from './lab.ts';
import { selectCurrent } from './look.ts';
import { settled } from './settle.ts';

const BUCKET = 'harbor-archive';
const MINUTE = 60_000;

const text = (...lines: readonly string[]): Uint8Array => new TextEncoder().encode(`${lines.join('\n')}\n`);

/** The MD5 of each body of the story: known beforehand, so that a first visit need not load what computes it. */
const MD5S = new Map<Uint8Array, string>();

const put = (key: string, contentType: string, md5: string, body: Uint8Array): Command => {
  MD5S.set(body, md5);
  return { type: 'PutObject', bucket: BUCKET, key, body, contentType };
};

const LOGO = (wave: string): Uint8Array =>
  text(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48" width="240" height="240">',
    '<circle cx="24" cy="24" r="22" fill="#0a6570"/>',
    `<path d="${wave}" stroke="#fff" stroke-width="4" fill="none" stroke-linecap="round"/>`,
    '</svg>',
  );

/** Minutes before the lab opens, and what was asked then. */
const STORY: readonly (readonly [minutesAgo: number, Command])[] = [
  [170, { type: 'CreateBucket', bucket: BUCKET }],
  [
    165,
    put(
      'readme.txt',
      'text/plain',
      '8a72596756e6e07cd8de4f22cd9da45c',
      text('Harbor archive.', 'Written before versioning was on.'),
    ),
  ],
  [150, { type: 'PutBucketVersioning', bucket: BUCKET, status: 'Enabled' }],
  [
    131,
    put(
      'report.csv',
      'text/csv',
      '26336c6cebbc4a5092c8c30dde2e6f3c',
      text('month,ships', 'January,41', 'February,38'),
    ),
  ],
  [118, put('logo.svg', 'image/svg+xml', '5319e939cd49e0d6db92e4fc0f9b8426', LOGO('M8 24q8-8 16 0t16 0'))],
  [
    96,
    put(
      'report.csv',
      'text/csv',
      '70a3a458c181e9ec7171361e055d60af',
      text('month,ships', 'January,41', 'February,38', 'March,52'),
    ),
  ],
  [
    74,
    put(
      'readme.txt',
      'text/plain',
      '82799c230b6cc30c2f25a5f70e1daea8',
      text('Harbor archive.', 'Written after versioning was on.'),
    ),
  ],
  [
    52,
    put(
      'logo.svg',
      'image/svg+xml',
      '7fdabb386ca8d98e03e5198bb201d213',
      LOGO('M8 20q8-8 16 0t16 0M8 30q8-8 16 0t16 0'),
    ),
  ],
  [31, { type: 'DeleteObject', bucket: BUCKET, key: 'report.csv' }],
];

/** The sandbox's journal, as if ana had worked in the hours before `now` (milliseconds). The seed fixes every id. */
export const sandboxJournal = (seed: string, now: number, { totp, md5 }: Lab['ports']): Journal => {
  const ports = { totp, md5: (body: Uint8Array) => MD5S.get(body) ?? md5(body) };
  return STORY.reduce(
    (journal, [minutesAgo, command], i) => {
      const request: Request = {
        command,
        by: { arn: ANA, credentials: 'long-term' },
        at: asInstant(now - minutesAgo * MINUTE),
        nonce: asNonce(nonceFrom(`${seed} sandbox ${i}`)),
      };
      return run(journal, { request, actor: 'ana' }, ports);
    },
    openJournal(openingState(seed)),
  );
};

type Opening = 'sandbox' | 'empty';

/** Starts over at `now`: with the sandbox, or with nothing. What was there before is gone from the page. */
export const startOver = (lab: Lab, opening: Opening, seed: string, now?: number): void => {
  const real = lab.world.realNow();
  const at = now ?? real;
  const journal =
    opening === 'sandbox' ? sandboxJournal(seed, at, lab.ports) : openJournal(openingState(seed));
  lab.setState({
    seed,
    journal,
    prepared: opening === 'sandbox' ? journal : undefined,
    clock: { mode: 'running', offsetMs: at - real },
    drift: {},
    notice: undefined,
    ...settled({ bucket: undefined, selection: undefined, chosen: undefined, draft: undefined }, journal),
  });
  // The marker begs to be lifted: it is selected, so that every tool is open at once.
  selectCurrent(lab, 'report.csv');
};
