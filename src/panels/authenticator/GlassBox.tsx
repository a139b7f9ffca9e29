/** What goes on inside: a secret that two hold, a counter each, the code they make of it, and which codes S3 takes. */
import { Eye, X } from 'lucide-react';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { word } from '../../i18n/codes.ts';
import type { WindowCell } from '../../store/codeWindow.ts';
import { spaced } from '../explain/answered.ts';
import { Provenance } from '../explain/Provenance.tsx';
import { Button } from '../shared/Button.tsx';
import { Chip } from '../shared/Chip.tsx';
import { spoken } from './device.ts';
import { grouped } from './secret.ts';
import { STEP_SECONDS } from './step.ts';
import './glass.css';

/** One device seen through the glass, at one moment. */
export interface GlassView {
  readonly kind: 'virtual' | 'hardware';
  /** Base32. A token's is sealed in and not shown. */
  readonly secret: string;
  /** What the device counts from, in milliseconds: its own clock. */
  readonly deviceNow: number;
  /** What S3 counts from. */
  readonly now: number;
  /** The step that the device believes in, and the one that S3 expects of it. */
  readonly step: number;
  readonly expected: number;
  /** What the device shows. */
  readonly code: string;
  readonly cells: readonly WindowCell[];
}

interface GlassBoxProps {
  readonly view: GlassView;
  /** Where there are several devices: which of them is looked into. */
  readonly choice?: ReactNode;
  /** It was asked for, and takes the focus. */
  readonly asked: boolean;
  readonly onClose: () => void;
}

const Row = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div className="grid grid-cols-[3.25rem_minmax(0,1fr)] gap-x-1.5">
    <dt className="text-ink-2">{name}</dt>
    <dd className="min-w-0 font-mono wrap-anywhere figures">{children}</dd>
  </div>
);

interface CountProps {
  readonly who: string;
  readonly ms: number;
  readonly step: number;
}
/** `phone: 1773151398 ÷ 30 → 59105046`. */
const Count = ({ who, ms, step }: CountProps) => (
  <span className="block">
    <span className="font-sans text-ink-2">{who}</span>{' '}
    <span className="whitespace-nowrap">
      {word('glass.count', { seconds: String(Math.floor(ms / 1000)), step: STEP_SECONDS })}
    </span>{' '}
    <span className="whitespace-nowrap">
      → <b>{step}</b>
    </span>
  </span>
);

const signed = (seconds: number): string => (seconds > 0 ? `+${seconds}` : String(seconds).replace('-', '−'));

const Cell = ({ cell, here }: { readonly cell: WindowCell; readonly here: boolean }) => {
  const { seconds, code, inside, spent, verdict } = cell;
  const state = word(`glass.${verdict}`);
  const at = { seconds: signed(seconds) };
  return (
    <li
      className="cell"
      data-verdict={verdict}
      data-inside={inside || undefined}
      data-spent={spent || undefined}
      data-here={here || undefined}
      title={here ? `${state}. ${word('glass.here')}` : state}
    >
      <span className="sr-only">
        {word('glass.says', { ...at, digits: spoken(code), verdict: state })}
        {here && `. ${word('glass.here')}`}
      </span>
      <span aria-hidden="true" className="cell__code">
        <span>{code.slice(0, 3)}</span>
        <span>{code.slice(3)}</span>
      </span>
      <span aria-hidden="true" className="whitespace-nowrap">
        {verdict === 'used' ? word('glass.used') : word('glass.cell', at)}
      </span>
    </li>
  );
};

/** How far what the device counts is from what S3 expects, once that is more than nothing. */
const Off = ({ by }: { readonly by: number }) =>
  by === 0 ? null : (
    <p className="text-pretty text-ink-2">
      {word(by > 0 ? 'glass.off.ahead' : 'glass.off.behind', { count: Math.abs(by) })}
    </p>
  );

const Counters = ({ view }: { readonly view: GlassView }) => {
  const { kind, deviceNow, now, step, expected } = view;
  const learnt = expected - Math.floor(now / 1000 / STEP_SECONDS);
  return (
    <>
      <Count
        who={word(kind === 'virtual' ? 'glass.device.phone' : 'glass.device.fob')}
        ms={deviceNow}
        step={step}
      />
      {(step !== expected || learnt !== 0) && (
        <Count who={word('glass.s3')} ms={now} step={expected - learnt} />
      )}
      {learnt !== 0 && (
        <span className="block font-sans text-ink-2">
          {word('glass.learnt', { steps: signed(learnt) })}: <b className="font-mono">{expected}</b>
        </span>
      )}
    </>
  );
};

/** Four rows. Values are those of the moment, and the verdicts are the engine's own. */
export const GlassBox = ({ view, choice, asked, onClose }: GlassBoxProps) => {
  const title = useId();
  const accepts = useId();
  const { kind, secret, step, expected, code, cells } = view;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Esc belongs to the flap as a whole
    <section
      aria-labelledby={title}
      data-focus={asked ? '' : undefined}
      tabIndex={-1}
      className="glass mx-2 mb-2.5 grid gap-2 rounded-control border-[1.5px] border-data-line bg-sunken p-2 text-xs"
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <header className="flex items-center gap-2">
        <h3 id={title} className="flex items-center gap-1.5 text-md font-semi">
          <Eye aria-hidden="true" />
          {word('glass.title')}
        </h3>
        <Button
          variant="icon"
          className="ml-auto size-6! phone:size-11!"
          aria-label={word('glass.close')}
          title={word('glass.close')}
          onClick={onClose}
        >
          <X />
        </Button>
      </header>
      <p className="text-pretty text-ink-2">
        {word('glass.twice', {
          device: word(kind === 'virtual' ? 'glass.device.phone' : 'glass.device.fob'),
        })}{' '}
        <Chip>{word('glass.noNetwork')}</Chip>
      </p>
      {choice}
      <dl className="grid gap-1.5">
        <Row name={word('glass.secret')}>
          {kind === 'virtual' ? (
            <span className="break-normal">{grouped(secret)}</span>
          ) : (
            <span className="font-sans text-ink-2">{word('glass.sealed')}</span>
          )}
        </Row>
        <Row name={word('glass.counter')}>
          <Counters view={view} />
        </Row>
        <Row name={word('glass.code')}>
          <span className="font-sans text-ink-2">{word('glass.cut')}</span>{' '}
          <b className="whitespace-nowrap">{spaced(code)}</b>
        </Row>
      </dl>
      <Off by={step - expected} />
      <div>
        <Provenance
          rule="D-06"
          calm
          heading={
            <h4 id={accepts} className="col-span-2 font-semi">
              {word('glass.accepts')}
            </h4>
          }
        >
          <ol aria-labelledby={accepts} className="cells mt-1">
            {cells.map((cell) => (
              <Cell key={cell.step} cell={cell} here={cell.step === step} />
            ))}
          </ol>
          <p className="mt-1.5 text-pretty text-ink-2">{word('glass.window')}</p>
        </Provenance>
      </div>
    </section>
  );
};
