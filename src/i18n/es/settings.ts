import type { settings as english } from '../en/settings.ts';
import type { Translation } from '../speech.ts';

export const settings: Translation<typeof english> = {
  'page.title': 'Bucket Lab: control de versiones de S3 y MFA Delete, para probar',
  'settings.theme': 'Tema',
  'settings.theme.auto': 'Como el sistema',
  'settings.theme.light': 'Claro',
  'settings.theme.dark': 'Oscuro',
  'settings.theme.contrast': 'Contraste',
  'settings.theme.projector': 'Proyector',
  'settings.textSize': 'Tamaño del texto',
  'settings.percent': '{percent} %',
  'settings.language': 'Idioma',
  'settings.language.auto': 'Como el navegador',
  'settings.language.en': 'English',
  'settings.language.es': 'Español',
  'settings.language.failed': 'No se pudo cargar ese idioma. Comprueba la conexión y elígelo de nuevo.',
  'settings.language.note': 'Lo que dice S3 queda en inglés, como en el mundo real.',
  'settings.speed': 'Velocidad del movimiento',
  'settings.speed.instant': 'Al instante',
  'settings.speed.times': '{times} ×',
  'settings.motion': 'Reducir el movimiento',
  'settings.motion.note': 'Lo que cambió se marca con un contorno. El ajuste del sistema también cuenta.',
  'settings.letters': 'Las teclas sueltas actúan',
  'settings.letters.note': 'Como U para subir. Sin ellas, las teclas con Ctrl o ⌘ siguen actuando.',
};
