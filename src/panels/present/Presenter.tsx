/**
 * The lab for a room: the verdict first, the picture, one strip of gates, the last six requests. It lies over the bench,
 * which keeps what was typed in it, and steps through what was done; nothing new is asked here.
 */
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { say } from '../../i18n/windows.ts';
import { forkHere, redo, undo } from '../../store/dispatch.ts';
import { tell } from '../../store/look.ts';
import { stepsNow } from '../../store/views.ts';
import { useLab, useLabItself } from '../shared/useLab.ts';
import { Banner } from './Banner.tsx';
import { KeyCard } from './KeyCard.tsx';
import { turnOf } from './keys.ts';
import { Picture } from './Picture.tsx';
import { Ribbon } from './Ribbon.tsx';
import { Scan } from './Scan.tsx';
import { usePresenting } from './usePresenting.ts';
import { useRoom } from './useRoom.ts';
import { Why } from './Why.tsx';
import '../shared/late.css';
import './present.css';

/** Opens over the page for as long as it is mounted. Esc leaves it. */
const useModal = () => {
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = ref.current;
    if (dialog === null || dialog.open) return;
    dialog.showModal();
    // Itself, and not its first button: Space means next, and not that button.
    dialog.focus();
  }, []);
  return ref;
};

/** Whether a press belongs to the button that has the focus. */
const isOfButton = ({ key, target }: KeyboardEvent): boolean =>
  (key === ' ' || key === 'Enter') && target instanceof HTMLButtonElement;

/** Fills the screen; the bench beneath it is inert. */
export const Presenter = ({ onClose }: { readonly onClose: () => void }) => {
  const lab = useLabItself();
  const journal = useLab((state) => state.journal);
  const [over, setOver] = useState<'blank' | 'help'>();
  const ref = useModal();
  const said = useLab((state) => state.notice?.text);
  const room = useRoom();
  usePresenting();
  const steps = stepsNow({ journal }).slice(0, journal.cursor);
  const step = steps.at(-1);

  const pressed = (event: KeyboardEvent): void => {
    if (over !== undefined && !['Shift', 'Control', 'Alt', 'Meta'].includes(event.key)) {
      event.preventDefault();
      setOver(undefined);
      return;
    }
    const turn = isOfButton(event) ? undefined : turnOf(event);
    if (turn === undefined) return;
    event.preventDefault();
    if (turn === 'next') redo(lab);
    else if (turn === 'back') undo(lab);
    else if (turn === 'fork') {
      forkHere(lab);
      const { active, cursor } = lab.getState().journal;
      tell(lab, say('present.forked', { id: active, step: cursor }));
    } else setOver(turn);
  };

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- its keys belong to the whole of it
    <dialog
      ref={ref}
      tabIndex={-1}
      aria-label={say('present.title')}
      className="present"
      data-theme="projector"
      onClose={onClose}
      onKeyDown={pressed}
    >
      <Banner step={step} onLeave={onClose} />
      <Picture steps={steps} room={room} />
      <section className="present__why">
        <Why step={step} />
        <p role="status" className="present__said">
          {said}
        </p>
        <Scan />
      </section>
      <Ribbon steps={steps} />
      {over === 'help' && <KeyCard />}
      {over === 'blank' && (
        <button type="button" className="present__blank" onClick={() => setOver(undefined)}>
          <span className="sr-only">{say('present.blank')}</span>
        </button>
      )}
    </dialog>
  );
};
