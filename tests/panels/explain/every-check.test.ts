/**
 * Every refusal the engine can give has its words: nothing throws, no placeholder is left open, and the words obey the
 * house. The requests below are made so that each check of the catalogue decides once; a new check without one fails here.
 */
import { describe, expect, it } from 'vitest';
import {
  ANA_PHONE,
  CHECK_SLUGS,
  OTHER_ROOT_TOKEN,
  ROOT,
  ROOT_TOKEN,
  asArn,
} from '../../../src/engine/index.ts';
import type { Caller, CheckSlug, Command, Outcome, Request } from '../../../src/engine/index.ts';
import { en } from '../../../src/i18n/en.ts';
import { reasonOf } from '../../../src/panels/explain/reasons.ts';
import { remedyOf } from '../../../src/panels/explain/remedies.ts';
import { decidingCheck, ladderOf } from '../../../src/panels/explain/trace.ts';
import { announcementOf, verdictOf } from '../../../src/panels/explain/verdict.ts';
import { INVENTED, aLab } from '../../support/lab.ts';
import type { Lab, LabState } from '../../support/lab.ts';
import { ana, anaSession, ask, bytes, code, dev, digits, root, seedBucket } from '../../support/world.ts';

interface Refusal {
  readonly in: LabState;
  readonly by: Caller;
  readonly command: (lab: Lab) => Command;
  readonly mfa?: (lab: Lab) => string;
  readonly given?: (lab: Lab) => void;
  /** A part of the reason that only this case has. */
  readonly because: RegExp;
}

const bucket = 'lab';
const key = 'report.txt';
const named = (lab: Lab): Command => ({ type: 'DeleteObject', bucket, key, versionId: lab.data });
const put = (name: string): Command => ({ type: 'PutObject', bucket, key: name, body: bytes('x') });
const copy = (versionId: string | undefined, from = key, of = bucket): Command => ({
  type: 'CopyObject',
  bucket,
  key,
  source: { bucket: of, key: from, ...(versionId === undefined ? {} : { versionId }) },
});
const get = (versionId: string): Command => ({ type: 'GetObject', bucket, key, versionId });
const suspend: Command = { type: 'PutBucketVersioning', bucket, status: 'Suspended' };
const enable = (serialNumber: string, first: string, second: string, userName?: string): Command => ({
  type: 'EnableMFADevice',
  serialNumber,
  authenticationCode1: first,
  authenticationCode2: second,
  ...(userName === undefined ? {} : { userName }),
});
const make = (name: string): Command => ({ type: 'CreateVirtualMFADevice', virtualMFADeviceName: name });
const fill = ({ world }: Lab): void => {
  for (let n = 0; n < 7; n++) {
    ask(world, ana, make(`spare-${n}`));
    const serial = `arn:aws:iam::111122223333:mfa/spare-${n}`;
    ask(world, ana, enable(serial, digits(world, serial), digits(world, serial, 1)));
  }
  ask(world, ana, make('ninth'));
};

