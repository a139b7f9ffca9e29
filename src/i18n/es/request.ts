import type { request as english } from '../en/request.ts';
import type { Translation } from '../speech.ts';

export const request: Translation<typeof english> = {
  'draft.title': 'Próxima solicitud',
  'draft.notSent': 'sin enviar',
  'draft.asCli': 'La solicitud como AWS CLI',
  'draft.send': 'Enviar como {who}',
  'draft.discard': 'Apartar',
  'draft.status': 'Status',
  'draft.status.Enabled': 'Enabled',
  'draft.status.Suspended': 'Suspended',
  'draft.mfaDelete': 'MFA Delete',
  'draft.mfaDelete.same': 'como está',
  'draft.mfaDelete.Enabled': 'Enabled',
  'draft.mfaDelete.Disabled': 'Disabled',
  'draft.mfa': 'x-amz-mfa',
  'draft.mfa.needed': 'S3 querrá un código.',
  'draft.mfa.notNeeded': 'S3 no querrá código; aun así, uno incorrecto hace fallar la solicitud.',
  'draft.mfa.hint': 'Número de serie, un espacio, seis dígitos. Vacío no envía ninguno.',
  'draft.insert': 'Insertar el código de {device}',
  'draft.insertUsed': 'Insertar el código usado de {device}',
  'draft.noDevice': '{who} no tiene dispositivo MFA del que leer un código.',
  'draft.destroys': {
    one: 'Si S3 acepta, 1 versión se pierde para siempre: {size}.',
    other: 'Si S3 acepta, {count} versiones se pierden para siempre: {size}.',
  },
  'draft.marker': {
    one: 'Se va 1 marcador de eliminación. Lo que hay debajo vuelve a verse.',
    other: 'Se van {count} marcadores de eliminación.',
  },
  'draft.left': {
    one: '1 entrada se queda en el bucket.',
    other: '{count} entradas se quedan en el bucket.',
  },
  'draft.nothingGone': 'No se perdería nada de lo guardado.',
  'draft.bucketGoes': 'No queda nada en {bucket}. Si S3 acepta, se van el bucket y su nombre.',
  'draft.bucketStays': {
    one: 'Todavía contiene 1 entrada, así que S3 lo rechazará. Vacía antes el bucket.',
    other: 'Todavía contiene {count} entradas, así que S3 lo rechazará. Vacía antes el bucket.',
  },
};
