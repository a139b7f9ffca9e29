/** A learner's hands: what is done on the bench, in the words that stand on it. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect } from './support.ts';

/** A file on disk, `bytes` long, that no two calls make alike. */
export const fileOnDisk = (name: string, bytes: Uint8Array | string): string => {
  const path = join(mkdtempSync(join(tmpdir(), 'bucket-lab-')), name);
  writeFileSync(path, bytes);
  return path;
};

/** Two different PDF files of the same name. */
export const twoReports = (): readonly [string, string] => {
  const pdf = (text: string, size: number): Uint8Array =>
    Buffer.concat([
      Buffer.from(`%PDF-1.4\n% ${text}\n`),
      Buffer.from(Array.from({ length: size }, (_, i) => (i * 31 + text.length) % 256)),
      Buffer.from('\n%%EOF\n'),
    ]);
  return [
    fileOnDisk('report.pdf', pdf('first report', 3000)),
    fileOnDisk('report.pdf', pdf('second', 41_000)),
  ];
};

export class Learner {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Opens the page, and waits until the bench can be used. */
  async arrives(): Promise<void> {
    await this.page.goto('./');
    await expect(this.page.getByRole('heading', { name: 'harbor-archive', level: 2 })).toBeVisible();
  }

  async makesBucket(name: string): Promise<void> {
    await this.page.getByRole('button', { name: /Choose or make a bucket$/ }).click();
    await this.page.getByRole('button', { name: 'New bucket' }).click();
    await this.page.getByLabel('Bucket name').fill(name);
    await this.page.getByRole('button', { name: 'Create bucket' }).click();
    await expect(this.page.getByRole('heading', { name, level: 2 })).toBeVisible();
  }

  async uploads(...paths: readonly string[]): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    await this.page.getByRole('button', { name: /^Upload/ }).click();
    await (await chooser).setFiles([...paths]);
  }

  async asksAs(name: 'root user' | 'ana' | 'dev' | 'attacker'): Promise<void> {
    await this.page.getByRole('radio', { name: new RegExp(`^${name}`) }).check({ force: true });
  }

  /** Presses one of the tools over the shelves. */
  async presses(
    tool: 'Get' | 'Get version' | 'Copy to top' | 'Delete' | 'Delete version' | 'Remove marker',
  ): Promise<void> {
    await this.page.getByRole('button', { name: tool, exact: true }).click();
  }

  /** Entries of one key, newest first. */
  pile(key: string): Locator {
    return this.page.getByRole('list', { name: new RegExp(`${key}`) }).locator('[data-entry]');
  }

  async sends(): Promise<void> {
    await this.page.getByRole('button', { name: /^Send as / }).click();
  }

  async insertsCodeOf(device: string): Promise<void> {
    await this.page.getByRole('button', { name: new RegExp(`^Insert (used )?code of ${device}$`) }).click();
  }

  /** From here on a code stays what it is until the clock is stepped. */
  async freezesClock(): Promise<void> {
    await this.page.getByRole('button', { name: 'Freeze' }).click();
  }

  async stepsClock(): Promise<void> {
    await this.page.getByRole('button', { name: '+30 s: step the clock on' }).click();
  }

  async sees(title: string, text: RegExp | string = /./): Promise<void> {
    const answer = this.page.getByRole('region', { name: 'Request and answer' });
    await expect(answer.getByRole('heading').or(answer.getByText(title)).first()).toBeVisible();
    await expect(answer).toContainText(title);
    await expect(answer).toContainText(text);
  }

  /** The bytes that the Download button saves. */
  async downloads(): Promise<Buffer> {
    const download = this.page.waitForEvent('download');
    await this.page.getByRole('button', { name: 'Download' }).click();
    return readFileSync(await (await download).path());
  }
}
