import type { help as english } from '../en/help.ts';
import type { Translation } from '../speech.ts';

export const help: Translation<typeof english> = {
  'help.title': 'Ayuda y teclas',
  'help.what':
    'Un modelo de buckets de S3 con control de versiones y MFA Delete, en tu navegador. Envías las solicitudes que S3 conoce; responde con las palabras de S3 y muestra cada comprobación que hizo. Nada sale de esta página y cada paso se puede deshacer.',
  'help.idea': 'La idea clave',
  'help.idea.hide':
    'Una eliminación simple oculta: un marcador cubre la clave, y todas las versiones siguen ahí.',
  'help.idea.destroy':
    'Solo una eliminación que nombra una versión destruye: esos datos se pierden para siempre.',
  'help.idea.guard':
    'MFA Delete protege justo eso con una segunda llave: el dispositivo de root y un código nuevo.',
  'help.words': 'Palabras',
  'help.word.get': 'GET',
  'help.word.get.is': 'La solicitud que lee una clave; sin id de versión responde con la versión actual.',
  'help.word.version': 'versión',
  'help.word.version.is':
    'Una copia guardada de los datos de una clave; una subida a la misma clave añade otra.',
  'help.word.current': 'actual',
  'help.word.current.is': 'La entrada más nueva de una clave, y la única que ve un GET simple.',
  'help.word.noncurrent': 'no actual',
  'help.word.noncurrent.is':
    'Toda entrada más antigua: guardada y facturada, y legible solo por su id de versión.',
  'help.word.marker': 'marcador de eliminación',
  'help.word.marker.is':
    'Lo que una eliminación simple pone encima: no contiene datos, y mientras es actual un GET simple responde 404.',
  'help.word.null': 'null',
  'help.word.null.is':
    'El id de versión de lo que se guarda mientras el control de versiones no está habilitado; una clave tiene como máximo una versión así.',
  'help.word.id': 'id de versión',
  'help.word.id.is': 'El nombre que S3 da a una versión o a un marcador; no dice nada de su antigüedad.',
  'help.word.mfa': 'MFA',
  'help.word.mfa.is':
    'Autenticación multifactor: junto a la clave, un código de seis dígitos de un dispositivo que se tiene.',
  'help.word.iam': 'usuario de IAM',
  'help.word.iam.is': 'Un acceso dentro de una cuenta, que puede hacer lo que permiten sus políticas.',
  'help.word.root': 'usuario raíz',
  'help.word.root.is':
    'El propietario de la cuenta: para los buckets de esa cuenta, el único que puede usar MFA Delete.',
  'help.word.session': 'credenciales de sesión',
  'help.word.session.is':
    'Claves que caducan al cabo de un tiempo; con ellas S3 no acepta un código MFA para MFA Delete.',
  'help.word.mark': 'documentado, observado, modelado',
  'help.word.mark.is':
    'Cómo se conoce una regla: AWS la escribe, se vio en respuestas, o nadie lo dice y este es nuestro modelo.',
  'help.keys': 'Teclas',
  'help.keysNote':
    'Las teclas sueltas actúan solo mientras ningún campo tiene el foco. Los ajustes las desactivan.',
  'help.key': 'Tecla',
  'help.does': 'Qué hace',
  'help.mod': 'Ctrl',
  'help.modOnMac': '⌘',
  'help.move.regions': 'A la parte siguiente de la página; con Mayús, a la anterior',
  'help.move.shelves': 'De estantería a estantería',
  'help.move.sheets': 'De versión a versión en las estanterías',
  'help.move.escape': 'Cierra lo que está abierto, y no descarta nada de lo escrito',
};
