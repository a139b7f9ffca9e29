/** One glyph a request: frame, sign, label, and whether data was lost. */
import { describe, expect, it } from 'vitest';
import { ANA_PHONE, ROOT_TOKEN } from '../../../src/engine/index.ts';
import type { Command } from '../../../src/engine/index.ts';
import { glyphOf, nameOf } from '../../../src/panels/journal/glyph.ts';
import { aLab } from '../../support/lab.ts';
import type { Lab, LabState } from '../../support/lab.ts';
import { ana, bytes, code, root } from '../../support/world.ts';
import { answer } from '../explain/answered.tsx';

const bucket = 'lab';
const key = 'report.txt';
const versioning = (status: string, mfaDelete?: string): Command => ({
  type: 'PutBucketVersioning',
  bucket,
  status,
  ...(mfaDelete === undefined ? {} : { mfaDelete }),
});
const remove = (of: string, versionId?: string): Command => ({
  type: 'DeleteObject',
  bucket,
  key: of,
  ...(versionId === undefined ? {} : { versionId }),
});

type Row = readonly [
  asked: string,
  state: LabState,
  command: (lab: Lab) => Command,
  drawn: string,
  withCode?: 'code',
];
const TABLE: readonly Row[] = [
  [
    'an upload',
    'EN',
    () => ({ type: 'PutObject', bucket, key: 'a/b/ledger.csv', body: bytes('x') }),
    'data upload ledger',
  ],
  [
    'an upload over data',
    'SU',
    () => ({ type: 'PutObject', bucket, key, body: bytes('x') }),
    'data upload report lost',
  ],
  [
    'an upload of a key without a name before its dot',
    'EN',
    () => ({ type: 'PutObject', bucket, key: '.env', body: bytes('x') }),
    'data upload .env',
  ],
  [
    'an upload of a folder',
    'EN',
    () => ({ type: 'PutObject', bucket, key: 'docs/', body: bytes('') }),
    'data upload docs',
  ],
  [
    'a copy',
    'EN',
    () => ({ type: 'CopyObject', bucket, key, source: { bucket, key, versionId: 'null' } }),
    'data copy report',
  ],
  ['a plain delete', 'EN', () => remove(key), 'marker veil report'],
  ['a plain delete that loses the null version', 'SU', () => remove(key), 'marker veil report lost'],
  ['a delete without versioning', 'NC', () => remove(key), 'data shred report lost'],
  ['a version gone for good', 'EN', ({ data }) => remove(key, data), 'data shred report lost'],
  ['a marker removed', 'EN', ({ marker }) => remove('gone.txt', marker), 'marker unveil gone'],
  [
    'a batch',
    'EN',
    () => ({ type: 'DeleteObjects', bucket, objects: [{ key }, { key: 'b' }] }),
    'marker veil 2 keys',
  ],
  ['enabling', 'NC', () => versioning('Enabled'), 'configuration enable enable'],
  ['suspending', 'EN', () => versioning('Suspended'), 'configuration suspend suspend'],
  [
    'turning MFA Delete on',
    'EN',
    () => versioning('Enabled', 'Enabled'),
    'configuration lock MFA on',
    'code',
  ],
  [
    'turning MFA Delete off',
    'EN+M',
    () => versioning('Enabled', 'Disabled'),
    'configuration unlock MFA off',
    'code',
  ],
  ['both at once', 'NC', () => versioning('Enabled', 'Enabled'), 'configuration lock MFA on', 'code'],
  ['a new bucket', 'EN', () => ({ type: 'CreateBucket', bucket: 'fresh' }), 'configuration bucket bucket'],
  [
    'a device',
    'EN',
    () => ({ type: 'CreateVirtualMFADevice', virtualMFADeviceName: 'mine' }),
    'configuration device device',
  ],
  ['a read', 'EN', () => ({ type: 'GetObject', bucket, key }), 'read read read'],
  ['a list', 'EN', () => ({ type: 'ListObjectVersions', bucket }), 'read read read'],
  ['a refusal', 'EN+M', ({ data }) => remove(key, data), 'refused refused refused'],
  ['a refused read', 'EN', () => ({ type: 'GetObject', bucket, key: 'never' }), 'refused refused refused'],
];

describe('the glyph', () => {
  it.each(TABLE.map((row) => ({ asked: row[0], row })))('of $asked', ({ row }) => {
    const [, state, command, drawn, withCode] = row;
    const lab = aLab(state);
    const mfa = withCode === undefined ? undefined : code(lab.world, ROOT_TOKEN);
    const { frame, sign, label, lost } = glyphOf(answer(lab, root, 'root', command(lab), mfa));
    expect(`${frame} ${sign} ${label}${lost ? ' lost' : ''}`).toBe(drawn);
  });
});

describe('the name of a step', () => {
  it('says its number, who asked for what, and the verdict', () => {
    const lab = aLab('EN+M');
    const refused = answer(lab, ana, 'attacker', remove(key, lab.data), code(lab.world, ANA_PHONE));
    expect(nameOf(refused, 18)).toBe(
      'Step 18, refused. attacker: delete one version of report.txt for good. Refused: 403 AccessDenied.',
    );
  });

  it('says that data was lost for good', () => {
    const lab = aLab('SU');
    expect(nameOf(answer(lab, ana, 'ana', remove(key)), 3)).toBe(
      'Step 3, report. ana: delete report.txt without naming a version. Done: 204. Data lost for good.',
    );
  });
});
