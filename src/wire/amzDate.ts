/** The times of Signature Version 4, which leaves out hyphens, colons and fractions of a second. */
import { isoTime, parseIsoTime } from './dates.ts';

const STAMP = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/;

const readStamp = (text: string): number | undefined => {
  const parts = STAMP.exec(text);
  if (parts === null) return undefined;
  const [, year, month, day, hour, minute, second] = parts;
  return parseIsoTime(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
};

/** Remembers what it read last: a client that asks often asks several times in a second. */
const remembering = (read: (text: string) => number | undefined): ((text: string) => number | undefined) => {
  let [last, value]: [string, number | undefined] = ['', undefined];
  return (text) => {
    if (text !== last) [last, value] = [text, read(text)];
    return value;
  };
};

/** Milliseconds of "20130524T000000Z", the form of `x-amz-date`; `undefined` for other text and for days that never were. */
export const parseStamp = remembering(readStamp);

/** "2013-05-24T00:00:00Z": how the bodies of these refusals write a time (observed, aws-sdk-php 612). */
export const secondsTime = (ms: number): string => isoTime(ms).replace('.000Z', 'Z');

/** "20130524T000000Z". Parts of a second are dropped. */
export const stampOf = (ms: number): string => secondsTime(ms).replaceAll(/[-:]/g, '');
