import type { languages as english } from '../en/languages.ts';
import type { Translation } from '../speech.ts';

export const languages: Translation<typeof english> = {
  'language.tabs': 'La misma solicitud en',
  'language.cli': 'AWS CLI',
  'language.http': 'HTTP',
  'language.sdk': 'SDK para JS',
  'language.trail': 'CloudTrail',
  'language.request': 'La solicitud como {language}',
  'language.record': 'El registro en CloudTrail',
  'language.offending': 'S3 la rechazó por esto:',
  'language.failed': 'No se pudo cargar este texto. Elige de nuevo su pestaña.',
  'language.trail.management': 'Un evento de administración: CloudTrail lo registra de forma predeterminada.',
  'language.trail.data':
    'Un evento de datos: no se registra de forma predeterminada. Este registro existe solo donde un registro de seguimiento recoge los eventos de datos del bucket.',
  'language.trail.batch':
    'Un evento de datos: no se registra de forma predeterminada. Donde se recoge, lo acompaña un evento DeleteObject por entrada.',
  'language.trail.upcoming': 'Se escribe cuando S3 ha respondido; por ahora contendría esto.',
  'language.trail.noCode': 'El código nunca está en él.',
};
