/** What would make it succeed: the smallest change, in a sentence, and buttons that prepare it without sending it. */
import { Lightbulb } from 'lucide-react';
import { t } from '../../i18n/t.ts';
import type { TextKey } from '../../i18n/t.ts';
import { Button } from '../shared/Button.tsx';
import { Crown } from '../shared/icons.tsx';
import type { RemedyAction, RemedyWords } from './remedies.ts';

const prepareKey = ({
  code,
  versionId,
}: Extract<RemedyAction, { readonly kind: 'prepare' }>['change']): TextKey => {
  if (versionId === 'none') return 'explain.do.preparePlain';
  if (code === 'none') return 'explain.do.prepareNoCode';
  return code === 'fresh' ? 'explain.do.prepareCode' : 'explain.do.prepare';
};

const labelOf = (action: RemedyAction, first: boolean): string => {
  if (action.kind === 'askAs')
    return t('explain.do.askAs', {
      who: action.who === 'other-root' ? t('who.name.other-root') : action.who,
    });
  if (action.kind !== 'prepare') return t(`explain.do.${action.kind}`);
  return t(first || action.change.askAs === undefined ? prepareKey(action.change) : 'explain.do.prepare');
};

interface RemedyProps {
  readonly words: RemedyWords;
  readonly onAction: (action: RemedyAction) => void;
}

/** Green, because it is the way on; beneath the check that refused. */
export const Remedy = ({ words, onAction }: RemedyProps) => (
  <section className="mx-3 rounded-control border-[1.5px] border-ok-line bg-ok-soft px-2.5 py-2">
    <h3 className="flex items-center gap-1.5 font-bold text-ok">
      <Lightbulb aria-hidden="true" />
      {t('explain.remedy')}
    </h3>
    <p className="mt-0.5 text-pretty">{words.text}</p>
    {words.actions.length > 0 && (
      <div className="mt-1.5 flex flex-wrap gap-2">
        {words.actions.map((action, index) => (
          <Button
            key={labelOf(action, index === 0)}
            variant={index === 0 ? 'primary' : 'default'}
            onClick={() => onAction(action)}
          >
            {action.kind === 'askAs' && action.who !== 'ana' && <Crown />}
            {labelOf(action, index === 0)}
          </Button>
        ))}
      </div>
    )}
  </section>
);
