import type { explain as english } from '../en/explain.ts';
import type { Translation } from '../speech.ts';

export const explain: Translation<typeof english> = {
  'explain.answer': 'Solicitud y respuesta',
  'explain.requestAs': 'La solicitud como AWS CLI',
  'explain.response': 'La respuesta de S3, palabra por palabra',
  'explain.errorBody': 'Cuerpo del error',
  'explain.arrow': 'responde {status}',
  'explain.console.no': 'La consola real no puede hacerlo.',
  'explain.console.noMore': 'Solo CLI, SDK o REST.',
  'explain.console.yes': 'La consola real también lo hace.',
  'explain.console.yesMore': 'Y también CLI, SDK y REST.',
  'explain.console.only': 'Para root, solo la consola real lo hace.',
  'explain.console.onlyMore': 'CLI, SDK y REST no pueden.',

  'explain.why.refused': 'Por qué S3 dijo que no',
  'explain.why.done': 'Por qué S3 respondió así',
  'explain.why.upcoming': 'Qué comprobará S3',
  'explain.why.hidden': 'Oculto hasta que fijes una predicción. La respuesta está aquí dentro.',
  'explain.checks': { one: '1 comprobación', other: '{count} comprobaciones, en orden' },
  'explain.passed': { one: '1 comprobación superada', other: '{count} comprobaciones superadas' },
  'explain.passedSome': {
    one: '1 comprobación superada, {skipped} sin aplicar',
    other: '{count} comprobaciones superadas, {skipped} sin aplicar',
  },
  'explain.more': { one: '1 más sin alcanzar', other: '{count} más sin alcanzar' },
  'explain.showAll': 'ver todas',
  'explain.showFew': 'ver menos',
  'explain.mark.pass': 'superada',
  'explain.mark.fail': 'decidió: rechazada',
  'explain.mark.not-applicable': 'no se aplica',
  'explain.mark.not-reached': 'no se llegó',
  'explain.mark.waiting': 'aún sin comprobar',
  'answer.mend': 'Corregirla y enviarla de nuevo',
  'answer.goOn': 'Seguir con la solicitud que escribías',
  'dock.why': 'Por qué',
};
