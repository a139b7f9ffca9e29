/** Finds a Chromium for the browser tests, or brings one where that is possible, or says what to do. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

/** Quiet and alone: no sandbox (containers run as root), and nothing sent or fetched that a test did not ask for. */
export const CHROMIUM_ARGS: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const PLACES = [
  '/usr/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

const WHAT_TO_DO = [
  'The browser tests need a Chromium, and none was found. One of these helps:',
  '  install Chromium or Google Chrome',
  '  on Debian, as root: apt-get update && apt-get install -y chromium',
  '  npx playwright install chromium',
  '  CHROME_PATH=/path/to/chrome npm test',
].join('\n');

const onPath = (): string[] =>
  (process.env['PATH'] ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));

const find = (): string | undefined =>
  [...PLACES.slice(0, 1), ...onPath(), ...PLACES.slice(1), chromium.executablePath()].find(
    (path) => path !== '' && existsSync(path),
  );

const isRootOnDebian = (): boolean => process.getuid?.() === 0 && existsSync('/etc/debian_version');

const install = (): void => {
  console.error("No Chromium found: installing Debian's.");
  for (const args of [['update'], ['install', '-y', 'chromium']]) {
    const { status } = spawnSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (status !== 0) throw new Error(`apt-get ${args.join(' ')} failed.\n${WHAT_TO_DO}`);
  }
};

export const chromiumPath = (): string => {
  const named = process.env['CHROME_PATH'];
  if (named !== undefined && named !== '') {
    if (existsSync(named)) return named;
    throw new Error(`CHROME_PATH is ${named}, and there is no file of that name.`);
  }
  const found = find();
  if (found !== undefined) return found;
  if (isRootOnDebian()) install();
  const installed = find();
  if (installed === undefined) throw new Error(WHAT_TO_DO);
  return installed;
};
