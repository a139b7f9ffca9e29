import { describe, expect, it } from 'vitest';
import {
  directArrow,
  enableAgainArrow,
  enableArrow,
  FORMS,
  suspendArrow,
} from '../../../src/panels/versioning/geometry.ts';
import type { Form, Span } from '../../../src/panels/versioning/geometry.ts';

/** Whether a point is on a pill, or closer to its box than an arrow's head is wide. */
const touches = (form: Form, [x, width]: Span, [px, py]: readonly [number, number, number]): boolean =>
  px >= x - 5 && px <= x + width + 5 && py >= form.top - 5 && py <= form.top + form.pill + 5;

describe.each(FORMS)('the $name form', (form) => {
  it('keeps its pills apart and inside', () => {
    const ends = [form.never, form.enabled, form.suspended].map(([x, width]) => [x, x + width] as const);
    expect(ends[0]?.[1]).toBeLessThan(ends[1]?.[0] ?? 0);
    expect(ends[1]?.[1]).toBeLessThan(ends[2]?.[0] ?? 0);
    expect(ends[2]?.[1]).toBeLessThan(form.width);
  });

  it('ends every way at the pill it leads to', () => {
    expect(touches(form, form.enabled, enableArrow(form).tip)).toBe(true);
    expect(touches(form, form.suspended, suspendArrow(form).tip)).toBe(true);
    expect(touches(form, form.enabled, enableAgainArrow(form).tip)).toBe(true);
    expect(touches(form, form.suspended, directArrow(form).tip)).toBe(true);
  });

  it('keeps words and padlocks inside its height', () => {
    for (const arrow of [enableArrow(form), suspendArrow(form), enableAgainArrow(form), directArrow(form)]) {
      const [, y] = arrow.mark;
      expect.soft(y + Math.min(arrow.word, 0) - 6).toBeGreaterThanOrEqual(0);
      expect.soft(y + Math.max(arrow.word, 0) + 6).toBeLessThanOrEqual(form.height);
    }
  });

  it('fits the width it is shown at, 16 px beside it on a phone', () => {
    expect(form.width).toBeLessThanOrEqual({ full: 576, compact: 390 - 32, mini: 320 - 32 }[form.name]);
  });
});
