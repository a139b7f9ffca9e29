/** Time on the page: looking back, forking, switching, comparing, the attack in both worlds, and the lab's clock. */
import { fireEvent, screen, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { beforeAll, describe, expect, it } from 'vitest';
import { dispatch, forkHere, seek } from '../../../src/store/dispatch.ts';
import type { Lab } from '../../../src/store/lab.ts';
import { freezeClock } from '../../../src/store/time.ts';
import { aLockedLab, aSandboxLab, press, showPage, stepsOf } from './page.tsx';

/** The page fetches them in an instant; here they would be compiled first. */
beforeAll(() => import('../../../src/panels/compare/branching.ts'));

const time = () => within(screen.getByRole('region', { name: 'Every request' }));
const branches = () => within(time().getByRole('group', { name: 'Branches' }));
const worlds = () => within(screen.getByRole('region', { name: 'Two futures of harbor-archive' }));

/** Touches the page, so that what comes late is there. */
const touched = async (lab: Lab, width?: number): Promise<UserEvent> => {
  const user = showPage(lab, width);
  fireEvent.pointerMove(document.body);
  await time().findByRole('button', { name: 'More about branches' });
  return user;
};
const tryAttack = async (user: UserEvent) => {
  await user.click(press('More about branches'));
  await user.click(screen.getByRole('button', { name: /^Try the attack in both/, hidden: true }));
};
const attack = async (user: UserEvent) => {
  await tryAttack(user);
  await screen.findByRole('heading', { name: 'Two futures of harbor-archive' });
};

describe('the past', () => {
  it('says that it is the past, where one acts and where one looks', async () => {
    const lab = aSandboxLab();
    const user = await touched(lab);
    const count = stepsOf(lab);
    expect(screen.queryByText(/Acting here starts a new branch/)).toBeNull();
    await user.keyboard('[[');
    expect(
      time().getByText(`You look at step ${count - 1} of ${count}. Acting here starts a new branch.`),
    ).toBeVisible();
    expect(screen.getByText(`past, step ${count - 1} of ${count}`)).toBeVisible();
    await user.keyboard(']');
    expect(screen.queryByText(/^past,/)).toBeNull();
  });

  it('becomes a branch when somebody acts in it, which is said once, with the way back', async () => {
    const lab = aSandboxLab();
    const user = await touched(lab);
    await user.keyboard('[[d');
    expect(await screen.findByText('You acted in the past. The old future stays as branch A.')).toBeVisible();
    expect(branches().getByRole('radio', { checked: true })).toHaveAccessibleName('B: delete report.csv');
    await user.click(press('Back to A'));
    expect(lab.getState().journal.active).toBe('A');
    expect(screen.queryByText(/You acted in the past/)).toBeNull();
  });
});

describe('a fork', () => {
  it('is made by its button or by F, and is not made twice', async () => {
    const lab = aSandboxLab();
    const user = await touched(lab);
    await user.keyboard('f');
    expect(await screen.findByText(`Branch B starts here, at step ${stepsOf(lab)}.`)).toBeVisible();
    expect(branches().getByRole('radio', { checked: true })).toHaveAccessibleName('B: nothing yet');
    expect(press('Fork here')).toHaveAttribute('aria-disabled', 'true');
    await user.click(branches().getByRole('radio', { name: 'A: this bucket' }));
    await user.click(press('Fork here'));
    expect(lab.getState().journal.branches.map(({ id }) => id)).toEqual(['A', 'B', 'C']);
  });

  it('is drawn on the rail, where the other branch parts', async () => {
    const lab = aSandboxLab();
    await touched(lab);
    await screen.findByRole('button', { name: 'Fork here' });
    const at = stepsOf(lab) - 2;
    seek(lab, at);
    dispatch(lab, { type: 'DeleteObject', bucket: 'harbor-archive', key: 'logo.svg' });
    const mark = await time().findByRole('img', { name: 'Branch A parts here.' });
    expect(mark.closest('li')).toHaveAttribute('aria-posinset', String(at));
  });
});

describe('two futures', () => {
  it('stand side by side after the attack: one lost everything, the other nothing', async () => {
    const lab = aSandboxLab();
    const user = await touched(lab);
    await attack(user);
    expect(
      worlds().getByText(
        /^Since step 9: B lost 2 versions for good, C lost none\. MFA Delete is off in B and on in C\.$/,
      ),
    ).toBeVisible();
    const left = within(worlds().getByRole('region', { name: 'Branch B' }));
    const right = within(worlds().getByRole('region', { name: 'Branch C' }));
    expect(left.getAllByText('gone')).toHaveLength(2);
    expect(right.queryByText('gone')).toBeNull();
    const facts = (of: typeof left, id: string) =>
      within(of.getByRole('list', { name: `Facts of branch ${id}` }))
        .getAllByRole('listitem')
        .map((fact) => fact.textContent);
    expect(facts(left, 'B')).toEqual([
      '596 B billed',
      'GET report.csv: 404, no delete-marker header',
      '2 versions gone for good',
    ]);
    expect(facts(right, 'C')).toEqual([
      '685 B billed, as before',
      'GET report.csv: 404, x-amz-delete-marker: true',
      'both versions can come back',
    ]);
    expect(right.getAllByText(/attacker: delete one version of report.csv for good/)).not.toHaveLength(0);
  });

  it('take the focus, and give it back to Compare by Esc or by their button', async () => {
    const user = await touched(aSandboxLab());
    await attack(user);
    await expect.poll(() => document.activeElement?.textContent).toBe('Two futures of harbor-archive');
    await user.keyboard('{Escape}');
    await expect.poll(() => document.activeElement).toBe(time().getByRole('button', { name: 'Compare' }));
    await user.keyboard('{Enter}');
    await user.click(await screen.findByRole('button', { name: 'Back to the bench' }));
    await expect.poll(() => document.activeElement).toBe(time().getByRole('button', { name: 'Compare' }));
    expect(screen.getByRole('heading', { name: 'harbor-archive' })).toBeVisible();
  });

  it('show only the keys that differ until all are asked for, any two branches, at any of their steps', async () => {
    const lab = aSandboxLab();
    const user = await touched(lab);
    await attack(user);
    const keys = () => worlds().getAllByRole('list', { name: /^Versions of .*, newest first$/ });
    expect(keys()).toHaveLength(3);
    await user.click(press('Show all 3 keys'));
    expect(keys()).toHaveLength(9);
    await user.click(press('Show all 3 keys'));
    await user.click(press('C: one step back'));
    expect(worlds().getByText('step 12 of 13')).toBeVisible();
    await user.selectOptions(worlds().getByRole('combobox', { name: 'Branch on the left' }), 'A');
    expect(worlds().getByText(/^Since step 9: A lost none, C lost none\..*No key differs\.$/)).toBeVisible();
  });

  it('are left when somebody steps through time', async () => {
    const user = await touched(aSandboxLab());
    await attack(user);
    await user.keyboard('[[');
    expect(screen.queryByRole('heading', { name: /^Two futures/ })).toBeNull();
  });
});

describe('the attack', () => {
  it('says why it cannot be tried', async () => {
    const lab = aLockedLab();
    const user = await touched(lab);
    await tryAttack(user);
    // Root's code was spent a moment ago, to turn MFA Delete on.
    expect(await screen.findByText(/Root’s device shows no code that S3 takes now/)).toBeVisible();
    expect(lab.getState().journal.branches).toHaveLength(1);
  });
});

describe('the rail', () => {
  it('has the keys of a slider, and can be dragged along', async () => {
    const lab = aSandboxLab();
    const user = await touched(lab);
    const radio = (n: number) => time().getByRole('radio', { name: new RegExp(`^Step ${n},`) });
    radio(9).focus();
    await user.keyboard('{Home}');
    expect(lab.getState().journal.cursor).toBe(1);
    await expect.poll(() => document.activeElement).toBe(radio(1));
    await user.keyboard('{PageDown}');
    expect(lab.getState().journal.cursor).toBe(9);
    fireEvent.pointerMove(radio(4), { buttons: 1, pointerType: 'mouse' });
    fireEvent.pointerMove(radio(6), { buttons: 0, pointerType: 'mouse' });
    expect(lab.getState().journal.cursor).toBe(4);
  });

  it('folds what only read, and sets back what is about another bucket', async () => {
    const lab = aSandboxLab();
    const user = await touched(lab);
    dispatch(lab, { type: 'ListBuckets' });
    dispatch(lab, { type: 'CreateBucket', bucket: 'other-bucket' });
    expect(await time().findByRole('radio', { name: /In the bucket other-bucket\.$/ })).toBeVisible();
    await user.click(press('More about branches'));
    await user.click(screen.getByRole('button', { name: /^Fold the reads/, hidden: true }));
    expect(time().queryByRole('radio', { name: /^Step 10,/ })).toBeNull();
    expect(time().getByRole('radio', { name: /^Step 11,/ })).toBeChecked();
  });
});

describe('the lab’s clock', () => {
  const clock = () => within(screen.getByRole('group', { name: 'Lab clock' }));
  it('steps a day, and shows the date once it is not today', async () => {
    const lab = aSandboxLab();
    const user = showPage(lab);
    freezeClock(lab);
    const before = clock().getByRole('time').textContent;
    expect(before).toMatch(/^\d\d:\d\d:\d\d$/);
    const steps = stepsOf(lab);
    await user.click(clock().getByRole('button', { name: '+1 day' }));
    expect(clock().getByRole('time').textContent).toMatch(new RegExp(`^\\d{4}-\\d\\d-\\d\\d ${before}$`));
    expect(stepsOf(lab)).toBe(steps);
  });

  it('is not moved by undo', async () => {
    const lab = aSandboxLab();
    const user = showPage(lab);
    freezeClock(lab);
    forkHere(lab);
    const then = lab.getState().clock;
    await user.keyboard('{Control>}z{/Control}');
    expect(lab.getState().clock).toBe(then);
  });
});
