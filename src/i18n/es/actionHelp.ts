import type { actionHelp as english } from '../en/actionHelp.ts';
import type { Translation } from '../speech.ts';

export const actionHelp: Translation<typeof english> = {
  'action.get.help': 'GET de la clave, sin nombrar una versión: lo que es actual, o 404.',
  'action.getVersion.help': 'GET de esta versión por su id, para verla o descargarla.',
  'action.copyToTop.help':
    'COPY de esta versión sobre su propia clave. Pasa a ser la actual, no se pierde nada y no se pide código.',
  'action.delete.help':
    'DELETE de la clave, sin nombrar una versión. Con el control de versiones habilitado, un marcador la cubre.',
  'action.deleteVersion.help':
    'Prepara un DELETE de esta misma versión. Se pierde para siempre en cuanto S3 acepta.',
  'action.removeMarker.help':
    'Prepara un DELETE de este marcador por su id. Lo que hay debajo vuelve a verse: no se pierde nada.',
  'action.upload.help': 'PUT de archivos de este equipo, de hasta 64 MB cada uno.',
  'action.typeText.help': 'PUT de un texto que escribes o pegas.',
  'action.newBucket.help': 'Crea un bucket.',
  'action.enable.help': 'Prepara la solicitud que habilita el control de versiones.',
  'action.suspend.help': 'Prepara la solicitud que suspende el control de versiones.',
  'action.mfaDeleteOn.help': 'Prepara la solicitud que activa MFA Delete. Necesita a root y un código.',
  'action.mfaDeleteOff.help': 'Prepara la solicitud que desactiva MFA Delete. Necesita a root y un código.',
  'action.emptyBucket.help': 'Prepara una sola solicitud que elimina por id cada versión y cada marcador.',
  'action.deleteBucket.help':
    'Prepara la solicitud que elimina el bucket. S3 acepta solo cuando no queda nada en él.',
  'action.deleteChosen.help': 'Prepara una sola solicitud que elimina por id cada versión elegida.',
  'action.choose.help': 'Marca versiones para eliminarlas en un solo lote.',
  'action.undo.help': 'Vuelve una solicitud atrás. Los dispositivos también vuelven; el reloj, no.',
  'action.redo.help': 'Avanza una solicitud.',
  'action.toStart.help': 'Vuelve a antes de la primera solicitud.',
  'action.toEnd.help': 'Avanza hasta la última solicitud.',
  'action.lens.help': 'Todas las versiones, o solo lo que ve un GET simple.',
  'action.why.help': 'Va a las comprobaciones que hizo S3.',
  'action.help.help': 'Qué es esto, y todas las teclas.',
  'action.labFile.help': 'Guarda este laboratorio en un archivo, abre otro o empieza de nuevo.',
  'action.share.help': 'Un enlace que abre esta misma escena en cualquier sitio.',
  'action.present.help': 'Para un proyector: letra grande, primero el veredicto, una tecla por paso.',
  'action.find.help': 'Filtra las claves de este bucket, o las muestra como carpetas.',
  'action.fork.help': 'Empieza aquí una rama nueva. Lo que viene después queda en la rama en que está.',
  'action.settings.help': 'Tema, tamaño del texto, idioma, movimiento, teclas.',
  'action.ask.help': 'La próxima solicitud se firma con la clave de esta identidad.',
  'action.enable': 'Habilitar control de versiones',
  'action.suspend': 'Suspender control de versiones',
  'action.mfaDeleteOn': 'Activar MFA Delete',
  'action.mfaDeleteOff': 'Desactivar MFA Delete',
  'action.palette.help': 'Todo lo que se puede hacer, con su tecla, o por qué ahora no se puede.',
  'action.insertCode': 'Insertar el código',
  'action.insertCode.help': 'Pone en la próxima solicitud el código que tu dispositivo muestra ahora.',
  'action.glassBox': 'Caja de cristal',
  'action.glassBox.help': 'Cómo surge el código, y qué códigos acepta S3 ahora.',
  'action.prepareAgain': 'Preparar sin enviar',
  'action.prepareAgain.help':
    'Escribe la solicitud que se dejó, o si no la última de nuevo, para cambiarla antes.',
  'state.lock.open': 'El último código se aceptó.',
  'state.lock.refused': 'El último cambio se rechazó.',
  'action.closed.noDraft': 'No se está escribiendo ninguna solicitud que lleve un código.',
  'action.closed.noDevice': 'Quien pide no tiene ningún dispositivo MFA registrado.',
  'action.closed.writing': 'Ya se está escribiendo una solicitud.',
  'action.closed.nothingAsked': 'Todavía no se ha pedido nada.',
};
