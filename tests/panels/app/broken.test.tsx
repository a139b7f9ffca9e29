/** A fault of ours ends at a page that says so, keeps what was done, and leads back. */
import { act, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { asInstant, asNonce, ROOT } from '../../../src/engine/index.ts';
import { Broken } from '../../../src/panels/app/Broken.tsx';
import { append, stateAt } from '../../../src/session/journal.ts';
import type { Lab } from '../../../src/store/lab.ts';
import { aSandboxLab, entry, press, showPage, stepsOf } from './page.tsx';

// React tells the console of what a boundary caught.
beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined));

/** Adds a step whose state no panel can show. */
const breakState = (lab: Lab): void => {
  const { journal } = lab.getState();
  const request = {
    command: { type: 'ListBuckets' },
    by: { arn: ROOT, credentials: 'long-term' },
    at: asInstant(lab.world.realNow()),
    nonce: asNonce(lab.world.drawNonce()),
  } as const;
  const buckets = new Proxy(
    { key: '', value: undefined, size: 1, left: undefined, right: undefined },
    {
      get: () => {
        throw new RangeError('a state that cannot be drawn');
      },
    },
  );
  const outcome = {
    state: { ...stateAt(journal), buckets: buckets as never },
    result: { ok: true, value: { buckets: [] } },
    events: [],
    trace: [],
  } as const;
  act(() => lab.setState({ journal: append(journal, { request, outcome, actor: 'root' }) }));
};

describe('a component that throws', () => {
  it('is told as our fault, with a report to copy', async () => {
    const lab = aSandboxLab();
    const user = showPage(lab);
    breakState(lab);
    expect(await screen.findByRole('heading', { name: 'Bucket Lab broke' })).toBeVisible();
    expect(screen.getByText(/The fault is ours/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Load the page again' })).toBeVisible();
    await user.click(press(/report$/));
    expect(await navigator.clipboard.readText()).toContain('a state that cannot be drawn');
  });

  it('is gone after Undo, which brings the page back as it was before the last request', async () => {
    const lab = aSandboxLab();
    const user = showPage(lab);
    const steps = stepsOf(lab);
    breakState(lab);
    await user.click(await screen.findByRole('button', { name: 'Undo the last request' }));
    expect(screen.queryByRole('heading', { name: 'Bucket Lab broke' })).not.toBeInTheDocument();
    expect(screen.getByRole('heading', { name: 'harbor-archive' })).toBeVisible();
    expect(entry('logo.svg', 0)).toBeVisible();
    expect(lab.getState().journal.cursor).toBe(steps);
  });

  it('is told again for as long as it throws', async () => {
    const onUndo = vi.fn();
    const Throws = () => {
      throw new RangeError(`drawn ${onUndo.mock.calls.length} times after Undo`);
    };
    render(
      <Broken onUndo={onUndo}>
        <Throws />
      </Broken>,
    );
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Undo the last request' }));
    expect(onUndo).toHaveBeenCalledOnce();
    expect(await screen.findByRole('heading', { name: 'Bucket Lab broke' })).toBeVisible();
    await user.click(press(/report$/));
    expect(await navigator.clipboard.readText()).toContain('drawn 1 times after Undo');
  });
});
