import type { upload as english } from '../en/upload.ts';
import type { Translation } from '../speech.ts';

export const upload: Translation<typeof english> = {
  'upload.over': 'Suelta para subir a {bucket}',
  'upload.overNote': 'Archivos y carpetas. La ruta de una carpeta pasa a ser parte de la clave.',
  'upload.closed': 'Ahora no se puede subir nada',
  'upload.news': 'Subidas',
  'upload.running': 'Subiendo {at} de {total}',
  'upload.stop': 'Parar tras este archivo',
  'upload.waiting': { one: 'Espera 1 archivo más', other: 'Esperan {count} archivos más' },
  'upload.done': '{key} está subido, {size}.',
  'upload.doneAll': { one: 'Se subió 1 archivo.', other: 'Se subieron {count} archivos.' },
  'upload.doneSome': 'Se subieron {done} de {total} archivos. La lista dice qué pasa con el resto.',
  'upload.doneNone': {
    one: 'El archivo no se subió. La lista dice por qué.',
    other: 'No se subió ninguno de {count} archivos. La lista dice por qué.',
  },
  'upload.stopped': 'Parado: se subieron {done} de {total} archivos.',
  'upload.nothing': 'No había ningún archivo. Suelta archivos o carpetas.',

  'upload.troubles': { one: '1 archivo no se subió', other: '{count} archivos no se subieron' },
  'upload.moreTroubles': {
    one: '1 más tampoco se subió.',
    other: '{count} más tampoco se subieron.',
  },
  'upload.dismiss': 'Descartar la lista',
  'upload.nameless': '(sin nombre)',
  'upload.problem.too-large': 'Ocupa {size}; el máximo es {limit}. Elige un archivo más pequeño.',
  'upload.problem.unreadable':
    'El navegador no pudo leerlo. Quizá se movió o está bloqueado: elígelo de nuevo.',
  'upload.problem.undigested':
    'No se pudo cargar una parte de la página que las subidas necesitan. Comprueba la conexión y súbelo de nuevo.',
  'upload.problem.key-empty': 'No tiene nombre, y una clave necesita al menos un carácter. Dale un nombre.',
  'upload.problem.key-not-unicode':
    'Su nombre no es Unicode válido, así que no puede ser una clave. Cámbiale el nombre.',
  'upload.problem.key-too-long':
    'Su clave tendría {bytes} bytes; el máximo es {limit}. Acorta su nombre o el de su carpeta.',
  'upload.problem.elsewhere': 'Otra pestaña tiene este laboratorio, así que no se envió nada.',
  'upload.refused': 'S3 lo rechazó: {status} {code}. {message}',
};
