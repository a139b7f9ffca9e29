/** What sharing needs, in tests: the ports of one page, with a sandbox of two requests in place of the store's. */
import { asInstant, openingState } from '../../src/engine/index.ts';
import type { SharePorts } from '../../src/persistence/shareFormat.ts';
import { activeBranch, openJournal, run } from '../../src/session/journal.ts';
import { asked, pagePorts, put } from './labs.ts';

/** A bucket and an upload, a minute and half a minute before it opens. */
export const sharePorts = (): SharePorts => {
  const ports = pagePorts();
  const story = [{ type: 'CreateBucket', bucket: 'album' } as const, put('cover', 'prepared')];
  return {
    ...ports,
    sandbox: (seed, now) =>
      activeBranch(
        story.reduce(
          (journal, command, i) =>
            run(
              journal,
              { request: asked(command, i, { at: asInstant(now - 60_000 + i * 30_000) }), actor: 'ana' },
              ports.engine,
            ),
          openJournal(openingState(seed)),
        ),
      ).steps,
  };
};
