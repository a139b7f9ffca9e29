/** Whatever comes over the wire, S3 answers: well formed, in its own words, and without having done half of anything. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deepFreeze, nonceFrom } from '../../src/engine/index.ts';
import type { Nonce, State } from '../../src/engine/index.ts';
import type { WireRequest, WireResponse } from '../../src/wire/wire.ts';
import { strictXml, textOf } from '../support/strictXml.ts';
import { MACHINE_NOW } from '../support/wireWorld.ts';
import { runs } from './settings.ts';
import { bytesOf, drawn, requestOf } from './wireRequests.ts';
import type { Drawn } from './wireRequests.ts';
import { start, world } from './wireWords.ts';

const HEADER_NAME = /^[A-Za-z0-9!#$%&'*+.^_`|~-]+$/;
// oxlint-disable-next-line no-control-regex -- control characters are what a header cannot hold
const HEADER_VALUE = /^[\t\u0020-\u007e\u0080-\u00ff]*$/;
/** What the inside of a program looks like; no request here has it in it. */
const INSIDE = /\n\s+at |node_modules|src\/|TypeError|RangeError|root:x:|\[object /;

/** Asserts that an answer is one that S3 could have sent, and Node can send. */
const expectWellFormed = ({ status, headers: sent, body: content }: WireResponse, method: string): void => {
  expect(Number.isInteger(status) && status >= 200 && status <= 599, `status ${status}`).toBe(true);
  const unsendable = Object.entries(sent).filter(
    ([name, value]) => !HEADER_NAME.test(name) || !HEADER_VALUE.test(value),
  );
  expect(unsendable).toEqual([]);
  expect(sent['x-amz-request-id']).toMatch(/^[0-9A-F]{16}$/);
  if (method === 'HEAD' || status === 204 || status === 304) {
    expect(content).toHaveLength(0);
    return;
  }
  if (status < 300) {
    if (sent['Content-Type'] === 'application/xml' && typeof content === 'string')
      if (content.startsWith('<?xml version="1.0" encoding="UTF-8"?>\n')) strictXml(content);
    return;
  }
  const text = String(content);
  const root = strictXml(text);
  expect(root.name).toBe('Error');
  const empty = ['Code', 'Message', 'RequestId', 'HostId'].filter((name) => textOf(root, name) === '');
  expect(empty).toEqual([]);
  expect(textOf(root, 'Code')).toMatch(/^[A-Za-z0-9]+$/);
  expect(textOf(root, 'Code')).not.toBe('InternalError');
  expect(textOf(root, 'RequestId')).toBe(sent['x-amz-request-id']);
  expect(root.children.slice(-2).map(({ name }) => name)).toEqual(['RequestId', 'HostId']);
  expect(text).not.toMatch(INSIDE);
};

const answered = (
  state: State,
  request: WireRequest,
  count: number,
): { readonly status: number; readonly next: State } => {
  const moment = { machineAt: MACHINE_NOW, at: world.now, nonce: nonceFrom(`fuzz ${count}`) as Nonce };
  const answer = world.wire(state, request, moment);
  const { status } = answer.response;
  expectWellFormed(answer.response, request.method);
  if (status >= 300) expect(answer.state.buckets === state.buckets, 'the very same buckets').toBe(true);
  return { status, next: deepFreeze(answer.state) };
};

describe('whatever comes over the wire', () => {
  it('is answered as S3 answers, and a refusal leaves every bucket the very same value', () => {
    const seen = new Map<number, number>();
    fc.assert(
      fc.property(fc.array(drawn, { minLength: 1, maxLength: 8 }), (requests) => {
        let state = start;
        for (const [i, one] of requests.entries()) {
          const { status, next } = answered(state, requestOf(one), i);
          seen.set(status, (seen.get(status) ?? 0) + 1);
          state = next;
        }
      }),
      runs(1500),
    );
    // A fuzzer that never got past the signature would prove nothing.
    const total = [...seen.values()].reduce((sum, n) => sum + n, 0);
    const granted = (seen.get(200) ?? 0) + (seen.get(204) ?? 0) + (seen.get(206) ?? 0);
    if (total > 500) expect(granted / total).toBeGreaterThan(0.2);
  });

  it('may be signed over anything: the signature of a hostile request is found right', () => {
    fc.assert(
      fc.property(drawn, (one) => {
        const request = requestOf({ ...one, as: 'root', payload: undefined });
        const moment = { machineAt: MACHINE_NOW, at: world.now, nonce: nonceFrom('fuzz') as Nonce };
        const { response } = world.wire(start, request, moment);
        expect(String(response.body)).not.toContain('SignatureDoesNotMatch');
      }),
      runs(500),
    );
  });
});

/** Requests that once were answered wrongly, by name. */
describe('pinned', () => {
  const pinned: Readonly<Record<string, Partial<Drawn>>> = {
    'text behind a root of one tag': {
      method: 'PUT',
      target: '/lab?publicAccessBlock',
      body: bytesOf('<PublicAccessBlockConfiguration/>x'),
    },
    'a header that no header can hold': {
      method: 'GET',
      target: '/lab/k.txt?response-content-disposition=%E2%82%AC',
    },
    'a header in a header': { method: 'GET', target: '/lab/k.txt?response-content-type=a%0d%0ab:%20c' },
    'metadata called __proto__': {
      method: 'PUT',
      target: '/lab/k.txt',
      headers: { host: 'localhost:9000', 'x-amz-meta-__proto__': 'x' },
    },
  };
  it.each(Object.entries(pinned))('%s', (_, one) => {
    const whole: Drawn = {
      method: 'GET',
      target: '/',
      headers: { host: 'localhost:9000' },
      body: new Uint8Array(),
      as: 'root',
      payload: undefined,
      ...one,
    };
    answered(start, requestOf(whole), 0);
  });
});
