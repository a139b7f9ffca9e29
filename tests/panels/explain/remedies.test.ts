/** A remedy keeps its word: the request that its button prepares is answered, on the very state that refused the first. */
import { describe, expect, it } from 'vitest';
import { ANA_PHONE, CHECK_SLUGS, ROOT_TOKEN, STEP_MS, asInstant } from '../../../src/engine/index.ts';
import type { Caller, CheckSlug, Command } from '../../../src/engine/index.ts';
import { remedyOf } from '../../../src/panels/explain/remedies.ts';
import type { Change, RemedyAction } from '../../../src/panels/explain/remedies.ts';
import { aLab } from '../../support/lab.ts';
import type { Lab, LabState } from '../../support/lab.ts';
import { ownSerial } from '../../support/codes.ts';
import { ana, ask, code, dev, digits, otherRoot, root, rootSession } from '../../support/world.ts';
import { answer } from './answered.tsx';
import { DATA_REFUSALS } from './refusals.data.ts';
import { MFA_REFUSALS } from './refusals.mfa.ts';
import type { Refusal } from './refusals.ts';

const CALLERS: Readonly<Record<'root' | 'ana' | 'other-root', Caller>> = {
  root,
  ana,
  'other-root': otherRoot,
};

const withoutVersion = (command: Command): Command =>
  command.type === 'DeleteObject'
    ? { type: 'DeleteObject', bucket: command.bucket, key: command.key }
    : command;

/** Sends the request again as the button prepares it. */
const resend = ({ world }: Lab, by: Caller, command: Command, mfa: string | undefined, change: Change) => {
  const caller: Caller = change.askAs === undefined ? by : CALLERS[change.askAs];
  const header =
    change.code === 'fresh' ? code(world, ownSerial(caller)) : change.code === 'none' ? undefined : mfa;
  return ask(world, caller, change.versionId === 'none' ? withoutVersion(command) : command, { mfa: header });
};

const bucket = 'lab';
const key = 'report.txt';
const byId = ({ data }: Lab): Command => ({ type: 'DeleteObject', bucket, key, versionId: data });
const plain = (): Command => ({ type: 'DeleteObject', bucket, key });
const suspend = (): Command => ({ type: 'PutBucketVersioning', bucket, status: 'Suspended' });

interface Row {
  readonly says: string;
  readonly state: LabState;
  readonly by: Caller;
  readonly command: (lab: Lab) => Command;
  readonly mfa?: (lab: Lab) => string;
  readonly text: string;
  readonly actions: readonly RemedyAction[];
}
const fresh: RemedyAction = { kind: 'prepare', change: { code: 'fresh' } };
const none: RemedyAction = { kind: 'prepare', change: { code: 'none' } };
const toRoot: RemedyAction = { kind: 'askAs', who: 'root' };
const asRoot: RemedyAction = { kind: 'prepare', change: { askAs: 'root', code: 'fresh' } };
const notNeeded = 'Send it without a code. This request needs none.';

const TABLE: readonly Row[] = [
  {
    says: 'a missing code, to root',
    state: 'EN+M',
    by: root,
    command: byId,
    text: 'Send it again with a fresh code from root’s own device.',
    actions: [fresh],
  },
  {
    says: 'a missing code, to ana',
    state: 'EN+M',
    by: ana,
    command: byId,
    text: 'Send it again as root, with a fresh code from root’s own device.',
    actions: [toRoot, { kind: 'prepare', change: { versionId: 'none' } }],
  },
  {
    says: 'a missing code for suspending, to ana',
    state: 'EN+M',
    by: ana,
    command: suspend,
    text: 'Send it again as root, with a fresh code from root’s own device.',
    actions: [toRoot, asRoot],
  },
  {
    says: 'digits alone where a code is needed',
    state: 'EN+M',
    by: root,
    command: byId,
    mfa: () => '123456',
    text: 'Send the device’s serial, one space, and the six digits it shows now.',
    actions: [fresh],
  },
  {
    says: 'digits alone where none is needed',
    state: 'EN+M',
    by: root,
    command: plain,
    mfa: () => '123456',
    text: notNeeded,
    actions: [none],
  },
  {
    says: 'somebody else’s device where a code is needed',
    state: 'EN+M',
    by: root,
    command: byId,
    mfa: ({ world }) => code(world, ANA_PHONE),
    text: 'Send the serial and a fresh code of root’s own device.',
    actions: [fresh],
  },
  {
    says: 'somebody else’s device where none is needed',
    state: 'EN',
    by: dev,
    command: plain,
    mfa: ({ world }) => code(world, ANA_PHONE),
    text: notNeeded,
    actions: [none],
  },
  {
    says: 'a wrong code',
    state: 'EN+M',
    by: root,
    command: byId,
    mfa: () => `${ROOT_TOKEN} 000001`,
    text: 'Send the code that the device shows now.',
    actions: [fresh],
  },
  {
    says: 'ana’s own good code',
    state: 'EN+M',
    by: ana,
    command: byId,
    mfa: ({ world }) => code(world, ANA_PHONE),
    text: 'Ask as root, with root’s own device and a fresh code.',
    actions: [toRoot, asRoot],
  },
  {
    says: 'dev without the permission, under MFA Delete',
    state: 'EN+M',
    by: dev,
    command: byId,
    text: 'Ask as root, with root’s own device and a fresh code.',
    actions: [toRoot, asRoot],
  },
];

