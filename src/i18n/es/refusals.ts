import type { refusals as english } from '../refusals.ts';
import type { Translation } from '../speech.ts';

export const refusals: Translation<typeof english> = {
  'why.header-format':
    'Entre el número de serie y el código va un espacio, y el código tiene seis dígitos. Enviaste «{sent}».',
  'why.long-term-credentials':
    'Son credenciales de sesión. Un código se acepta solo con la clave a largo plazo de root.',
  'why.bucket-exists': 'No hay ningún bucket llamado {bucket}.',
  'why.bucket-name': 'S3 no acepta el nombre «{bucket}».',
  'why.bucket-name-free':
    'Otra cuenta tiene un bucket llamado {bucket}. Todas las cuentas comparten los nombres.',
  'why.request-complete': 'Falta Status. Hay que enviarlo aunque solo se quiera cambiar MFA Delete.',
  'why.request-well-formed':
    'S3 conoce solo las palabras exactas Enabled, Suspended y Disabled, cada una en su sitio.',
  'why.object-key': 'Una clave tiene de 1 a {limit} bytes. Esta tiene {bytes}.',
  'why.version-id-given': 'Se nombró un id de versión, pero está vacío.',
  'why.version-id-authentic':
    'S3 nunca emitió ese id de versión. Uno inventado no es válido, en vez de no encontrarse.',
  'why.listing-parameters': 'El parámetro {parameter}, tal como se envió, no tiene sentido para S3.',
  'why.copy-changes-something': 'Copia el objeto sobre sí mismo y no cambia nada.',
  'why.permission': 'Ninguna política de {principal} permite {action}.',
  'why.code-present': 'Esta solicitud necesita un código, porque MFA Delete la protege. No se envió ninguno.',
  'why.device-owned': '{principal} no tiene ningún dispositivo con el número de serie {device}.',
  'why.code-valid': '{device} no muestra {code} en ningún momento cercano.',
  'why.owner-root':
    '{principal} es un usuario de IAM, no el usuario raíz de la cuenta. Ninguna política puede concederlo.',
  'why.object-lock-conflict':
    'El bucket tiene Object Lock, así que su control de versiones no se puede suspender.',
  'why.replication-conflict': 'El bucket se replica, así que su control de versiones no se puede suspender.',
  'why.lifecycle-conflict': 'Estorba una regla de ciclo de vida. MFA Delete y el ciclo de vida se excluyen.',
  'why.bucket-empty': {
    one: 'Queda 1 entrada en el bucket. Las versiones y los marcadores también cuentan.',
    other: 'Quedan {count} entradas en el bucket. Las versiones y los marcadores también cuentan.',
  },
  'why.key-found':
    'Nunca se guardó nada como {key}, o no queda nada. La respuesta no lleva encabezado de marcador.',
  'why.version-found': 'Ese id es auténtico, pero {key} no tiene tal versión, o ya no.',
  'why.not-a-marker':
    'Esa versión es un marcador de eliminación. No tiene datos que leer, así que nombrarlo responde 405.',
  'why.source-bucket-exists': 'No hay ningún bucket de origen llamado {bucket}.',
  'why.source-version-id-given': 'Se nombró una versión del origen, pero el id está vacío.',
  'why.source-version-id-authentic': 'S3 nunca emitió ese id para el origen.',
  'why.source-permission': 'Ninguna política de {principal} permite {action} en el origen.',
  'why.source-found': 'No hay nada que copiar: el origen no está.',
  'why.source-not-a-marker':
    'El origen que se nombró es un marcador de eliminación. No tiene datos que copiar.',
  'why.user-exists': 'No hay ningún usuario llamado {user}.',
  'why.device-name': 'El nombre puede llevar letras, dígitos y _ + = , . @ - y nada más.',
  'why.device-name-free': 'La cuenta ya tiene un dispositivo llamado {name}, quizá de un registro a medias.',
  'why.device-exists': 'No hay ningún dispositivo con el número de serie {device}.',
  'why.device-unassigned': '{device} ya es de alguien.',
  'why.device-assigned': '{device} no está registrado para ese usuario.',
  'why.device-limit': 'Hay ocho dispositivos registrados, el máximo que puede tener un usuario.',
  'why.console-for-root':
    'El dispositivo de root solo se puede registrar en la consola web, y solo root puede hacerlo.',
  'why.codes-well-formed': 'Cada código debe tener exactamente seis dígitos.',
  'why.codes-consecutive': 'Los dos códigos no son consecutivos, o están demasiado lejos de la hora actual.',

  'fix.header-format':
    'Envía el número de serie del dispositivo, un espacio y los seis dígitos que muestra ahora.',
  'fix.long-term-credentials': 'Firma con la clave a largo plazo de root.',
  'fix.bucket-exists': 'Nombra un bucket que esté ahí, o crea este.',
  'fix.bucket-name':
    'Usa de 3 a 63 letras minúsculas, dígitos, puntos y guiones, con una letra o un dígito al principio y al final.',
  'fix.bucket-name-free': 'Elige otro nombre.',
  'fix.request-complete': 'Envía Status junto con MFADelete.',
  'fix.request-well-formed':
    'Envía Status=Enabled o Status=Suspended, y MFADelete=Enabled o MFADelete=Disabled.',
  'fix.object-key': 'Elige una clave de 1 a {limit} bytes.',
  'fix.version-id-given': 'Nombra una versión de la lista, u omite el id.',
  'fix.version-id-authentic': 'Toma un id de la lista de versiones.',
  'fix.listing-parameters': 'Envía {parameter} como S3 lo conoce, u omítelo.',
  'fix.copy-changes-something': 'Nombra la versión que hay que copiar, o cambia algo en ella.',
  'fix.permission': 'Pide como alguien cuya política lo permita.',
  'fix.code-present': 'Envíala de nuevo como root, con un código nuevo del dispositivo del propio root.',
  'fix.device-owned': 'Envía el número de serie y un código nuevo del dispositivo del propio {principal}.',
  'fix.code-valid': 'Envía el código que el dispositivo muestra ahora.',
  'fix.owner-root': 'Pide como root, con el dispositivo del propio root y un código nuevo.',
  'fix.object-lock-conflict': 'Nada: con Object Lock, el control de versiones sigue habilitado.',
  'fix.replication-conflict': 'Quita antes la configuración de replicación.',
  'fix.lifecycle-conflict': 'Quita la regla de ciclo de vida y activa después MFA Delete.',
  'fix.bucket-empty': 'Elimina antes cada versión y cada marcador, uno a uno por su id.',
  'fix.key-found': 'Pide una clave que esté ahí.',
  'fix.version-found': 'Toma un id de la lista de versiones.',
  'fix.not-a-marker': 'Lee una versión anterior por su id, o quita el marcador.',
  'fix.source-bucket-exists': 'Copia desde un bucket que esté ahí.',
  'fix.source-version-id-given': 'Nombra una versión de la lista, u omite el id.',
  'fix.source-version-id-authentic': 'Toma un id de la lista de versiones.',
  'fix.source-permission': 'Pide como alguien que pueda leer el origen.',
  'fix.source-found': 'Copia algo que esté ahí.',
  'fix.source-not-a-marker': 'Nombra una versión que contenga datos.',
  'fix.user-exists': 'Nombra un usuario de esta cuenta.',
  'fix.device-name': 'Elige un nombre sin espacios, como root-account-mfa-device.',
  'fix.device-name-free': 'Elige otro nombre, o quita el dispositivo que quedó.',
  'fix.device-exists': 'Crea antes el dispositivo virtual y copia su número de serie.',
  'fix.device-unassigned': 'Desactívalo donde se usa, o toma otro dispositivo.',
  'fix.device-assigned': 'Nombra un dispositivo registrado para ese usuario.',
  'fix.device-limit': 'Desactiva antes uno de los ocho.',
  'fix.console-for-root':
    'Inicia sesión en la consola como root. Aquí es el formulario del propio autenticador.',
  'fix.codes-well-formed': 'Introduce los seis dígitos de dos códigos, uno tras otro.',
  'fix.codes-consecutive':
    'Introduce el código que el dispositivo muestra ahora, espera el siguiente e introdúcelo.',

  'why.header-format.codeOnly':
    'Entre el número de serie y el código va un espacio. Enviaste solo el código.',
  'why.header-format.serialOnly':
    'Entre el número de serie y el código va un espacio. Enviaste solo el número de serie.',
  'why.code-present.M-21': 'Activar MFA Delete requiere un código. No se envió ninguno.',
  'why.code-present.M-22':
    'MFA Delete está activado, así que cambiar el control de versiones del bucket requiere un código. No se envió ninguno.',
  'why.code-present.M-23':
    'MFA Delete está activado. Incluso una solicitud que no cambia nada del control de versiones requiere un código. No se envió ninguno.',
  'why.code-present.M-40':
    'Este DELETE nombra una versión, así que hace falta un código. No se envió ninguno.',
  'why.code-present.M-44': {
    one: 'Una versión de este lote necesita un código, así que S3 rechazó {entries}. No cambió nada.',
    other:
      '{count} versiones de este lote necesitan un código, así que S3 rechazó {entries}. No cambió nada.',
  },
  'why.device-owned.other': 'Ese dispositivo es de {owner}, y pide {principal}.',
  'why.device-owned.none': '{principal} no tiene dispositivo MFA, así que ningún código puede venir de uno.',
  'why.code-valid.used': 'Ese código se usó a las {time}. El siguiente aparece en {seconds} s.',
  'why.code-valid.superseded':
    'Ya se usó un código más nuevo de {device}. Todos los anteriores cuentan también como usados.',
  'why.code-valid.expired': 'Ese código es demasiado antiguo: S3 acepta el actual y un paso a cada lado.',
  'why.code-valid.early': 'Ese código llega demasiado pronto: el reloj de {device} va por delante del de S3.',
  'why.owner-root.admin':
    '{principal} es administrador, no el usuario raíz de la cuenta. Ninguna política puede concederlo.',
  'why.owner-root.other': '{principal} es root de la cuenta {account}. El bucket es de {owner}.',
  'why.key-found.marker': 'Un marcador cubre {key}. Los datos de debajo responden solo a su id de versión.',
  'why.version-found.null': '{key} no tiene versión nula, o ya no.',
  'why.permission.unknown': 'Nadie tiene esa clave de acceso.',
  'why.permission.account': '{principal} es de otra cuenta, a la que no se concedió nada en este bucket.',
  'why.request-well-formed.batch':
    'Un lote tiene de 1 a {limit} entradas, cada una con una clave. Este tiene {entries}.',
  'why.object-key.empty': 'La clave está vacía.',
  'why.object-key.notUnicode': 'La clave contiene medio carácter, que no tiene forma en UTF-8.',
  'why.source-found.marker':
    'Un marcador cubre el origen. Los datos de debajo se pueden copiar por id de versión.',
  'why.codes-consecutive.same': 'Es un mismo código dos veces. Espera el siguiente.',
  'why.codes-consecutive.reversed': 'Los dos códigos están al revés: el más nuevo va primero.',
  'why.codes-consecutive.spent':
    'Los dos códigos son consecutivos, pero ya se usaron, o se usaron otros más nuevos.',
  'why.codes-consecutive.apart': 'Los dos códigos son del dispositivo, pero no son consecutivos.',
  'why.bucket-name-free.yours': 'Ya tienes un bucket llamado {bucket}, fuera de us-east-1.',

  'why.bucket-name.too-short': 'Un nombre de bucket tiene al menos 3 caracteres.',
  'why.bucket-name.too-long': 'Un nombre de bucket tiene como máximo 63 caracteres.',
  'why.bucket-name.characters':
    'Un nombre de bucket lleva solo letras minúsculas, dígitos, puntos y guiones.',
  'why.bucket-name.ends': 'Un nombre de bucket empieza y termina con una letra o un dígito.',
  'why.bucket-name.adjacent-periods': 'Un nombre de bucket no tiene dos puntos seguidos.',
  'why.bucket-name.period-beside-hyphen': 'Un nombre de bucket no tiene un guion junto a un punto.',
  'why.bucket-name.ip-address': 'Un nombre de bucket no puede parecer una dirección IP.',
  'why.bucket-name.reserved-prefix':
    'Un nombre de bucket no puede empezar por xn--, sthree- o amzn-s3-demo-.',
  'why.bucket-name.reserved-suffix':
    'Un nombre de bucket no puede terminar en -s3alias, --ol-s3, .mrap, --x-s3, --table-s3 o -an.',

  'fix.notNeeded': 'Envíala sin código. Esta solicitud no necesita ninguno.',
  'fix.code-present.root': 'Envíala de nuevo con un código nuevo del dispositivo del propio root.',
  'fix.device-owned.none': 'Pide como root, con el dispositivo del propio root y un código nuevo.',
  'fix.code-valid.used': 'Espera el siguiente código y envía ese.',
  'fix.code-valid.clock': 'Pon en hora el reloj del teléfono, o resincroniza el dispositivo.',
  'fix.owner-root.other': 'Pide como usuario raíz de la cuenta {owner}, con su propio dispositivo.',
  'fix.key-found.marker': 'Quita el marcador, copia una versión arriba o lee una por su id.',
  'fix.source-found.marker': 'Nombra la versión que hay que copiar.',
  'fix.permission.rootOnly': 'Pide como root, con el dispositivo del propio root y un código nuevo.',

  'certainty.documented': 'documentado',
  'certainty.observed': 'observado',
  'certainty.modelled': 'modelado',
  'certainty.documented.says': 'AWS lo afirma en su documentación.',
  'certainty.observed.says': 'Registrado del propio S3, o comunicado con su respuesta literal.',
  'certainty.modelled.says': 'AWS no lo documenta. Es nuestro modelo.',

  'refusal.rule': 'Regla {rule}',
  'refusal.source': 'Fuente: {source}.',
  'refusal.provenance': '{certainty}: cómo conocemos la regla {rule}',
  'refusal.remedy': 'Qué haría que funcione',
  'refusal.do.askAs': 'Cambiar a {who}',
  'refusal.do.longTermKey': 'Usar la clave a largo plazo',
  'refusal.do.prepare': 'Preparar la solicitud',
  'refusal.do.prepareCode': 'Preparar con un código nuevo',
  'refusal.do.prepareNoCode': 'Preparar sin código',
  'refusal.do.preparePlain': 'Preparar una eliminación simple',
  'refusal.do.nextCode': 'Pasar al siguiente código',
  'refusal.do.setPhoneClock': 'Poner en hora el teléfono',
  'refusal.do.resync': 'Resincronizar',
  'refusal.do.register': 'Registrar un dispositivo',
  'refusal.do.copyToTop': 'Preparar una copia arriba',
  'refusal.do.listVersions': 'Listar todas las versiones',
};
