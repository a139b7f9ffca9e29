/** Every key of the presenter. Any key puts it away. */
import { say } from '../../i18n/windows.ts';
import { Kbd } from '../shared/Chip.tsx';

const CARD = [
  [['→', 'Space', '.', 'PageDown'], 'present.help.next'],
  [['←', 'PageUp'], 'present.help.back'],
  [['F'], 'present.help.fork'],
  [['B'], 'present.help.blank'],
  [['?'], 'present.help.help'],
  [['Esc'], 'present.help.leave'],
] as const;

export const KeyCard = () => (
  <section role="status" className="present__card" aria-label={say('present.help.title')}>
    <h2>{say('present.help.title')}</h2>
    <dl>
      {CARD.map(([keys, text]) => (
        <div key={text} className="contents">
          <dt className="flex flex-wrap gap-1.5">
            {keys.map((key) => (
              <Kbd key={key}>{key}</Kbd>
            ))}
          </dt>
          <dd>{say(text)}</dd>
        </div>
      ))}
    </dl>
  </section>
);
