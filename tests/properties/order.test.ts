import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Place } from '../../src/engine/index.ts';
import { byPlace, byUtf8, isWellFormed, successorOf, utf8Length } from '../../src/engine/order.ts';
import { runs } from './settings.ts';

/** Any code points, those beside the surrogates and at the very end more often than chance would have them. */
const point = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  fc.constantFrom(
    'a',
    'b',
    '/',
    '\0',
    '\u007f',
    '\u0080',
    '\u07ff',
    '\u0800',
    '\ud7ff',
    '\ue000',
    '\ufffd',
    '\uffff',
  ),
  fc.constantFrom('\u{10000}', '\u{10001}', '\u{103ff}', '\u{10400}', '\u{10fffe}', '\u{10ffff}'),
);
const text = fc.array(point, { maxLength: 6 }).map((points) => points.join(''));
/** Any UTF-16 units, halves of pairs too. */
const units = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.integer({ min: 0xd7f0, max: 0xe00f })), {
    maxLength: 6,
  })
  .map((codes) => String.fromCharCode(...codes));

describe('byUtf8', () => {
  it('orders as the bytes do (V-80)', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(Math.sign(byUtf8(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)));
      }),
      runs(5000),
    );
  });

  it('orders as the bytes do where texts share a beginning (V-80)', () => {
    fc.assert(
      fc.property(text, text, text, (start, a, b) => {
        const [x, y] = [start + a, start + b];
        expect(Math.sign(byUtf8(x, y))).toBe(Buffer.compare(Buffer.from(x), Buffer.from(y)));
      }),
      runs(5000),
    );
  });

  it('is a total order, of halves of pairs too', () => {
    fc.assert(
      fc.property(units, units, units, (a, b, c) => {
        expect(Math.sign(byUtf8(a, b)) + Math.sign(byUtf8(b, a))).toBe(0);
        expect(byUtf8(a, b) === 0).toBe(a === b);
        if (byUtf8(a, b) <= 0 && byUtf8(b, c) <= 0) expect(byUtf8(a, c)).toBeLessThanOrEqual(0);
      }),
      runs(3000),
    );
  });
});

describe('byPlace', () => {
  it('orders by key and then the newest first (V-80)', () => {
    const place: fc.Arbitrary<Place> = fc.record({ key: text, seq: fc.nat(3) });
    fc.assert(
      fc.property(place, place, (a, b) => {
        const expected = Buffer.compare(Buffer.from(a.key), Buffer.from(b.key)) || Math.sign(b.seq - a.seq);
        expect(Math.sign(byPlace(a, b))).toBe(expected);
      }),
      runs(3000),
    );
  });
});

describe('utf8Length', () => {
  it('counts the bytes, halves of pairs as U+FFFD (N-10)', () => {
    fc.assert(
      fc.property(fc.oneof(text, units), (a) => {
        expect(utf8Length(a)).toBe(Buffer.byteLength(a));
      }),
      runs(5000),
    );
  });
});

describe('isWellFormed', () => {
  it('is true of what comes back from UTF-8 unchanged, and of nothing else (N-10)', () => {
    fc.assert(
      fc.property(fc.oneof(text, units), (a) => {
        expect(isWellFormed(a)).toBe(Buffer.from(a).toString() === a);
      }),
      runs(5000),
    );
  });

  it.each(['\ud800', '\udbff', '\udc00', '\udfff', '\udc00\udc00', '\ud800a', '\udc00\ud800', 'a\ud800'])(
    'is false of %j',
    (half) => {
      expect(isWellFormed(half)).toBe(false);
    },
  );
});

describe('successorOf', () => {
  it('comes after every text that begins with the prefix, and before every other that comes after it', () => {
    fc.assert(
      fc.property(text, text, text, (prefix, rest, other) => {
        const successor = successorOf(prefix);
        const after = (a: string) => successor !== undefined && byUtf8(a, successor) >= 0;
        expect(after(prefix + rest)).toBe(false);
        for (const one of [other, prefix + other, prefix.slice(0, 1) + other])
          if (byUtf8(one, prefix) > 0 && !one.startsWith(prefix)) expect(after(one)).toBe(true);
        if (successor !== undefined) expect(byUtf8(successor, prefix)).toBeGreaterThan(0);
      }),
      runs(5000),
    );
  });

  it.each([
    ['a', 'b'],
    ['a/', 'a0'],
    ['a\u{10ffff}', 'b'],
    ['\ud7ff', '\ue000'],
    ['\uffff', '\u{10000}'],
    ['', undefined],
    ['\u{10ffff}', undefined],
    ['\u{10ffff}\u{10ffff}', undefined],
  ])('of %j is %j', (prefix, successor) => {
    expect(successorOf(prefix)).toBe(successor);
  });
});
