/** The glass box and the earlier codes of whoever is asking, from the lab. */
import { Eye } from 'lucide-react';
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { asInstant, expectedStep, STEP_MS } from '../../engine/index.ts';
import { word } from '../../i18n/codes.ts';
import { mfaValue } from '../../store/codes.ts';
import type { CodeShown } from '../../store/codes.ts';
import { shelfOf } from '../../store/codeShelf.ts';
import { windowOf } from '../../store/codeWindow.ts';
import { closeGlass, openGlass, showsGlass } from '../../store/glass.ts';
import { typeMfa } from '../../store/look.ts';
import { CodeShelf } from '../authenticator/CodeShelf.tsx';
import { GlassBox } from '../authenticator/GlassBox.tsx';
import type { GlassView } from '../authenticator/GlassBox.tsx';
import { Button } from '../shared/Button.tsx';
import { Kbd } from '../shared/Chip.tsx';
import { Segmented } from '../shared/Segmented.tsx';
import { useLab, useLabItself, useNow } from '../shared/useLab.ts';

/** Pixels of height from which on there is room for it beside the phone. */
const TALL = 1080;

const onResize = (told: () => void): (() => void) => {
  window.addEventListener('resize', told);
  return () => window.removeEventListener('resize', told);
};
const useIsTall = (): boolean => useSyncExternalStore(onResize, () => window.innerHeight >= TALL);

/** What the glass shows of a device. Its cells change with the step, not with the second. */
const useGlassView = ({ device, drift, step, code }: CodeShown): GlassView => {
  const lab = useLabItself();
  const now = useNow();
  const expected = expectedStep(device, asInstant(now));
  const cells = useMemo(
    () => windowOf(device, (expected - device.offset) * STEP_MS, lab.world.totp),
    [device, expected, lab],
  );
  return {
    kind: device.kind,
    secret: device.secret,
    deviceNow: now + drift * 1000,
    now,
    step,
    expected,
    code,
    cells,
  };
};

interface OpenGlassProps {
  readonly of: CodeShown;
  readonly others: readonly CodeShown[];
  readonly onChoose: (serial: string) => void;
}

const OpenGlass = ({ of, others, onChoose }: OpenGlassProps) => {
  const lab = useLabItself();
  const asked = useLab(({ glass }) => glass === true);
  return (
    <GlassBox
      view={useGlassView(of)}
      asked={asked}
      onClose={() => closeGlass(lab)}
      choice={
        others.length > 1 && (
          <Segmented
            wide
            label={word('glass.device')}
            value={of.device.serial}
            options={others.map(({ device }) => ({ value: device.serial, label: device.name }))}
            onChange={onChoose}
          />
        )
      }
    />
  );
};

/** Earlier codes go into the request that is being written, if one is. */
const EarlierCodes = ({ of: { device, drift } }: { readonly of: CodeShown }) => {
  const lab = useLabItself();
  const now = useNow();
  const journal = useLab((state) => state.journal);
  const writing = useLab(({ draft }) => draft?.stage === 'writing');
  // Anew with each step of the device and of S3, which a drift of half a step sets apart.
  const at = Math.floor(now / 5000) * 5000;
  const codes = useMemo(
    () => shelfOf(journal, device, at, drift, lab.world.totp),
    [journal, device, at, drift, lab],
  );
  return (
    <CodeShelf
      codes={codes}
      onInsert={writing ? (code) => typeMfa(lab, mfaValue(device.serial, code)) : undefined}
    />
  );
};

/** The device whose code stands in the request, else the one that was looked into, else a phone before a token. */
const lookedInto = (shown: readonly CodeShown[], mfa: string, chosen: string | undefined) =>
  shown.find(({ device }) => device.serial === chosen) ??
  shown.find(({ device }) => mfa.startsWith(`${device.serial} `)) ??
  shown.find(({ device }) => device.kind === 'virtual') ??
  shown[0];

/** Nothing where there is no device to look into. */
export const Glass = ({ shown }: { readonly shown: readonly CodeShown[] }) => {
  const lab = useLabItself();
  const tall = useIsTall();
  const open = useLab((state) => showsGlass(state, tall));
  const mfa = useLab((state) => state.draft?.mfa ?? '');
  const said = useLab(({ glass }) => glass !== undefined);
  const [chosen, setChosen] = useState<string>();
  const place = useRef<HTMLDivElement>(null);
  // Box and button take each other's place: the focus that the one had goes to the other.
  useEffect(() => {
    const next = place.current?.firstElementChild;
    if (said && document.activeElement === document.body && next instanceof HTMLElement) next.focus();
  }, [said, open]);
  const device = lookedInto(shown, mfa, chosen);
  if (device === undefined) return null;
  return (
    <div ref={place} className="contents">
      {open ? (
        <OpenGlass of={device} others={shown} onChoose={setChosen} />
      ) : (
        <Button
          className="mx-4 mb-2.5 justify-center phone:mx-2"
          aria-keyshortcuts="g"
          onClick={() => openGlass(lab)}
        >
          <Eye />
          {word('glass.open')}
          <span className="phone:hidden">
            <Kbd>G</Kbd>
          </span>
        </Button>
      )}
      <EarlierCodes of={device} />
    </div>
  );
};
