/** The shelves of a long bucket, or of what was looked for in it, as stacks or as a table. */
import { useMemo } from 'react';
import type { Bucket, Tree } from '../../engine/index.ts';
import { byUtf8, get, tallyOf } from '../../engine/index.ts';
import { find } from '../../i18n/finding.ts';
import type { Finding } from '../../store/lab.ts';
import type { Loss } from '../../store/ledger.ts';
import { UploadCell } from '../upload/UploadCell.tsx';
import type { ShelvesProps } from '../versions/Shelves.tsx';
import { allKeys, foundKeys } from './listing.ts';
import type { Query } from './listing.ts';
import { LongShelves } from './LongShelves.tsx';
import { useSearch } from './useSearch.ts';
import { VersionsTable } from './VersionsTable.tsx';
import '../shared/late.css';
import './finding.css';

export interface FoundProps extends Omit<ShelvesProps, 'shelves' | 'drop'> {
  readonly bucket: Bucket;
  readonly lost: Tree<string, Loss>;
  readonly finding: Finding | undefined;
  readonly table: boolean;
  /** Changes what is looked for. */
  /** Opens the window for a typed text. */
  readonly onType: () => void;
  readonly onFind: (change: Partial<Finding>) => void;
}

const ALL: Query = { text: '', folders: false, folder: '' };

const Nothing = ({ query, onFind }: { readonly query: Query; readonly onFind: FoundProps['onFind'] }) => {
  const { text, folder } = query;
  return (
    <p className="found__none">
      {text === ''
        ? find('find.emptyFolder', { folder })
        : folder === ''
          ? find('find.none', { text })
          : find('find.noneIn', { text, folder })}{' '}
      {text !== '' && (
        <button type="button" className="found__clear" onClick={() => onFind({ text: '' })}>
          {find('find.clear')}
        </button>
      )}
    </p>
  );
};

/** Nothing here costs a walk over the bucket before it is painted: what is in view is read, and no more. */
export const Found = ({ bucket, lost, finding, table, onFind, onType, ...shelves }: FoundProps) => {
  const query = finding ?? ALL;
  const looking = query.text !== '' || query.folders;
  const search = useSearch(bucket, query, looking);
  // What was found grows while the search goes on, so that a listing of it is made for each drawing.
  const all = useMemo(() => allKeys(bucket), [bucket]);
  const listing = looking ? foundKeys(bucket, search.found) : all;
  const { keys } = tallyOf(bucket);
  const drop = (
    <UploadCell
      empty={keys === 0}
      onType={onType}
      {...(query.folder === '' ? {} : { note: find('drop.into', { folder: query.folder }) })}
    />
  );
  const list = { listing, lostOf: (key: string) => get(lost, byUtf8, key), ...shelves };
  return (
    <>
      <p role="status" className="found__count">
        {looking &&
          keys > 0 &&
          find(query.folders ? 'find.items' : 'find.count', {
            count: search.found.length,
            found: search.found.length,
            all: keys,
          })}
        {looking && !search.done && ` · ${find('find.looking')}`}
      </p>
      {looking && search.done && listing.count === 0 && keys > 0 && <Nothing query={query} onFind={onFind} />}
      {table ? (
        <VersionsTable
          bucket={bucket}
          whole={!looking}
          {...list}
          onOpen={(folder) => onFind({ folder, text: '' })}
        />
      ) : (
        <LongShelves
          {...list}
          hidden={tallyOf(bucket).plain === 0 ? tallyOf(bucket).objects : 0}
          drop={drop}
          onOpen={(folder) => onFind({ folder, text: '' })}
        />
      )}
    </>
  );
};
