import type { typeText as english } from '../en/typeText.ts';
import type { Translation } from '../speech.ts';

export const typeText: Translation<typeof english> = {
  'text.title': 'Escribir texto',
  'text.key': 'Clave',
  'text.keyHint':
    'En {bucket}. Una clave que existe recibe encima una versión nueva, o se sobrescribe, según el control de versiones.',
  'text.keyBytes': '{bytes} de {limit} bytes.',
  'text.body': 'Texto',
  'text.size': {
    one: '1 byte de UTF-8. Ctrl o ⌘ con Intro lo sube.',
    other: '{count} bytes de UTF-8. Ctrl o ⌘ con Intro los sube.',
  },
  'text.upload': 'Subir',
  'text.cancel': 'Cancelar',
  'text.problem.key-empty': 'Una clave tiene al menos un carácter. Escribe una, como notes.txt.',
  'text.problem.key-not-unicode': 'Esto no es Unicode válido: falta medio carácter. Escríbelo de nuevo.',
  'text.problem.key-too-long': 'Una clave tiene como máximo {limit} bytes, y esta tiene {bytes}. Acórtala.',
  'text.problem.too-large': 'El texto ocupa {size}; el máximo es {limit}. Acórtalo.',
};
