/** The three states of a bucket's versioning and the ways between them. The ways that are open are buttons. */
import type { Bucket } from '../../engine/index.ts';
import { t } from '../../i18n/t.ts';
import { useSay } from '../shared/useSay.ts';
import { directArrow, enableAgainArrow, enableArrow, FORMS, suspendArrow } from './geometry.ts';
import type { Form } from './geometry.ts';
import { Disc, MfaBox } from './MfaDelete.tsx';
import type { PadlockState } from './MfaDelete.tsx';
import { Caption, Line, Pill, Way } from './parts.tsx';
import './diagram.css';

/** What a bucket says of itself, and what pressing an arrow prepares. Nothing is sent. */
export interface StateDiagramProps {
  readonly versioning: Bucket['versioning'];
  readonly mfaDelete: Bucket['mfaDelete'];
  /** `open` for two seconds after an accepted code, `refused` after a refusal. */
  readonly padlock?: PadlockState;
  readonly onPrepare: (status: 'Enabled' | 'Suspended') => void;
  /** Without it MFA Delete is shown and cannot be pressed. */
  readonly onPrepareMfa?: ((mfaDelete: 'Enabled' | 'Disabled') => void) | undefined;
}

/** The whole picture in one sentence. */
const sentence = ({ versioning, mfaDelete }: StateDiagramProps, last: string): string => {
  const state = t('state.is', { state: t(`state.${versioning}`) });
  if (versioning === 'unversioned') return `${state} ${t('state.waysNever')}`;
  const locked = mfaDelete === 'enabled' ? t('state.waysLocked') : t('state.ways');
  return `${state} ${t(mfaDelete === 'enabled' ? 'state.mfaOn' : 'state.mfaOff')} ${locked} ${t('state.noWayBack')} ${last}`.trim();
};

const Drawing = ({ form, ...props }: StateDiagramProps & { readonly form: Form }) => {
  const { versioning, mfaDelete, padlock = 'closed', onPrepare, onPrepareMfa } = props;
  const say = useSay();
  const never = versioning === 'unversioned';
  const locked = mfaDelete === 'enabled' && !never;
  const on = (state: Bucket['versioning']) => (versioning === state ? 'state--on' : '');
  const [enable, suspend, again, direct] = [enableArrow, suspendArrow, enableAgainArrow, directArrow].map(
    (arrow) => arrow(form),
  );
  if (enable === undefined || suspend === undefined || again === undefined || direct === undefined)
    return null;
  const mark = (word: string) => (locked ? <Disc state={padlock} /> : word);
  const name = (text: string) => (locked ? `${text}. ${t('state.needsCode')}` : text);
  const full = form.name === 'full';
  return (
    <div
      className={`diagram diagram--${form.name}`}
      data-locked={locked || undefined}
      style={{ '--w': form.width, '--h': form.height }}
    >
      <svg
        viewBox={`0 0 ${form.width} ${form.height}`}
        role="img"
        aria-label={sentence(props, locked && padlock !== 'closed' ? say(`state.lock.${padlock}`) : '')}
      >
        <Line arrow={enable} look={never ? '' : 'way--gone'} />
        <Line arrow={suspend} look={never ? 'way--gone' : ''} />
        <Line arrow={again} look={never ? 'way--gone' : ''} />
        {never && <Line arrow={direct} look="way--thin" />}
        <Pill
          form={form}
          span={form.never}
          word={t(full ? 'state.unversioned' : 'state.neverShort')}
          look={never ? 'state--on' : 'state--past'}
        />
        <Pill form={form} span={form.enabled} word={t('state.enabled')} look={on('enabled')} />
        <Pill form={form} span={form.suspended} word={t('state.suspended')} look={on('suspended')} />
        {full && !never && (
          <>
            <Caption form={form} span={form.never} word={t('state.noWayBackShort')} />
            <Caption form={form} span={form[versioning]} word={t('state.here')} />
          </>
        )}
      </svg>
      {never && (
        <Way arrow={enable} name={t('way.enable')} onPress={() => onPrepare('Enabled')}>
          {form.name === 'mini' ? '' : t('way.enableShort')}
        </Way>
      )}
      {never && (
        <Way arrow={direct} name={t('way.suspend')} onPress={() => onPrepare('Suspended')}>
          <span className="way__over">{t('way.suspendShort')}</span>
        </Way>
      )}
      {!never && (
        <>
          <Way
            arrow={suspend}
            name={name(t('way.suspend'))}
            onPress={versioning === 'enabled' ? () => onPrepare('Suspended') : undefined}
          >
            {mark(t('way.suspendShort'))}
          </Way>
          <Way
            arrow={again}
            name={name(t('way.again'))}
            onPress={versioning === 'suspended' ? () => onPrepare('Enabled') : undefined}
          >
            {mark(t('way.againShort'))}
          </Way>
        </>
      )}
      {form.box && <MfaBox form="box" mfaDelete={mfaDelete} padlock={padlock} onPrepareMfa={onPrepareMfa} />}
    </div>
  );
};

/** Takes the form its place has room for. The smaller ones have MFA Delete as a chip beside them. */
export const StateDiagram = (props: StateDiagramProps) => (
  <div role="group" aria-label={t('state.label')} className="diagrams">
    {FORMS.map((form) => (
      <Drawing key={form.name} form={form} {...props} />
    ))}
    <MfaBox
      form="chip"
      mfaDelete={props.mfaDelete}
      padlock={props.padlock ?? 'closed'}
      onPrepareMfa={props.onPrepareMfa}
    />
  </div>
);
