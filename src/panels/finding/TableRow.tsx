/** A row of the table: an entry with what can be said of it, or a folder. */
import { Folder as FolderIcon } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { NULL_VERSION } from '../../engine/index.ts';
import type { Version } from '../../engine/index.ts';
import { find } from '../../i18n/finding.ts';
import { t } from '../../i18n/t.ts';
import { formatBytes, formatInstant, formatTime, shortId } from '../shared/format.ts';
import { NullIcon, VeilIcon } from '../shared/icons.tsx';
import { describe } from '../versions/describe.ts';
import { names } from '../versions/stack.ts';
import type { FoundListProps } from './LongShelves.tsx';
import type { Folder } from './listing.ts';

/** GET of the current entry names no version; of any other it must (V-40, V-41, V-42). */
const answerOf = ({ kind }: Version, current: boolean): string => {
  if (current) return find(kind === 'object' ? 'table.200' : 'table.404');
  return find(kind === 'object' ? 'table.byId' : 'table.405');
};

const Cells = ({ version, current }: { readonly version: Version; readonly current: boolean }) => {
  const isNull = version.id === NULL_VERSION;
  return (
    <>
      <th scope="row" className="vtable__key" title={version.key}>
        {version.key}
      </th>
      <td className="vtable__id" title={version.id}>
        {shortId(version.id)}
      </td>
      <td>
        {version.kind === 'marker' && <VeilIcon />}
        {find(version.kind === 'marker' ? 'table.marker' : 'table.version')}
      </td>
      <td className="vtable__position">{t(current ? 'entry.current' : 'entry.noncurrent')}</td>
      <td>
        {isNull && <NullIcon />}
        {find(isNull ? 'table.yes' : 'table.no')}
      </td>
      <td className="vtable__number">{version.kind === 'object' ? formatBytes(version.size) : ''}</td>
      <td className="vtable__number" title={formatInstant(version.at)}>
        {formatTime(version.at)}
      </td>
      <td className="vtable__answer">{answerOf(version, current)}</td>
    </>
  );
};

export const FolderCells = ({
  folder: { prefix, keys, listed },
  onOpen,
}: {
  readonly folder: Folder;
  readonly onOpen: (folder: string) => void;
}) => (
  <>
    <td />
    <th scope="row" className="vtable__key" title={prefix}>
      <button type="button" aria-label={find('folder.open', { name: prefix })} onClick={() => onOpen(prefix)}>
        <FolderIcon />
        {prefix}
      </button>
    </th>
    <td />
    <td>{find('table.folder')}</td>
    <td colSpan={4}>{find('folder.keys', { count: keys })}</td>
    <td>{find('folder.listed', { count: keys, listed })}</td>
  </>
);

type RowProps = Pick<FoundListProps, 'lens' | 'selected' | 'refusal' | 'batch' | 'onSelect' | 'onEnter'> & {
  readonly group: string;
  readonly index: number;
  readonly version: Version;
  readonly current: boolean;
};

export const VersionRow = ({
  group,
  index,
  version,
  current,
  lens,
  selected,
  refusal,
  batch,
  onSelect,
  onEnter,
}: RowProps) => {
  const on = batch?.chosen.some((ref) => names(ref, version)) ?? names(selected, version);
  const refused = refusal?.entries.some((ref) => names(ref, version)) === true;
  const hidden = lens === 'plain' && !current;
  const press = () => (batch === undefined ? onSelect(version) : batch.onToggle(version, !on));
  const keyed = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    if (batch === undefined) onEnter?.(version);
    else press();
  };
  return (
    <tr
      className="vtable__row"
      aria-rowindex={index + 2}
      data-index={index}
      data-kind={version.kind}
      data-current={current || undefined}
      data-on={on || undefined}
      data-hidden={hidden || undefined}
      data-refused={refused || undefined}
      onClick={hidden ? undefined : press}
    >
      <td data-entry="">
        <input
          {...(batch === undefined ? { type: 'radio', name: group } : { type: 'checkbox' })}
          aria-label={describe(version, { current, depth: 0, covers: undefined, refused })}
          checked={on}
          disabled={hidden}
          onChange={press}
          onClick={(event) => event.stopPropagation()}
          onFocus={() => batch === undefined && !on && onSelect(version)}
          onKeyDown={keyed}
        />
      </td>
      <Cells version={version} current={current} />
    </tr>
  );
};
