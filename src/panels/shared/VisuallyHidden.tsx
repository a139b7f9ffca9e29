/** Words for those who listen. */
import type { ReactNode } from 'react';

/** Read by screen readers, drawn for nobody. */
export const VisuallyHidden = ({ children }: { readonly children: ReactNode }) => (
  <span className="sr-only">{children}</span>
);
