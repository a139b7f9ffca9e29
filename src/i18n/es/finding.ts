import type { finding as english } from '../en/finding.ts';
import type { Translation } from '../speech.ts';

export const finding: Translation<typeof english> = {
  'older.label': 'Entradas anteriores de {key}, la más nueva primero',

  'find.label': 'Buscar claves',
  'find.field': 'Filtrar claves',
  'find.placeholder': 'Parte de una clave',
  'find.clear': 'Quitar el filtro',
  'find.looking': 'buscando…',
  'find.count': { one: '1 de {all} claves', other: '{found} de {all} claves' },
  'find.items': { one: '1 entrada aquí', other: '{found} entradas aquí' },
  'find.none': 'Ninguna clave contiene «{text}».',
  'find.noneIn': 'Nada en {folder} contiene «{text}».',
  'find.emptyFolder': 'Ya ninguna clave empieza por {folder}.',

  'folders.label': 'Cómo se muestran las claves',
  'folders.flat': 'Todas las claves seguidas',
  'folders.on': 'Como carpetas',
  'folders.note':
    'S3 no tiene carpetas: una clave es un solo texto. La consola las muestra cortando las claves en cada «/».',
  'folders.path': 'Carpeta abierta',
  'folder.open': 'Abrir la carpeta {name}',
  'folder.keys': { one: '1 clave', other: '{count} claves' },
  'folder.listed': {
    one: 'un List simple muestra {listed}',
    other: 'un List simple muestra {listed}',
  },
  'drop.into': 'va a {folder}',

  'table.label': { one: 'Claves y versiones, 1 fila', other: 'Claves y versiones, {count} filas' },
  'table.choose': 'Elegida',
  'table.key': 'Clave',
  'table.id': 'Id de versión',
  'table.kind': 'Clase',
  'table.position': 'Posición',
  'table.null': 'Nula',
  'table.size': 'Tamaño',
  'table.time': 'Hora',
  'table.answer': 'GET responde',
  'table.version': 'versión',
  'table.marker': 'marcador de eliminación',
  'table.folder': 'carpeta',
  'table.yes': 'null',
  'table.no': 'no',
  'table.200': '200',
  'table.404': '404, oculta',
  'table.byId': 'por id: 200',
  'table.405': 'por id: 405',
};
