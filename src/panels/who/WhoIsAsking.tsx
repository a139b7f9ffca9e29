/** Who is asking: the left end of the sentence that the bench is. */
import { Plus } from 'lucide-react';
import { useId } from 'react';
import { t } from '../../i18n/t.ts';
import { Button } from '../shared/Button.tsx';
import { Kbd } from '../shared/Chip.tsx';
import { Panel } from '../shared/Panel.tsx';
import { IdentityCard } from './IdentityCard.tsx';
import type { Identity, IdentityId } from './identity.ts';
import { SessionSwitch } from './SessionSwitch.tsx';

interface WhoIsAskingProps {
  /** In key order: the first is chosen by 1. */
  readonly identities: readonly Identity[];
  readonly selected: IdentityId;
  readonly onSelect: (id: IdentityId) => void;
  /** Turns the identity's keys into temporary ones, and back. Absent where a lesson has no use for it. */
  readonly onSession?: (id: IdentityId, session: boolean) => void;
  /** Brings in the root of another account, where nothing has called for it yet. */
  readonly onMore?: () => void;
  /** Whether keys are drawn: not on a phone, nor when single keys are turned off. */
  readonly hints?: boolean;
  /** In a row across the page, without a heading, where there is no left column. */
  readonly row?: boolean;
}

/** Cards in a column or in a row; the switch for session credentials after them. */
export const WhoIsAsking = (props: WhoIsAskingProps) => {
  const { identities, selected, onSelect, onSession, onMore, hints = true, row = false } = props;
  const group = useId();
  const asking = identities.find(({ id }) => id === selected);
  const keys = (
    <span className="flex items-center gap-1 text-ink-3" title={t('who.keys', { count: identities.length })}>
      <Kbd>1</Kbd>–<Kbd>{identities.length}</Kbd>
    </span>
  );
  return (
    <Panel title={t('who.title')} titleHidden={row} aside={hints ? keys : undefined}>
      <div className={row ? 'flex items-center gap-2 pe-2' : ''}>
        <fieldset
          className={`grid min-w-0 flex-1 gap-1 ${row ? 'auto-cols-auto grid-flow-col p-1.5' : 'px-2 pb-2'}`}
        >
          <legend className="sr-only">{t('who.title')}</legend>
          {identities.map((identity, index) => (
            <IdentityCard
              key={identity.id}
              identity={identity}
              group={group}
              selected={identity.id === selected}
              hotkey={String(index + 1)}
              short={row}
              onSelect={() => onSelect(identity.id)}
            />
          ))}
        </fieldset>
        {onMore !== undefined && (
          <Button
            variant={row ? 'icon' : 'plain'}
            className={row ? 'shrink-0 text-ink-2' : 'mx-2 mb-1 text-start whitespace-normal! text-ink-2'}
            {...(row && { 'aria-label': t('who.more'), title: t('who.more') })}
            onClick={onMore}
          >
            <Plus />
            {!row && t('who.more')}
          </Button>
        )}
        {onSession !== undefined && asking !== undefined && (
          <SessionSwitch
            who={t(`who.name.${asking.id}`)}
            on={asking.session}
            row={row}
            onChange={(session) => onSession(asking.id, session)}
          />
        )}
      </div>
    </Panel>
  );
};
