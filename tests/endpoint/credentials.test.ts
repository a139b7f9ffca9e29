import { describe, expect, it } from 'vitest';
import { drawNonce } from '../../src/clock/entropy.ts';
import {
  ROOT_DEVICE,
  announce,
  credentialsFrom,
  keysOf,
  openingStateWith,
  seededDraw,
} from '../../src/endpoint/credentials.ts';
import { greeting, urlOf } from '../../src/endpoint/greeting.ts';
import { ANA_PHONE, ROOT, byUtf8, get, openingState, values } from '../../src/engine/index.ts';
import { ports } from '../support/ports.ts';
import { at } from '../support/world.ts';

const OWNER = { id: 'a'.repeat(64), displayName: 'root' };
const OPENED = at('09:00');

const announced = (seed: string) => {
  const draw = seededDraw(seed);
  const state = openingStateWith(seed, draw, OPENED, ports);
  return announce('http://127.0.0.1:9000', OWNER, credentialsFrom(draw), state);
};

describe("the endpoint's credentials", () => {
  it('announces where, who owns, and four principals, under the names of the contract', () => {
    const { principals, ...rest } = announced('7');
    expect(rest).toStrictEqual({
      endpoint: 'http://127.0.0.1:9000',
      region: 'us-east-1',
      account: '111122223333',
      owner: OWNER,
    });
    expect(principals.map(({ name, arn, type }) => [name, arn, type])).toStrictEqual([
      ['root', 'arn:aws:iam::111122223333:root', 'root'],
      ['ana', 'arn:aws:iam::111122223333:user/ana', 'user'],
      ['dev', 'arn:aws:iam::111122223333:user/dev', 'user'],
      ['other-root', 'arn:aws:iam::444455556666:root', 'root'],
    ]);
    for (const principal of principals)
      expect(Object.keys(principal)).toStrictEqual([
        'name',
        'arn',
        'type',
        'accessKeyId',
        'secretAccessKey',
        'mfa',
      ]);
  });

  it('makes keys of the form that AWS makes, everybody their own', () => {
    const keys = credentialsFrom(() => drawNonce());
    for (const { accessKeyId, secretAccessKey } of keys) {
      expect(accessKeyId).toMatch(/^AKIA[A-Z2-7]{16}$/);
      expect(secretAccessKey).toMatch(/^[A-Za-z0-9+/]{40}$/);
    }
    expect(new Set(keys.flatMap((key) => [key.accessKeyId, key.secretAccessKey])).size).toBe(8);
  });

  it('gives the same keys and secrets for the same seed, and others for another', () => {
    expect(announced('7')).toStrictEqual(announced('7'));
    expect(announced('8').principals).not.toStrictEqual(announced('7').principals);
    expect(credentialsFrom(() => drawNonce())).not.toStrictEqual(credentialsFrom(() => drawNonce()));
  });

  it('finds a key by its id, as long-term credentials, and no other', () => {
    const credentials = credentialsFrom(seededDraw('7'));
    const keys = keysOf(credentials);
    const [root] = credentials;
    expect(keys.find(root?.accessKeyId ?? '')).toStrictEqual({
      secretAccessKey: root?.secretAccessKey,
      caller: { arn: ROOT, credentials: 'long-term' },
    });
    expect(keys.find('AKIAIOSFODNN7EXAMPLE')).toBeUndefined();
    expect(keys.find('__proto__')).toBeUndefined();
  });

  it("registers root's virtual device beside what the cast holds, its codes not yet used today", () => {
    const opening = openingState('7');
    const { devices, ...rest } = openingStateWith('7', seededDraw('7'), OPENED, ports);
    expect(rest).toStrictEqual({
      principals: opening.principals,
      buckets: undefined,
      seq: 0,
    });
    const serials = [...values(devices)].map(({ serial }) => serial);
    expect(serials).toStrictEqual(
      [...[...values(opening.devices)].map(({ serial }) => serial), ROOT_DEVICE].sort(byUtf8),
    );
    const device = get(devices, byUtf8, ROOT_DEVICE);
    expect(device).toMatchObject({
      serial: 'arn:aws:iam::111122223333:mfa/root-account-mfa-device',
      kind: 'virtual',
      owner: ROOT,
      offset: 0,
    });
    expect(device?.spent?.at).toBeLessThanOrEqual(OPENED - 86_400_000);
  });

  it('tells the device of each who has one, root by the virtual one', () => {
    const [root, ana, dev, other] = announced('7').principals;
    expect(root?.mfa?.serial).toBe(ROOT_DEVICE);
    expect(root?.mfa?.secret).toMatch(/^[A-Z2-7]{64}$/);
    expect(ana?.mfa).toStrictEqual({
      serial: ANA_PHONE,
      secret: get(openingState('7').devices, byUtf8, ANA_PHONE)?.secret,
    });
    expect(dev?.mfa).toBeNull();
    expect(other?.mfa?.serial).toBe('ABCD12345678');
  });
});

describe('the greeting', () => {
  it('tells a person the address, the keys, and a first command', () => {
    const said = announced('7');
    const text = greeting(said, false);
    expect(text).toContain("Bucket Lab's S3: http://127.0.0.1:9000");
    for (const { accessKeyId, secretAccessKey } of said.principals) {
      expect(text).toContain(accessKeyId);
      expect(text).toContain(secretAccessKey);
    }
    expect(text).toContain('aws --endpoint-url http://127.0.0.1:9000 s3 mb s3://my-bucket');
    expect(text).not.toContain('_bucketlab');
    expect(greeting(said, true)).toContain('curl http://127.0.0.1:9000/_bucketlab/mfa/root');
  });

  it.each([
    { host: '127.0.0.1', url: 'http://127.0.0.1:9000' },
    { host: 'localhost', url: 'http://localhost:9000' },
    { host: '0.0.0.0', url: 'http://127.0.0.1:9000' },
    { host: '::', url: 'http://[::1]:9000' },
    { host: '::1', url: 'http://[::1]:9000' },
  ])('gives clients of $host an address they can use', ({ host, url }) => {
    expect(urlOf(host, 9000)).toBe(url);
  });
});
