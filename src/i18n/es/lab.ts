import type { lab as english } from '../en/lab.ts';
import type { Translation } from '../speech.ts';

export const lab: Translation<typeof english> = {
  'lab.title': 'Guardar o abrir',
  'lab.save': 'Guardar este laboratorio',
  'lab.saveNote': 'Un archivo con cada solicitud, rama y byte subido. Se queda en este equipo.',
  'lab.saveButton': 'Guardar en un archivo',
  'lab.saving': 'Escribiendo el archivo…',
  'lab.saved': 'El archivo está escrito.',
  'lab.saveFailed': 'No se pudo escribir el archivo. El laboratorio no cambió: inténtalo de nuevo.',
  'lab.open': 'Abrir un laboratorio',
  'lab.openNote': 'Un archivo que se guardó aquí, en este equipo o en otro.',
  'lab.openButton': 'Elegir un archivo de laboratorio',
  'lab.reading': 'Leyendo el archivo…',
  'lab.unreadable': 'El navegador no pudo leer {name}. Quizá se movió o está bloqueado: elígelo de nuevo.',
  'lab.openFailed': 'No se pudo abrir {name}. El laboratorio no cambió: elige un archivo que se guardó aquí.',
  'lab.opened': '{name} está abierto.',
  'lab.over': 'Empezar de nuevo',
  'lab.overNote': 'Con el entorno de pruebas preparado, o sin nada.',
  'lab.sandbox': 'Entorno de pruebas',
  'lab.empty': 'Laboratorio vacío',
  'lab.started': 'Hay un laboratorio nuevo abierto.',

  'lab.replace.file': '¿Reemplazar este laboratorio por {name}?',
  'lab.replace.sandbox': '¿Reemplazar este laboratorio por el entorno de pruebas?',
  'lab.replace.empty': '¿Reemplazar este laboratorio por uno vacío?',
  'lab.replace.holds':
    'Este laboratorio contiene {requests}, {buckets} y {entries}. Deshacer no los devuelve.',
  'lab.requests': { one: '1 solicitud', other: '{count} solicitudes' },
  'lab.buckets': { one: '1 bucket', other: '{count} buckets' },
  'lab.entries': { one: '1 versión o marcador', other: '{count} versiones y marcadores' },
  'lab.saveFirst': 'Guardarlo antes',
  'lab.replace': 'Reemplazar',
  'lab.keep': 'Conservar este laboratorio',
};
