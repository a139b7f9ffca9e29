import { beforeEach, describe, expect, it } from 'vitest';
import { applyLifecycle, openEndpoint } from '../../src/endpoint/endpoint.ts';
import type { Endpoint, EndpointPorts } from '../../src/endpoint/endpoint.ts';
import { entityTooLarge } from '../../src/endpoint/limits.ts';
import { asInstant, nonceFrom, openingState } from '../../src/engine/index.ts';
import type { State } from '../../src/engine/index.ts';
import type { Moment, Wire, WireRequest } from '../../src/wire/wire.ts';
import { ports } from '../support/ports.ts';
import { at } from '../support/world.ts';

const OPENING = openingState('endpoint');
const REQUEST: WireRequest = { method: 'GET', target: '/lab', headers: {}, body: new Uint8Array(0) };

/** A clock that the test moves, a wire that counts in the state, and what each of them saw. */
interface Rig {
  real: number;
  readonly moments: Moment[];
  readonly states: State[];
  readonly midnights: number[];
  readonly logged: string[];
  readonly endpoint: Endpoint;
}

const counting =
  (moments: Moment[], states: State[]): Wire =>
  (state, _request, moment) => {
    moments.push(moment);
    states.push(state);
    return { state: { ...state, seq: state.seq + 1 }, response: { status: 200, headers: {}, body: 'ok' } };
  };

const aRig = (changed: Partial<EndpointPorts> = {}): Rig => {
  const [moments, states]: [Moment[], State[]] = [[], []];
  const midnights: number[] = [];
  const logged: string[] = [];
  let count = 0;
  const rig = { real: Number(at('10:00')), moments, states, midnights, logged };
  const endpoint = openEndpoint(OPENING, {
    wire: counting(moments, states),
    realNow: () => rig.real,
    nonce: () => nonceFrom(`rig ${(count += 1)}`),
    daily: (state, midnight) => {
      midnights.push(midnight);
      return { ...state, seq: state.seq + 100 };
    },
    log: (text) => logged.push(text),
    ...changed,
  });
  return Object.assign(rig, { endpoint });
};

let rig: Rig;
beforeEach(() => {
  rig = aRig();
});

describe('an endpoint', () => {
  it('answers with what the wire says, and hands each request the state the last one led to', () => {
    expect(rig.endpoint.handle(REQUEST)).toStrictEqual({ status: 200, headers: {}, body: 'ok' });
    rig.endpoint.handle(REQUEST);
    expect(rig.states[0]).toBe(OPENING);
    expect(rig.states.map(({ seq }) => seq)).toStrictEqual([0, 1]);
    expect(rig.endpoint.state().seq).toBe(2);
  });

  it('tells the wire both clocks, which agree until the simulated one is stepped', () => {
    rig.endpoint.handle(REQUEST);
    expect(rig.endpoint.advance(30_000)).toBe(at('10:00:30'));
    rig.real += 5000;
    rig.endpoint.handle(REQUEST);
    expect(rig.moments.map(({ machineAt }) => machineAt)).toStrictEqual([at('10:00'), at('10:00:05')]);
    expect(rig.moments.map((moment) => moment.at)).toStrictEqual([at('10:00'), at('10:00:35')]);
  });

  it('gives every request entropy of its own', () => {
    for (let i = 0; i < 3; i += 1) rig.endpoint.handle(REQUEST);
    expect(rig.moments.map(({ nonce }) => nonce)).toStrictEqual([
      nonceFrom('rig 1'),
      nonceFrom('rig 2'),
      nonceFrom('rig 3'),
    ]);
  });

  it('never goes back in simulated time when the machine does', () => {
    rig.endpoint.handle(REQUEST);
    rig.real -= 3_600_000;
    rig.endpoint.handle(REQUEST);
    rig.real += 1000;
    rig.endpoint.handle(REQUEST);
    expect(rig.moments.map((moment) => moment.at)).toStrictEqual([at('10:00'), at('10:00'), at('10:00:01')]);
    expect(rig.moments[1]?.machineAt).toBe(at('09:00'));
  });

  it('does the work of S3 at every midnight that has passed, once, before the next request', () => {
    rig.endpoint.handle(REQUEST);
    expect(rig.midnights).toStrictEqual([]);
    rig.endpoint.advance(3 * 86_400_000);
    expect(rig.midnights).toStrictEqual([]);
    rig.endpoint.handle(REQUEST);
    rig.endpoint.handle(REQUEST);
    expect(rig.midnights.map((ms) => new Date(ms).toISOString())).toStrictEqual([
      '2026-11-24T00:00:00.000Z',
      '2026-11-25T00:00:00.000Z',
      '2026-11-26T00:00:00.000Z',
    ]);
    expect(rig.states.map(({ seq }) => seq)).toStrictEqual([0, 301, 302]);
  });

  it('does not do the work of ten thousand years when the clock jumps over them', () => {
    rig.endpoint.advance(10_000 * 365 * 86_400_000);
    rig.endpoint.handle(REQUEST);
    expect(rig.midnights).toHaveLength(3660);
  });

  it('answers InternalError and keeps its state when the wire fails, and tells the terminal why', () => {
    let failing = true;
    const wire: Wire = (state) => {
      if (failing) throw new Error('a broken invariant');
      return { state, response: { status: 200, headers: {}, body: '' } };
    };
    const broken = aRig({ wire });
    const { status, headers, body } = broken.endpoint.handle(REQUEST);
    expect(status).toBe(500);
    expect(headers['Content-Type']).toBe('application/xml');
    expect(body).toMatch(
      /<Error><Code>InternalError<\/Code><Message>We encountered an internal error\. Please try again\.<\/Message>/,
    );
    expect(body).not.toContain('invariant');
    expect(broken.logged.join('\n')).toMatch(/GET failed: Error: a broken invariant\n\s+at /);
    expect(broken.endpoint.state()).toBe(OPENING);
    failing = false;
    expect(broken.endpoint.handle(REQUEST).status).toBe(200);
  });

  it('answers InternalError when the daily work fails, and does not fail with it for ever', () => {
    const daily = (): State => {
      throw new Error('no lifecycle today');
    };
    const broken = aRig({ daily });
    broken.endpoint.advance(86_400_000);
    expect(broken.endpoint.handle(REQUEST).status).toBe(500);
    expect(broken.endpoint.handle(REQUEST).status).toBe(200);
  });

  it('refuses in the words of S3 what is not handed to the wire', () => {
    const { status, body } = rig.endpoint.refuse('PUT', entityTooLarge(67_108_865));
    expect(status).toBe(400);
    expect(body).toContain(
      '<Code>EntityTooLarge</Code><Message>Your proposed upload exceeds the maximum allowed size</Message>' +
        '<ProposedSize>67108865</ProposedSize><MaxSizeAllowed>67108864</MaxSizeAllowed>',
    );
    expect(rig.moments).toStrictEqual([]);
  });
});

describe('the daily work', () => {
  it('is the lifecycle, as the engine has it', () => {
    const daily = applyLifecycle(ports, (midnight) => nonceFrom(`midnight ${midnight}`));
    expect(daily(OPENING, asInstant(0))).toStrictEqual(OPENING);
  });
});
