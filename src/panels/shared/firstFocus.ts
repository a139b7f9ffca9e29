/** Where the focus goes when a window opens. */

/**
 * A ref for the first field of a `Dialog`. The platform gives an opening dialog's focus to what carries `autofocus`;
 * React writes no such attribute and would focus before the dialog is open.
 */
export const firstFocus = (element: HTMLElement | null): void => element?.setAttribute('autofocus', '');
