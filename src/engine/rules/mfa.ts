/** The second key: the rules of MFA Delete that several operations share, in the order of M-51. */
import type { InBucket, WithToken } from '../context.ts';
import type { Rule, Told } from '../judge.ts';
import { guards } from '../queries/takesCode.ts';
import type { RuleId } from './catalog.ts';
import type { MfaDevice, State } from '../model.ts';
import type { Event, Facts } from '../outcome.ts';
import { byUtf8 } from '../order.ts';
import { put } from '../orderedMap.ts';
import { passed } from '../judge.ts';

type Tokened = InBucket & WithToken;
const given = (c: WithToken): boolean => c.token !== undefined;

/** M-11: serial, one space, six digits. */
const headerFormat: Rule<Tokened> = {
  id: 'M-11',
  slug: 'header-format',
  applies: given,
  holds: (c) => c.token?.wellFormed === true,
  facts: (c) => (c.token === undefined ? {} : { sent: c.token.raw }),
  says: 'mfaHeader',
  fields: (c) => ({ ArgumentName: 'x-amz-mfa', ArgumentValue: c.token?.raw ?? '' }),
};

/** M-05: session credentials and an MFA header exclude each other, for root too. */
const longTermCredentials: Rule<Tokened> = {
  id: 'M-05',
  slug: 'long-term-credentials',
  applies: given,
  holds: (c) => c.request.by.credentials === 'long-term',
  facts: (c) => ({ credentials: c.request.by.credentials }),
  says: 'sessionMfa',
};

/** M-29: the device must be the caller's own, whether the code was needed or not (M-43). */
const deviceOwned: Rule<Tokened> = {
  id: 'M-29',
  slug: 'device-owned',
  applies: given,
  holds: (c) => c.token?.device !== undefined,
  facts: (c) => ({
    serial: c.token?.serial ?? '',
    code: c.token?.code ?? '',
    principal: c.who?.name ?? 'unknown',
  }),
  says: 'notDeviceOwner',
};

const readingFacts = ({ token }: WithToken): Facts => {
  const facts = { code: token?.code ?? '', reading: token?.reading?.verdict ?? 'none' };
  const spent = token?.device?.spent;
  return spent === undefined ? facts : { ...facts, usedAt: spent.at };
};

/** M-30: the code is right for now and not spent (D-06, D-07). */
const codeValid: Rule<Tokened> = {
  id: 'M-30',
  slug: 'code-valid',
  applies: given,
  holds: (c) => c.token?.reading?.verdict === 'valid',
  facts: readingFacts,
  says: 'tokenInvalid',
};

/** A code is needed and none came: M-21, M-22, M-23, M-40 or M-44, as the operation says. */
export const codePresent = <C extends Tokened>(
  id: RuleId,
  needed: (c: C) => boolean,
  facts: (c: C) => Facts,
): Rule<C> => ({
  id,
  slug: 'code-present',
  applies: needed,
  holds: given,
  facts: (c) => ({ ...facts(c), mfaDelete: c.bucket?.mfaDelete ?? 'unset', sent: given(c) }),
  says: 'mfaRequired',
});

/** M-28, M-33: where a code is needed, only the root user of the owning account will do. */
const ownerRoot: Rule<Tokened> = {
  id: 'M-28',
  slug: 'owner-root',
  applies: (c) => guards(c.bucket, c.request.command),
  holds: (c) => c.who?.kind === 'root' && c.who.account === c.bucket?.owner,
  facts: (c) => ({
    principal: c.who?.name ?? 'unknown',
    kind: c.who?.kind ?? 'unknown',
    account: c.who?.account ?? '',
    owner: c.bucket?.owner ?? '',
  }),
  says: 'ownerOnly',
};

/** What is looked at first, whatever the request: the header itself, and whose keys it comes with. */
export const HEADER: readonly Rule<Tokened>[] = [headerFormat, longTermCredentials];
/** What is looked at last, once a code is there where one is needed: the device, the code, the owner. */
export const SECOND_KEY: readonly Rule<Tokened>[] = [deviceOwned, codeValid, ownerRoot];

/** The device with its latest code spent. */
export const withSpent = (state: State, device: MfaDevice): State => ({
  ...state,
  devices: put(state.devices, byUtf8, device.serial, device),
});

/** Spends the code when its check passed, whatever the later checks said (M-51). */
export const spend = (
  c: Tokened,
  trace: readonly Told[],
): { readonly state: State; readonly events: readonly Event[] } => {
  const device = c.token?.device;
  const reading = c.token?.reading;
  if (device === undefined || reading?.verdict !== 'valid' || !passed(trace, 'code-valid'))
    return { state: c.state, events: [] };
  return {
    state: withSpent(c.state, { ...device, spent: { step: reading.step, at: c.request.at } }),
    events: [{ type: 'code.spent', serial: device.serial, step: reading.step }],
  };
};
