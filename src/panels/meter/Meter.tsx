/** "Can you get it back?": every payload ever stored, as a square, and what the bucket costs. */
import { t } from '../../i18n/t.ts';
import type { Holdings } from '../../store/views.ts';
import { Panel } from '../shared/Panel.tsx';
import { formatBytes } from '../shared/format.ts';
import './meter.css';

/** More squares than this do not fit beside each other; a bar with the same textures takes their place. */
const MOST_SQUARES = 24;

type Texture = 'plain' | 'hatched' | 'lost';

const Squares = ({ texture, count }: { readonly texture: Texture; readonly count: number }) =>
  Array.from({ length: count }, (_, i) => <i key={i} className={`meter__sq meter__${texture}`} />);

const Bar = ({ parts }: { readonly parts: readonly (readonly [Texture, number])[] }) => (
  <span className="meter__bar">
    {parts.map(([texture, share]) => (
      <i key={texture} className={`meter__${texture}`} style={{ flexGrow: share }} />
    ))}
  </span>
);

/** Solid: a plain GET brings it. Hatched: only its version id does. Dotted: nothing does. Said in words as well. */
export const Meter = ({ plain, byId, lost, currentBytes, noncurrentBytes }: Holdings) => {
  const all = plain + byId + lost;
  const billed = currentBytes + noncurrentBytes;
  const share = billed === 0 ? 0 : Math.round((noncurrentBytes / billed) * 100);
  return (
    <Panel title={t('meter.title')} aside={<b>{t('meter.answer', { back: plain + byId, count: all })}</b>}>
      <div className="grid gap-2 px-3 pb-2.5">
        <p className="sr-only">{t('meter.words', { plain, byId, lost })}</p>
        <div
          aria-hidden="true"
          className="flex min-h-5 flex-wrap items-center gap-x-2 gap-y-1 text-xs text-ink-2"
        >
          {all > MOST_SQUARES ? (
            <Bar
              parts={[
                ['plain', plain],
                ['hatched', byId],
                ['lost', lost],
              ]}
            />
          ) : (
            <>
              {plain > 0 && (
                <span className="meter__group">
                  <Squares texture="plain" count={plain} />
                  {t('meter.plain')}
                </span>
              )}
              {byId > 0 && (
                <span className="meter__group">
                  <Squares texture="hatched" count={byId} />
                  {t('meter.byId')}
                </span>
              )}
              {lost > 0 && (
                <span className="meter__group">
                  <Squares texture="lost" count={lost} />
                  {t('meter.lost')}
                </span>
              )}
              {all === 0 && t('meter.empty')}
            </>
          )}
        </div>
        <p className="flex items-center gap-2 text-xs">
          <span aria-hidden="true" className="min-w-12 flex-1">
            {billed > 0 && (
              <Bar
                parts={[
                  ['plain', currentBytes],
                  ['hatched', noncurrentBytes],
                ]}
              />
            )}
          </span>
          <span>
            <b>{t('meter.billed', { size: formatBytes(billed) })}</b>
            {billed > 0 && t('meter.noncurrent', { share })}
          </span>
        </p>
      </div>
    </Panel>
  );
};
