import type { versions as english } from '../en/versions.ts';
import type { Translation } from '../speech.ts';

export const versions: Translation<typeof english> = {
  'shelves.label': 'Claves y sus versiones',
  'shelf.pile': 'Versiones de {key}, la más nueva primero',
  'shelf.older': '+ {count} anteriores',
  'shelf.olderCovered': '+ {count} anteriores, cubiertas',
  'shelf.olderLabel': {
    one: 'Mostrar 1 entrada anterior de {key}',
    other: 'Mostrar {count} entradas anteriores de {key}',
  },

  'entry.version': 'Versión',
  'entry.marker': 'Marcador',
  'entry.markerShort': 'marcador',
  'entry.current': 'actual',
  'entry.noncurrent': 'no actual',
  'entry.null': 'null',
  'entry.refused': 'rechazado',
  'entry.coveredBy': { one: 'cubierta por un marcador', other: 'cubierta por {count} marcadores' },
  'entry.covers': { one: 'cubre 1 versión', other: 'cubre {count} versiones' },
  'entry.nothing': 'nada debajo',
  'entry.gone': 'perdida',
  'entry.id': 'id de versión',

  'get.found': 'GET 200 · {size}',
  'get.hidden': 'GET 404 · oculto',
  'get.hiddenBy': { one: ' por un marcador', other: ' por {count} marcadores' },
  'get.none': 'GET 404 · no hay tal clave',
  'lost.count': 'perdidas: {count}',
  'lost.step': ', paso {step}',
  'lost.title': {
    one: '1 subida se perdió para siempre. Ir al paso {step}.',
    other: '{count} subidas se perdieron para siempre. Ir al paso {step}.',
  },

  'legend.label': 'Qué significan las formas',
  'legend.current': 'actual',
  'legend.noncurrent': 'no actual',
  'legend.marker': 'marcador de eliminación, con datos debajo',
  'legend.null': 'null: un hueco por clave',
  'legend.bars': 'mismas barras = mismos bytes',

  'drop.upload': 'Subir',
  'drop.or': 'o suelta aquí un archivo',
  'drop.note': 'una clave nueva abre una estantería',
  'drop.over': 'Suelta para subir',
  'empty.text': 'Todavía no hay nada guardado. Sube un archivo para abrir una estantería.',
  'plain.empty': {
    one: 'La lista está vacía. 1 entrada está cubierta.',
    other: 'La lista está vacía. {count} entradas están cubiertas.',
  },
  'plain.show': 'Mostrar todas las versiones',
};