describe('the remedy', () => {
  it.each(TABLE)('for $says says what to change, and each prepared change is answered', (row) => {
    const { state, by, command, mfa, text, actions } = row;
    const first = aLab(state);
    const refused = answer(first, by, 'whoever', command(first), mfa?.(first));
    expect(refused.outcome.result.ok).toBe(false);
    expect(remedyOf(refused)).toEqual({ text, actions });
    for (const action of actions) {
      if (action.kind !== 'prepare') continue;
      const lab = aLab(state);
      const header = mfa?.(lab);
      ask(lab.world, by, command(lab), { mfa: header });
      expect([action.change, resend(lab, by, command(lab), header, action.change).result]).toEqual([
        action.change,
        expect.objectContaining({ ok: true }),
      ]);
    }
  });

  it('for a used code is the next one', () => {
    const lab = aLab('EN+M');
    ask(
      lab.world,
      root,
      { type: 'DeleteObject', bucket: 'scratch', key: 'x' },
      { mfa: code(lab.world, ROOT_TOKEN) },
    );
    const refused = answer(lab, root, 'root', byId(lab), code(lab.world, ROOT_TOKEN));
    expect(remedyOf(refused)?.actions).toEqual([{ kind: 'nextCode' }, fresh]);
    lab.world.now = asInstant(lab.world.now + STEP_MS);
    expect(resend(lab, root, byId(lab), undefined, { code: 'fresh' }).result.ok).toBe(true);
  });

  it('for session credentials is the long-term key', () => {
    const lab = aLab('EN+M');
    const mfa = `${ROOT_TOKEN} ${digits(lab.world, ROOT_TOKEN)}`;
    const refused = answer(lab, rootSession, 'root', byId(lab), mfa);
    expect(remedyOf(refused)?.actions).toEqual([{ kind: 'longTermKey' }]);
    expect(ask(lab.world, root, byId(lab), { mfa }).result.ok).toBe(true);
  });

  it('for another account’s root is the owner’s', () => {
    const lab = aLab('EN+M');
    const refused = answer(lab, otherRoot, 'other-root', byId(lab), code(lab.world, ownSerial(otherRoot)));
    expect(remedyOf(refused)).toEqual({
      text: 'Ask as the root user of account 111122223333, with its own device.',
      actions: [toRoot],
    });
  });

  it('without MFA Delete is anybody whose policy allows it', () => {
    const lab = aLab('EN');
    const refused = answer(lab, dev, 'dev', byId(lab));
    expect(remedyOf(refused)?.actions).toEqual([{ kind: 'askAs', who: 'ana' }, toRoot]);
    expect(ask(lab.world, ana, byId(lab)).result.ok).toBe(true);
  });

  it('of a covered key is a copy to the top, of an unknown version the list of versions', () => {
    const lab = aLab('EN');
    const covered = answer(lab, ana, 'ana', { type: 'GetObject', bucket, key: 'gone.txt' });
    const absent = answer(lab, ana, 'ana', { type: 'GetObject', bucket, key, versionId: lab.absent });
    expect([covered, absent].map((one) => remedyOf(one)?.actions)).toEqual([
      [{ kind: 'copyToTop' }],
      [{ kind: 'listVersions' }],
    ]);
  });

  it('is none for a success', () => {
    const lab = aLab('EN');
    expect(remedyOf(answer(lab, ana, 'ana', plain()))).toBeUndefined();
  });
});

const CASES: Readonly<Record<CheckSlug, readonly Refusal[]>> = { ...DATA_REFUSALS, ...MFA_REFUSALS };

describe('what is prepared for any refusal of the catalogue', () => {
  it.each(CHECK_SLUGS)('is answered, or refused by a later check: %s', (slug) => {
    for (const { in: state, by, command, mfa, given } of CASES[slug]) {
      const lab = aLab(state);
      given?.(lab);
      const header = mfa?.(lab);
      const refused = answer(lab, by, 'whoever', command(lab), header);
      for (const action of remedyOf(refused)?.actions ?? []) {
        if (action.kind !== 'prepare' || remedyOf(refused)?.actions[0]?.kind === 'nextCode') continue;
        const { trace, result } = resend(lab, by, command(lab), header, action.change);
        const place = (at: string): number => trace.findIndex((check) => check.slug === at);
        const failed = trace.find((check) => check.verdict === 'fail');
        expect(result.ok || place(failed?.slug ?? '') > place(slug)).toBe(true);
      }
    }
  });
});
