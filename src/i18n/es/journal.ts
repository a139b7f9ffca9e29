import type { journal as english } from '../en/journal.ts';
import type { Translation } from '../speech.ts';

export const journal: Translation<typeof english> = {
  'journal.title': 'Todas las solicitudes',
  'journal.step': 'paso {step} de {count}',
  'journal.start': 'el inicio, de {count}',
  'journal.empty': 'Todavía no has pedido nada. Cada solicitud deja aquí un paso.',
  'journal.list': 'Solicitudes, la más antigua primero',
  'journal.lost': 'datos perdidos para siempre',
  'journal.undo': 'Deshacer',
  'journal.redo': 'Rehacer',
  'journal.back': 'Un paso atrás',
  'journal.forward': 'Un paso adelante',
  'journal.name.step': 'Paso {step}, {label}. {who}: {asked}. {verdict}.',
  'journal.name.lost': 'Paso {step}, {label}. {who}: {asked}. {verdict}. Datos perdidos para siempre.',
  'journal.label.refused': 'rechazo',
  'journal.label.enable': 'habilitar',
  'journal.label.suspend': 'suspender',
  'journal.label.mfaOn': 'MFA sí',
  'journal.label.mfaOff': 'MFA no',
  'journal.label.configuration': 'ajuste',
  'journal.label.newBucket': 'creado',
  'journal.label.bucketGone': 'sin bucket',
  'journal.label.batch': '{count} claves',
  'journal.label.device': 'disposit.',
  'journal.label.resync': 'resinc.',
  'journal.label.read': 'lectura',
};
