/** The upcoming request: written, not sent. What it would destroy, its second key, and the button that sends it. */
import { readsCode } from '../../engine/index.ts';
import type { Caller, Command } from '../../engine/index.ts';
import { say } from '../../i18n/windows.ts';
import { awsCli } from '../../languages/awsCli.ts';
import type { Consequence } from '../../store/consequence.ts';
import type { Draft } from '../../store/lab.ts';
import { CommandLine } from '../languages/CommandLine.tsx';
import { LanguageTabs } from '../languages/LanguageTabs.tsx';
import { Button } from '../shared/Button.tsx';
import { Chip } from '../shared/Chip.tsx';
import { Panel } from '../shared/Panel.tsx';
import { consequenceSentences } from './consequences.ts';
import { MfaField } from './MfaField.tsx';
import type { Insertable } from './MfaField.tsx';
import { VersioningForm } from './VersioningForm.tsx';

interface DraftPanelProps {
  readonly draft: Draft;
  readonly consequence: Consequence;
  /** Who will sign it, as the card says. */
  readonly asker: string;
  /** The credentials that it will be signed with. */
  readonly by: Caller;
  /** Whether S3 will want a code for it. */
  readonly takesCode: boolean;
  /** Codes that whoever asks can read off now. */
  readonly codes: readonly Insertable[];
  readonly onAmend: (command: Command) => void;
  readonly onMfa: (mfa: string) => void;
  readonly onSend: () => void;
  readonly onDiscard: () => void;
}

export const DraftPanel = ({
  draft: { command, mfa },
  consequence,
  asker,
  by,
  takesCode,
  codes,
  onAmend,
  onMfa,
  onSend,
  onDiscard,
}: DraftPanelProps) => (
  <Panel
    title={say('draft.title')}
    aside={<Chip>{say('draft.notSent')}</Chip>}
    className="draft shrink-0 outline-none"
  >
    <form
      className="grid grid-cols-[minmax(0,1fr)] gap-2.5 pb-3"
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
      }}
    >
      <LanguageTabs exchange={{ asked: { command, mfa, by } }}>
        <CommandLine parts={awsCli({ command, mfa })} label={say('draft.asCli')} />
      </LanguageTabs>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-2.5 px-3">
        <div id="draft-consequence" className="grid gap-2.5 empty:hidden">
          {consequenceSentences(command, consequence).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
        {command.type === 'PutBucketVersioning' && <VersioningForm command={command} onAmend={onAmend} />}
        {readsCode(command) && (
          <MfaField value={mfa} codes={codes} asker={asker} needed={takesCode} onChange={onMfa} />
        )}
        <div className="flex flex-wrap items-center gap-2">
          <Button
            type="submit"
            variant="primary"
            size="lg"
            aria-describedby="draft-consequence"
            data-focus={takesCode ? undefined : ''}
          >
            {say('draft.send', { who: asker })}
          </Button>
          <Button onClick={onDiscard}>{say('draft.discard')}</Button>
        </div>
      </div>
    </form>
  </Panel>
);
