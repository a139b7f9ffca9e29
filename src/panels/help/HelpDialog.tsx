/** What this is, the one idea, the words of the page, and every key. */
import type { AnyAction } from '../../actions/action.ts';
import { ALL_KEYED } from '../../actions/all.ts';
import { wordOf } from '../../actions/words.ts';
import { t } from '../../i18n/t.ts';
import { say } from '../../i18n/windows.ts';
import { Kbd } from '../shared/Chip.tsx';
import { Chord } from '../shared/Chord.tsx';
import { Dialog } from '../shared/Dialog.tsx';
import { firstFocus } from '../shared/firstFocus.ts';
import { Padlock, Shred, VeilIcon } from '../shared/icons.tsx';

interface HelpDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

interface KeyRowProps {
  readonly action: AnyAction;
  /** The row above says the same already. */
  readonly again: boolean;
}

const KeyRow = ({ action: { label, help, shortcut = '' }, again }: KeyRowProps) => (
  <tr className="border-t align-top">
    <td className="w-px py-1.5 pe-4">
      <Chord shortcut={shortcut} />
    </td>
    <th scope="row" className="py-1.5 pe-3 text-start font-medium">
      {wordOf(label)}
      {!again && <span className="block text-xs font-normal text-ink-3">{say(help)}</span>}
    </th>
  </tr>
);

/** Keys that move the focus. They ask nothing, so they are no actions. */
const MOVES = [
  [['F6'], 'help.move.regions'],
  [['←', '→'], 'help.move.shelves'],
  [['↑', '↓'], 'help.move.sheets'],
  [['Esc'], 'help.move.escape'],
] as const;

const IDEAS = [
  ['help.idea.hide', VeilIcon, 'text-marker'],
  ['help.idea.destroy', Shred, 'text-ink'],
  ['help.idea.guard', Padlock, 'text-ink'],
] as const;

const WORDS = [
  'get',
  'version',
  'current',
  'noncurrent',
  'marker',
  'null',
  'id',
  'mfa',
  'iam',
  'root',
  'session',
  'mark',
] as const;

const Words = () => (
  <section className="grid gap-1.5">
    <h3 className="text-md">{say('help.words')}</h3>
    <dl className="grid gap-1">
      {WORDS.map((word) => (
        <div key={word}>
          <dt className="me-2 inline font-semi">{say(`help.word.${word}`)}</dt>
          <dd className="inline">{say(`help.word.${word}.is`)}</dd>
        </div>
      ))}
    </dl>
  </section>
);

/** Free of links: an embedded page may lead nowhere. */
export const HelpDialog = ({ open, onClose }: HelpDialogProps) => (
  <Dialog open={open} title={say('help.title')} onClose={onClose}>
    {/* Takes the focus, so that arrows scroll the window from the start. */}
    <div
      ref={firstFocus}
      role="region"
      aria-label={say('help.title')}
      tabIndex={0}
      className="grid scroll-m-4 gap-4 rounded-control"
    >
      <p className="text-md">{say('help.what')}</p>
      <section className="grid gap-2">
        <h3 className="text-md">{say('help.idea')}</h3>
        <ol className="grid gap-1.5">
          {IDEAS.map(([key, Icon, tone]) => (
            <li key={key} className="flex items-start gap-2">
              <Icon className={`mt-px size-5 ${tone}`} />
              {say(key)}
            </li>
          ))}
        </ol>
      </section>
      <Words />
      <section className="grid gap-1">
        <h3 id="help-keys" className="text-md">
          {say('help.keys')}
        </h3>
        <p className="text-xs text-ink-3">{say('help.keysNote')}</p>
        <table aria-labelledby="help-keys" className="w-full">
          <thead className="sr-only">
            <tr>
              <th scope="col">{say('help.key')}</th>
              <th scope="col">{say('help.does')}</th>
            </tr>
          </thead>
          <tbody>
            {ALL_KEYED.map((action, i) => (
              <KeyRow key={action.shortcut} action={action} again={ALL_KEYED[i - 1]?.help === action.help} />
            ))}
            {MOVES.map(([caps, key]) => (
              <tr key={key} className="border-t align-top">
                <td className="w-px py-1.5 pe-4">
                  <span className="flex gap-1 whitespace-nowrap">
                    {caps.map((cap) => (
                      <Kbd key={cap}>{cap}</Kbd>
                    ))}
                  </span>
                </td>
                <th scope="row" className="py-1.5 pe-3 text-start font-medium">
                  {say(key)}
                </th>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className="text-xs text-ink-3">{t('app.notAffiliated')}</p>
    </div>
  </Dialog>
);
