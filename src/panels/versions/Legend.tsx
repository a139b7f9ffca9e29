/** What the shapes mean, in one line. */
import { t } from '../../i18n/t.ts';
import { Fingerprint } from './Fingerprint.tsx';
import './legend.css';

/** Stands at the foot of the bench's middle. The words are there for those who look; names of entries say it all. */
export const Legend = () => (
  <p className="legend" aria-label={t('legend.label')} role="note">
    <span>
      <i className="swatch swatch--current" />
      {t('legend.current')}
    </span>
    <span>
      <i className="swatch" />
      {t('legend.noncurrent')}
    </span>
    <span>
      <i className="swatch swatch--marker" />
      {t('legend.marker')}
    </span>
    <span>
      <i className="swatch swatch--null" />
      {t('legend.null')}
    </span>
    <span>
      <Fingerprint etag="0306030606" />
      {t('legend.bars')}
    </span>
  </p>
);
