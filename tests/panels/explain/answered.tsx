/** Answered requests for the component tests: one refused late, one refused at once, one done. */
import { ANA_PHONE } from '../../../src/engine/index.ts';
import type { Caller, Command } from '../../../src/engine/index.ts';
import type { Answered } from '../../../src/panels/explain/answered.ts';
import { aLab } from '../../support/lab.ts';
import type { Lab } from '../../support/lab.ts';
import { ana, ask, code, root } from '../../support/world.ts';

/** Asks in a lab and keeps the request with its outcome. */
export const answer = (
  { world }: Lab,
  by: Caller,
  actor: string,
  command: Command,
  mfa?: string,
): Answered => {
  const outcome = ask(world, by, command, { mfa });
  const request = world.asked.at(-1);
  if (request === undefined) throw new Error('nothing was asked');
  return { request, outcome, actor };
};

const named = (lab: Lab): Command => ({
  type: 'DeleteObject',
  bucket: 'lab',
  key: 'report.txt',
  versionId: lab.data,
});

/** ana, with a good code of her own: refused by the last check. */
export const refusedLate = (): Answered => {
  const lab = aLab('EN+M');
  return answer(lab, ana, 'ana', named(lab), code(lab.world, ANA_PHONE));
};

/** root, with the digits alone: refused by the first check. */
export const refusedAtOnce = (): Answered => {
  const lab = aLab('EN+M');
  return answer(lab, root, 'root', named(lab), '123456');
};

/** A plain delete by ana. */
export const done = (): Answered => {
  const lab = aLab('EN+M');
  return answer(lab, ana, 'ana', { type: 'DeleteObject', bucket: 'lab', key: 'report.txt' });
};
