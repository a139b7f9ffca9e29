/** Who is asking, from the lab. */
import { useState } from 'react';
import { values } from '../../engine/index.ts';
import type { MfaDevice, Serial, State } from '../../engine/index.ts';
import { t } from '../../i18n/t.ts';
import { holderOf } from '../../store/holders.ts';
import { IDENTITY_IDS } from '../../store/identities.ts';
import type { IdentityId } from '../../store/identities.ts';
import type { LabState } from '../../store/lab.ts';
import { askAs, setSessionCredentials } from '../../store/look.ts';
import { stateNow } from '../../store/views.ts';
import { useForm } from '../shell/form.ts';
import { useLab, useLabItself } from '../shared/useLab.ts';
import { WhoIsAsking } from '../who/WhoIsAsking.tsx';
import type { Holds, Identity } from '../who/identity.ts';

const holds = (state: State, journal: LabState['journal'], id: IdentityId): Holds => {
  const kinds = new Set(
    [...values<Serial, MfaDevice>(state.devices)]
      .filter((device) => device.owner !== undefined && holderOf(journal, device) === id)
      .map((device) => device.kind),
  );
  if (kinds.size === 2) return 'both';
  if (kinds.has('hardware')) return 'fob';
  return kinds.has('virtual') ? 'phone' : 'none';
};

/** One card an identity. The attacker has ana's key and none of her devices. */
export const Who = () => {
  const lab = useLabItself();
  const form = useForm();
  const journal = useLab((state) => state.journal);
  const asking = useLab((state) => state.identity);
  const session = useLab((state) => state.sessionCredentials);
  const state = stateNow({ journal });
  const [other, setOther] = useState(false);
  const ids = IDENTITY_IDS.filter((id) => id !== 'other-root' || other || asking === id);
  const identities: readonly Identity[] = ids.map((id) => ({
    id,
    device: holds(state, journal, id),
    session: session && id === asking,
  }));
  return (
    <>
      <p role="status" className="sr-only">
        {t('who.asking', { who: t(`who.name.${asking}`) })}
      </p>
      <WhoIsAsking
        identities={identities}
        selected={asking}
        onSelect={(id) => askAs(lab, id)}
        onSession={(_id, on) => setSessionCredentials(lab, on)}
        hints={form !== 'phone'}
        row={form === 'tablet' || form === 'narrow'}
        {...(ids.length < IDENTITY_IDS.length ? { onMore: () => setOther(true) } : {})}
      />
    </>
  );
};
