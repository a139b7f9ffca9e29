/** The smallest change that would make a refused request succeed: one sentence, and what a button may prepare. */
import { takesCode } from '../../engine/index.ts';
import type { Check, Request } from '../../engine/index.ts';
import { tell } from '../../i18n/refusals.ts';
import type { RefusalKey } from '../../i18n/refusals.ts';
import { bucketIn, hasDevice, principalIn } from './answered.ts';
import type { Answered } from './answered.ts';
import { valuesOf } from './facts.ts';
import { decidingCheck } from './trace.ts';

/** What to change about the request before it is prepared. Nothing is sent: the learner does that. */
export interface Change {
  readonly askAs?: 'root' | 'ana' | 'other-root';
  /** With a fresh code of whoever asks then, or without any. */
  readonly code?: 'fresh' | 'none';
  readonly versionId?: 'none';
}

/** What a button of the remedy does. Only `prepare` touches a request, and it sends none. */
export type RemedyAction =
  | { readonly kind: 'askAs'; readonly who: 'root' | 'ana' | 'other-root' }
  | { readonly kind: 'prepare'; readonly change: Change }
  | {
      readonly kind:
        | 'longTermKey'
        | 'nextCode'
        | 'setPhoneClock'
        | 'resync'
        | 'register'
        | 'listVersions'
        | 'copyToTop';
    };

export interface RemedyWords {
  readonly text: string;
  /** Most helpful first; the first is the loud one. */
  readonly actions: readonly RemedyAction[];
}

type Fix = readonly [RefusalKey, ...RemedyAction[]];

const isPlainable = ({ command }: Request): boolean => command.type === 'DeleteObject';
/** The same two buttons under any sentence that sends the learner to root. */
const asRoot = (key: RefusalKey): Fix => [
  key,
  { kind: 'askAs', who: 'root' },
  { kind: 'prepare', change: { askAs: 'root', code: 'fresh' } },
];
const withoutCode: Fix = ['fix.notNeeded', { kind: 'prepare', change: { code: 'none' } }];
const freshCode = (key: RefusalKey): Fix => [key, { kind: 'prepare', change: { code: 'fresh' } }];

const codePresent = ({ request, outcome }: Answered): Fix => {
  const who = principalIn(outcome.state, request.by.arn);
  if (who?.kind === 'root' && who.account === bucketIn(outcome.state, request)?.owner)
    return hasDevice(outcome.state, who.arn)
      ? freshCode('fix.code-present.root')
      : ['fix.code-present.root', { kind: 'register' }];
  if (!isPlainable(request)) return asRoot('fix.code-present');
  return [
    'fix.code-present',
    { kind: 'askAs', who: 'root' },
    { kind: 'prepare', change: { versionId: 'none' } },
  ];
};

const permission = ({ request, outcome }: Answered): Fix => {
  if (takesCode(outcome.state, request.command)) return asRoot('fix.permission.rootOnly');
  return ['fix.permission', { kind: 'askAs', who: 'ana' }, { kind: 'askAs', who: 'root' }];
};

const codeValid = (check: Check): Fix => {
  switch (check.facts['reading']) {
    case 'used':
    case 'superseded':
      return ['fix.code-valid.used', { kind: 'nextCode' }, { kind: 'prepare', change: { code: 'fresh' } }];
    case 'expired':
    case 'early':
      return ['fix.code-valid.clock', { kind: 'setPhoneClock' }, { kind: 'resync' }];
    default:
      return freshCode('fix.code-valid');
  }
};

const ownerRoot = (check: Check, { request, outcome }: Answered): Fix => {
  const owner = bucketIn(outcome.state, request)?.owner;
  const ours = principalIn(outcome.state, request.by.arn)?.account === owner;
  if (ours) return asRoot('fix.owner-root');
  return check.facts['kind'] === 'root'
    ? ['fix.owner-root.other', { kind: 'askAs', who: 'root' }]
    : ['fix.owner-root.other', { kind: 'askAs', who: 'other-root' }];
};

const fixFor = (check: Check, answered: Answered): Fix => {
  const { request, outcome } = answered;
  const guarded = takesCode(outcome.state, request.command);
  switch (check.slug) {
    case 'header-format':
      return guarded ? freshCode('fix.header-format') : withoutCode;
    case 'long-term-credentials':
      return guarded ? ['fix.long-term-credentials', { kind: 'longTermKey' }] : withoutCode;
    case 'code-present':
      return codePresent(answered);
    case 'device-owned':
      if (!guarded) return withoutCode;
      return hasDevice(outcome.state, request.by.arn)
        ? freshCode('fix.device-owned')
        : ['fix.device-owned.none', { kind: 'askAs', who: 'root' }];
    case 'code-valid':
      return codeValid(check);
    case 'owner-root':
      return ownerRoot(check, answered);
    case 'permission':
      return permission(answered);
    case 'key-found':
      return check.facts['current'] === 'marker'
        ? ['fix.key-found.marker', { kind: 'copyToTop' }]
        : ['fix.key-found'];
    case 'source-found':
      return check.facts['current'] === 'marker'
        ? ['fix.source-found.marker', { kind: 'listVersions' }]
        : ['fix.source-found'];
    case 'version-id-given':
    case 'version-id-authentic':
    case 'version-found':
    case 'not-a-marker':
    case 'bucket-empty':
      return [`fix.${check.slug}`, { kind: 'listVersions' }];
    default:
      return [`fix.${check.slug}`];
  }
};

/** The remedy of a refusal; `undefined` for a success. */
export const remedyOf = (answered: Answered): RemedyWords | undefined => {
  const check = decidingCheck(answered.outcome.trace);
  if (check === undefined) return undefined;
  const [key, ...actions] = fixFor(check, answered);
  return { text: tell(key, valuesOf(check.facts)), actions };
};
