import { describe, expect, it } from 'vitest';
import { formOf } from '../../../src/panels/shell/form.ts';
import { shownTab, tabsOf } from '../../../src/panels/shell/tabs.tsx';

const px = (size: number) => size / 16;

describe('formOf', () => {
  it.each([
    [320, 640, 'phone'],
    [390, 844, 'phone'],
    [639, 900, 'phone'],
    [640, 900, 'tablet'],
    [768, 1024, 'tablet'],
    [1023, 768, 'tablet'],
    [1024, 768, 'narrow'],
    [1279, 800, 'narrow'],
    [1280, 800, 'desk'],
    [1920, 1080, 'desk'],
  ] as const)('takes for %i by %i px the form %s', (width, height, form) => {
    expect(formOf(px(width), px(height))).toBe(form);
  });

  it('takes the phone’s form for a phone lying on its side', () => {
    expect(formOf(px(844), px(390))).toBe('phone');
  });
});

describe('tabs', () => {
  const values = (...given: Parameters<typeof tabsOf>) => tabsOf(...given).map(({ value }) => value);

  it('are five on a phone with a mission, four without', () => {
    expect(values('phone', true)).toEqual(['bucket', 'codes', 'request', 'task', 'time']);
    expect(values('phone', false)).toEqual(['bucket', 'codes', 'request', 'time']);
  });

  it('hold on a tablet what does not stand beside the shelves', () => {
    expect(values('tablet', true)).toEqual(['task', 'request', 'why', 'codes']);
  });

  it('are absent where everything is in view', () => {
    expect(values('narrow', true)).toEqual([]);
    expect(values('desk', false)).toEqual([]);
  });

  it('show the trace under the request on a phone', () => {
    expect(shownTab(tabsOf('phone', true), 'why')).toBe('request');
  });

  it('fall back to the first where a form lacks the one asked for', () => {
    expect(shownTab(tabsOf('tablet', true), 'time')).toBe('task');
  });
});
