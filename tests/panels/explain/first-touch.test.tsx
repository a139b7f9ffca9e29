/** The first touch of the page brings the words of refusals, so that they are there before anything can be refused. */
import { render } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { WhyPanel } from '../../../src/panels/explain/Explanation.tsx';
import { refusalWords } from '../../../src/panels/explain/refusalWords.ts';
import { done } from './answered.tsx';

it('loads the words of refusals at the first key, wherever it is pressed', async () => {
  render(<WhyPanel answered={done()} onRemedy={vi.fn()} />);
  expect(refusalWords()).toBeUndefined();
  await userEvent.keyboard('{Tab}');
  await vi.waitFor(() => expect(refusalWords()).toBeDefined());
});
