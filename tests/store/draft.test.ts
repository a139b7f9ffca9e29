/** The prepared request: written, amended, sent; a refused one stays to be mended. */
import { describe, expect, it } from 'vitest';
import type { Command } from '../../src/engine/index.ts';
import { dispatch, sendDraft } from '../../src/store/dispatch.ts';
import { amend, discardDraft, openBucket, prepare, takeUpDraft, typeMfa } from '../../src/store/look.ts';
import { stepsNow } from '../../src/store/views.ts';
import { aBucketLab, aStoreLab, BUCKET, granted, holdElsewhere, put, sent } from './labs.ts';

const suspend: Command = { type: 'PutBucketVersioning', bucket: BUCKET, status: 'Suspended' };
const mfaOn: Command = { ...suspend, status: 'Enabled', mfaDelete: 'Enabled' };

describe('preparing', () => {
  it('asks nothing of S3', () => {
    const { lab } = aBucketLab();
    const before = stepsNow(lab.getState()).length;
    prepare(lab, suspend);
    expect(stepsNow(lab.getState())).toHaveLength(before);
    expect(lab.getState().draft).toEqual({ command: suspend, mfa: '', stage: 'writing' });
  });

  it('takes no code over from the request before: a code is for one request', () => {
    const { lab } = aBucketLab();
    prepare(lab, suspend, '20899872 123456');
    prepare(lab, mfaOn);
    expect(lab.getState().draft).toEqual({ command: mfaOn, mfa: '', stage: 'writing' });
  });

  it('changes the code and the command apart from each other', () => {
    const { lab } = aBucketLab();
    prepare(lab, suspend, '20899872 1');
    typeMfa(lab, '20899872 123456');
    amend(lab, mfaOn);
    expect(lab.getState().draft).toMatchObject({ command: mfaOn, mfa: '20899872 123456' });
    amend(lab, suspend);
    expect(lab.getState().draft).toMatchObject({ command: suspend, mfa: '20899872 123456' });
  });

  it('has nothing to change where nothing is prepared', () => {
    const { lab } = aBucketLab();
    typeMfa(lab, '123456');
    amend(lab, suspend);
    expect(lab.getState().draft).toBeUndefined();
  });

  it('is put away unsent, by hand or with its bucket', () => {
    const { lab } = aBucketLab();
    prepare(lab, suspend);
    discardDraft(lab);
    expect(lab.getState().draft).toBeUndefined();
    granted(lab, { type: 'CreateBucket', bucket: 'second-bucket' });
    prepare(lab, suspend);
    openBucket(lab, 'second-bucket');
    expect(lab.getState().draft).toBeUndefined();
  });
});

describe('sending', () => {
  it('sends nothing when nothing is prepared', () => {
    const { lab } = aStoreLab();
    expect(sendDraft(lab)).toBeUndefined();
    expect(stepsNow(lab.getState())).toEqual([]);
  });

  it('sends what is written and clears it when S3 agrees', () => {
    const { lab } = aBucketLab();
    prepare(lab, suspend);
    expect(sendDraft(lab)?.result.ok).toBe(true);
    expect(sent(lab).command).toBe(suspend);
    expect(lab.getState().draft).toBeUndefined();
  });

  it('keeps a refused request written, with its code, so that it can be sent again', () => {
    const { lab } = aBucketLab('Enabled');
    prepare(lab, mfaOn, '20899872 123456');
    expect(sendDraft(lab)?.result).toMatchObject({ ok: false, error: { status: 400 } });
    expect(sent(lab).mfa).toBe('20899872 123456');
    expect(lab.getState().draft).toEqual({ command: mfaOn, mfa: '20899872 123456', stage: 'refused' });
    takeUpDraft(lab);
    expect(lab.getState().draft).toEqual({ command: mfaOn, mfa: '20899872 123456', stage: 'writing' });
    sendDraft(lab);
    expect(stepsNow(lab.getState())).toHaveLength(4);
  });

  it('has nothing to take up where nothing is written', () => {
    const { lab } = aBucketLab();
    takeUpDraft(lab);
    expect(lab.getState().draft).toBeUndefined();
  });

  it('sends nothing while another tab holds the lab, and keeps what is written', () => {
    const { lab } = aBucketLab();
    prepare(lab, suspend);
    holdElsewhere(lab);
    const before = lab.getState();
    expect(sendDraft(lab)).toBeUndefined();
    expect(lab.getState()).toBe(before);
  });

  it('waits while another request is sent beside it, and can be taken up again', () => {
    const { lab } = aBucketLab();
    put(lab, 'a.txt');
    prepare(lab, suspend);
    dispatch(lab, { type: 'GetObject', bucket: BUCKET, key: 'a.txt' });
    expect(lab.getState().draft).toEqual({ command: suspend, mfa: '', stage: 'waiting' });
    takeUpDraft(lab);
    expect(lab.getState().draft?.stage).toBe('writing');
  });

  it('goes with its bucket', () => {
    const { lab } = aBucketLab();
    prepare(lab, suspend);
    granted(lab, { type: 'DeleteBucket', bucket: BUCKET });
    expect(lab.getState().draft).toBeUndefined();
  });
});
