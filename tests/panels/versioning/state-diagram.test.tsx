import { fireEvent, render, renderHook, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { useWarmUp } from '../../../src/panels/shared/warmUp.ts';
import { StateDiagram } from '../../../src/panels/versioning/StateDiagram.tsx';
import type { StateDiagramProps } from '../../../src/panels/versioning/StateDiagram.tsx';

const nothing = () => undefined;

/** The full form alone: which of the three is in view is the container's to say, and jsdom has no layout. */
const draw = (props: Partial<StateDiagramProps>) => {
  render(<StateDiagram versioning="enabled" mfaDelete="unset" onPrepare={nothing} {...props} />);
  const full = document.querySelector('.diagram--full');
  if (!(full instanceof HTMLElement)) throw new Error('no full form');
  return within(full);
};

describe('the state diagram', () => {
  it('says the whole picture in one sentence', () => {
    const picture = draw({ versioning: 'enabled', mfaDelete: 'enabled' });
    expect(picture.getByRole('img')).toHaveAccessibleName(
      'Versioning: Enabled. MFA Delete: on. Both ways between Enabled and Suspended need a code from root. There is no way back to never configured.',
    );
  });

  it('offers two ways out of never configured, one of them straight to Suspended (V-02)', async () => {
    const onPrepare = vi.fn();
    const picture = draw({ versioning: 'unversioned', onPrepare });
    expect(picture.getAllByRole('button').map((button) => button.textContent)).toEqual(['enable', 'suspend']);
    await userEvent.click(picture.getByRole('button', { name: 'Suspend versioning' }));
    await userEvent.click(picture.getByRole('button', { name: 'Enable versioning' }));
    expect(onPrepare.mock.calls).toEqual([['Suspended'], ['Enabled']]);
  });

  it('lets only the way that starts where the bucket is be pressed (V-01)', async () => {
    const onPrepare = vi.fn();
    const enabled = draw({ versioning: 'enabled', onPrepare });
    expect(enabled.getAllByRole('button')).toHaveLength(1);
    await userEvent.click(enabled.getByRole('button', { name: 'Suspend versioning' }));
    expect(onPrepare).toHaveBeenLastCalledWith('Suspended');
  });

  it('leads from Suspended back to Enabled and nowhere else', async () => {
    const onPrepare = vi.fn();
    const suspended = draw({ versioning: 'suspended', onPrepare });
    expect(suspended.getAllByRole('button')).toHaveLength(1);
    await userEvent.click(suspended.getByRole('button', { name: 'Re-enable versioning' }));
    expect(onPrepare).toHaveBeenLastCalledWith('Enabled');
  });

  it('puts padlocks on the ways while MFA Delete is on, and says what they mean', () => {
    const picture = draw({ mfaDelete: 'enabled' });
    expect(
      picture.getByRole('button', { name: 'Suspend versioning. Needs a code from root' }),
    ).toHaveTextContent('');
    expect(picture.queryByText('re-enable')).not.toBeInTheDocument();
  });

  it.each([
    ['open', 'The last code was accepted.'],
    ['refused', 'The last change was refused.'],
  ] as const)('says in words that a padlock is %s', async (padlock, words) => {
    // The words come with the first touch of the page.
    renderHook(useWarmUp);
    fireEvent.pointerMove(document.body);
    const picture = draw({ mfaDelete: 'enabled', padlock });
    const name = () => picture.getByRole('img').getAttribute('aria-label');
    await expect.poll(name, { timeout: 5000 }).toMatch(new RegExp(`${words}$`));
    expect(document.querySelectorAll('.lock')).toHaveLength(padlock === 'open' ? 8 : 0);
  });

  it('keeps the words of the ways for the pointer where padlocks stand on them', () => {
    const picture = draw({ mfaDelete: 'enabled' });
    for (const name of ['Suspend versioning', 'Re-enable versioning'])
      expect(picture.getByTitle(`${name}. Needs a code from root`)).toBeInTheDocument();
  });

  it.each([
    ['unset', 'MFA Delete off', 'never set'],
    ['disabled', 'MFA Delete off', 'no code asked'],
    ['enabled', 'MFA Delete on', 'root + code'],
  ] as const)('names MFA Delete where it is %s', (mfaDelete, name, note) => {
    const picture = draw({ mfaDelete });
    expect(picture.getByText(name).closest('p')).toHaveTextContent(name + note);
  });

  it.each([
    ['unset', 'Enabled'],
    ['enabled', 'Disabled'],
  ] as const)('prepares the other value of MFA Delete where it is %s', async (mfaDelete, asked) => {
    const onPrepareMfa = vi.fn();
    const picture = draw({ mfaDelete, onPrepareMfa });
    await userEvent.click(picture.getByRole('button', { name: /^MFA Delete/ }));
    expect(onPrepareMfa).toHaveBeenCalledExactlyOnceWith(asked);
  });
});
