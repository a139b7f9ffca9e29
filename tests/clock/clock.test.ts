import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { REAL_TIME, freeze, notBefore, now, run, setTo, step } from '../../src/clock/clock.ts';
import type { ClockState } from '../../src/clock/clock.ts';

const frozen = (atMs: number): ClockState => ({ mode: 'frozen', atMs });
const running = (offsetMs: number): ClockState => ({ mode: 'running', offsetMs });

describe('the simulated clock', () => {
  it('runs with real time, at its distance', () => {
    expect(now(REAL_TIME, 5000)).toBe(5000);
    expect(now(running(200), 5000)).toBe(5200);
    expect(now(running(200), 6000)).toBe(6200);
  });

  it('stands still when frozen', () => {
    const clock = freeze(running(200), 5000);
    expect(clock).toEqual(frozen(5200));
    expect(now(clock, 9_999_999)).toBe(5200);
  });

  it('runs on from where it stood', () => {
    const clock = run(frozen(5200), 60_000);
    expect(now(clock, 60_000)).toBe(5200);
    expect(now(clock, 61_000)).toBe(6200);
  });

  it('keeps running when told to run, and stays frozen when frozen again', () => {
    expect(run(running(7), 5000)).toEqual(running(7));
    expect(freeze(frozen(7), 5000)).toEqual(frozen(7));
  });

  it.each([
    [running(0), 30_000, running(30_000)],
    [frozen(1000), 30_000, frozen(31_000)],
    [frozen(1000), 0, frozen(1000)],
  ])('steps on: %j by %i ms', (clock, ms, after) => {
    expect(step(clock, 5000, ms)).toEqual({ ok: true, value: after });
  });

  it.each([-1, Number.NaN, -Infinity])('refuses to step by %d ms', (ms) => {
    expect(step(frozen(1000), 5000, ms)).toEqual({
      ok: false,
      error: { kind: 'back', toMs: 1000 + ms, floorMs: 1000 },
    });
  });

  it('is set to any time that is not before the latest request', () => {
    expect(setTo(running(9000), 5000, 5000, 4000)).toEqual({ ok: true, value: running(0) });
    expect(setTo(frozen(9000), 5000, 4000, 4000)).toEqual({ ok: true, value: frozen(4000) });
    expect(setTo(frozen(9000), 5000, 3999, 4000)).toEqual({
      ok: false,
      error: { kind: 'back', toMs: 3999, floorMs: 4000 },
    });
  });

  it('moves up when the machine was set back, and is left alone otherwise', () => {
    const clock = running(0);
    expect(now(notBefore(clock, 1000, 5000), 1000)).toBe(5000);
    expect(now(notBefore(clock, 1000, 5000), 1500)).toBe(5500);
    expect(notBefore(clock, 6000, 5000)).toBe(clock);
  });

  it('never shows an earlier time after any moves, while real time goes on', () => {
    const moves = fc.array(
      fc.record({
        passes: fc.nat(100_000),
        move: fc.constantFrom('run', 'freeze', 'step', 'set', 'wait'),
        ms: fc.integer({ min: -100_000, max: 100_000 }),
      }),
    );
    fc.assert(
      fc.property(moves, (list) => {
        let clock = REAL_TIME;
        let real = 1_764_000_000_000;
        let shown = now(clock, real);
        for (const { passes, move, ms } of list) {
          real += passes;
          const before = now(clock, real);
          if (move === 'run') clock = run(clock, real);
          if (move === 'freeze') clock = freeze(clock, real);
          const moved = move === 'step' ? step(clock, real, ms) : setTo(clock, real, before + ms, before);
          if ((move === 'step' || move === 'set') && moved.ok) clock = moved.value;
          const after = now(clock, real);
          expect(after).toBeGreaterThanOrEqual(before);
          expect(before).toBeGreaterThanOrEqual(shown);
          shown = after;
        }
      }),
    );
  });
});
