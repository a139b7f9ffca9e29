import type { preview as english } from '../en/preview.ts';
import type { Translation } from '../speech.ts';

export const preview: Translation<typeof english> = {
  'preview.title': 'Lo que trajo GET',
  'preview.key': 'Clave',
  'preview.id': 'Id de versión',
  'preview.noId': 'Ninguno: el control de versiones nunca se configuró',
  'preview.size': 'Tamaño',
  'preview.bytes': { one: '1 byte', other: '{count} bytes' },
  'preview.sizeBoth': '{size}, {bytes}',
  'preview.type': 'Tipo',
  'preview.etag': 'ETag (MD5)',
  'preview.modified': 'Última modificación',
  'preview.what.id': 'id de versión',
  'preview.what.etag': 'ETag',
  'preview.text': 'Contenido como texto',
  'preview.textPart': 'Los primeros {shown} de {size}. La descarga lo tiene todo.',
  'preview.picture': 'Imagen en {key}',
  'preview.hex': 'Contenido como bytes',
  'preview.hexPart': 'Los primeros {shown} bytes: posición, hexadecimal, ASCII. La descarga los tiene todos.',
  'preview.hexAll': 'Posición, hexadecimal, ASCII.',
  'preview.empty': 'El objeto está vacío: cero bytes. Aun así, está guardado.',
  'preview.download': 'Descargar',
};
