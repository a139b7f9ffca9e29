/** The faces of entries: a version is a sheet of data, a marker a band at the top of its cloth. */
import type { DeleteMarker, ObjectVersion } from '../../engine/index.ts';
import { NULL_VERSION } from '../../engine/index.ts';
import { t } from '../../i18n/t.ts';
import { formatBytes, formatInstant, formatTime, shortId } from '../shared/format.ts';
import { NullIcon, VeilIcon } from '../shared/icons.tsx';
import { Fingerprint } from './Fingerprint.tsx';
import { Position } from './Pennant.tsx';

interface FaceProps<V> {
  readonly version: V;
  readonly current: boolean;
  readonly refused: boolean;
}

/** Fingerprint, id, position, size, time: always in that order. A null version shows the word in place of the id. */
export const SheetFace = ({ version, current, refused }: FaceProps<ObjectVersion>) => (
  <>
    <Fingerprint etag={version.etag} />
    <span className="sheet__id">
      {version.id === NULL_VERSION && <NullIcon />}
      {shortId(version.id)}
    </span>
    <Position current={current} refused={refused} kind="object" />
    <span className="sheet__size">{formatBytes(version.size)}</span>
    <time className="sheet__time" title={formatInstant(version.at)}>
      {formatTime(version.at)}
    </time>
  </>
);

/** Icon, word, id or the null chip, position, time; a marker has no size (V-56). */
export const BandFace = ({
  version,
  current,
  refused,
  covers,
}: FaceProps<DeleteMarker> & { readonly covers: number | undefined }) => (
  <>
    <VeilIcon className="size-4.5" />
    <b className="band__word">{current ? t('entry.marker') : t('entry.markerShort')}</b>
    {version.id === NULL_VERSION ? (
      <span className="band__null">
        <NullIcon />
        {t('entry.null')}
      </span>
    ) : (
      <span className="sheet__id">{shortId(version.id)}</span>
    )}
    <Position current={current} refused={refused} kind="marker" />
    {covers !== undefined && <span className="band__covers">{t('entry.covers', { count: covers })}</span>}
    <time className="sheet__time" title={formatInstant(version.at)}>
      {formatTime(version.at)}
    </time>
  </>
);
