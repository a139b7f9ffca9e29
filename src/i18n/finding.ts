/** Words of long buckets: finding, folders, the table, the rest of a tall pile. Loaded with the first of them. */
import { finding } from './en/finding.ts';
import { fill } from './fill.ts';
import type { TextValues } from './fill.ts';

export const findings = { ...finding } as const;
export type FindingKey = keyof typeof findings;

/** The text of `key`, as `t` gives it for the rest of the page. */
export const find = (key: FindingKey, values?: TextValues): string => fill(findings, key, values);
