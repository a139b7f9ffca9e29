import { describe, expect, it } from 'vitest';
import { announcedExcess, isBodiless, MAX_BODY_BYTES, rawLimit } from '../../src/endpoint/limits.ts';

const length = (bytes: number): Record<string, string> => ({ 'content-length': String(bytes) });
const framed = (raw: number, decoded: number): Record<string, string> => ({
  ...length(raw),
  'x-amz-decoded-content-length': String(decoded),
});

describe('the limit of a body', () => {
  it.each([
    { headers: {}, excess: undefined },
    { headers: length(0), excess: undefined },
    { headers: length(MAX_BODY_BYTES), excess: undefined },
    { headers: length(MAX_BODY_BYTES + 1), excess: MAX_BODY_BYTES + 1 },
    { headers: length(5 * 1024 ** 4), excess: 5 * 1024 ** 4 },
    { headers: framed(MAX_BODY_BYTES + 1_000_000, MAX_BODY_BYTES), excess: undefined },
    { headers: framed(MAX_BODY_BYTES + 1_000_000, MAX_BODY_BYTES + 1), excess: MAX_BODY_BYTES + 1 },
    { headers: framed(2 * MAX_BODY_BYTES, 1), excess: 2 * MAX_BODY_BYTES },
    { headers: { 'content-length': 'many' }, excess: undefined },
  ])('is announced as passed by $excess in $headers', ({ headers, excess }) => {
    expect(announcedExcess(headers)).toBe(excess);
  });

  it('leaves room for the signatures of chunks of 8 KiB and no more', () => {
    const chunks = MAX_BODY_BYTES / 8192;
    expect(rawLimit(framed(0, 0))).toBeGreaterThan(MAX_BODY_BYTES + chunks * 92);
    expect(rawLimit(framed(0, 0))).toBeLessThan(MAX_BODY_BYTES + chunks * 184);
    expect(rawLimit(length(0))).toBe(MAX_BODY_BYTES);
  });

  it.each([
    { headers: {}, bodiless: true },
    { headers: { 'content-length': '0' }, bodiless: true },
    { headers: { 'content-length': '1' }, bodiless: false },
    { headers: { 'transfer-encoding': 'chunked' }, bodiless: false },
  ])('tells from $headers whether there is a body to wait for', ({ headers, bodiless }) => {
    expect(isBodiless(headers)).toBe(bodiless);
  });
});
