import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isGenuine, transition, values } from '../../src/engine/index.ts';
import type { Event, ObjectVersion, State, Version } from '../../src/engine/index.ts';
import { md5, ports } from '../support/ports.ts';
import { duel } from './duel.ts';
import type { Round } from './duel.ts';
import { history } from './moves.ts';
import { runs } from './settings.ts';
import { expectSame } from '../support/verdict.ts';

type Placed = { readonly bucket: string; readonly version: Version };
const allOf = (state: State): readonly Placed[] =>
  [...values(state.buckets)].flatMap(({ name, versions }) =>
    [...values(versions)].map((version) => ({ bucket: name, version })),
  );
const nameOf = ({ bucket, version }: Placed): string =>
  `${bucket} ${version.key} ${version.id} #${version.seq}`;
const objects = (placed: readonly Placed[]) => placed.filter(({ version }) => version.kind === 'object');
const markers = (placed: readonly Placed[]) => placed.filter(({ version }) => version.kind === 'marker');
/** What is in `a` and not in `b`, by name, sorted. */
const beyond = (a: readonly Placed[], b: readonly Placed[]): readonly string[] => {
  const there = new Set(b.map(nameOf));
  return a
    .map(nameOf)
    .filter((name) => !there.has(name))
    .toSorted();
};
/** The first entry of each key: listing order puts it first. */
const currentOf = (state: State): ReadonlyMap<string, Version> => {
  const current = new Map<string, Version>();
  for (const { bucket, version } of allOf(state)) {
    const place = `${bucket} ${version.key}`;
    if (!current.has(place)) current.set(place, version);
  }
  return current;
};

const named = (events: readonly Event[], ...types: readonly Event['type'][]): readonly string[] =>
  events
    .flatMap((event) =>
      !types.includes(event.type)
        ? []
        : 'version' in event
          ? [nameOf(event)]
          : 'marker' in event
            ? [nameOf({ bucket: event.bucket, version: event.marker })]
            : [],
    )
    .toSorted();

/** Asserts `promise` of every round of any history. */
const always = (promise: (round: Round) => void, usual = 80): void => {
  fc.assert(
    fc.property(history(), (moves) => {
      for (const round of duel(moves).rounds) promise(round);
    }),
    runs(usual),
  );
};

