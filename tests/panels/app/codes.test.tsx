/** The authenticator's place on the page: an outline until codes are wanted. */
import { screen, within } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import { labNow } from '../../../src/store/dispatch.ts';
import { askAs, typeMfa } from '../../../src/store/look.ts';
import { aLockedLab, aSandboxLab, entry, press, showPage } from './page.tsx';

/** The page fetches them in an instant; here they would be compiled first. */
beforeAll(() =>
  Promise.all([
    import('../../../src/panels/app/OpenCodes.tsx'),
    import('../../../src/panels/app/PreparedRequest.tsx'),
  ]),
);

const place = () => within(screen.getByRole('region', { name: 'Authenticator' }));
const SHOW = 'Show the codes';

describe('the authenticator', () => {
  it('is closed on a first visit, and shows no code', async () => {
    showPage(aSandboxLab());
    expect(place().getByRole('button', { name: SHOW })).toBeVisible();
    expect(place().queryByText('ana-phone')).toBeNull();
  });

  it('opens when asked, in the same place, and takes the focus there', async () => {
    const lab = aSandboxLab();
    const user = showPage(lab);
    await user.click(press(SHOW));
    expect(await screen.findByText('ana-phone')).toBeVisible();
    expect(screen.queryByRole('button', { name: SHOW })).toBeNull();
    await expect.poll(() => document.activeElement?.closest('[data-region="codes"]')).not.toBeNull();
    expect(lab.getState().codesOpen).toBe(true);
  });

  it('opens by itself for a request that takes a code, and stays open when that is put away', async () => {
    const lab = aLockedLab();
    const user = showPage(lab);
    await user.click(entry('logo.svg', 0));
    await user.click(press('Delete version'));
    expect(await screen.findByText('ana-phone')).toBeVisible();
    await user.click(await screen.findByRole('button', { name: 'Put away' }));
    expect(place().getByText('ana-phone')).toBeVisible();
  });

  it('stays closed for a request that takes none', async () => {
    const user = showPage(aSandboxLab());
    await user.click(entry('logo.svg', 0));
    await user.click(press('Delete version'));
    await screen.findByRole('button', { name: 'Put away' });
    expect(press(SHOW)).toBeVisible();
  });

  it('opens on a phone with its tab', async () => {
    const user = showPage(aSandboxLab(), 390);
    await user.click(screen.getByRole('tab', { name: 'Codes' }));
    expect(await screen.findByText('ana-phone')).toBeInTheDocument();
  });

  it('sets the clock of a phone only where there are codes on it', async () => {
    const user = showPage(aSandboxLab());
    await user.click(press(SHOW));
    expect(await screen.findByRole('slider', { name: 'ana’s phone clock' })).toBeVisible();
    await user.keyboard('1');
    expect(place().getByRole('region', { name: /^Key fob of root/ })).toBeVisible();
    expect(screen.queryByRole('slider')).not.toBeInTheDocument();
  });

  it('lights the key fob whose code is put into the request', async () => {
    const lab = aSandboxLab();
    const user = showPage(lab);
    await user.keyboard('1');
    await user.click(press(SHOW));
    expect(await place().findByText('Display off')).toBeInTheDocument();
    const [way] = screen.getAllByRole('button', { name: /^MFA Delete off/ });
    if (way === undefined) throw new Error('no way to turn MFA Delete on');
    await user.click(way);
    await user.click(await screen.findByRole('button', { name: 'Insert code of root-key-fob' }));
    const code = lab.getState().draft?.mfa.split(' ')[1] ?? '';
    expect(code).toMatch(/^\d{6}$/);
    expect(place().getByText(`Code of root-key-fob: ${[...code].join(' ')}`)).toBeInTheDocument();
  });

  it('shows another’s device while its code stands in the request, and offers none of its codes', async () => {
    const lab = aLockedLab();
    const user = showPage(lab);
    await user.click(entry('logo.svg', 0));
    await user.click(press('Delete version'));
    await user.click(await screen.findByRole('button', { name: 'Insert code of ana-phone' }));
    await user.keyboard('{Escape}');
    askAs(lab, 'root');
    expect(await place().findByText('This is ana’s device')).toBeVisible();
    expect(place().queryByRole('button', { name: 'Use code of ana-phone' })).toBeNull();
  });

  it('says that five seconds are left only of a code in the request', async () => {
    const lab = aLockedLab();
    const late = Math.floor(labNow(lab) / 30_000) * 30_000 + 56_000;
    lab.setState({ clock: { mode: 'running', offsetMs: late - lab.world.realNow() } });
    const user = showPage(lab);
    await user.click(entry('logo.svg', 0));
    await user.click(press('Delete version'));
    await user.click(await screen.findByRole('button', { name: 'Insert code of ana-phone' }));
    expect(screen.getByText('5 seconds left', { selector: '[role=status]' })).toBeInTheDocument();
    typeMfa(lab, '');
    await expect.poll(() => screen.queryByText('5 seconds left', { selector: '[role=status]' })).toBeNull();
  });

  it('opens its glass box with G, closes it with Esc, and puts an earlier code into the request', async () => {
    const lab = aLockedLab();
    const user = showPage(lab);
    await user.keyboard('g');
    const box = await screen.findByRole('region', { name: 'Glass box' });
    await expect.poll(() => document.activeElement).toBe(box);
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('region', { name: 'Glass box' })).toBeNull();
    expect(press(/^Open the glass box/)).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('region', { name: 'Glass box' })).toHaveFocus();
    await user.click(press('Close the glass box'));
    expect(press(/^Open the glass box/)).toHaveFocus();
    await user.click(entry('logo.svg', 0));
    await user.click(press('Delete version'));
    await user.click(await place().findByText('Earlier codes'));
    const [earlier] = await place().findAllByRole('button', { name: /^Insert the code/ });
    if (earlier === undefined) throw new Error('no earlier code');
    await user.click(earlier);
    expect(lab.getState().draft?.mfa).toMatch(/ana-phone \d{6}$/);
  });
});
