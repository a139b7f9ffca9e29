/** When the authenticator opens: when asked for, and by itself for a request that takes a code. */
import { describe, expect, it } from 'vitest';
import type { Command, VersionId } from '../../src/engine/index.ts';
import { codesOf, mfaValue } from '../../src/store/codes.ts';
import { openCodes, showsCodes } from '../../src/store/codesOpen.ts';
import { labNow } from '../../src/store/dispatch.ts';
import type { Lab } from '../../src/store/lab.ts';
import { askAs, discardDraft, prepare } from '../../src/store/look.ts';
import { showSaved, snapshotOf } from '../../src/store/saved.ts';
import { aBucketLab, BUCKET, granted } from './labs.ts';

const id = 'a version' as VersionId;
const shows = (lab: Lab, command: Command): boolean => {
  prepare(lab, command);
  const shown = showsCodes(lab.getState());
  discardDraft(lab);
  return shown;
};

const aLockedLab = (): Lab => {
  const { lab } = aBucketLab('Enabled');
  askAs(lab, 'root');
  const [code] = codesOf(lab.getState().journal, 'root', {}, labNow(lab), lab.world.totp);
  if (code === undefined) throw new Error('root has no device');
  granted(
    lab,
    { type: 'PutBucketVersioning', bucket: BUCKET, status: 'Enabled', mfaDelete: 'Enabled' },
    mfaValue(code.device.serial, code.code),
  );
  return lab;
};

const SUSPEND: Command = { type: 'PutBucketVersioning', bucket: BUCKET, status: 'Suspended' };
const LOCK: Command = {
  type: 'PutBucketVersioning',
  bucket: BUCKET,
  status: 'Enabled',
  mfaDelete: 'Enabled',
};
const ONE: Command = { type: 'DeleteObject', bucket: BUCKET, key: 'a', versionId: id };
const SOME: Command = {
  type: 'DeleteObjects',
  bucket: BUCKET,
  objects: [{ key: 'a' }, { key: 'b', versionId: id }],
};
const COVERING: Command = { type: 'DeleteObjects', bucket: BUCKET, objects: [{ key: 'a' }, { key: 'b' }] };

describe('the authenticator', () => {
  it('is closed at first, and open once it was asked for', () => {
    const { lab } = aBucketLab();
    expect(showsCodes(lab.getState())).toBe(false);
    openCodes(lab);
    expect(showsCodes(lab.getState())).toBe(true);
  });

  it.each([
    ['turning MFA Delete on (M-21)', true, LOCK],
    ['suspending versioning', false, SUSPEND],
    ['deleting a version', false, ONE],
    ['deleting versions', false, SOME],
  ])('while MFA Delete is off, %s shows it: %s', (_what, shown, command) => {
    expect(shows(aBucketLab('Enabled').lab, command)).toBe(shown);
  });

  it.each([
    ['suspending versioning (M-22)', true, SUSPEND],
    ['deleting a version (M-40)', true, ONE],
    ['deleting a batch with a version in it (M-44)', true, SOME],
    ['deleting a batch that names none', false, COVERING],
    ['a plain delete', false, { type: 'DeleteObject', bucket: BUCKET, key: 'a' } satisfies Command],
    ['deleting the bucket', false, { type: 'DeleteBucket', bucket: BUCKET } satisfies Command],
  ])('while MFA Delete is on, %s shows it: %s', (_what, shown, command) => {
    expect(shows(aLockedLab(), command)).toBe(shown);
  });

  it('is open on the next visit if it was', () => {
    const { lab } = aBucketLab();
    openCodes(lab);
    const next = aBucketLab().lab;
    showSaved(next, snapshotOf(lab.getState()));
    expect(next.getState().codesOpen).toBe(true);
  });

  it('is closed for a lab saved before there was a choice', () => {
    const { lab } = aBucketLab();
    const { settings, ...saved } = snapshotOf(lab.getState());
    const { codesOpen, ...before } = settings;
    expect(codesOpen).toBe(false);
    openCodes(lab);
    showSaved(lab, { ...saved, settings: before });
    expect(lab.getState().codesOpen).toBe(false);
  });
});
