import type { who as english } from '../en/who.ts';
import type { Translation } from '../speech.ts';

export const who: Translation<typeof english> = {
  'who.more': 'Root de otra cuenta',
  'who.asking': 'Pides como {who}',
  'who.title': 'Quién pide',
  'who.keys': 'Las teclas de 1 a {count} eligen quién pide',
  'who.name.root': 'usuario raíz',
  'who.name.ana': 'ana',
  'who.name.dev': 'dev',
  'who.name.attacker': 'atacante',
  'who.name.other-root': 'otro root',
  'who.may.root': 'propietario del bucket',
  'who.may.ana': 'administradora de IAM',
  'who.may.dev': 'IAM, no elimina versiones',
  'who.may.attacker': 'tiene la clave filtrada de ana',
  'who.may.other-root': 'root de otra cuenta',
  'who.device.fob': 'llavero',
  'who.device.phone': 'teléfono',
  'who.device.both': 'llavero, teléfono',
  'who.device.none': 'sin MFA',
  'who.session.badge': 'sesión',
  'who.session.label': 'Credenciales de sesión',
  'who.session.off': '{who} firma con una clave a largo plazo.',
  'who.session.on': '{who} firma con una clave temporal. S3 no acepta código con ella.',
};
