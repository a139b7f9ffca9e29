import { beforeEach, describe, expect, it } from 'vitest';
import { controlOf, isLoopback } from '../../src/endpoint/control.ts';
import type { Control } from '../../src/endpoint/control.ts';
import {
  ROOT_DEVICE,
  credentialsFrom,
  openingStateWith,
  seededDraw,
} from '../../src/endpoint/credentials.ts';
import { openEndpoint } from '../../src/endpoint/endpoint.ts';
import type { Endpoint } from '../../src/endpoint/endpoint.ts';
import { ANA_PHONE, STEP_MS, byUtf8, get, nonceFrom, transition } from '../../src/engine/index.ts';
import type { Caller, Command, Outcome } from '../../src/engine/index.ts';
import type { Wire, WireResponse } from '../../src/wire/wire.ts';
import { ports } from '../support/ports.ts';
import { ana, at, root } from '../support/world.ts';

const DRAW = seededDraw('control');
let real = 0;
let endpoint: Endpoint;
let control: Control;
let last: Outcome | undefined;
let next: { readonly by: Caller; readonly command: Command; readonly mfa?: string } | undefined;

/** The wire of these tests takes the command it is told to take, at the moment it is given. */
const wire: Wire = (state, _request, { at: when, nonce }) => {
  if (next === undefined) throw new Error('nothing to ask');
  last = transition(state, { ...next, at: when, nonce }, ports);
  return { state: last.state, response: { status: 200, headers: {}, body: '' } };
};

const ask = (by: Caller, command: Command, mfa?: string): Outcome => {
  next = mfa === undefined ? { by, command } : { by, command, mfa };
  endpoint.handle({ method: 'POST', target: '/', headers: {}, body: new Uint8Array(0) });
  if (last === undefined) throw new Error('nothing was asked');
  return last;
};

const send = (method: string, target: string, peer = '127.0.0.1'): WireResponse | undefined =>
  control({ method, target, peer });
const codeOf = (name: string): string => String(send('GET', `/_bucketlab/mfa/${name}`)?.body);

beforeEach(() => {
  real = Number(at('10:00:17'));
  endpoint = openEndpoint(openingStateWith('control', DRAW, real, ports), {
    wire,
    realNow: () => real,
    nonce: () => nonceFrom('control'),
    daily: (state) => state,
    log: (text) => {
      throw new Error(text);
    },
  });
  control = controlOf(endpoint, credentialsFrom(DRAW), ports.totp);
  last = undefined;
});

describe('GET /_bucketlab/mfa/PRINCIPAL', () => {
  it.each([
    { name: 'root', serial: ROOT_DEVICE },
    { name: 'ana', serial: ANA_PHONE },
    { name: 'other-root', serial: 'ABCD12345678' },
  ])("answers serial and code of $name's device, ready for x-amz-mfa", ({ name, serial }) => {
    const response = send('GET', `/_bucketlab/mfa/${name}`);
    expect(response?.status).toBe(200);
    expect(response?.headers['Content-Type']).toBe('text/plain; charset=utf-8');
    expect(response?.body).toMatch(/^\S+ \d{6}$/);
    expect(String(response?.body).split(' ')[0]).toBe(serial);
    expect(endpoint.now()).toBe(at('10:00:17'));
  });

  it('gives codes that S3 takes, again and again, without the machine waiting', () => {
    ask(root, { type: 'CreateBucket', bucket: 'lab' });
    for (let i = 0; i < 5; i += 1) {
      const mfaDelete = i % 2 === 0 ? 'Enabled' : 'Disabled';
      const command = { type: 'PutBucketVersioning', bucket: 'lab', status: 'Enabled', mfaDelete } as const;
      expect(ask(root, command, codeOf('root')).result.ok).toBe(true);
    }
    expect(real).toBe(at('10:00:17'));
    expect(endpoint.now()).toBe(at('10:02:17'));
  });

  it('gives a code once, used or not, and steps the clock by whole codes', () => {
    const codes = [codeOf('root'), codeOf('root'), codeOf('root')];
    expect(new Set(codes).size).toBe(3);
    expect(endpoint.now()).toBe(at('10:01:17'));
  });

  it('gives no code that was used without it', () => {
    ask(ana, { type: 'CreateBucket', bucket: 'lab' });
    const secret = get(endpoint.state().devices, byUtf8, ANA_PHONE)?.secret ?? '';
    const shown = `${ANA_PHONE} ${ports.totp(secret, Math.floor(endpoint.now() / STEP_MS))}`;
    ask(ana, { type: 'DeleteObject', bucket: 'lab', key: 'nothing' }, shown);
    expect(codeOf('ana')).not.toBe(shown);
    expect(endpoint.now()).toBe(at('10:00:47'));
  });

  it('keeps the devices apart', () => {
    codeOf('root');
    codeOf('ana');
    codeOf('other-root');
    expect(endpoint.now()).toBe(at('10:00:17'));
  });

  it.each([
    { name: 'dev', said: 'dev has no MFA device.\n' },
    {
      name: 'nobody',
      said: 'There is no principal of that name; there are root, ana, dev, other-root.\n',
    },
    { name: '', said: 'There is no principal of that name; there are root, ana, dev, other-root.\n' },
  ])('answers 404 and one sentence for "$name"', ({ name, said }) => {
    expect(send('GET', `/_bucketlab/mfa/${name}`)).toMatchObject({ status: 404, body: said });
  });

  it('takes GET only', () => {
    expect(send('POST', '/_bucketlab/mfa/root')).toMatchObject({
      status: 405,
      headers: { Allow: 'GET' },
      body: 'This route takes GET only.\n',
    });
  });
});

