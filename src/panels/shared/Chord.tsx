/** A shortcut as keys of the keyboard at hand. */
import { say } from '../../i18n/windows.ts';
import { Kbd } from './Chip.tsx';

const onMac = (): boolean => /Mac|iPhone|iPad/.test(navigator.platform);

const capOf = (part: string): string => {
  if (part === 'Mod') return say(onMac() ? 'help.modOnMac' : 'help.mod');
  return part.length === 1 ? part.toUpperCase() : part;
};

/** `Mod+Shift+z` as three keys. */
export const Chord = ({ shortcut }: { readonly shortcut: string }) => (
  <span className="flex gap-1 whitespace-nowrap">
    {shortcut.split('+').map((part) => (
      <Kbd key={part}>{capOf(part)}</Kbd>
    ))}
  </span>
);
