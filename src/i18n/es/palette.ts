import type { palette as english } from '../en/palette.ts';
import type { Translation } from '../speech.ts';

export const palette: Translation<typeof english> = {
  'palette.title': 'Buscar una acción',
  'palette.label': '¿Qué quieres hacer?',
  'palette.placeholder': 'Una acción, una identidad, un bucket, el principio de una clave',
  'palette.list': 'Acciones',
  'palette.found': { one: '1 encontrada', other: '{count} encontradas' },
  'palette.none': 'Nada se llama «{typed}».',
  'palette.group.do': 'Acciones',
  'palette.group.ask': 'Pedir como',
  'palette.group.bucket': 'Abrir un bucket',
  'palette.group.key': 'Ir a una clave',
  'palette.group.closed': 'Ahora no',
};