describe('POST /_bucketlab/clock', () => {
  it.each([
    { query: 'advance=60', shows: '2026-11-23T10:01:17.000Z' },
    { query: 'advance=0', shows: '2026-11-23T10:00:17.000Z' },
    { query: 'advance=0.5', shows: '2026-11-23T10:00:17.500Z' },
    { query: 'advance=86400', shows: '2026-11-24T10:00:17.000Z' },
  ])('steps by $query and answers what the clock shows', ({ query, shows }) => {
    expect(send('POST', `/_bucketlab/clock?${query}`)).toMatchObject({ status: 200, body: shows });
    expect(new Date(endpoint.now()).toISOString()).toBe(shows);
  });

  it.each([
    '',
    'advance',
    'advance=',
    'advance=-1',
    'advance=soon',
    'advance=1e3',
    'advance=NaN',
    'advance=%20',
  ])('answers 400 and one sentence for "%s", and leaves the clock', (query) => {
    expect(send('POST', `/_bucketlab/clock?${query}`)).toMatchObject({
      status: 400,
      body: 'Say how far the clock is to go, in seconds from 0 up: /_bucketlab/clock?advance=30\n',
    });
    expect(endpoint.now()).toBe(at('10:00:17'));
  });

  it('does not leave the years that a date can be written in', () => {
    expect(send('POST', '/_bucketlab/clock?advance=999999999999')).toMatchObject({
      status: 400,
      body: 'The clock goes no further than the year 9998.\n',
    });
  });

  it('takes POST only', () => {
    expect(send('GET', '/_bucketlab/clock?advance=1')).toMatchObject({
      status: 405,
      headers: { Allow: 'POST' },
    });
  });
});

describe('the control routes', () => {
  it.each(['/', '/lab/_bucketlab/mfa/root', '/_bucketlabs/x', '/_bucketlab'])('leave %s to S3', (target) => {
    expect(send('GET', target)).toBeUndefined();
  });

  it('answer 404 for anything else beneath them', () => {
    expect(send('GET', '/_bucketlab/other')?.status).toBe(404);
  });

  it('refuse whoever is on another machine', () => {
    expect(send('GET', '/_bucketlab/mfa/root', '192.168.1.7')).toMatchObject({
      status: 403,
      body: 'This route answers only on the machine it runs on.\n',
    });
    expect(send('GET', '/lab', '192.168.1.7')).toBeUndefined();
  });

  it.each([
    { peer: '127.0.0.1', own: true },
    { peer: '127.8.9.10', own: true },
    { peer: '::1', own: true },
    { peer: '::ffff:127.0.0.1', own: true },
    { peer: '10.0.0.1', own: false },
    { peer: '::ffff:10.0.0.1', own: false },
    { peer: '127.0.0.1.example.org', own: false },
    { peer: undefined, own: false },
  ])('take $peer as the own machine: $own', ({ peer, own }) => {
    expect(isLoopback(peer)).toBe(own);
  });
});
