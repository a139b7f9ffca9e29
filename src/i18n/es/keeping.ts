import type { keeping as english } from '../en/keeping.ts';
import type { Translation } from '../speech.ts';

export const keeping: Translation<typeof english> = {
  'remedy.waitForCode': 'Ahora no se ve ningún código sin usar. Adelanta el reloj 30 segundos.',
  'remedy.stepOn': 'Adelantar',
  'store.memory.missing':
    'Este navegador no guarda datos para la página. Todo funciona, y se pierde al cerrarla. Guarda el laboratorio en un archivo para conservarlo.',
  'store.memory.blocked':
    'El navegador no deja que la página guarde datos, como en algunas ventanas privadas y marcos. Guarda el laboratorio en un archivo para conservarlo.',
  'store.memory.full':
    'No queda sitio para guardar en este navegador. El laboratorio sigue en memoria: guárdalo en un archivo o libera espacio.',
  'store.memory.newer':
    'Lo que hay guardado aquí viene de una versión posterior de Bucket Lab y queda intacto. Este laboratorio no se guarda.',
  'store.memory.unsavable':
    'Un paso de este laboratorio no cabe en el formato de guardado. El fallo es nuestro. El laboratorio sigue en memoria.',
  'store.memory.shared': 'Esta escena llegó por un enlace y no se guarda aquí.',
  'store.memory.asked': 'La dirección pide no guardar aquí. Todo funciona, y se pierde al cerrar la página.',
  'store.memory.failed': 'El navegador no quiso guardar: {detail} El laboratorio sigue en memoria.',
  'store.elsewhere.note':
    'Este laboratorio está abierto en otra pestaña, y esa pestaña lo guarda. Mira aquí lo que quieras, o tómalo.',
  'store.elsewhere.lost': 'Otra pestaña ha tomado este laboratorio, con todo lo que se hizo aquí.',
  'store.takeOver': 'Usarlo en esta pestaña',
  'store.unguarded': 'Este navegador no distingue unas pestañas de otras. Trabaja en una sola.',
  'store.aside': 'No se pudo leer el laboratorio guardado ({reason}). Queda apartado, y se abrió uno nuevo.',
  'store.aside.lost': 'No se pudo leer el laboratorio guardado ({reason}). Se abrió uno nuevo.',
  'store.aside.save': 'Descargar lo apartado',
  'store.saveFile': 'Guardar en un archivo',
  'store.dismiss': 'Descartar',
  'fault.whole': 'el conjunto',
  'fault.format': 'no es un laboratorio de Bucket Lab: {found} donde va {right}',
  'fault.newer': 'viene de una versión posterior: {found}, y esta conoce {right}',
  'fault.shape': '{path} es {found}, lo correcto sería {right}',
  'fault.hole': 'falta {path}',
  'fault.body': 'el contenido {path} es {found}, lo correcto sería {right}',
  'fault.replay': 'la solicitud {path} no se puede repetir: {found}',
  'fault.zip': 'no es un archivo zip, o está dañado: {found}, lo correcto sería {right}',
  'fault.entry': 'el archivo contiene {path}, que es {found}; lo correcto sería {right}',
  'fault.size': '{path} ocupa {found}, el límite es {right}',
  'fault.unreadable': 'el navegador no pudo leerlo: {found}',
  'lab.file.refused': 'Este archivo no se abrió: {reason}.',
  'lab.file.tooLarge': 'El laboratorio es demasiado grande para un archivo: {reason}.',
  'broke.title': 'Bucket Lab falló',
  'broke.text': 'El fallo es nuestro, no de S3. Lo hecho hasta ahora está guardado.',
  'broke.unfetched': 'No se pudo obtener una parte de la página',
  'broke.unfetched.text':
    'Puede que falle la conexión, o que la página se haya renovado mientras estaba abierta. Lo hecho hasta ahora queda como estaba.',
  'broke.undo': 'Deshacer la última solicitud',
  'broke.reload': 'Cargar la página de nuevo',
  'broke.report': 'el informe',
};
