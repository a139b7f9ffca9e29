import type { bucket as english } from '../en/bucket.ts';
import type { Translation } from '../speech.ts';

export const bucket: Translation<typeof english> = {
  'bucket.new.title': 'Nuevo bucket',
  'bucket.new.name': 'Nombre del bucket',
  'bucket.new.hint':
    'De 3 a 63 caracteres: a a z, 0 a 9, guiones, puntos. Todas las cuentas comparten los nombres.',
  'bucket.new.lock': 'Object Lock',
  'bucket.new.lockHint':
    'El control de versiones queda habilitado desde el principio y no se puede suspender.',
  'bucket.new.create': 'Crear bucket',
  'bucket.new.cancel': 'Cancelar',
  'bucket.new.existed': '{bucket} ya era de esta cuenta. S3 respondió 200 y no cambió nada.',
  'bucket.new.taken': 'Lo tiene otra cuenta: elige otro nombre.',

  'bucket.problem.too-short':
    'Demasiado corto: un nombre tiene al menos 3 caracteres, y este tiene {length}.',
  'bucket.problem.too-long':
    'Demasiado largo: un nombre tiene como máximo 63 caracteres, y este tiene {length}.',
  'bucket.problem.characters': '«{found}» no puede estar en un nombre. Usa a a z, 0 a 9, guiones y puntos.',
  'bucket.problem.capital': '«{found}» es una mayúscula. Escribe los nombres en minúsculas.',
  'bucket.problem.space': 'Un nombre no lleva espacios. Usa un guion.',
  'bucket.problem.ends': 'Un nombre empieza y termina con una letra minúscula o un dígito.',
  'bucket.problem.adjacent-periods': 'No puede haber dos puntos seguidos. Usa uno.',
  'bucket.problem.period-beside-hyphen': 'Un punto y un guion no pueden ir juntos. Usa uno de los dos.',
  'bucket.problem.ip-address': 'Un nombre no puede parecer una dirección IP. Pon una letra.',
  'bucket.problem.reserved-prefix':
    'S3 se reserva los nombres que empiezan por xn--, sthree- o amzn-s3-demo-. Empieza de otro modo.',
  'bucket.problem.reserved-suffix':
    'S3 se reserva los nombres que terminan en -s3alias, --ol-s3, .mrap, --x-s3, --table-s3 o -an. Termina de otro modo.',
};
