/** The prepared sandbox: the same for the same seed, all of it granted, all of it undone by its own undo. */
import { describe, expect, it } from 'vitest';
import { entryOf, pilesFrom, values } from '../../src/engine/index.ts';
import type { Version } from '../../src/engine/index.ts';
import { undo } from '../../src/store/dispatch.ts';
import type { Lab } from '../../src/store/lab.ts';
import { ledgerNow } from '../../src/store/ledger.ts';
import { chooseSeveral, prepare, setDrift, tell } from '../../src/store/look.ts';
import { sandboxJournal, startOver } from '../../src/store/sandbox.ts';
import { bucketNow, bucketsNow, canUndo, isUntouched, stateNow, stepsNow } from '../../src/store/views.ts';
import { freezeClock, stepClock } from '../../src/store/time.ts';
import { md5, ports } from '../support/ports.ts';
import { at } from '../support/world.ts';
import { aStoreLab, benchOf, granted } from './labs.ts';

const NOW = at('12:00');
const entriesOf = (lab: Lab): readonly Version[] => [...values(benchOf(lab).versions)];
const idsOf = (seed: string): readonly string[] => {
  const { lab } = aStoreLab();
  startOver(lab, 'sandbox', seed);
  return entriesOf(lab).map(({ id }) => id);
};

const aSandbox = () => {
  const made = aStoreLab();
  startOver(made.lab, 'sandbox', 'class');
  return made;
};

describe('the story', () => {
  it('states the MD5 of each of its bodies', () => {
    const never = { ...ports, md5: (): string => 'asked for, so not stated' };
    const { steps } = sandboxJournal('class', NOW, never).branches[0] ?? { steps: [] };
    const stored = steps.flatMap(({ outcome }) =>
      outcome.events.flatMap((event) => (event.type === 'object.stored' ? [event.version] : [])),
    );
    expect(stored.length).toBeGreaterThan(4);
    expect(stored.map(({ etag }) => etag)).toEqual(stored.map(({ body }) => ports.md5(body)));
  });

  it('is granted in every step, in order of time, all before the lab opens', () => {
    const { steps } = sandboxJournal('class', NOW, ports).branches[0] ?? { steps: [] };
    expect(steps).not.toHaveLength(0);
    expect(steps.map(({ outcome }) => outcome.result.ok)).toEqual(steps.map(() => true));
    const times = steps.map(({ request }) => request.at);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(Math.max(...times)).toBeLessThan(NOW);
  });

  it('gives the same ids for the same seed, and others for another', () => {
    expect(idsOf('class')).toEqual(idsOf('class'));
    expect(new Set([...idsOf('class'), ...idsOf('other')]).size).toBe(2 * idsOf('class').length - 1);
  });

  it('is the same whoever draws the lab’s nonces, to the last byte', () => {
    expect(sandboxJournal('class', NOW, ports)).toEqual(sandboxJournal('class', NOW, ports));
  });

  it('has something covered, something noncurrent, something in a null slot, and nothing lost', () => {
    const { lab } = aSandbox();
    const shelves = pilesFrom(benchOf(lab), '', 100);
    expect(shelves.map(({ key, entries }) => [key, entries.map(({ kind }) => kind)])).toEqual([
      ['logo.svg', ['object', 'object']],
      ['readme.txt', ['object', 'object']],
      ['report.csv', ['marker', 'object', 'object']],
    ]);
    expect(entriesOf(lab).filter(({ id }) => id === 'null')).toHaveLength(1);
    expect(ledgerNow(lab.getState().journal, 'harbor-archive').count).toBe(0);
  });
});

it('the digests that the story brings along are those of its bodies', () => {
  const { lab } = aSandbox();
  const objects = entriesOf(lab).filter((entry) => entry.kind === 'object');
  expect(objects).toHaveLength(6);
  for (const { etag, body } of objects) expect(etag).toBe(md5(body));
});

describe('what nobody has touched', () => {
  it('is the sandbox until something is asked or undone; looking around is no touch', () => {
    const { lab } = aSandbox();
    prepare(lab, { type: 'DeleteBucket', bucket: 'harbor-archive' });
    expect(isUntouched(lab.getState())).toBe(true);
    undo(lab);
    expect(isUntouched(lab.getState())).toBe(false);
  });

  it('is not an empty lab: there is nothing prepared in it to try', () => {
    const { lab } = aStoreLab();
    expect(isUntouched(lab.getState())).toBe(false);
    startOver(lab, 'empty', 'new');
    expect(isUntouched(lab.getState())).toBe(false);
  });
});

describe('starting over', () => {
  it('puts the bucket on the bench and selects the marker, so that every tool is open', () => {
    const { lab } = aSandbox();
    const { bucket, selection } = lab.getState();
    expect(bucket).toBe('harbor-archive');
    expect(entryOf(benchOf(lab), selection?.key ?? '', selection?.id ?? '')?.kind).toBe('marker');
  });

  it('leaves nothing of the lab before: no steps, no draft, no drift, no clock, no news', () => {
    const { lab } = aStoreLab();
    granted(lab, { type: 'CreateBucket', bucket: 'old-bucket' });
    setDrift(lab, 'phone:ana', 30);
    stepClock(lab, 60_000);
    freezeClock(lab);
    chooseSeveral(lab, true);
    prepare(lab, { type: 'DeleteBucket', bucket: 'old-bucket' });
    tell(lab, 'words');
    startOver(lab, 'empty', 'new');
    expect(lab.getState()).toMatchObject({
      seed: 'new',
      clock: { mode: 'running', offsetMs: 0 },
      drift: {},
      bucket: undefined,
      selection: undefined,
      chosen: undefined,
      draft: undefined,
      notice: undefined,
    });
    expect(stepsNow(lab.getState())).toEqual([]);
    expect(bucketsNow(stateNow(lab.getState()))).toEqual([]);
  });

  it('is undone step by step, down to nothing, and no further', () => {
    const { lab } = aSandbox();
    const steps = stepsNow(lab.getState()).length;
    for (let i = 0; i < steps; i++) {
      expect(canUndo(lab.getState())).toBe(true);
      undo(lab);
    }
    expect(canUndo(lab.getState())).toBe(false);
    expect(bucketNow(lab.getState())).toBeUndefined();
    expect(lab.getState()).toMatchObject({ bucket: undefined, selection: undefined });
    expect(stepsNow(lab.getState())).toHaveLength(steps);
  });
});
