/** One identity: avatar shaped by its kind, name, what it may do, and the device it holds. */
import { Clock, CodeXml, Minus, Smartphone, UserRoundPen } from 'lucide-react';
import type { ComponentType } from 'react';
import { t } from '../../i18n/t.ts';
import { Crown, Fob, Mask } from '../shared/icons.tsx';
import { kindOf } from './identity.ts';
import type { Holds, Identity, IdentityId, Kind } from './identity.ts';

type Icon = ComponentType<{ readonly className?: string }>;

const FACE: Readonly<Record<IdentityId, Icon>> = {
  root: Crown,
  ana: UserRoundPen,
  dev: CodeXml,
  attacker: Mask,
  'other-root': Crown,
};
const SHAPE: Readonly<Record<Kind, string>> = {
  root: 'rounded-sheet border-line-2 text-ink-2',
  user: 'rounded-full border-line-2 text-ink-2',
  stolen: 'rounded-full border-dashed border-no text-no',
};
const DEVICE: Readonly<Record<Holds, readonly Icon[]>> = {
  fob: [Fob],
  phone: [Smartphone],
  both: [Fob, Smartphone],
  none: [Minus],
};

interface IdentityCardProps {
  readonly identity: Identity;
  /** The radio group's name. */
  readonly group: string;
  readonly selected: boolean;
  /** The key that selects it. */
  readonly hotkey: string;
  /** In a row there is no room for what it may do: read, but not drawn. */
  readonly short: boolean;
  readonly onSelect: () => void;
}

const Avatar = ({ id, session }: Pick<Identity, 'id' | 'session'>) => {
  const Face = FACE[id];
  return (
    <span
      className={`relative grid size-8 place-items-center border-[1.5px] peer-checked:border-solid peer-checked:border-act peer-checked:bg-act peer-checked:text-act-ink ${SHAPE[kindOf(id)]}`}
    >
      <Face />
      {session && (
        <Clock
          className="absolute -end-1.5 -bottom-1.5 size-4.5 rounded-full bg-surface p-px stroke-2 text-ink"
          aria-hidden="true"
        />
      )}
    </span>
  );
};

/** A native radio in a label, so that arrows, forms and screen readers know what it is. */
export const IdentityCard = ({ identity, group, selected, hotkey, short, onSelect }: IdentityCardProps) => {
  const { id, device, session } = identity;
  const may = t(`who.may.${id}`);
  return (
    <label className="border-hair grid grid-cols-[2rem_minmax(0,1fr)_auto] items-center gap-x-2 rounded-control border-transparent px-2 py-1.25 transition-colors hover:bg-sunken has-checked:border-act has-checked:bg-act-soft has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus phone:min-h-12">
      <input
        type="radio"
        className="peer sr-only"
        name={group}
        checked={selected}
        onChange={onSelect}
        aria-keyshortcuts={hotkey}
      />
      <Avatar id={id} session={session} />
      <span className="min-w-0 leading-tight">
        <b className="block truncate font-bold">{t(`who.name.${id}`)}</b>{' '}
        <span
          className={`text-xs ${selected ? 'text-ink-2' : 'text-ink-3'} ${short && !session ? 'sr-only' : 'block'}`}
        >
          {session && <span className="font-semi text-ink">{t('who.session.badge')}</span>}
          {session && !short && ', '}
          {(!session || !short) && may}
        </span>
      </span>{' '}
      <span
        className={`grid justify-items-center gap-px text-xs ${device === 'none' ? 'text-ink-3' : 'text-ink-2'}`}
      >
        <span className="flex gap-0.5" aria-hidden="true">
          {DEVICE[device].map((Part) => (
            <Part key={Part === Fob ? 'fob' : 'other'} />
          ))}
        </span>
        <span className={short ? 'sr-only' : ''}>{t(`who.device.${device}`)}</span>
      </span>
    </label>
  );
};
