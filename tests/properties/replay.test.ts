import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openingState } from '../../src/engine/index.ts';
import { openJournal, replay, run, seek, stateAt } from '../../src/session/journal.ts';
import type { Journal } from '../../src/session/journal.ts';
import { ports } from '../support/ports.ts';
import { duel } from './duel.ts';
import { history } from './moves.ts';
import { runs } from './settings.ts';
import { expectSame } from '../support/verdict.ts';

const ACTOR = 'somebody';

describe('a journal of requests', () => {
  it('replayed from the opening state gives the same states, step by step', () => {
    fc.assert(
      fc.property(history(), (moves) => {
        const { world, rounds } = duel(moves);
        const saved = world.asked.map((request) => ({ request, actor: ACTOR }));
        const steps = replay(openingState('duel'), saved, ports);
        expect(steps.map(({ outcome }) => outcome)).toEqual(rounds.map(({ outcome }) => outcome));
        expect(steps.at(-1)?.outcome.state).toEqual(world.state);
      }),
      runs(60),
    );
  });

  it('goes through writing and reading as JSON, contents apart, unharmed', () => {
    fc.assert(
      fc.property(history(), (moves) => {
        const { world } = duel(moves);
        const saved = world.asked.map((request) => ({
          request: {
            ...request,
            ...(JSON.parse(JSON.stringify({ ...request, command: undefined })) as object),
            command:
              'body' in request.command
                ? request.command
                : (JSON.parse(JSON.stringify(request.command)) as typeof request.command),
          },
          actor: ACTOR,
        }));
        expect(replay(openingState('duel'), saved, ports).at(-1)?.outcome.state).toEqual(world.state);
      }),
      runs(25),
    );
  });

  it('run step by step shows at every cursor the state of that step, the very same value', () => {
    fc.assert(
      fc.property(history(), fc.nat(60), (moves, cursor) => {
        const { world } = duel(moves);
        const whole = world.asked.reduce<Journal>(
          (journal, request) => run(journal, { request, actor: ACTOR }, ports),
          openJournal(openingState('duel')),
        );
        expect(stateAt(whole)).toEqual(world.state);
        const back = seek(whole, cursor);
        const part = whole.branches[0]?.steps[Math.min(cursor, world.asked.length) - 1];
        expectSame(stateAt(back), part?.outcome.state ?? whole.base);
        expectSame(stateAt(seek(back, world.asked.length)), stateAt(whole));
      }),
      runs(25),
    );
  });
});
