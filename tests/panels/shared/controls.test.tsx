import { act, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Button } from '../../../src/panels/shared/Button.tsx';
import { CopyButton } from '../../../src/panels/shared/CopyButton.tsx';
import { Dialog } from '../../../src/panels/shared/Dialog.tsx';
import { Field } from '../../../src/panels/shared/Field.tsx';
import { Menu } from '../../../src/panels/shared/Menu.tsx';
import { Panel } from '../../../src/panels/shared/Panel.tsx';
import { Segmented } from '../../../src/panels/shared/Segmented.tsx';

const nothing = () => undefined;

describe('Button', () => {
  it('that is blocked stays in reach, says why, and does nothing', async () => {
    const onClick = vi.fn();
    render(
      <Button blocked="MFA Delete is on: ask as root" onClick={onClick}>
        Delete version
      </Button>,
    );
    await userEvent.tab();
    const button = screen.getByRole('button', { name: 'Delete version' });
    expect(button).toHaveFocus();
    expect(button).toHaveAccessibleDescription('MFA Delete is on: ask as root');
    await userEvent.keyboard('{Enter}');
    await userEvent.click(button);
    expect(onClick).not.toHaveBeenCalled();
  });
});

describe('Segmented', () => {
  it('is a group of radios that the arrows choose from', async () => {
    const onChange = vi.fn();
    const options = [
      { value: 'plain', label: 'Plain view' },
      { value: 'all', label: 'All versions' },
    ] as const;
    render(<Segmented label="Lens" value="plain" options={options} onChange={onChange} />);
    expect(screen.getByRole('group', { name: 'Lens' })).toBeVisible();
    expect(screen.getByRole('radio', { name: 'Plain view' })).toBeChecked();
    await userEvent.tab();
    await userEvent.keyboard('{ArrowRight}');
    expect(onChange).toHaveBeenCalledExactlyOnceWith('all');
  });
});

describe('Field', () => {
  it('is described by its hint, and by its error once there is one', () => {
    const field = (error?: string) => (
      <Field label="Bucket name" hint="3 to 63 characters" error={error}>
        {(control) => <input {...control} />}
      </Field>
    );
    const { rerender } = render(field());
    const input = screen.getByRole('textbox', { name: 'Bucket name' });
    expect(input).toBeValid();
    expect(input).toHaveAccessibleDescription('3 to 63 characters');
    rerender(field('A name may not end with -s3alias.'));
    expect(input).toBeInvalid();
    expect(input).toHaveAccessibleDescription('3 to 63 characters A name may not end with -s3alias.');
  });
});

describe('Panel', () => {
  it('is a region named by its heading, also where the heading is not drawn', () => {
    render(
      <Panel title="Who is asking" titleHidden>
        ana
      </Panel>,
    );
    expect(screen.getByRole('region', { name: 'Who is asking' })).toHaveTextContent('ana');
  });
});

describe('CopyButton', () => {
  afterEach(() => vi.useRealTimers());

  it('says that it copied, and after two seconds offers it again', async () => {
    const user = userEvent.setup();
    render(<CopyButton text="8nzz" what="version id" />);
    await user.click(screen.getByRole('button', { name: 'Copy version id' }));
    expect(await screen.findByRole('button', { name: 'Copied: version id' })).toBeVisible();
    expect(await navigator.clipboard.readText()).toBe('8nzz');
    await vi.waitFor(() => expect(screen.getByRole('button', { name: 'Copy version id' })).toBeVisible(), {
      timeout: 4000,
    });
  });

  it('says so where the clipboard is closed to the page', async () => {
    const user = userEvent.setup();
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('no permission'));
    render(<CopyButton text="8nzz" what="version id" />);
    await user.click(screen.getByRole('button', { name: 'Copy version id' }));
    expect(await screen.findByRole('button', { name: 'This page may not use the clipboard' })).toBeVisible();
  });
});

describe.each(['centred', 'docked'] as const)('a %s dialog', (place) => {
  const Page = () => {
    const [open, setOpen] = useState(false);
    return (
      <>
        <button type="button" onClick={() => setOpen(true)}>
          New bucket
        </button>
        <Dialog open={open} place={place} title="New bucket" onClose={() => setOpen(false)}>
          <input aria-label="name" />
        </Dialog>
      </>
    );
  };

  it('opens with its title as its name, and gives the keyboard back when Esc closes it', async () => {
    render(<Page />);
    await userEvent.click(screen.getByRole('button', { name: 'New bucket' }));
    const dialog = screen.getByRole('dialog', { name: 'New bucket' });
    expect(dialog).toContainElement(document.activeElement as HTMLElement);
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'New bucket' })).toHaveFocus();
  });

  it('closes by its cross', async () => {
    render(<Page />);
    await userEvent.click(screen.getByRole('button', { name: 'New bucket' }));
    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });
});

describe('Menu', () => {
  const draw = (onChoose: () => void) =>
    render(
      <Menu
        label="Theme"
        items={[
          { key: 'light', label: 'Light', checked: false, onChoose },
          { key: 'dark', label: 'Dark', checked: true, onChoose: nothing },
          { key: 'sepia', label: 'Sepia', disabled: true, note: 'not yet', onChoose },
        ]}
      >
        Theme
      </Menu>,
    );
  // The popover is shown by the click; its focus moves in the toggle that follows.
  const open = async () => {
    const button = screen.getByRole('button', { name: 'Theme' });
    await act(async () => button.click());
    return button;
  };

  it('opens on the choice that holds, and moves past what cannot be chosen', async () => {
    draw(nothing);
    const button = await open();
    expect(button).toHaveAttribute('aria-expanded', 'true');
    expect(screen.getByRole('list', { name: 'Theme' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Dark', current: true })).toHaveFocus();
    await userEvent.tab({ shift: true });
    expect(screen.getByRole('button', { name: 'Light' })).toHaveFocus();
    expect(screen.getByRole('button', { name: /^Sepia/ })).toBeDisabled();
  });

  it('closes when the focus goes on, and leaves it there', async () => {
    draw(nothing);
    render(<button type="button">after</button>);
    const button = await open();
    await userEvent.tab();
    expect(screen.getByRole('button', { name: 'after' })).toHaveFocus();
    expect(button).toHaveAttribute('aria-expanded', 'false');
  });

  it('chooses once, closes, and gives the keyboard back', async () => {
    const onChoose = vi.fn();
    draw(onChoose);
    const button = await open();
    await userEvent.click(screen.getByRole('button', { name: 'Light' }));
    expect(onChoose).toHaveBeenCalledOnce();
    expect(button).toHaveAttribute('aria-expanded', 'false');
    expect(button).toHaveFocus();
  });
});
