/** A request in one line that a room can read: the operation, the key, and what else decides; ids by their ends. */
import type { Request } from '../../engine/index.ts';
import { awsCli } from '../../languages/awsCli.ts';
import { shortId } from '../shared/format.ts';

const LONGEST = 28;
const cut = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);

/** What says nothing that is not seen beside it. */
const SILENT = ['--bucket', '--body', '--content-type', '--metadata', ''];

/** `delete-object ledger.csv --version-id 8nzz…hYd --mfa`. */
export const commandText = (request: Request): string =>
  awsCli(request)
    .flatMap(({ kind, name, value }) => {
      if (kind === 'program') return [name.split(' ').at(-1) ?? name];
      if (kind === 'mfa') return [name];
      if (SILENT.includes(name)) return [];
      if (name === '--key') return [cut(value)];
      if (name === '--versioning-configuration') return [value];
      return name === '--version-id'
        ? [name, shortId(value)]
        : [name, cut(value)].filter((part) => part !== '');
    })
    .join(' ');
