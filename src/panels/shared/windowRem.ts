/** The window in rem, so that a reader's font size and the projector's count too. */

/** Width and height now. */
export const windowRem = (): { readonly width: number; readonly height: number } => {
  const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const rem = size > 0 ? size : 16;
  return { width: window.innerWidth / rem, height: window.innerHeight / rem };
};

/** Calls `changed` when they may be others; a theme may change the root's font size without a resize. Returns how to stop. */
export const watchWindow = (changed: () => void): (() => void) => {
  const theme = new MutationObserver(changed);
  theme.observe(document.documentElement, { attributes: true });
  window.addEventListener('resize', changed);
  return () => {
    theme.disconnect();
    window.removeEventListener('resize', changed);
  };
};
