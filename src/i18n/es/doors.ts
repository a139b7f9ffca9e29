import type { doors as english } from '../en/doors.ts';
import type { Translation } from '../speech.ts';

export const doors: Translation<typeof english> = {
  'address.problem': 'No se conoce {name}={value}; se usa {using}.',
  'address.problem.out': 'No se conoce {name}={value}; se deja fuera.',
  'address.allowed': 'Se conocen: {allowed}.',
  'address.later': '{name} todavía no tiene nada detrás en esta versión.',
  'address.scene':
    'Esta escena llegó por un enlace y no se guarda aquí. Lo que guarda este navegador se queda como está.',
  'address.scene.absent': {
    one: 'Los bytes de 1 subida ({size}) no están en el enlace: solo su tamaño y su MD5.',
    other: 'Los bytes de {count} subidas ({size}) no están en el enlace: solo sus tamaños y sus MD5.',
  },
  'address.damaged':
    'Este enlace está dañado o viene de una versión posterior. Aquí tienes un banco vacío. ({reason})',
  'address.newer': 'hecho por la versión {found}; esta página llega a la {right}',
  'address.keep': 'Quedármela como mi laboratorio',
  'address.own': 'Abrir mi laboratorio',
  'address.moved':
    'La dirección nombra ahora otra escena. Al abrirla sustituye a lo que se ve aquí; un laboratorio guardado en este navegador sigue guardado.',
  'address.open': 'Abrirla',
  'keep.title': 'Quedármela como mi laboratorio',
  'keep.looking': 'Mirando qué guarda este navegador…',
  'keep.none':
    'Este navegador no guarda nada para la página aquí, u otra pestaña tiene tu laboratorio. Cierra esa pestaña o guarda la escena en un archivo.',
  'keep.question': '¿Sustituir por esta escena el laboratorio que guarda este navegador?',
  'keep.failed': 'El navegador no la guardó. Lo que guardaba antes sigue guardado.',
  'keep.tooLarge': 'Ese laboratorio es demasiado grande para un archivo.',
  'embed.chip': 'no se guarda aquí',
  'embed.fullscreen': 'Pantalla completa',
  'embed.step': 'Paso {step} de {steps}',
  'share.title': 'Compartir',
  'share.making': 'Haciendo el enlace…',
  'share.link': 'Enlace a esta escena',
  'share.what.link': 'enlace',
  'share.what.snippet': 'fragmento',
  'share.holds': {
    one: 'Lleva 1 solicitud, el reloj y la semilla: quien lo abre ve los mismos ids y los mismos códigos.',
    other:
      'Lleva {count} solicitudes, el reloj y la semilla: quien lo abre ve los mismos ids y los mismos códigos.',
  },
  'share.length': '{length} de {limit} caracteres como mucho.',
  'share.extent.branch': 'Solo cabe la rama que se ve.',
  'share.extent.past': 'Solo cabe lo ocurrido hasta el paso que se ve.',
  'share.absent': {
    one: 'Los bytes de 1 subida ({size}) no viajan: de más de 1 KB van el tamaño y el MD5.',
    other: 'Los bytes de {count} subidas ({size}) no viajan: de más de 1 KB van el tamaño y el MD5.',
  },
  'share.private': 'Va detrás del #, que los navegadores no envían a ningún servidor.',
  'share.qr': 'Código QR del enlace',
  'share.qr.tooLong': 'El enlace es demasiado largo para un código QR que un teléfono pueda leer.',
  'share.embed': 'Insertarlo',
  'share.embed.note': 'Para una página tuya. Allí no hace falta ningún script.',
  'share.embed.title': 'Laboratorio de versiones de S3',
  'share.over.requests': 'Este laboratorio tiene {found} solicitudes. En un enlace caben {limit}.',
  'share.over.characters': 'El enlace tendría {found} caracteres. El correo y los chats dejan pasar {limit}.',
  'share.over.bytes': 'Las subidas de este laboratorio tienen {found}. Un enlace puede describir {limit}.',
  'share.over.unsavable': 'Una solicitud de este laboratorio no cabe en un enlace ({reason}).',
  'share.file': 'Un archivo de laboratorio lo lleva todo, hasta el último byte.',
  'share.file.save': 'Guardar en un archivo',
  'share.failed': 'No se pudo hacer el enlace. Comprueba la conexión e inténtalo de nuevo.',
  'share.open': 'Abrir un enlace o un código de progreso',
  'share.open.button': 'Abrir',
  'share.open.wrong':
    'Eso no es ni un enlace de Bucket Lab ni un código de progreso: uno así empieza por v1.',
  'share.code.copy': 'Copiar el código de progreso',
  'share.code.copied': 'Código de progreso copiado. Ábrelo en Compartir, aquí o en cualquier sitio.',
  'share.code.failed': 'El navegador no dejó copiar a la página. Usa Compartir y copia el enlace a mano.',
  'share.code.tooLarge':
    'Este laboratorio es demasiado grande para un código de progreso. Guárdalo en un archivo.',
  'preview.absent':
    'Estos bytes no estaban en el enlace. El tamaño, el MD5 y todo lo demás son los de la subida; el contenido no está aquí.',
  'lab.share': 'Compartir un enlace',
  'lab.shareNote': 'Abre esta misma escena en cualquier sitio. No se envía nada a ningún servidor.',
};
