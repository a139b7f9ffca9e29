import { act, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Bench } from '../../../src/panels/shell/Bench.tsx';
import type { BenchTab } from '../../../src/panels/shell/tabs.tsx';

const size = (width: number, height: number) =>
  act(() => {
    window.innerWidth = width;
    window.innerHeight = height;
    window.dispatchEvent(new Event('resize'));
  });

/** A bench whose slots hold one thing each. */
const Page = ({ task }: { task?: boolean }) => {
  const [tab, setTab] = useState<BenchTab>('bucket');
  return (
    <Bench
      top="top"
      {...(task === true && { task: <button type="button">task</button> })}
      who={<button type="button">who</button>}
      codes={<button type="button">codes</button>}
      stage={<input aria-label="stage" />}
      request={<button type="button">request</button>}
      why={<button type="button">why</button>}
      timeline={<button type="button">timeline</button>}
      meter="meter"
      foot={<button type="button">console</button>}
      dock={<p>the verdict</p>}
      tab={tab}
      onTab={setTab}
    />
  );
};

const shownTabs = () => screen.queryAllByRole('tab').map((tab) => tab.textContent);

beforeEach(() => {
  // jsdom lays nothing out: whatever is not `hidden` counts as shown.
  vi.spyOn(Element.prototype, 'getClientRects').mockImplementation(function (this: Element) {
    const rects = this.closest('[hidden]') === null ? [new DOMRect()] : [];
    return Object.assign(rects, { item: (index: number) => rects[index] ?? null });
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  size(1024, 768);
});

describe('the bench', () => {
  it('shows every part at once on a desk, without tabs', () => {
    size(1440, 900);
    render(<Page />);
    expect(shownTabs()).toEqual([]);
    for (const name of ['who', 'codes', 'request', 'why', 'timeline', 'console'])
      expect(screen.getByRole('button', { name })).toBeVisible();
    expect(screen.getByRole('textbox', { name: 'stage' })).toBeVisible();
  });

  it('shows one part at a time on a phone, under real tabs', async () => {
    size(390, 844);
    render(<Page task />);
    expect(shownTabs()).toEqual(['Bucket', 'Codes', 'Request', 'Mission', 'Time']);
    expect(screen.getByRole('tabpanel', { name: 'Bucket' })).toContainElement(screen.getByRole('textbox'));
    await userEvent.click(screen.getByRole('tab', { name: 'Request' }));
    expect(screen.getByRole('tabpanel', { name: 'Request' })).toHaveTextContent('requestwhy');
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
  });

  it('has every tab in reach of the Tab key, and shows a panel only on a press', async () => {
    size(390, 844);
    render(<Page />);
    await userEvent.click(screen.getByRole('tab', { name: 'Bucket' }));
    await userEvent.tab();
    const codes = screen.getByRole('tab', { name: 'Codes' });
    expect(codes).toHaveFocus();
    expect(codes).toHaveAttribute('aria-selected', 'false');
    await userEvent.keyboard('{Enter}');
    expect(codes).toHaveAttribute('aria-selected', 'true');
    expect(screen.getByRole('tabpanel', { name: 'Codes' })).toBeVisible();
  });

  it('docks the last answer on a phone only', () => {
    size(390, 844);
    render(<Page />);
    expect(screen.getByRole('region', { name: 'The last answer' })).toHaveTextContent('the verdict');
    size(1440, 900);
    expect(screen.queryByText('the verdict')).not.toBeInTheDocument();
  });

  it('loses nothing that was typed when the form changes', async () => {
    size(1440, 900);
    render(<Page />);
    await userEvent.type(screen.getByRole('textbox', { name: 'stage' }), 'harbor');
    for (const [width, height] of [
      [390, 844],
      [768, 1024],
      [1024, 768],
    ] as const) {
      size(width, height);
      expect(screen.getByLabelText('stage')).toHaveValue('harbor');
    }
  });

  it('jumps from region to region with F6, and back with Shift', async () => {
    size(1440, 900);
    render(<Page task />);
    screen.getByRole('button', { name: 'task' }).focus();
    const visited: (string | null)[] = [];
    for (let step = 0; step < 8; step += 1) {
      await userEvent.keyboard('{F6}');
      visited.push(
        document.activeElement?.textContent || document.activeElement?.getAttribute('aria-label') || null,
      );
    }
    expect(visited).toEqual(['who', 'stage', 'request', 'why', 'codes', 'timeline', 'console', 'task']);
    await userEvent.keyboard('{Shift>}{F6}{/Shift}');
    expect(screen.getByRole('button', { name: 'console' })).toHaveFocus();
  });

  it('says on a phone, too, whose page this is not', () => {
    size(390, 844);
    render(<Page />);
    expect(screen.getByText(/not affiliated with Amazon/)).toBeVisible();
  });
});
