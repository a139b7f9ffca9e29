import type { shared as english } from '../en/shared.ts';
import type { Translation } from '../speech.ts';

export const shared: Translation<typeof english> = {
  'size.bytes': { one: '{count} byte', other: '{count} bytes' },
  'size.kilobytes': '{count} kilobytes',
  'size.megabytes': '{count} megabytes',
  'size.gigabytes': '{count} gigabytes',
  'size.terabytes': '{count} terabytes',
  'copy.rest': 'Copiar {what}',
  'copy.copied': 'Copiado: {what}',
  'copy.failed': 'Esta página no puede usar el portapapeles',
  'dialog.close': 'Cerrar',
};
