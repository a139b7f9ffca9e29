/** The words of refusals are not there at first; a touch, or a refusal itself, brings them, and what was shown is completed. */
import { act, render, renderHook, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { WhyPanel } from '../../../src/panels/explain/Explanation.tsx';
import { reasonOf } from '../../../src/panels/explain/reasons.ts';
import { loadRefusalWords, refusalWords } from '../../../src/panels/explain/refusalWords.ts';
import { decidingCheck } from '../../../src/panels/explain/trace.ts';
import { announcementOf, useAnnouncement } from '../../../src/panels/explain/verdict.ts';
import { done, refusedLate } from './answered.tsx';

const reason = /ana is an administrator/;

/** In this order: each test finds the page as the one before left it. */
describe('the words of refusals', () => {
  it('are not loaded while nothing is refused and nothing was touched', () => {
    render(<WhyPanel answered={done()} onRemedy={vi.fn()} />);
    expect(refusalWords()).toBeUndefined();
  });

  it('leave a refusal with its verdict and the name of its check until they come', () => {
    const answered = refusedLate();
    const check = decidingCheck(answered.outcome.trace);
    expect(check && reasonOf(check, answered)).toBe('');
    expect(announcementOf(answered).text).toBe(
      'Refused: 403 AccessDenied. ana tried to delete one version of report.txt for good. Bucket owner’s root user:',
    );
  });

  it('come by themselves when a refusal is shown, which is completed then and announced only then', async () => {
    const answered = refusedLate();
    const { result } = renderHook(() => useAnnouncement(answered));
    expect(result.current).toBeUndefined();
    render(<WhyPanel answered={answered} onRemedy={vi.fn()} />);
    expect(screen.getByText('Bucket owner’s root user')).toBeInTheDocument();
    expect(screen.queryByText(reason)).not.toBeInTheDocument();
    expect(await screen.findByText(reason)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Switch to root' })).toBeInTheDocument();
    expect(result.current?.urgency).toBe('assertive');
    expect(result.current?.text).toMatch(reason);
  });

  it('stay, and cost nothing again', async () => {
    const words = refusalWords();
    await act(loadRefusalWords);
    expect(refusalWords()).toBe(words);
  });
});
