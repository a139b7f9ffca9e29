import type { shell as english } from '../en/shell.ts';
import type { Translation } from '../speech.ts';

export const shell: Translation<typeof english> = {
  'bench.tabs': 'Partes de la mesa',
  'bench.dock': 'La última respuesta',
  'tab.bucket': 'Bucket',
  'tab.codes': 'Códigos',
  'tab.request': 'Solicitud',
  'tab.why': 'Por qué',
  'tab.task': 'Tarea',
  'tab.mission': 'Misión',
  'tab.time': 'Tiempo',
};
