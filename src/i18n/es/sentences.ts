import type { sentences as english } from '../en/sentences.ts';
import type { Translation } from '../speech.ts';

export const sentences: Translation<typeof english> = {
  'verdict.upcoming': 'Próxima solicitud',
  'verdict.notSent': 'sin enviar',
  'sentence.tried': '{who} intentó {ask}.',

  'stored.first': '{key} está guardado. Es la única versión.',
  'stored.overOne': '{key} tiene una nueva versión actual. La anterior sigue ahí.',
  'stored.overTwo': '{key} tiene una nueva versión actual. Las dos anteriores siguen ahí.',
  'stored.overMany': '{key} tiene una nueva versión actual. Las {count} anteriores siguen ahí.',
  'stored.unversioned':
    '{key} está guardado. El control de versiones nunca se habilitó, así que la próxima subida lo reemplazará.',
  'stored.null': '{key} está guardado en su hueco nulo. Las versiones más antiguas quedan intactas.',
  'stored.nullFirst': '{key} está guardado en su hueco nulo. La próxima subida escribirá encima.',
  'stored.overMarker': '{key} se puede leer de nuevo: su nueva versión está sobre el marcador.',
  'stored.overNullMarker': '{key} se puede leer de nuevo. Ocupó el hueco nulo del marcador.',
  'stored.copy': '{key} tiene una nueva versión actual con los mismos bytes. No se quitó nada.',
  'overwritten.null': 'Se sobrescribió el hueco nulo. Esos {size} se perdieron para siempre.',
  'overwritten.unversioned': 'Se sobrescribió el antiguo {key}. Esos {size} se perdieron para siempre.',

  'covered.none': 'Se añadió un marcador a {key}, aunque no hay datos debajo.',
  'covered.one': 'Un marcador cubre {key}. Su única versión sigue ahí.',
  'covered.two': 'Un marcador cubre {key}. Las dos versiones siguen ahí.',
  'covered.many': 'Un marcador cubre {key}. Las {count} versiones siguen ahí.',
  'covered.again': '{key} ya estaba cubierto. Un segundo marcador está ahora sobre el primero.',
  'covered.nullAgain': '{key} tiene un nuevo marcador nulo en lugar del anterior. No cambió nada más.',
  'covered.nullLost': 'Un marcador nulo cubre {key}. La versión nula, {size}, se perdió para siempre.',
  'covered.noCode': 'No hizo falta código: un DELETE simple solo añade un marcador.',
  'covered.noCodeLost':
    'No hizo falta código, con MFA Delete o sin él: este es el hueco que abre la suspensión.',

  'destroyed.unversioned':
    '{key}, {size}, se perdió para siempre. El control de versiones nunca se habilitó.',
  'destroyed.version': 'Una versión de {key}, {size}, se perdió para siempre.',
  'destroyed.next': 'La versión anterior es ahora la actual.',
  'destroyed.marker': 'Ahora es actual un marcador, así que un GET simple responde 404.',
  'destroyed.last': 'No queda nada bajo esa clave.',
  'unmarked.readable': 'Se quitó el marcador. {key} se puede leer de nuevo.',
  'unmarked.still': 'Se quitó un marcador. Otro sigue cubriendo {key}.',
  'unmarked.under': 'Se quitó un marcador no actual. Lo que encuentra un GET simple no cambia.',
  'unmarked.last': 'Se quitó el marcador. No queda nada bajo {key}.',
  'nothing.version': 'No había tal versión de {key}. S3 responde 204 de todos modos.',
  'nothing.key': '{key} no estaba. S3 responde 204 de todos modos.',

  'batch.covered': {
    one: 'Un marcador cubre 1 clave.',
    other: '{count} claves están cubiertas por marcadores.',
  },
  'batch.gone': {
    one: '1 versión se perdió para siempre.',
    other: '{count} versiones se perdieron para siempre.',
  },
  'batch.unmarked': { one: 'Se quitó 1 marcador.', other: 'Se quitaron {count} marcadores.' },
  'batch.refused': { one: 'Se rechazó 1 entrada.', other: 'Se rechazaron {count} entradas.' },
  'batch.nothing': 'No había nada que eliminar. S3 lo da por hecho de todos modos.',
  'batch.oneCode': 'Un solo código valió para toda la solicitud.',

  'versioning.enabled':
    'El control de versiones está habilitado. Lo que se guardó antes conserva el id null.',
  'versioning.reenabled':
    'El control de versiones vuelve a estar habilitado. Las versiones nulas quedan como están.',
  'versioning.suspended':
    'El control de versiones está suspendido. Todas las versiones se quedan, y se siguen facturando.',
  'versioning.suspendedFirst':
    'El control de versiones está suspendido, aunque nunca se habilitó. A eso no hay vuelta atrás.',
  'versioning.same': 'El control de versiones ya estaba así. No cambió nada.',
  'versioning.mfaOn':
    'MFA Delete está activado. Solo root con un código puede ahora eliminar una versión o cambiar el control de versiones.',
  'versioning.mfaOff':
    'MFA Delete está desactivado. Las versiones se pueden eliminar para siempre sin código.',

  'bucket.created': 'El bucket {bucket} está ahí, vacío, con el control de versiones sin configurar.',
  'bucket.again': 'El bucket {bucket} ya era tuyo. En us-east-1 S3 responde 200 de todos modos.',
  'bucket.gone': 'El bucket {bucket} ya no existe. Cualquiera puede tomar su nombre.',
  'device.created': 'El dispositivo {device} está creado, y no es de nadie hasta que se registre.',
  'device.enabled': 'El dispositivo {device} está registrado. Los dos códigos quedan gastados.',
  'device.resynced': 'S3 conoce de nuevo el reloj de {device}. Los dos códigos quedan gastados.',
  'device.deactivated': 'El dispositivo {device} está desactivado. Sus códigos ya no valen nada.',
  'device.deleted': 'Se quitó el dispositivo virtual {device}.',
  'device.list': { one: 'Hay 1 dispositivo registrado.', other: 'Hay {count} dispositivos registrados.' },

  'read.object': '{key} respondió con {size}. No cambió nada.',
  'read.version': 'Esa versión de {key} respondió con {size}. No cambió nada.',
  'read.headers': '{key} está ahí, {size}. No cambió nada.',
  'read.buckets': { one: 'Se lista 1 bucket.', other: 'Se listan {count} buckets.' },
  'read.bucket': 'El bucket {bucket} está ahí, en {region}.',
  'read.neverConfigured': 'S3 no responde nada: el control de versiones nunca se configuró.',
  'read.versioning': 'El control de versiones está {status}. MFA Delete está {mfa}.',
  'read.status.Enabled': 'habilitado',
  'read.status.Suspended': 'suspendido',
  'read.mfa.on': 'activado',
  'read.mfa.off': 'desactivado',
  'read.list': { one: 'Se lista 1 clave.', other: 'Se listan {count} claves.' },
  'read.listMore': 'Se listan las primeras {count} claves. Hay más.',
  'read.listEmpty': 'La lista está vacía, y el bucket también.',
  'read.listCovered': {
    one: 'La lista está vacía. 1 entrada está cubierta: lista todas las versiones para verla.',
    other: 'La lista está vacía. {count} entradas están cubiertas: lista todas las versiones para verlas.',
  },
  'read.listSome': 'Nada en la lista coincide.',
  'read.versions': {
    one: 'Se lista 1 entrada.',
    other: 'Se listan {count} entradas, marcadores incluidos.',
  },
  'read.versionsOnly': { one: 'Se lista 1 versión.', other: 'Se listan {count} versiones.' },
  'read.versionsEmpty': 'Ninguna versión y ningún marcador: el bucket está vacío.',

  'announce.refused': '{verdict}. {tried} {check}: {why}',
  'announce.step': 'Paso {step} de {count}.',
  'announce.done': '{verdict}. {sentence}',
};
