/** The lines above the bench that an address is due: what of it was not understood, and where the scene came from. */
import { useState } from 'react';
import type { Problem } from '../../address/settings.ts';
import { say } from '../../i18n/windows.ts';
import type { Visit } from '../../store/visit.ts';
import { NoticeLine } from '../app/NoticeLine.tsx';
import { Button } from '../shared/Button.tsx';
import { formatBytes } from '../shared/format.ts';
import { KeepDialog } from './KeepDialog.tsx';
import { ownAddress } from './place.ts';
import { damageText, problemsText } from './problemText.ts';

const goHome = (): void => location.assign(ownAddress(location.href));

interface SceneLineProps {
  readonly visit: Visit;
  /** Whether this page may keep labs in the browser. */
  readonly keeps: boolean;
}

const sceneText = (visit: Visit): string => {
  if (visit.kind === 'damaged') return damageText(visit.fault);
  const { count, bytes } = visit.absent;
  const absent = count === 0 ? '' : say('address.scene.absent', { count, size: formatBytes(bytes) });
  return `${say('address.scene')} ${absent}`.trim();
};

const SceneLine = ({ visit, keeps }: SceneLineProps) => {
  const [asking, setAsking] = useState(false);
  const [shown, setShown] = useState(true);
  const damaged = visit.kind === 'damaged';
  if (!shown) return null;
  return (
    <>
      <NoticeLine text={sceneText(visit)} onDismiss={() => setShown(false)}>
        {keeps && !damaged && <Button onClick={() => setAsking(true)}>{say('address.keep')}</Button>}
        {keeps && <Button onClick={goHome}>{say('address.own')}</Button>}
      </NoticeLine>
      <KeepDialog open={asking} onClose={() => setAsking(false)} onKept={goHome} />
    </>
  );
};

interface AddressLinesProps {
  readonly problems: readonly Problem[];
  /** What a link brought, if one was followed and there is something to say of it. */
  readonly visit?: Visit | undefined;
  readonly keeps: boolean;
}

/** Nothing where all was understood. */
export const AddressLines = ({ problems, visit, keeps }: AddressLinesProps) => {
  const [shown, setShown] = useState(true);
  return (
    <>
      {problems.length > 0 && shown && (
        <NoticeLine text={problemsText(problems)} onDismiss={() => setShown(false)} />
      )}
      {visit !== undefined && <SceneLine visit={visit} keeps={keeps} />}
    </>
  );
};

/** The address was changed while the page was open: it is followed when that is asked for, and not before. */
export const MovedLine = () => {
  const [shown, setShown] = useState(true);
  if (!shown) return null;
  return (
    <NoticeLine text={say('address.moved')} onDismiss={() => setShown(false)}>
      <Button onClick={() => location.reload()}>{say('address.open')}</Button>
    </NoticeLine>
  );
};
