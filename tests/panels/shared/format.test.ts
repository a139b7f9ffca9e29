import { afterEach, describe, expect, it } from 'vitest';
import type { Instant } from '../../../src/engine/index.ts';
import { ENGLISH, speak } from '../../../src/i18n/speech.ts';
import {
  formatBytes,
  formatInstant,
  formatTime,
  sayBytes,
  sayId,
  shortId,
} from '../../../src/panels/shared/format.ts';

const moment = Date.parse('2026-11-24T14:03:18.900Z') as Instant;

describe('sizes', () => {
  it.each([
    [0, '0 B', '0 bytes'],
    [1, '1 B', '1 byte'],
    [999, '999 B', '999 bytes'],
    [1000, '1.0 KB', '1.0 kilobytes'],
    [48_200, '48.2 KB', '48.2 kilobytes'],
    [999_949, '999.9 KB', '999.9 kilobytes'],
    [999_950, '1.00 MB', '1.00 megabytes'],
    [1_200_000, '1.20 MB', '1.20 megabytes'],
    [2_470_000_000, '2.47 GB', '2.47 gigabytes'],
    [5e15, '5000.00 TB', '5000.00 terabytes'],
  ])('writes %i bytes as %s and says %s', (bytes, written, said) => {
    expect(formatBytes(bytes)).toBe(written);
    expect(sayBytes(bytes)).toBe(said);
  });
});

describe('times', () => {
  it('shows hours and minutes in UTC, and seconds on request', () => {
    expect(formatTime(moment)).toBe('14:03');
    expect(formatTime(moment, 'seconds')).toBe('14:03:18');
  });

  it('spells the whole moment for a title', () => {
    expect(formatInstant(moment)).toBe('Nov 24, 2026, 14:03:18 UTC');
  });
});

describe('another language', () => {
  afterEach(() => speak(ENGLISH));

  it('has its own decimal sign and its own order of a date', () => {
    speak({ ...ENGLISH, tag: 'es', point: ',' });
    expect(formatBytes(48_200)).toBe('48,2 KB');
    expect(formatInstant(moment)).toBe('24 nov 2026, 14:03:18 UTC');
  });
});

describe('version ids', () => {
  it('are shown by their ends and said by their first four characters', () => {
    expect(shortId('8nzzgTG1ICGXYBMshV76.3agNBHGbhYd')).toBe('8nzz…hYd');
    expect(sayId('8nzzgTG1ICGXYBMshV76.3agNBHGbhYd')).toBe('8 n z z');
  });

  it('are said as a word where they are one', () => {
    expect(shortId('null')).toBe('null');
    expect(sayId('null')).toBe('null');
  });
});
