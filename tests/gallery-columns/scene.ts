/** A small lab asked through the one door, so that the gallery shows what the engine really says. */
import {
  ANA,
  ANA_PHONE,
  DEV,
  ROOT,
  ROOT_TOKEN,
  STEP_MS,
  asInstant,
  asNonce,
  byUtf8,
  get,
  nonceFrom,
  openingState,
  transition,
} from '../../src/engine/index.ts';
import type { Arn, Command, Outcome, Ports, Request, Serial, State } from '../../src/engine/index.ts';
import { md5Hex } from '../../src/digest/hash.ts';
import { hmacSha1 } from '../../src/digest/hmac.ts';
import type { Answered } from '../../src/panels/explain/answered.ts';
import type { DeviceView } from '../../src/panels/authenticator/device.ts';
import { codesWith, totpPort } from '../../src/totp/codes.ts';
import { otpauthUri } from '../../src/totp/secret.ts';

const ports: Ports = { totp: totpPort(codesWith(hmacSha1)), md5: md5Hex };

export interface Scene {
  state: State;
  now: number;
  readonly steps: Answered[];
}

export const start = (): Scene => ({
  state: openingState('gallery'),
  now: Date.parse('2026-11-24T08:55:00Z'),
  steps: [],
});

export const ask = (
  scene: Scene,
  actor: string,
  arn: Arn,
  command: Command,
  mfa?: string,
  credentials: 'long-term' | 'session' = 'long-term',
): Answered => {
  const request: Request = {
    command,
    by: { arn, credentials },
    at: asInstant(scene.now),
    nonce: asNonce(nonceFrom(`gallery ${scene.steps.length}`)),
    ...(mfa === undefined ? {} : { mfa }),
  };
  const outcome: Outcome = transition(scene.state, request, ports);
  const answered = { request, outcome, actor };
  scene.state = outcome.state;
  scene.steps.push(answered);
  scene.now += 60_000;
  return answered;
};

export const digits = (scene: Scene, serial: Serial, steps = 0): string => {
  const device = get(scene.state.devices, byUtf8, serial);
  return ports.totp(device?.secret ?? '', Math.floor(scene.now / STEP_MS) + steps);
};
export const code = (scene: Scene, serial: Serial, steps = 0): string =>
  `${serial} ${digits(scene, serial, steps)}`;

export const view = (
  scene: Scene,
  serial: Serial,
  owner: string,
  mine: boolean,
  more: Partial<DeviceView> = {},
): DeviceView => {
  const device = get(scene.state.devices, byUtf8, serial);
  const name = device?.name ?? 'device';
  return {
    serial,
    name,
    kind: device?.kind ?? 'virtual',
    owner,
    mine,
    code: digits(scene, serial),
    next: digits(scene, serial, 1),
    secondsLeft: 12,
    uri: otpauthUri({ device: name, account: '111122223333', secret: device?.secret ?? '' }),
    ...more,
  };
};

const bucket = 'harbor-archive';
const put = (key: string, size: number): Command => ({
  type: 'PutObject',
  bucket,
  key,
  body: new Uint8Array(size),
});
const plain = (key: string): Command => ({ type: 'DeleteObject', bucket, key });
const versioning = (status: string, mfaDelete?: string): Command => ({
  type: 'PutBucketVersioning',
  bucket,
  status,
  ...(mfaDelete === undefined ? {} : { mfaDelete }),
});
const idOf = ({ outcome }: Answered): string => {
  const { result } = outcome;
  return result.ok && 'versionId' in result.value ? (result.value.versionId ?? 'null') : 'null';
};

/** The evening of the mock: eighteen steps that end in ana's refusal. */
export const evening = (): { scene: Scene; ledger: string } => {
  const scene = start();
  ask(scene, 'root', ROOT, { type: 'CreateBucket', bucket });
  ask(scene, 'dev', DEV, put('readme.txt', 1900));
  ask(scene, 'root', ROOT, versioning('Enabled'));
  ask(scene, 'dev', DEV, put('ledger.csv', 41_000));
  const ledger = idOf(ask(scene, 'dev', DEV, put('ledger.csv', 47_900)));
  ask(scene, 'dev', DEV, put('report.pdf', 1_100_000));
  ask(scene, 'dev', DEV, put('notes.md', 5_400));
  ask(scene, 'root', ROOT, versioning('Suspended'));
  ask(scene, 'dev', DEV, put('notes.md', 3_000));
  ask(scene, 'dev', DEV, plain('notes.md'));
  ask(scene, 'root', ROOT, versioning('Enabled', 'Enabled'), code(scene, ROOT_TOKEN));
  ask(scene, 'dev', DEV, put('readme.txt', 2_100));
  ask(scene, 'dev', DEV, put('report.pdf', 1_200_000));
  ask(scene, 'attacker', ANA, plain('report.pdf'));
  ask(scene, 'ana', ANA, { type: 'ListObjectVersions', bucket });
  ask(scene, 'dev', DEV, put('ledger.csv', 48_200));
  ask(
    scene,
    'root',
    ROOT,
    { type: 'DeleteObject', bucket, key: 'readme.txt', versionId: 'null' },
    code(scene, ROOT_TOKEN),
  );
  ask(
    scene,
    'ana',
    ANA,
    { type: 'DeleteObject', bucket, key: 'ledger.csv', versionId: ledger },
    code(scene, ANA_PHONE),
  );
  return { scene, ledger };
};

/** One answered request for each picture the explanation has to draw. */
export const cases = (): readonly (readonly [string, Answered])[] => {
  const one = (make: (scene: Scene, ledger: string) => Answered): Answered => {
    const { scene, ledger } = evening();
    return make(scene, ledger);
  };
  const del = (versionId: string): Command => ({
    type: 'DeleteObject',
    bucket,
    key: 'ledger.csv',
    versionId,
  });
  return [
    ['ana with her own code', one((s, id) => ask(s, 'ana', ANA, del(id), code(s, ANA_PHONE)))],
    ['no code', one((s, id) => ask(s, 'root', ROOT, del(id)))],
    [
      'used code',
      one((s, id) => {
        ask(s, 'root', ROOT, plain('new.txt'), code(s, ROOT_TOKEN));
        s.now -= 52_000;
        return ask(s, 'root', ROOT, del(id), code(s, ROOT_TOKEN));
      }),
    ],
    ['code alone', one((s, id) => ask(s, 'root', ROOT, del(id), digits(s, ROOT_TOKEN)))],
    ['session', one((s, id) => ask(s, 'root', ROOT, del(id), code(s, ROOT_TOKEN), 'session'))],
    ['foreign device', one((s, id) => ask(s, 'root', ROOT, del(id), code(s, ANA_PHONE)))],
    ['dev may not', one((s, id) => ask(s, 'dev', DEV, del(id)))],
    ['suspend without code', one((s) => ask(s, 'ana', ANA, versioning('Suspended')))],
    [
      'invented id',
      one((s) =>
        ask(s, 'root', ROOT, {
          type: 'GetObject',
          bucket,
          key: 'ledger.csv',
          versionId: 'HPniJFCxqTsMuIH9KX8K8wEjNUgmABCD',
        }),
      ),
    ],
    ['covered key', one((s) => ask(s, 'dev', DEV, { type: 'GetObject', bucket, key: 'report.pdf' }))],
    ['plain delete', one((s) => ask(s, 'dev', DEV, plain('ledger.csv')))],
    ['version gone', one((s, id) => ask(s, 'root', ROOT, del(id), code(s, ROOT_TOKEN)))],
  ];
};
