/** The codes of whoever is asking, in the authenticator's terms. */
import { codesOf } from '../../store/codes.ts';
import type { CodeShown } from '../../store/codes.ts';
import type { DeviceView } from '../authenticator/device.ts';
import { useLab, useLabItself, useNow } from '../shared/useLab.ts';

/** One device, in the authenticator's terms. */
export const viewOf = ({ device, holder, uri, ...code }: CodeShown): DeviceView => ({
  serial: device.serial,
  name: device.name,
  kind: device.kind,
  owner: holder,
  mine: true,
  code: code.code,
  next: code.next,
  secondsLeft: code.secondsLeft,
  usedAt: code.usedAt,
  superseded: code.superseded,
  waiting: code.waiting,
  ...(uri === undefined ? {} : { uri }),
});

/** The codes that the identity's devices show now. */
export const useCodes = (): readonly CodeShown[] => {
  const lab = useLabItself();
  const now = useNow();
  const { journal, identity, drift } = useLab((state) => state);
  return codesOf(journal, identity, drift, now, lab.world.totp);
};