const CASES: Readonly<Record<CheckSlug, readonly Refusal[]>> = {
  'header-format': [
    { in: 'EN+M', by: root, command: named, mfa: () => '123456', because: /only the code/ },
    { in: 'EN+M', by: root, command: named, mfa: () => ROOT_TOKEN, because: /only the serial/ },
    { in: 'EN+M', by: root, command: named, mfa: () => 'hello  there', because: /“hello {2}there”/ },
  ],
  'long-term-credentials': [
    {
      in: 'EN+M',
      by: anaSession,
      command: named,
      mfa: ({ world }) => code(world, ANA_PHONE),
      because: /session/,
    },
  ],
  'bucket-exists': [
    { in: 'EN', by: ana, command: () => ({ type: 'HeadBucket', bucket: 'nowhere' }), because: /nowhere/ },
  ],
  'bucket-name': [
    { in: 'EN', by: ana, command: () => ({ type: 'CreateBucket', bucket: 'ab' }), because: /at least 3/ },
    {
      in: 'EN',
      by: ana,
      command: () => ({ type: 'CreateBucket', bucket: 'My-Bucket' }),
      because: /small letters/,
    },
  ],
  'bucket-name-free': [
    {
      in: 'EN',
      by: otherRoot(),
      command: () => ({ type: 'CreateBucket', bucket }),
      because: /Another account/,
    },
  ],
  'request-complete': [
    {
      in: 'EN',
      by: root,
      command: () => ({ type: 'PutBucketVersioning', bucket, mfaDelete: 'Enabled' }),
      because: /Status is missing/,
    },
  ],
  'request-well-formed': [
    {
      in: 'EN',
      by: root,
      command: () => ({ type: 'PutBucketVersioning', bucket, status: 'Disabled' }),
      because: /exact words/,
    },
    {
      in: 'EN',
      by: root,
      command: () => ({ type: 'DeleteObjects', bucket, objects: [] }),
      because: /1 to 1000 entries/,
    },
  ],
  'object-key': [
    { in: 'EN', by: root, command: () => put(''), because: /empty/ },
    { in: 'EN', by: root, command: () => put('k'.repeat(1025)), because: /1025/ },
    { in: 'EN', by: root, command: () => put('a\ud800'), because: /half of a character/ },
  ],
  'version-id-given': [{ in: 'EN', by: root, command: () => get(''), because: /empty/ }],
  'version-id-authentic': [{ in: 'EN', by: root, command: () => get(INVENTED), because: /never issued/ }],
  'listing-parameters': [
    {
      in: 'EN',
      by: root,
      command: () => ({ type: 'ListObjectVersions', bucket, maxKeys: -1 }),
      because: /max-keys/,
    },
  ],
  'copy-changes-something': [
    { in: 'EN', by: root, command: () => copy(undefined), because: /changes nothing/ },
  ],
  permission: [
    { in: 'EN', by: dev, command: named, because: /dev.*s3:DeleteObjectVersion/ },
    {
      in: 'EN',
      by: { arn: asArn('arn:aws:iam::111122223333:user/eve'), credentials: 'long-term' },
      command: named,
      because: /Nobody/,
    },
    { in: 'EN', by: dev, command: () => make('mine'), because: /iam:CreateVirtualMFADevice/ },
  ],
  'code-present': [
    {
      in: 'EN',
      by: root,
      command: () => ({ type: 'PutBucketVersioning', bucket, status: 'Enabled', mfaDelete: 'Enabled' }),
      because: /Turning MFA Delete on/,
    },
    { in: 'EN+M', by: root, command: () => suspend, because: /changing the bucket’s versioning/ },
    { in: 'SU+M', by: root, command: () => suspend, because: /changes nothing/ },
    { in: 'EN+M', by: ana, command: named, because: /names a version/ },
    {
      in: 'EN+M',
      by: ana,
      command: ({ data }) => ({
        type: 'DeleteObjects',
        bucket,
        objects: [{ key, versionId: data }, { key: 'a' }, { key: 'b' }],
      }),
      because: /One version in this batch.*all 3/,
    },
  ],
  'device-owned': [
    {
      in: 'EN+M',
      by: root,
      command: named,
      mfa: ({ world }) => code(world, ANA_PHONE),
      because: /belongs to ana, and root is asking/,
    },
    {
      in: 'EN+M',
      by: dev,
      command: () => ({ type: 'DeleteObject', bucket, key }),
      mfa: () => '99999999 123456',
      because: /dev has no MFA device/,
    },
    {
      in: 'EN+M',
      by: ana,
      command: named,
      mfa: () => 'arn:aws:iam::111122223333:mfa/typo 123456',
      because: /no device with the serial typo/,
    },
  ],
  'code-valid': [
    {
      in: 'EN+M',
      by: root,
      command: named,
      mfa: ({ world }) => code(world, ROOT_TOKEN, -3),
      because: /too old/,
    },
    {
      in: 'EN+M',
      by: root,
      command: named,
      mfa: ({ world }) => code(world, ROOT_TOKEN, 3),
      because: /too early/,
    },
    { in: 'EN+M', by: root, command: named, mfa: () => `${ROOT_TOKEN} 000001`, because: /000 001/ },
    {
      in: 'EN+M',
      by: root,
      given: ({ world }) => {
        ask(
          world,
          root,
          { type: 'DeleteObject', bucket: 'scratch', key: 'x' },
          { mfa: code(world, ROOT_TOKEN) },
        );
      },
      command: named,
      mfa: ({ world }) => code(world, ROOT_TOKEN),
      because: /used at 10:00:00\. The next one shows in 30 s/,
    },
    {
      in: 'EN+M',
      by: root,
      given: ({ world }) => {
        ask(
          world,
          root,
          { type: 'DeleteObject', bucket: 'scratch', key: 'x' },
          { mfa: code(world, ROOT_TOKEN, 1) },
        );
      },
      command: named,
      mfa: ({ world }) => code(world, ROOT_TOKEN),
      because: /newer code/,
    },
  ],
  'owner-root': [
    {
      in: 'EN+M',
      by: ana,
      command: named,
      mfa: ({ world }) => code(world, ANA_PHONE),
      because: /ana is an administrator/,
    },
    {
      in: 'EN+M',
      by: otherRoot(),
      command: named,
      mfa: ({ world }) => code(world, OTHER_ROOT_TOKEN),
      because: /444455556666/,
    },
  ],
  'object-lock-conflict': [
    {
      in: 'EN',
      by: root,
      given: ({ world }) => seedBucket(world, bucket, { objectLock: true }),
      command: () => suspend,
      because: /Object Lock/,
    },
  ],
  'replication-conflict': [
    {
      in: 'EN',
      by: root,
      given: ({ world }) => seedBucket(world, bucket, { replication: true }),
      command: () => suspend,
      because: /replicates/,
    },
  ],
  'lifecycle-conflict': [
    {
      in: 'EN',
      by: root,
      given: ({ world }) => seedBucket(world, bucket, { lifecycle: true }),
      command: () => ({ type: 'PutBucketVersioning', bucket, status: 'Enabled', mfaDelete: 'Enabled' }),
      mfa: ({ world }) => code(world, ROOT_TOKEN),
      because: /lifecycle/,
    },
  ],
  'bucket-empty': [
    { in: 'EN', by: root, command: () => ({ type: 'DeleteBucket', bucket }), because: /4 entries/ },
    { in: 'NC', by: root, command: () => ({ type: 'DeleteBucket', bucket }), because: /^1 entry/ },
  ],
  'key-found': [
    {
      in: 'EN',
      by: root,
      command: () => ({ type: 'GetObject', bucket, key: 'gone.txt' }),
      because: /covered by a marker/,
    },
    {
      in: 'EN',
      by: root,
      command: () => ({ type: 'GetObject', bucket, key: 'never' }),
      because: /no marker header/,
    },
  ],
  'version-found': [
    { in: 'EN', by: root, command: ({ absent }) => get(absent), because: /genuine/ },
    {
      in: 'EN',
      by: root,
      command: () => ({ type: 'GetObject', bucket, key: 'gone.txt', versionId: 'null' }),
      because: /no null version/,
    },
  ],
  'not-a-marker': [
    {
      in: 'EN',
      by: root,
      command: ({ marker }) => ({ type: 'GetObject', bucket, key: 'gone.txt', versionId: marker }),
      because: /405/,
    },
  ],
  'source-bucket-exists': [
    { in: 'EN', by: root, command: () => copy(undefined, key, 'nowhere'), because: /nowhere/ },
  ],
  'source-version-id-given': [{ in: 'EN', by: root, command: () => copy(''), because: /empty/ }],
  'source-version-id-authentic': [
    { in: 'EN', by: root, command: () => copy(INVENTED), because: /never issued/ },
  ],
  'source-permission': [
    {
      in: 'EN',
      by: dev,
      given: ({ world }) => {
        ask(world, otherRoot(), { type: 'CreateBucket', bucket: 'theirs' });
        ask(world, otherRoot(), { type: 'PutObject', bucket: 'theirs', key, body: bytes('x') });
      },
      command: () => copy(undefined, key, 'theirs'),
      because: /on the source/,
    },
  ],
  'source-found': [
    { in: 'EN', by: root, command: () => copy(undefined, 'gone.txt'), because: /covered by a marker/ },
    { in: 'EN', by: root, command: () => copy(undefined, 'never'), because: /nothing to copy/ },
  ],
  'source-not-a-marker': [
    { in: 'EN', by: root, command: ({ marker }) => copy(marker, 'gone.txt'), because: /delete marker/ },
  ],
  'user-exists': [
    {
      in: 'EN',
      by: root,
      command: () => ({ type: 'ListMFADevices', userName: 'nobody' }),
      because: /no user named nobody/,
    },
  ],
  'device-name': [{ in: 'EN', by: ana, command: () => make('my phone'), because: /letters, digits/ }],
  'device-name-free': [
    { in: 'EN', by: ana, command: () => make('ana-phone'), because: /named ana-phone already/ },
  ],
  'device-exists': [
    { in: 'EN', by: ana, command: () => enable('12345678', '111111', '222222'), because: /12345678/ },
  ],
  'device-unassigned': [
    {
      in: 'EN',
      by: ana,
      command: () => enable(ANA_PHONE, '111111', '222222'),
      because: /ana-phone belongs to/,
    },
  ],
  'device-assigned': [
    {
      in: 'EN',
      by: root,
      command: () => ({ type: 'DeactivateMFADevice', serialNumber: ANA_PHONE }),
      because: /not registered/,
    },
  ],
  'device-limit': [
    {
      in: 'EN',
      by: ana,
      given: fill,
      command: () => enable('arn:aws:iam::111122223333:mfa/ninth', '111111', '222222'),
      because: /Eight/,
    },
  ],
  'console-for-root': [
    {
      in: 'EN',
      by: root,
      given: ({ world }) => {
        ask(world, root, make('root-phone'));
      },
      command: () => enable('arn:aws:iam::111122223333:mfa/root-phone', '111111', '222222'),
      because: /only in the web console/,
    },
  ],
  'codes-well-formed': [
    { in: 'EN', by: ana, command: () => enable(ANA_PHONE, '11111', '222222'), because: /exactly six digits/ },
  ],
  'codes-consecutive': [
    { in: 'EN', by: ana, command: () => resync('111111', '222222'), because: /do not follow|too far/ },
    {
      in: 'EN',
      by: ana,
      command: ({ world }) => resync(digits(world, ANA_PHONE), digits(world, ANA_PHONE)),
      because: /one code twice/,
    },
    {
      in: 'EN',
      by: ana,
      command: ({ world }) => resync(digits(world, ANA_PHONE, 1), digits(world, ANA_PHONE)),
      because: /wrong order/,
    },
    {
      in: 'EN',
      by: ana,
      command: ({ world }) => resync(digits(world, ANA_PHONE), digits(world, ANA_PHONE, 2)),
      because: /do not follow each other\./,
    },
    {
      in: 'EN',
      by: ana,
      given: ({ world }) => {
        ask(world, ana, resync(digits(world, ANA_PHONE), digits(world, ANA_PHONE, 1)));
      },
      command: ({ world }) => resync(digits(world, ANA_PHONE), digits(world, ANA_PHONE, 1)),
      because: /used already/,
    },
  ],
};

