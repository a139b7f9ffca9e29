import { readFileSync } from 'node:fs';
import { fileOnDisk, Learner } from './learner.ts';
import { expect, test } from './support.ts';

test('a second tab looks on, takes the lab over, and nothing is lost', async ({ page, context }) => {
  const first = new Learner(page);
  await first.arrives();
  await first.uploads(fileOnDisk('notes.txt', 'from the first tab'));
  await expect(first.pile('notes.txt')).toHaveCount(1);

  const second = new Learner(await context.newPage());
  await second.arrives();
  await expect(second.page.getByText('This lab is open in another tab')).toBeVisible();
  await expect(second.pile('notes.txt')).toHaveCount(1);
  await expect(second.page.getByRole('button', { name: 'Delete', exact: true })).toHaveAttribute(
    'aria-disabled',
    'true',
  );

  await first.uploads(fileOnDisk('notes.txt', 'again from the first tab'));
  await expect(first.pile('notes.txt')).toHaveCount(2);
  await second.page.getByRole('button', { name: 'Use it in this tab' }).click();
  await expect(second.pile('notes.txt')).toHaveCount(2);
  await expect(page.getByText('Another tab has taken this lab over')).toBeVisible();

  await second.uploads(fileOnDisk('notes.txt', 'from the second tab'));
  await expect(second.pile('notes.txt')).toHaveCount(3);
  await expect(second.page.getByText('saved in this browser')).toBeVisible();
  await second.page.reload();
  await expect(second.pile('notes.txt')).toHaveCount(3);
});

test('a second tab that was opened before anything was saved learns of the first', async ({
  page,
  context,
}) => {
  const first = new Learner(page);
  await first.arrives();
  const second = new Learner(await context.newPage());
  await second.arrives();
  await expect(second.page.getByText('nothing to save yet')).toBeVisible();

  await first.uploads(fileOnDisk('notes.txt', 'from the first tab'));
  await expect(first.pile('notes.txt')).toHaveCount(1);
  await expect(second.page.getByText('This lab is open in another tab')).toBeVisible();
  await second.page.getByRole('button', { name: 'Use it in this tab' }).click();
  await expect(second.pile('notes.txt')).toHaveCount(1);
});

test('the very first thing that is done is there again after a reload', async ({ page }) => {
  const learner = new Learner(page);
  await learner.arrives();
  await expect(page.getByText('nothing to save yet')).toBeVisible();
  await page.keyboard.press('d');
  await learner.sees('Done: 204');
  await expect(page.getByText('saved in this browser')).toBeVisible();
  await page.reload();
  await learner.sees('Done: 204');
});

test('a lab saved to a file opens again in another browser, bytes and all', async ({ page, browser }) => {
  const learner = new Learner(page);
  const path = fileOnDisk('photo.bin', Buffer.from(Array.from({ length: 100_000 }, (_, i) => (i * 7) % 251)));
  await learner.arrives();
  await learner.uploads(path);
  await expect(learner.pile('photo.bin')).toHaveCount(1);
  await page.getByRole('button', { name: 'Save or open' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save to a file' }).click();
  const saved = await (await download).path();

  const other = new Learner(await (await browser.newContext()).newPage());
  await other.arrives();
  await other.page.getByRole('button', { name: 'Save or open' }).click();
  const chooser = other.page.waitForEvent('filechooser');
  await other.page.getByRole('button', { name: 'Choose a lab file' }).click();
  await (await chooser).setFiles(saved);
  const replace = other.page.getByRole('button', { name: /^Replace/ });
  await replace.click();
  await other.page.keyboard.press('Escape');
  await expect(other.pile('photo.bin')).toHaveCount(1);
  await other.pile('photo.bin').first().click();
  await other.presses('Get');
  expect(await other.downloads()).toEqual(readFileSync(path));
});

test('a file that is no lab is refused in words, and the lab stays', async ({ page }) => {
  const learner = new Learner(page);
  await learner.arrives();
  await page.getByRole('button', { name: 'Save or open' }).click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a lab file' }).click();
  await (await chooser).setFiles(fileOnDisk('not-a-lab.zip', 'this is no zip'));
  await page.getByRole('button', { name: 'Replace', exact: true }).click();
  await expect(page.getByText(/This file was not opened/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(learner.pile('report.csv')).toHaveCount(3);
});

test('a saved lab that is damaged is set aside, offered for download, and the page starts', async ({
  page,
}) => {
  const learner = new Learner(page);
  await learner.arrives();
  await learner.uploads(fileOnDisk('notes.txt', 'soon damaged'));
  await expect(learner.pile('notes.txt')).toHaveCount(1);
  await expect(page.getByText('saved in this browser')).toBeVisible();
  await page.evaluate(async () => {
    const [{ name }] = (await indexedDB.databases()) as [{ name: string }];
    await new Promise<void>((resolve, reject) => {
      const opening = indexedDB.open(name);
      opening.onerror = () => reject(opening.error ?? new Error('no database'));
      opening.onsuccess = () => {
        const database = opening.result;
        const [storeName = ''] = database.objectStoreNames;
        const transaction = database.transaction(storeName, 'readwrite');
        const store = transaction.objectStore(storeName);
        store.openCursor().onsuccess = (event) => {
          const cursor = (event.target as IDBRequest<IDBCursorWithValue | null>).result;
          if (cursor === null) return;
          if (JSON.stringify(cursor.key).includes('step')) cursor.update({ nonsense: true });
          cursor.continue();
        };
        transaction.oncomplete = () => {
          database.close();
          resolve();
        };
        transaction.onerror = () => reject(transaction.error ?? new Error('not damaged'));
      };
    });
  });
  await page.reload();
  await expect(page.getByText(/The saved lab could not be read/)).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download what was set aside' }).click();
  expect(readFileSync(await (await download).path()).byteLength).toBeGreaterThan(100);
  await expect(learner.pile('report.csv')).toHaveCount(3);
});

test.describe('with storage blocked', () => {
  test('the lab works in memory and says so', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'indexedDB', {
        get: () => {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        },
      });
    });
    const learner = new Learner(page);
    await learner.arrives();
    await expect(page.getByText('not saved here')).toBeVisible();
    await learner.uploads(fileOnDisk('notes.txt', 'in memory'));
    await expect(learner.pile('notes.txt')).toHaveCount(1);
  });
});
