/** Does what the address asks, before the page is first drawn. Loaded only where an address asks for anything. */
import { allowOnly } from '../../actions/allow.ts';
import { parseAddress } from '../../address/parse.ts';
import { toolFor } from '../../address/settings.ts';
import type { Settings } from '../../address/settings.ts';
import type { Keeper } from '../../store/keep.ts';
import type { Lab } from '../../store/lab.ts';
import { freezeClock, runClock } from '../../store/time.ts';
import { visitSandbox, visitScene } from '../../store/visit.ts';
import type { Visit } from '../../store/visit.ts';
import type { Frame } from '../app/frame.ts';
import { EmbedFoot } from '../embed/EmbedFoot.tsx';
import { EmbedTop } from '../embed/EmbedTop.tsx';
import { soon } from '../shared/warmUp.ts';
import { AddressLines, MovedLine } from './AddressLines.tsx';
import { overrideLooks } from './looks.ts';
import '../embed/embed.css';

/** What may be asked of S3. In a lab to look at, nothing; a tool that is not listed is closed everywhere. */
const restrict = (lab: Lab, { readonly, tools }: Settings): void => {
  const allowed = readonly ? [] : tools;
  if (allowed === undefined) return;
  allowOnly(allowed);
  lab.setState({
    permits: (command) => {
      const tool = toolFor(command);
      return tool === undefined ? !readonly : allowed.includes(tool);
    },
  });
};

/** Whether this address shows a lab of its own, in place of the one that the browser keeps. */
const isApart = ({ embed, storage, seed, t0 }: Settings): boolean =>
  storage === 'none' || (embed && storage === undefined) || seed !== undefined || t0 !== undefined;

const open = async (lab: Lab, keeper: Keeper, settings: Settings): Promise<Visit | undefined> => {
  const { scene, seed, t0 } = settings;
  if (scene !== undefined) return visitScene(lab, scene);
  if (isApart(settings))
    visitSandbox(lab, { ...(seed === undefined ? {} : { seed }), ...(t0 === undefined ? {} : { t0 }) });
  else {
    await keeper.open();
    soon(keeper.keep);
  }
  return undefined;
};

const setClock = (lab: Lab, { clock, present }: Settings): void => {
  if (clock === 'real') runClock(lab);
  else if (clock !== undefined || present) freezeClock(lab);
};

/** Marks on the root that style sheets and the bench's form read. */
const mark = ({ embed, links, view }: Settings): void => {
  const { dataset } = document.documentElement;
  if (embed) dataset['embed'] = '';
  if (!links) dataset['links'] = 'none';
  if (view !== undefined) dataset['view'] = view.join(' ');
};

/** Opens what the address names, and answers with what stands around it. Never rejects for what is in the address. */
export const arrive = async (lab: Lab, keeper: Keeper): Promise<Frame> => {
  const { settings, problems } = parseAddress(location.search, location.hash);
  const { embed, present, storage, fullscreen } = settings;
  await overrideLooks(settings);
  mark(settings);
  restrict(lab, settings);
  const visit = await open(lab, keeper, settings);
  setClock(lab, settings);
  const keeps = storage === 'local' || (storage === undefined && !embed);
  // A frame has no room for a line that its header says in two words.
  const worthALine = !embed || visit?.kind === 'damaged' || (visit?.absent.count ?? 0) > 0;
  return {
    notice: <AddressLines problems={problems} visit={worthALine ? visit : undefined} keeps={keeps} />,
    ...(embed ? { top: <EmbedTop fullscreen={fullscreen} />, foot: <EmbedFoot /> } : {}),
    ...(present && !embed ? { opens: 'present' as const } : {}),
  };
};

/** What stands around the page once its address names another scene. */
export const moved = (frame: Frame): Frame => ({
  ...frame,
  notice: (
    <>
      {frame.notice}
      <MovedLine key={location.hash} />
    </>
  ),
});
