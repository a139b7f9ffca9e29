/** The ladder: one rung a question, in the engine's order, with its mark and the fact it looked at. */
import { describe, expect, it } from 'vitest';
import { ANA_PHONE } from '../../../src/engine/index.ts';
import type { Check, Command, Outcome } from '../../../src/engine/index.ts';
import { ladderOf, mergeChecks } from '../../../src/panels/explain/trace.ts';
import { aLab } from '../../support/lab.ts';
import { ana, ask, code, root } from '../../support/world.ts';

const rungs = (outcome: Outcome) => ladderOf(outcome.trace).map(({ name, mark, fact }) => [name, mark, fact]);

describe('the ladder', () => {
  it('of ana’s refused delete stops at root, with what each check saw', () => {
    const lab = aLab('EN+M');
    const mfa = code(lab.world, ANA_PHONE);
    const digits = mfa.slice(-6);
    const command: Command = { type: 'DeleteObject', bucket: 'lab', key: 'report.txt', versionId: lab.data };
    expect(rungs(ask(lab.world, ana, command, { mfa }))).toEqual([
      ['Header format', 'pass', 'serial, space, six digits'],
      ['Session credentials', 'pass', 'long-term key'],
      ['Bucket exists', 'pass', 'lab'],
      ['Key', 'pass', '10 of 1,024 bytes'],
      ['Version id valid', 'pass', `${lab.data.slice(0, 4)}…${lab.data.slice(-3)}`],
      ['Permission', 'pass', 's3:DeleteObjectVersion allowed'],
      ['Code needed?', 'pass', 'yes: MFA Delete is on'],
      ['Device owner', 'pass', 'ana-phone is ana’s'],
      ['Code valid, unused', 'pass', `${digits.slice(0, 3)} ${digits.slice(3)}, now used up`],
      ['Bucket owner’s root user', 'fail', ''],
    ]);
  });

  it('of a plain delete says why no code was asked for', () => {
    const lab = aLab('EN+M');
    const outcome = ask(lab.world, ana, { type: 'DeleteObject', bucket: 'lab', key: 'report.txt' });
    expect(rungs(outcome)).toContainEqual(['Code needed?', 'not-applicable', 'no: no version is named']);
    expect(rungs(outcome)).toContainEqual(['Header format', 'not-applicable', 'no code sent']);
    expect(rungs(outcome)).toContainEqual(['Version id valid', 'not-applicable', 'no version named']);
  });

  it('asks "Code needed?" once, though three rules ask it of PutBucketVersioning', () => {
    for (const state of ['NC', 'EN+M', 'SU+M'] as const) {
      const lab = aLab(state);
      const outcome = ask(lab.world, root, {
        type: 'PutBucketVersioning',
        bucket: 'lab',
        status: 'Suspended',
      });
      expect(outcome.trace.filter(({ slug }) => slug === 'code-present')).toHaveLength(3);
      const asked = rungs(outcome).filter(([name]) => name === 'Code needed?');
      expect(asked.map(([, mark]) => mark)).toEqual([state === 'NC' ? 'not-applicable' : 'fail']);
    }
  });

  it('keeps an empty version id as its own rung, because that is what was refused', () => {
    const lab = aLab('EN');
    const outcome = ask(lab.world, root, {
      type: 'GetObject',
      bucket: 'lab',
      key: 'report.txt',
      versionId: '',
    });
    expect(rungs(outcome)).toContainEqual(['Version id given', 'fail', '']);
    expect(rungs(outcome).map(([name]) => name)).not.toContain('Version id valid');
  });

  it('loses no refusal by joining rungs', () => {
    const trace: Check[] = [
      { rule: 'M-21', slug: 'code-present', verdict: 'fail', facts: {} },
      { rule: 'M-22', slug: 'code-present', verdict: 'not-reached', facts: {} },
    ];
    expect(mergeChecks(trace)).toEqual([trace[0]]);
  });

  it('of a request that was not sent yet waits on every rung', () => {
    const lab = aLab('EN');
    const { trace } = ask(lab.world, root, { type: 'HeadBucket', bucket: 'lab' });
    const waiting = ladderOf(trace, true);
    expect(new Set(waiting.map(({ mark }) => mark))).toEqual(new Set(['waiting']));
  });
});
