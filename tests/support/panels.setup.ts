/** What jsdom lacks for panels: the dialog's own methods and a file's bytes, as the standards have them. Loaded before each test file. */
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
