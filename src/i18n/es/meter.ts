import type { meter as english } from '../en/meter.ts';
import type { Translation } from '../speech.ts';

export const meter: Translation<typeof english> = {
  'meter.title': '¿Se puede recuperar?',
  'meter.answer': { one: '{back} de 1 versión', other: '{back} de {count} versiones' },
  'meter.words': '{plain} con un GET simple, {byId} solo por id de versión, {lost} perdidas para siempre.',
  'meter.plain': 'GET simple',
  'meter.byId': 'por id de versión',
  'meter.lost': 'perdidas',
  'meter.empty': 'Todavía no se guardó nada.',
  'meter.billed': '{size} facturados',
  'meter.noncurrent': ', {share} % no actual',
};
