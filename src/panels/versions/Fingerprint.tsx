/** Five bars made of an ETag: the same bars mean the same bytes, so a copied version is recognised at a glance. */

/** Seven heights a bar: 16,807 pictures, so two contents on one bench all but never share theirs. */
const LEVELS = 7;

const heightOf = (etag: string, bar: number): number => {
  const pair = Number.parseInt(etag.slice(bar * 2, bar * 2 + 2), 16);
  return ((Number.isNaN(pair) ? etag.charCodeAt(bar) || 0 : pair) % LEVELS) * 2 + 3;
};

/** Hidden from screen readers: the size and id beside it are what can be said. */
export const Fingerprint = ({ etag }: { readonly etag: string }) => (
  <svg viewBox="0 0 18 16" aria-hidden="true" className="fingerprint">
    <path d={[0, 1, 2, 3, 4].map((bar) => `M${1.6 + bar * 3.6} 15.5v-${heightOf(etag, bar)}`).join('')} />
  </svg>
);
