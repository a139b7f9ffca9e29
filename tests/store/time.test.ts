/** The lab's clock, as a person moves it: it runs, stands, steps on, and never back. */
import { describe, expect, it } from 'vitest';
import { labNow } from '../../src/store/dispatch.ts';
import { freezeClock, runClock, stepClock } from '../../src/store/time.ts';
import { at } from '../support/world.ts';
import { aStoreLab } from './labs.ts';

describe('the clock of a lab', () => {
  it('opens at real time', () => {
    const { lab, real } = aStoreLab();
    real.now = at('09:10');
    expect(labNow(lab)).toBe(at('09:10'));
  });

  it('stands still from where it was frozen', () => {
    const { lab, real } = aStoreLab();
    freezeClock(lab);
    real.now = at('09:10');
    freezeClock(lab);
    expect(labNow(lab)).toBe(at('09:00'));
  });

  it('runs on from where it stood, without the time that went by', () => {
    const { lab, real } = aStoreLab();
    freezeClock(lab);
    real.now = at('09:10');
    runClock(lab);
    expect(labNow(lab)).toBe(at('09:00'));
    real.now = at('09:11');
    expect(labNow(lab)).toBe(at('09:01'));
  });

  it('goes on undisturbed when it is set running again', () => {
    const { lab, real } = aStoreLab();
    stepClock(lab, 30_000);
    runClock(lab);
    real.now = at('09:01');
    expect(labNow(lab)).toBe(at('09:01:30'));
  });

  it.each([
    ['running', 30_000],
    ['frozen', 86_400_000],
  ] as const)('steps on while it is %s, and stays so', (mode, ms) => {
    const { lab } = aStoreLab();
    if (mode === 'frozen') freezeClock(lab);
    stepClock(lab, ms);
    expect(labNow(lab)).toBe(at('09:00') + ms);
    expect(lab.getState().clock.mode).toBe(mode);
  });

  it('does not step back', () => {
    const { lab } = aStoreLab();
    const { clock } = lab.getState();
    stepClock(lab, -1);
    expect(lab.getState().clock).toBe(clock);
  });
});
