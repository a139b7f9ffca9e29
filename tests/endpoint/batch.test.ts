import { describe, expect, it } from 'vitest';
import { openBatch } from '../../src/endpoint/batch.ts';
import type { WireResponse } from '../../src/wire/wire.ts';

/** A batch whose turn comes when the test says so, and what happened in it, in order. */
const aBatch = () => {
  const happened: string[] = [];
  const turns: (() => void)[] = [];
  const { take, answerAll } = openBatch(
    ({ request }): WireResponse => {
      happened.push(`judged ${request.target}`);
      return { status: 200, headers: {}, body: request.target };
    },
    (run) => turns.push(run),
  );
  const ask = (target: string): void =>
    take({
      request: { method: 'GET', target, headers: {}, body: new Uint8Array() },
      peer: undefined,
      send: ({ body }) => happened.push(`sent ${String(body)}`),
    });
  return { happened, turns, ask, answerAll };
};

describe('a batch of requests', () => {
  it('judges all of them in the order they came, and then sends', () => {
    const { happened, turns, ask } = aBatch();
    ask('/a');
    ask('/b');
    expect(happened).toEqual([]);
    expect(turns).toHaveLength(1);
    turns[0]?.();
    expect(happened).toEqual(['judged /a', 'judged /b', 'sent /a', 'sent /b']);
  });

  it('answers each once, and asks for a turn again for what comes after', () => {
    const { happened, turns, ask, answerAll } = aBatch();
    ask('/a');
    answerAll();
    turns[0]?.();
    ask('/b');
    expect(turns).toHaveLength(2);
    turns[1]?.();
    expect(happened).toEqual(['judged /a', 'sent /a', 'judged /b', 'sent /b']);
  });
});
