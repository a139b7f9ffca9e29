/** The lab as a link, and a link as a lab. Loaded when one is made or opened. */
import type { Result } from '../engine/index.ts';
import type { LabFault } from '../persistence/fault.ts';
import type { SharePorts } from '../persistence/shareFormat.ts';
import { openShareToken } from '../persistence/shareOpen.ts';
import type { OpenedScene } from '../persistence/shareOpen.ts';
import { shareToken } from '../persistence/shareToken.ts';
import type { NotShared, Shared } from '../persistence/shareToken.ts';
import { activeBranch } from '../session/journal.ts';
import './codeMaker.ts';
import { IDENTITIES, isIdentity } from './identities.ts';
import type { Lab } from './lab.ts';
import { sandboxJournal } from './sandbox.ts';
import { showSaved, snapshotOf } from './saved.ts';

export type { NotShared, Shared } from '../persistence/shareToken.ts';
export { MAX_TOKEN } from '../persistence/shareFormat.ts';

const portsOf = ({ world: { digests }, ports }: Lab): SharePorts => ({
  engine: ports,
  digestOf: (body) => digests.digestOf(body),
  remember: digests.remember,
  sandbox: (seed, now) => activeBranch(sandboxJournal(seed, now, ports)).steps,
});

/** The lab as it is now, as a token. */
export const sceneToken = (lab: Lab): Promise<Result<Shared, NotShared>> =>
  shareToken(snapshotOf(lab.getState()), portsOf(lab));

/** A request that no identity of the bench could have signed: whose key it carries and who pressed do not go together. */
const strangerIn = ({ lab: { journal } }: OpenedScene): LabFault | undefined => {
  for (const [place, { steps }] of journal.branches.entries())
    for (const [index, { actor, request }] of steps.entries()) {
      if (isIdentity(actor) && IDENTITIES[actor].arn === request.by.arn) continue;
      const path = `branches[${place}].steps[${index}].actor`;
      return {
        kind: 'shape',
        path,
        found: JSON.stringify(actor).slice(0, 40),
        right: Object.keys(IDENTITIES).join(', '),
      };
    }
  return undefined;
};

/** Shows the scene of a token in place of the lab; a token that is none changes nothing and says what is wrong. */
export const showScene = async (
  lab: Lab,
  token: string,
): Promise<Result<OpenedScene['absent'], LabFault>> => {
  const opened = await openShareToken(token, portsOf(lab));
  if (!opened.ok) return opened;
  const stranger = strangerIn(opened.value);
  if (stranger !== undefined) return { ok: false, error: stranger };
  showSaved(lab, opened.value.lab);
  return { ok: true, value: opened.value.absent };
};