describe('after every request', () => {
  it('a key has one null entry at most, and the index of null entries names exactly those (V-22)', () => {
    always(({ outcome: { state } }) => {
      for (const bucket of values(state.buckets)) {
        const nulls = [...values(bucket.versions)].filter(({ id }) => id === 'null');
        expect(new Set(nulls.map(({ key }) => key)).size).toBe(nulls.length);
        const places = (of: Iterable<{ key: string; seq: number }>) =>
          [...of].map(({ key, seq }) => `${key} ${seq}`);
        expect(places(values(bucket.nulls))).toEqual(places(nulls));
      }
    });
  });

  it('every id is genuine, of one key of one bucket, and every place in the order is taken once (V-20, V-23)', () => {
    always(({ outcome: { state } }) => {
      const all = allOf(state);
      for (const { version } of all) expect(isGenuine(version.id)).toBe(true);
      const ids = all.map(({ version }) => version.id).filter((id) => id !== 'null');
      expect(new Set(ids).size).toBe(ids.length);
      expect(new Set(all.map(({ version }) => version.seq)).size).toBe(all.length);
      for (const { version } of all) expect(version.seq).toBeLessThanOrEqual(state.seq);
    });
  });

  it('a refusal has left every bucket the very same value (M-51)', () => {
    always(({ before, outcome }) => {
      if (!outcome.result.ok) expectSame(outcome.state.buckets, before.buckets);
    });
  });

  it('data is lost by a versioned delete, an unversioned write or delete, or a null version replaced, and by nothing else', () => {
    always(({ request, before, outcome, naive }) => {
      const lost = beyond(objects(allOf(before)), objects(allOf(outcome.state)));
      expect(lost).toHaveLength(naive.lost.length);
      if (lost.length === 0) return;
      const { command } = request;
      expect(['PutObject', 'CopyObject', 'DeleteObject', 'DeleteObjects']).toContain(command.type);
      const names = lost.map((name) => name.split(' '));
      const versioned =
        command.type === 'DeleteObject'
          ? command.versionId !== undefined
          : command.type === 'DeleteObjects' &&
            command.objects.some(({ versionId }) => versionId !== undefined);
      if (!versioned) for (const [, , id] of names) expect(id).toBe('null');
    });
  });

  it('the events name exactly the data that was lost, and how', () => {
    always(({ request, before, outcome }) => {
      const lost = beyond(objects(allOf(before)), objects(allOf(outcome.state)));
      expect(named(outcome.events, 'object.destroyed', 'object.overwritten')).toEqual(lost);
      const writes = request.command.type === 'PutObject' || request.command.type === 'CopyObject';
      if (writes) expect(named(outcome.events, 'object.destroyed')).toEqual([]);
      if (request.command.type === 'DeleteObject' && request.command.versionId !== undefined)
        expect(named(outcome.events, 'object.overwritten')).toEqual([]);
    });
  });

  it('the events name exactly the data that was stored', () => {
    always(({ before, outcome }) => {
      const stored = beyond(objects(allOf(outcome.state)), objects(allOf(before)));
      expect(named(outcome.events, 'object.stored')).toEqual(stored);
    });
  });

  it('the events name exactly the markers that came and went', () => {
    always(({ request, before, outcome }) => {
      // A batch may put a marker and take it away again.
      if (request.command.type === 'DeleteObjects') return;
      const [was, is] = [markers(allOf(before)), markers(allOf(outcome.state))];
      expect(named(outcome.events, 'marker.added')).toEqual(beyond(is, was));
      expect(named(outcome.events, 'marker.removed')).toEqual(beyond(was, is));
    });
  });

  it('the events name exactly the data that was covered, and uncovered', () => {
    always(({ request, before, outcome }) => {
      if (request.command.type === 'DeleteObjects') return;
      const [was, is] = [currentOf(before), currentOf(outcome.state)];
      const kept = new Set(objects(allOf(outcome.state)).map(nameOf));
      const old = new Set(objects(allOf(before)).map(nameOf));
      const hidden: string[] = [];
      const uncovered: string[] = [];
      for (const place of new Set([...was.keys(), ...is.keys()])) {
        const [then, now] = [was.get(place), is.get(place)];
        const bucket = place.slice(0, place.indexOf(' '));
        if (then?.kind === 'object' && now?.kind === 'marker' && kept.has(nameOf({ bucket, version: then })))
          hidden.push(nameOf({ bucket, version: then }));
        if (now?.kind === 'object' && now.seq !== then?.seq && old.has(nameOf({ bucket, version: now })))
          uncovered.push(nameOf({ bucket, version: now }));
      }
      expect(named(outcome.events, 'object.hidden')).toEqual(hidden.toSorted());
      expect(named(outcome.events, 'object.uncovered')).toEqual(uncovered.toSorted());
    });
  });

  it('a code was spent exactly when a device moved, forwards', () => {
    always(({ before, outcome }) => {
      const spent = (state: State) => [...values(state.devices)].map((device) => device.spent?.step ?? -1);
      const [was, is] = [spent(before), spent(outcome.state)];
      const moved = is.filter((step, i) => step !== was[i]);
      expect(outcome.events.filter(({ type }) => type === 'code.spent')).toHaveLength(moved.length);
      is.forEach((step, i) => expect(step).toBeGreaterThanOrEqual(was[i] ?? -1));
      if (moved.length === 0) expectSame(outcome.state.devices, before.devices);
    });
  });

  it('the trace is the same list for the same operation, with one failure at most', () => {
    const ladders = new Map<string, string>();
    always(({ request, outcome: { trace, result } }) => {
      const ladder = trace.map(({ rule, slug }) => `${rule} ${slug}`).join(', ');
      expect(ladders.get(request.command.type) ?? ladder).toBe(ladder);
      ladders.set(request.command.type, ladder);
      const verdicts = trace.map(({ verdict }) => verdict).join(' ');
      expect(verdicts).toMatch(
        result.ok ? /^(pass ?|not-applicable ?)*$/ : /^((pass|not-applicable) )*fail( not-reached)*$/,
      );
    });
  });
});

describe('the engine', () => {
  it('gives an equal outcome for equal arguments, and never writes to the state it was given', () => {
    // `duel` freezes each state and request before it asks; bodies cannot be frozen, so they are digested.
    always(({ request, before, outcome }) => {
      const digests = (state: State) =>
        objects(allOf(state)).map(({ version }) => md5((version as ObjectVersion).body));
      const was = digests(before);
      expect(transition(before, request, ports)).toEqual(outcome);
      expect(digests(before)).toEqual(was);
    }, 60);
  });
});
