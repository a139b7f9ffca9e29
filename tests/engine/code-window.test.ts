import { describe, it } from 'vitest';
import { ROOT_TOKEN } from '../../src/engine/index.ts';
import { aLab } from '../support/lab.ts';
import { REFUSED, askRefused } from '../support/verdict.ts';
import { code, granted, passSteps, root } from '../support/world.ts';

/** A request that judges a code without needing one. */
const plain = { type: 'DeleteObject', bucket: 'scratch', key: 'nothing' } as const;

/** A try: how far the clock goes first, then which of the device's codes is sent. */
type Try = readonly [steps: number, code: number, accepted: boolean];

// RFC 6238 §5.2; the window is modelled.
describe('the window of codes (D-06)', () => {
  it.each<[what: string, tries: readonly Try[]]>([
    ['takes the current code', [[0, 0, true]]],
    [
      'takes the code before and the code after',
      [
        [0, -1, true],
        [0, 1, true],
      ],
    ],
    [
      'takes nothing further back',
      [
        [0, -2, false],
        [0, -3, false],
        [0, -20, false],
        [0, 0, true],
      ],
    ],
    [
      'takes nothing further ahead',
      [
        [0, 2, false],
        [0, 3, false],
        [0, 20, false],
        [0, 0, true],
      ],
    ],
    [
      'takes a code once',
      [
        [0, 0, true],
        [0, 0, false],
      ],
    ],
    [
      'takes a code once, also in the next step',
      [
        [0, 0, true],
        [1, -1, false],
        [0, 0, true],
      ],
    ],
    [
      'takes nothing older than a spent code',
      [
        [0, 0, true],
        [0, -1, false],
        [0, 1, true],
      ],
    ],
    [
      'takes nothing up to a spent early code',
      [
        [0, 1, true],
        [0, 0, false],
        [1, -1, false],
        [0, 0, false],
        [0, 1, true],
      ],
    ],
    [
      'takes one after another, step by step',
      [
        [0, -1, true],
        [0, 0, true],
        [0, 1, true],
        [1, 1, true],
        [1, 1, true],
      ],
    ],
    [
      'is not moved by refused codes',
      [
        [0, 2, false],
        [0, 1, true],
        [0, 0, false],
      ],
    ],
  ])('%s', (_what, tries) => {
    const { world } = aLab('EN');
    for (const [steps, offset, accepted] of tries) {
      passSteps(world, steps);
      const mfa = code(world, ROOT_TOKEN, offset);
      if (accepted) granted(world, root, plain, { mfa });
      else askRefused(world, root, plain, REFUSED.badCode, { mfa });
    }
  });

  it('turns at whole 30 s, for as long as the clock says (D-01)', () => {
    const { world } = aLab('EN');
    const old = code(world, ROOT_TOKEN, -1);
    const later = (ms: number) => Object.assign(world, { now: world.now + ms });
    later(29_999);
    granted(world, root, plain, { mfa: old });
    const { world: next } = aLab('EN');
    Object.assign(next, { now: next.now + 30_000 });
    askRefused(next, root, plain, REFUSED.badCode, { mfa: old });
  });
});
