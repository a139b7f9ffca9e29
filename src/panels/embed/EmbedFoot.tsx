/** The line at the foot of an embedded lab: where in time it stands, and whose page this is not. */
import { t } from '../../i18n/t.ts';
import { say } from '../../i18n/windows.ts';
import { seek } from '../../store/dispatch.ts';
import { stepsNow } from '../../store/views.ts';
import { glyphOf, nameOf } from '../journal/glyph.ts';
import { StepFace } from '../journal/Step.tsx';
import { useLab, useLabItself } from '../shared/useLab.ts';
import { useForm } from '../shell/form.ts';

/** Steps shown: those around the one that is current. */
const SHOWN = 7;

/** The last steps as glyphs, each a way there. */
const Steps = () => {
  const lab = useLabItself();
  const journal = useLab((state) => state.journal);
  const steps = stepsNow({ journal });
  const first = Math.max(0, Math.min(journal.cursor - SHOWN + 2, steps.length - SHOWN));
  return (
    <>
      <ol className="embed-foot__steps" aria-label={t('tab.time')}>
        {steps.slice(first, first + SHOWN).map((step, i) => {
          const at = first + i + 1;
          return (
            <li key={at}>
              <button
                type="button"
                className="relative grid size-8 place-items-center"
                aria-label={nameOf(step, at)}
                aria-current={at === journal.cursor ? 'step' : undefined}
                onClick={() => seek(lab, at)}
              >
                <StepFace
                  glyph={glyphOf(step)}
                  current={at === journal.cursor}
                  ahead={at > journal.cursor}
                  labelled={false}
                />
              </button>
            </li>
          );
        })}
      </ol>
      <span className="figures truncate text-xs text-ink-2">
        {say('embed.step', { step: journal.cursor, steps: steps.length })}
      </span>
    </>
  );
};

/** 40 px high. Where the timeline stands above it, it says only whose page this is not. */
export const EmbedFoot = () => (
  <div
    className="embed-foot border-t bg-page text-ink"
    // The console's line is dark in every theme; this one is as the page is.
    data-theme={document.documentElement.dataset['theme']}
  >
    {useForm() === 'tablet' && <Steps />}
    <span className="ml-auto shrink-0 text-xs text-ink-2">{t('app.notAffiliated')}</span>
  </div>
);
