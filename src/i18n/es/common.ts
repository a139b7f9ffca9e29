import type { common as english } from '../en/common.ts';
import type { Translation } from '../speech.ts';

export const common: Translation<typeof english> = {
  'app.name': 'Bucket Lab',
  'app.notAffiliated': 'Un modelo para aprender, sin relación con Amazon',
};
