import { readFileSync } from 'node:fs';
import { Learner, twoReports } from './learner.ts';
import { expect, test } from './support.ts';

test('a learner does the whole job, from an empty bucket to MFA Delete and back', async ({ page }) => {
  test.setTimeout(90_000);
  const learner = new Learner(page);
  const [first, second] = twoReports();
  await learner.arrives();
  await learner.freezesClock();

  await test.step('makes a bucket and enables versioning', async () => {
    await learner.makesBucket('learner-bucket-1');
    await page.getByRole('button', { name: 'Enable versioning', exact: true }).click();
    await learner.sends();
    await learner.sees('Done: 200');
  });

  await test.step('uploads two different files of one name', async () => {
    await learner.uploads(first);
    await expect(learner.pile('report.pdf')).toHaveCount(1);
    await learner.uploads(second);
    await expect(learner.pile('report.pdf')).toHaveCount(2);
  });

  await test.step('deletes it, and a plain GET says 404 with the marker header', async () => {
    await learner.presses('Delete');
    await learner.sees('Done: 204');
    await expect(learner.pile('report.pdf')).toHaveCount(3);
    await learner.presses('Get');
    await learner.sees('Refused: 404 NoSuchKey', 'The specified key does not exist.');
    await learner.sees('Refused: 404 NoSuchKey', 'x-amz-delete-marker: true');
  });

  await test.step('downloads version one, byte for byte', async () => {
    await learner.pile('report.pdf').nth(2).click();
    await learner.presses('Get version');
    expect(await learner.downloads()).toEqual(readFileSync(first));
    await page.keyboard.press('Escape');
  });

  await test.step('restores it by removing the marker', async () => {
    await learner.pile('report.pdf').nth(0).click();
    await learner.presses('Remove marker');
    await learner.sends();
    await learner.sees('Done: 204');
    await learner.presses('Get');
    expect(await learner.downloads()).toEqual(readFileSync(second));
    await page.keyboard.press('Escape');
  });

  await test.step('is refused as the IAM administrator', async () => {
    await page.getByRole('button', { name: /^MFA Delete off/ }).click();
    await learner.insertsCodeOf('ana-phone');
    await learner.sends();
    await learner.sees(
      'Refused: 403 AccessDenied',
      'This operation may only be performed by the bucket owner',
    );
  });

  const device = 'root-account-mfa-device';
  await test.step('registers a virtual device for root with two codes in a row', async () => {
    await learner.asksAs('root user');
    await page.getByRole('button', { name: 'Add an account' }).click();
    await page.getByRole('button', { name: 'Make the device' }).click();
    await page.getByRole('button', { name: 'Fill in from the phone' }).click();
    await page.getByRole('button', { name: 'Register the device' }).click();
    await learner.sees('Done: 200', 'enable-mfa-device');
  });

  await test.step('turns MFA Delete on with a fresh code', async () => {
    await learner.stepsClock();
    await learner.stepsClock();
    await page.getByRole('button', { name: /^MFA Delete off/ }).click();
    await learner.insertsCodeOf(device);
    await learner.sends();
    await learner.sees('Done: 200', 'MFADelete=Enabled');
    await expect(page.getByRole('button', { name: /^MFA Delete on/ })).toBeVisible();
  });

  await test.step('deletes a version for good only with a code, and each code only once', async () => {
    await learner.pile('report.pdf').nth(1).click();
    await learner.presses('Delete version');
    await learner.sends();
    await learner.sees('Refused: 403 AccessDenied', 'Mfa Authentication must be used for this request');
    await expect(learner.pile('report.pdf')).toHaveCount(2);
    await learner.stepsClock();
    await page.getByRole('button', { name: 'Mend it and send again' }).click();
    await learner.insertsCodeOf(device);
    await learner.sends();
    await learner.sees('Done: 204');
    await expect(learner.pile('report.pdf')).toHaveCount(1);
    await learner.presses('Delete version');
    await learner.insertsCodeOf(device);
    await learner.sends();
    await learner.sees(
      'Refused: 400 TokenCodeInvalidError',
      'The serial number and/or token code you provided is not valid.',
    );
  });

  await test.step('suspends versioning with the next code', async () => {
    await learner.stepsClock();
    await page.getByRole('button', { name: 'Suspend versioning. Needs a code from root' }).click();
    await learner.insertsCodeOf(device);
    await learner.sends();
    await learner.sees('Done: 200', 'Status=Suspended');
  });

  await test.step('finds everything again after a reload', async () => {
    await expect(page.getByText('saved in this browser')).toBeVisible();
    await page.reload();
    await expect(page.getByRole('heading', { name: 'learner-bucket-1' })).toBeVisible();
    await expect(page.getByRole('button', { name: /^MFA Delete on/ })).toBeVisible();
    await expect(learner.pile('report.pdf')).toHaveCount(1);
    await learner.sees('Done: 200', 'Status=Suspended');
  });

  await test.step('undoes it all, back to before the first request', async () => {
    const undo = page.getByRole('button', { name: 'Undo', exact: true });
    for (let i = 0; i < 60 && (await undo.getAttribute('aria-disabled')) !== 'true'; i++) await undo.click();
    await expect(page.getByRole('heading', { name: 'No bucket' })).toBeVisible();
  });
});
