/** Identities are one native radio group, and the switch says what it does to whoever is asking. */
import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import type { Identity, IdentityId } from '../../../src/panels/who/identity.ts';
import { WhoIsAsking } from '../../../src/panels/who/WhoIsAsking.tsx';

const CAST: readonly Identity[] = [
  { id: 'root', device: 'fob', session: false },
  { id: 'ana', device: 'phone', session: false },
  { id: 'dev', device: 'none', session: false },
  { id: 'attacker', device: 'none', session: false },
];

interface HeldProps {
  readonly onSelect: (id: IdentityId) => void;
  readonly onSession?: (id: IdentityId, on: boolean) => void;
  readonly row?: boolean;
}
const Held = ({ onSelect, onSession, row = false }: HeldProps) => {
  const [selected, setSelected] = useState<IdentityId>('ana');
  const [temporary, setTemporary] = useState(false);
  return (
    <WhoIsAsking
      identities={CAST.map((one) => (one.id === selected ? { ...one, session: temporary } : one))}
      selected={selected}
      row={row}
      onSelect={(id) => {
        setSelected(id);
        onSelect(id);
      }}
      {...(onSession !== undefined && {
        onSession: (id: IdentityId, on: boolean) => {
          setTemporary(on);
          onSession(id, on);
        },
      })}
    />
  );
};

describe('who is asking', () => {
  it('is one radio group whose names say what each may do and which device it holds', () => {
    render(<Held onSelect={vi.fn()} />);
    const group = screen.getByRole('group', { name: 'Who is asking' });
    expect(
      within(group)
        .getAllByRole('radio')
        .map((radio) => radio.closest('label')?.textContent),
    ).toEqual([
      'root user owns the bucket key fob',
      'ana IAM administrator phone',
      'dev IAM, no version deletes no MFA',
      'attacker has ana’s leaked key no MFA',
    ]);
    expect(screen.getByRole('radio', { name: /^ana/ })).toBeChecked();
  });

  it('tells assistive technology which key chooses each', () => {
    render(<Held onSelect={vi.fn()} />);
    expect(screen.getAllByRole('radio').map((radio) => radio.getAttribute('aria-keyshortcuts'))).toEqual([
      '1',
      '2',
      '3',
      '4',
    ]);
  });

  it('changes by a click on the card', async () => {
    const onSelect = vi.fn();
    render(<Held onSelect={onSelect} />);
    await userEvent.click(screen.getByText('IAM, no version deletes'));
    expect(onSelect).toHaveBeenCalledExactlyOnceWith('dev');
    expect(screen.getByRole('radio', { name: /^dev/ })).toBeChecked();
  });

  it('changes by arrows, with one tab stop', async () => {
    const onSelect = vi.fn();
    render(<Held onSelect={onSelect} />);
    await userEvent.tab();
    expect(screen.getByRole('radio', { name: /^ana/ })).toHaveFocus();
    await userEvent.keyboard('{ArrowDown}');
    expect(onSelect).toHaveBeenLastCalledWith('dev');
  });

  it('keeps what each may do in the name when the row has no room to draw it', () => {
    render(<Held onSelect={vi.fn()} row />);
    expect(screen.getByRole('radio', { name: /owns the bucket/ })).toBeInTheDocument();
    expect(screen.getByRole('heading', { name: 'Who is asking' })).toBeInTheDocument();
  });
});

describe('session credentials', () => {
  it('turn on for whoever is asking, and the card and the sentence say so', async () => {
    const onSession = vi.fn();
    render(<Held onSelect={vi.fn()} onSession={onSession} />);
    const session = screen.getByRole('switch', { name: 'Session credentials' });
    expect(session).not.toBeChecked();
    expect(session).toHaveAccessibleDescription('ana signs with a long-term key.');
    await userEvent.click(session);
    expect(onSession).toHaveBeenCalledExactlyOnceWith('ana', true);
    expect(session).toHaveAccessibleDescription('ana signs with a temporary key. S3 takes no code with it.');
    expect(screen.getByRole('radio', { name: /^ana session, IAM administrator/ })).toBeChecked();
  });

  it('are absent where nobody handles them', () => {
    render(<Held onSelect={vi.fn()} />);
    expect(screen.queryByRole('switch')).not.toBeInTheDocument();
  });
});
