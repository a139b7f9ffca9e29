/** Where the lab is kept, as the page shows it. */
export type StorageStatus =
  | { readonly kind: 'saved' | 'saving' }
  | { readonly kind: 'memory'; readonly reason: string }
  | { readonly kind: 'elsewhere' };