function otherRoot(): Caller {
  return { arn: asArn('arn:aws:iam::444455556666:root'), credentials: 'long-term' };
}
function resync(first: string, second: string): Command {
  return {
    type: 'ResyncMFADevice',
    serialNumber: ANA_PHONE,
    authenticationCode1: first,
    authenticationCode2: second,
  };
}

interface Shown {
  readonly request: Request;
  readonly outcome: Outcome;
  readonly actor: string;
}

/** Asks the case's request in its lab. */
const shown = ({ in: state, by, command, mfa, given }: Refusal): Shown => {
  const lab = aLab(state);
  given?.(lab);
  const outcome: Outcome = ask(lab.world, by, command(lab), { mfa: mfa?.(lab) });
  const request = lab.world.asked.at(-1);
  if (request === undefined) throw new Error('nothing was asked');
  return { request, outcome, actor: by.arn === ROOT ? 'root' : (/[^/]+$/.exec(by.arn)?.[0] ?? by.arn) };
};

const OPEN = /\{\w+\}|undefined|NaN/;
const BANNED = /!|oops|simply|trash|\bdeleted\b/i;

describe.each(CHECK_SLUGS)('%s', (slug) => {
  it.each(CASES[slug].map((refusal, n) => [n, refusal] as const))(
    'says why it refuses, case %i',
    (_, refusal) => {
      const answered = shown(refusal);
      const check = decidingCheck(answered.outcome.trace);
      expect(check?.slug).toBe(slug);
      if (check === undefined) return;
      const reason = reasonOf(check, answered);
      expect(reason).toMatch(refusal.because);
      const remedy = remedyOf(answered);
      const facts = ladderOf(answered.outcome.trace).map((rung) => rung.fact);
      for (const text of [reason, remedy?.text ?? '', verdictOf(answered).sentence, ...facts]) {
        expect(text).not.toMatch(OPEN);
        expect(text).not.toMatch(BANNED);
      }
      const said = announcementOf(answered);
      expect(said.urgency).toBe('assertive');
      for (const part of [reason, remedy?.text ?? '', en[`check.${slug}`], verdictOf(answered).title])
        expect(said.text).toContain(part);
    },
  );
});
