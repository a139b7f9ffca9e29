/** Every request is a radio that goes there; the rail is one tab stop; the ends of history cannot be passed. */
import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import type { Answered } from '../../../src/panels/explain/answered.ts';
import { Timeline } from '../../../src/panels/journal/Timeline.tsx';
import { aLab } from '../../support/lab.ts';
import { ana, bytes, root } from '../../support/world.ts';
import { answer } from '../explain/answered.tsx';

/** Uploads of `n0`, `n1`, … in one lab. */
const uploads = (count: number): readonly Answered[] => {
  const lab = aLab('EN');
  return Array.from({ length: count }, (_, n) =>
    answer(lab, root, 'root', { type: 'PutObject', bucket: 'lab', key: `n${n}.txt`, body: bytes('x') }),
  );
};
const evening = (): readonly Answered[] => {
  const lab = aLab('EN+M');
  return [
    answer(lab, ana, 'ana', { type: 'PutObject', bucket: 'lab', key: 'a.txt', body: bytes('x') }),
    answer(lab, ana, 'ana', { type: 'DeleteObject', bucket: 'lab', key: 'a.txt' }),
    answer(lab, ana, 'ana', { type: 'DeleteObject', bucket: 'lab', key: 'report.txt', versionId: lab.data }),
  ];
};

const Held = ({
  steps,
  from,
  onSeek,
}: {
  steps: readonly Answered[];
  from: number;
  onSeek: (at: number) => void;
}) => {
  const [cursor, setCursor] = useState(from);
  const seek = (at: number) => {
    setCursor(at);
    onSeek(at);
  };
  return <Timeline steps={steps} cursor={cursor} onSeek={seek} undoable />;
};
const show = (steps: readonly Answered[], from = steps.length) => {
  const onSeek = vi.fn();
  render(<Held steps={steps} from={from} onSeek={onSeek} />);
  return onSeek;
};
const stepRadios = () =>
  within(screen.getByRole('list', { name: 'Requests, oldest first' })).getAllByRole('radio');

describe('the rail', () => {
  it('has a radio a request, named in full, the current one checked', () => {
    show(evening());
    expect(stepRadios().map((step) => step.getAttribute('aria-label'))).toEqual([
      'Step 1, a. ana: upload a.txt. Done: 200.',
      'Step 2, a. ana: delete a.txt without naming a version. Done: 204.',
      'Step 3, refused. ana: delete one version of report.txt for good. Refused: 403 AccessDenied.',
    ]);
    expect(screen.getByRole('radio', { checked: true })).toHaveAccessibleName(/^Step 3/);
  });

  it('goes to the step that is pressed', async () => {
    const onSeek = show(evening());
    await userEvent.click(screen.getByRole('radio', { name: /^Step 2/ }));
    expect(onSeek).toHaveBeenCalledExactlyOnceWith(2);
    expect(screen.getByText(/step 2 of 3/)).toBeInTheDocument();
  });

  it('is one tab stop, and arrows step through time', async () => {
    const onSeek = show(evening());
    screen.getByRole('button', { name: 'Undo' }).focus();
    await userEvent.tab();
    expect(screen.getByRole('radio', { name: /^Step 3/ })).toHaveFocus();
    await userEvent.keyboard('{ArrowLeft}{ArrowLeft}');
    expect(screen.getByRole('radio', { name: /^Step 1/ })).toHaveFocus();
    expect(onSeek.mock.calls).toEqual([[2], [1]]);
    await userEvent.tab({ shift: true });
    expect(stepRadios()).not.toContain(document.activeElement);
  });

  it('does not go round at either end', async () => {
    const onSeek = show(evening());
    screen.getByRole('radio', { name: /^Step 3/ }).focus();
    await userEvent.keyboard('{ArrowRight}{ArrowDown}');
    expect(onSeek).not.toHaveBeenCalled();
    await userEvent.keyboard('{ArrowLeft}{ArrowUp}{ArrowUp}{ArrowLeft}');
    expect(screen.getByRole('radio', { name: /^Step 1/ })).toHaveFocus();
    expect(onSeek.mock.calls).toEqual([[2], [1]]);
  });

  it('draws only what is near the current step when it is long, and says how many there are', () => {
    show(uploads(120), 60);
    expect(stepRadios().length).toBeLessThan(60);
    const current = screen.getByRole('radio', { name: /^Step 60,/ });
    expect(current).toBeChecked();
    expect(current.closest('li')).toHaveAttribute('aria-posinset', '60');
    expect(current.closest('li')).toHaveAttribute('aria-setsize', '120');
  });
});

describe('stepping', () => {
  it('goes back and forward by one and stops at both ends', async () => {
    const onSeek = show(evening());
    expect(screen.getByRole('button', { name: 'One step forward' })).toBeDisabled();
    expect(screen.getByRole('button', { name: 'Redo' })).toBeDisabled();
    await userEvent.click(screen.getByRole('button', { name: 'One step back' }));
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await userEvent.click(screen.getByRole('button', { name: 'One step back' }));
    expect(onSeek.mock.calls).toEqual([[2], [1], [0]]);
    expect(screen.getByText(/the start, of 3/)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'One step back' })).toBeDisabled();
    await userEvent.click(screen.getByRole('button', { name: 'Redo' }));
    expect(onSeek).toHaveBeenLastCalledWith(1);
  });

  it('names its keys', () => {
    show(evening());
    expect(screen.getByRole('button', { name: 'One step back' })).toHaveAttribute('aria-keyshortcuts', '[');
    expect(screen.getByRole('button', { name: 'One step forward' })).toHaveAttribute(
      'aria-keyshortcuts',
      ']',
    );
  });
});

describe('a rail with what comes late', () => {
  const aside = (answered: Answered, name: string) =>
    'key' in answered.request.command && answered.request.command.key === 'a.txt'
      ? { label: 'elsewhere', name: `${name} In the bucket elsewhere.` }
      : undefined;
  const scrubbed = (steps: readonly Answered[], cursor: number, drawn?: readonly number[]) => {
    const onSeek = vi.fn();
    render(
      <Timeline
        steps={steps}
        cursor={cursor}
        onSeek={onSeek}
        rail={{
          scrub: { onKeyDown: ({ key }) => key === 'x' && onSeek(1) },
          mark: (step) => step === 2 && <b>B parts here</b>,
          aside,
          drawn: drawn ?? steps.map((_, i) => i + 1),
        }}
      />,
    );
    return onSeek;
  };

  it('marks where branches part, and says whose bucket a step is about', async () => {
    const onSeek = scrubbed(evening(), 3);
    expect(stepRadios()[1]?.closest('li')).toHaveTextContent('B parts here');
    expect(stepRadios()[0]).toHaveAccessibleName(/In the bucket elsewhere\.$/);
    expect(stepRadios()[2]).not.toHaveAccessibleName(/elsewhere/);
    stepRadios()[2]?.focus();
    await userEvent.keyboard('x');
    expect(onSeek).toHaveBeenCalledExactlyOnceWith(1);
  });

  it('leaves folded steps out, and counts the others as before', () => {
    scrubbed(evening(), 3, [1, 3]);
    expect(stepRadios().map((step) => step.closest('li')?.getAttribute('aria-posinset'))).toEqual(['1', '3']);
    expect(stepRadios()[1]).toBeChecked();
  });
});

it('says what will stand here while nothing was asked', () => {
  show([]);
  expect(screen.getByText('Nothing asked yet. Each request leaves a step here.')).toBeInTheDocument();
  expect(screen.queryByRole('list')).not.toBeInTheDocument();
});
