/** What jsdom lacks for panels: dialogs and popovers, as the HTML standard has them. Loaded before each test file. */
import '@testing-library/jest-dom/vitest';
import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';

const before = new WeakMap<HTMLDialogElement, Element | null>();

/** The dialog focusing steps, shortened: what carries `autofocus`, else the first control. */
const focusFirst = (dialog: HTMLDialogElement): void => {
  const first =
    dialog.querySelector<HTMLElement>('[autofocus]') ?? dialog.querySelector<HTMLElement>('button, input');
  first?.focus();
};

const close = (dialog: HTMLDialogElement): void => {
  if (!dialog.open) return;
  dialog.removeAttribute('open');
  const opener = before.get(dialog);
  if (opener instanceof HTMLElement) opener.focus();
  dialog.dispatchEvent(new Event('close'));
};

const show = (dialog: HTMLDialogElement): void => {
  before.set(dialog, document.activeElement);
  dialog.setAttribute('open', '');
  focusFirst(dialog);
};

Object.assign(HTMLDialogElement.prototype, {
  show(this: HTMLDialogElement) {
    show(this);
  },
  showModal(this: HTMLDialogElement) {
    show(this);
    this.setAttribute('aria-modal', 'true');
  },
  close(this: HTMLDialogElement) {
    close(this);
  },
});

// Esc is the platform's for a modal dialog, wherever the focus is.
document.addEventListener('keydown', (event) => {
  const modal = document.querySelector<HTMLDialogElement>('dialog[open][aria-modal]');
  if (event.key === 'Escape' && modal !== null) close(modal);
});

Blob.prototype.arrayBuffer ??= function arrayBuffer(this: Blob) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as ArrayBuffer);
    reader.onerror = () => reject(reader.error ?? new Error('unreadable'));
    reader.readAsArrayBuffer(this);
  });
};

afterEach(cleanup);

/** A popover opens and closes, tells so by `toggle`, and closes on Esc; where it stands is no matter here. */
const flip = (popover: HTMLElement, open: boolean): void => {
  if (popover.hasAttribute('data-open') === open) return;
  popover.toggleAttribute('data-open', open);
  popover.style.display = open ? 'block' : 'none';
  const opener = document.querySelector(`[popovertarget="${popover.id}"]`);
  if (!open && popover.contains(document.activeElement) && opener instanceof HTMLElement) opener.focus();
  popover.dispatchEvent(Object.assign(new Event('toggle'), { newState: open ? 'open' : 'closed' }));
};

Object.assign(HTMLElement.prototype, {
  hidePopover(this: HTMLElement) {
    flip(this, false);
  },
});

document.addEventListener('click', ({ target }) => {
  const opener = target instanceof Element ? target.closest('[popovertarget]') : null;
  const popover = document.getElementById(opener?.getAttribute('popovertarget') ?? '');
  if (popover !== null) flip(popover, !popover.hasAttribute('data-open'));
});

document.addEventListener('keydown', (event) => {
  const popover = document.querySelector<HTMLElement>('[popover][data-open]');
  if (event.key === 'Escape' && popover !== null) flip(popover, false);
});
