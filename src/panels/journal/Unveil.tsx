/** A cloth lifted off: a marker was removed. Drawn as the other signs are. */

/** Takes the size of the text's line unless a class says otherwise. */
export const Unveil = ({ className = '' }: { readonly className?: string }) => (
  <svg
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
    className={`icon ${className}`}
  >
    <path d="M12 12V3.5M8.5 6.5 12 3l3.5 3.5" />
    <path d="M5 21v-6a7 7 0 0 1 2-4.900M19 21v-6a7 7 0 0 0-2-4.900M5 21l2.300-1.800L9.700 21l2.300-1.800 2.300 1.800 2.400-1.800L19 21" />
  </svg>
);
