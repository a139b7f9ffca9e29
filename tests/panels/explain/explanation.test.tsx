/** The right column through roles and names: verdict, request, S3's words, checks with their source, remedy. */
import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { awsCliText } from '../../../src/languages/awsCli.ts';
import { AnsweredPanel, WhyPanel } from '../../../src/panels/explain/Explanation.tsx';
import { loadRefusalWords } from '../../../src/panels/explain/refusalWords.ts';
import { Trace } from '../../../src/panels/explain/Trace.tsx';
import { ladderOf } from '../../../src/panels/explain/trace.ts';
import { Upcoming } from '../../../src/panels/explain/Verdict.tsx';
import { done, refusedAtOnce, refusedLate } from './answered.tsx';

beforeAll(loadRefusalWords);

const checks = () => within(screen.getByRole('list')).getAllByRole('listitem');

describe('the answered request', () => {
  it('has the verdict as its heading, with who tried what', () => {
    render(<AnsweredPanel answered={refusedLate()} console="no" />);
    expect(screen.getByRole('heading', { name: 'Refused: 403 AccessDenied' })).toBeInTheDocument();
    expect(screen.getByText('ana tried to delete one version of report.txt for good.')).toBeInTheDocument();
  });

  it('shows the request as it can be pasted', () => {
    const answered = refusedLate();
    render(<AnsweredPanel answered={answered} console="no" />);
    const line = screen.getByLabelText('The request as AWS CLI').textContent;
    const words = (text: string): string => text.replace(/[\\\s]+/g, ' ');
    expect(words(line)).toBe(words(awsCliText(answered.request)));
    expect(line.split('\n').every((part, n, all) => n === all.length - 1 || part.endsWith('\\'))).toBe(true);
  });

  it('shows S3’s own words, and the elements of the error body when asked', async () => {
    render(<AnsweredPanel answered={refusedAtOnce()} console="no" />);
    expect(screen.getByLabelText('S3’s answer, word for word')).toHaveTextContent(
      '→ 400 An error occurred (InvalidArgument) when calling the DeleteObject operation: Mfa header is invalid -- the header should be formatted as {serialNumber}(space){tokenCode}',
    );
    const body = screen.getByRole('button', { name: 'Error body' });
    expect(body).toHaveAttribute('aria-expanded', 'false');
    expect(screen.getByText('ArgumentName')).not.toBeVisible();
    await userEvent.click(body);
    expect(screen.getByText('ArgumentName')).toBeVisible();
    expect(screen.getByText('x-amz-mfa')).toBeVisible();
  });

  it('shows what the command line prints for a success', () => {
    render(<AnsweredPanel answered={done()} console="yes" printed='{ "DeleteMarker": true }' />);
    expect(screen.getByRole('heading', { name: 'Done: 204' })).toBeInTheDocument();
    expect(screen.getByLabelText('S3’s answer, word for word')).toHaveTextContent(
      '→ 204 { "DeleteMarker": true }',
    );
    expect(screen.queryByRole('button', { name: 'Error body' })).not.toBeInTheDocument();
  });

  it.each([
    ['no', 'The real console cannot do this.'],
    ['yes', 'The real console does this too.'],
    ['only', 'Only the real console does this for root.'],
  ] as const)('always says whether the real console can do it: %s', (can, words) => {
    render(<AnsweredPanel answered={done()} console={can} />);
    expect(screen.getByText(words)).toBeInTheDocument();
  });

  it('that is not sent yet says so', () => {
    render(<Upcoming sentence="ana would delete one version of report.txt for good." />);
    expect(screen.getByRole('heading', { name: /Upcoming request.*not sent/ })).toBeInTheDocument();
  });
});

describe('why', () => {
  it('lists the checks in order, each with its mark in words', () => {
    render(<WhyPanel answered={refusedLate()} onRemedy={vi.fn()} />);
    expect(screen.getByRole('heading', { name: 'Why S3 said no' })).toBeInTheDocument();
    expect(checks()).toHaveLength(10);
    expect(checks()[0]).toHaveTextContent('Header format, passedserial, space, six digits');
    expect(checks()[9]).toHaveTextContent(
      /Bucket owner’s root user, decided: refused.*ana is an administrator/,
    );
  });

  it('opens how a rule is known and where that is written', async () => {
    render(<WhyPanel answered={refusedLate()} onRemedy={vi.fn()} />);
    const chip = screen.getByRole('button', { name: 'observed: how we know rule M-28' });
    const source = screen.getByText(/Source: public walkthrough, May 2025/);
    expect(source).not.toBeVisible();
    await userEvent.click(chip);
    expect(chip).toHaveAttribute('aria-expanded', 'true');
    expect(source).toBeVisible();
    expect(source).toHaveTextContent(
      'Recorded from S3 itself, or reported with its literal answer. Rule M-28.',
    );
  });

  it('offers what would make it succeed, and prepares it without sending', async () => {
    const onRemedy = vi.fn();
    render(<WhyPanel answered={refusedLate()} onRemedy={onRemedy} />);
    expect(screen.getByText('Ask as root, with root’s own device and a fresh code.')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Switch to root' }));
    await userEvent.click(screen.getByRole('button', { name: 'Prepare request' }));
    expect(onRemedy.mock.calls).toEqual([
      [{ kind: 'askAs', who: 'root' }],
      [{ kind: 'prepare', change: { askAs: 'root', code: 'fresh' } }],
    ]);
  });

  it('of a success has the same list and no remedy', () => {
    render(<WhyPanel answered={done()} onRemedy={vi.fn()} />);
    expect(screen.getByRole('heading', { name: 'Why S3 answered so' })).toBeInTheDocument();
    expect(checks()).toHaveLength(10);
    expect(screen.queryByRole('heading', { name: 'What would make it succeed' })).not.toBeInTheDocument();
  });

  it('gives nothing away during a prediction', () => {
    render(<WhyPanel answered={refusedLate()} onRemedy={vi.fn()} hidden />);
    expect(screen.getByText(/Hidden until you lock in a prediction/)).toBeInTheDocument();
    expect(screen.queryByRole('list')).not.toBeInTheDocument();
    expect(screen.queryByText(/administrator|10 checks|Ask as root/)).not.toBeInTheDocument();
  });
});

describe('a folded ladder', () => {
  it('is one line and the deciding check until it is opened, and folds again', async () => {
    const { trace } = refusedLate().outcome;
    render(<Trace rungs={ladderOf(trace)} deciding="because" folded />);
    expect(checks().map((row) => row.textContent)).toEqual(['9 checks passedshow all', 'because']);
    await userEvent.click(screen.getByRole('button', { name: 'show all' }));
    expect(screen.getByText('Header format')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'show less' }));
    expect(screen.queryByText('Header format')).not.toBeInTheDocument();
  });

  it('says how many checks did not apply', () => {
    render(<Trace rungs={ladderOf(done().outcome.trace)} folded />);
    expect(checks()[0]).toHaveTextContent('3 checks passed, 7 did not apply');
  });

  it('can be opened too where the first check refused', async () => {
    render(<Trace rungs={ladderOf(refusedAtOnce().outcome.trace)} deciding="because" folded />);
    expect(checks()[1]).toHaveTextContent('9 more not reached');
    await userEvent.click(screen.getByRole('button', { name: 'show all' }));
    expect(checks()).toHaveLength(11);
  });
});
