/** Bodies as people can read them: XML whole, forms by their parameters, an upload by its size and first line. */
import { piece, shortened } from './piece.ts';
import type { Piece, RequestPart } from './piece.ts';

const PARTS: Readonly<Record<string, RequestPart>> = {
  Key: 'key',
  VersionId: 'version',
  Status: 'versioning',
  MfaDelete: 'versioning',
};

const left = (count: number): readonly Piece[] =>
  count === 0 ? [] : [piece(`\n… ${count.toLocaleString('en')} more characters`, 'aside')];

/** XML with its tags in a colour of their own. `refusal`: the code and the message are what S3 said no with. */
const xmlPieces = (text: string, refusal: boolean): readonly Piece[] => {
  const [shown, more] = shortened(text);
  let inside = '';
  const pieces = shown.split(/(<[^>]*>?)/).flatMap((token): readonly Piece[] => {
    if (token === '') return [];
    const name = /^<(\/?)([\w:]+)/.exec(token);
    if (!token.startsWith('<')) {
      const told = refusal && (inside === 'Code' || inside === 'Message');
      return [piece(token, told ? 'refusal' : 'value', refusal ? undefined : PARTS[inside])];
    }
    inside = name?.[1] === '' ? (name[2] ?? '') : '';
    return [piece(token, 'name')];
  });
  return [piece('\n'), ...pieces, ...left(more)];
};

const FORM: Readonly<Record<string, RequestPart>> = {
  VirtualMFADeviceName: 'device-name',
  UserName: 'user',
  SerialNumber: 'device',
  AuthenticationCode2: 'second-code',
};

const formPieces = (text: string): readonly Piece[] =>
  text.split('&').flatMap((pair, i) => {
    const [name = '', value = ''] = pair.split('=', 2);
    return [
      ...(i === 0 ? [] : [piece('&')]),
      piece(`${name}=`, 'name', FORM[name]),
      piece(value, 'value', FORM[name]),
    ];
  });

/** As much of an upload as is looked at. */
const GLANCE = 200;
// oxlint-disable-next-line no-control-regex -- control characters are the subject
const UNPRINTABLE = /[\u0000-\u0008\u000e-\u001f\u007f\ufffd]/;

/** The first line, where it is text. */
const firstLine = (bytes: Uint8Array): string => {
  const start = new TextDecoder().decode(bytes.subarray(0, GLANCE), { stream: true });
  return UNPRINTABLE.test(start) ? '' : (start.split('\n', 1)[0] ?? '').trimEnd();
};

const bytesPieces = (bytes: Uint8Array): readonly Piece[] => {
  const line = firstLine(bytes);
  const whole = new TextEncoder().encode(line).length === bytes.length;
  return [
    piece('\n'),
    ...(line === '' ? [] : [piece(line, 'value')]),
    ...(whole
      ? []
      : [piece(`${line === '' ? '' : '\n'}… ${bytes.length.toLocaleString('en')} bytes in all`, 'aside')]),
  ];
};

/** What a body is: a document, a form, or the bytes of an object. */
export type BodyKind = 'xml' | 'form' | 'bytes';

const textIn = (body: string | Uint8Array): string =>
  typeof body === 'string' ? body : new TextDecoder().decode(body);

/** A body, after the empty line that ends the headers. `refusal`: it is S3's error body. */
export const bodyPieces = (body: string | Uint8Array, kind: BodyKind, refusal = false): readonly Piece[] => {
  if (body.length === 0) return [];
  if (kind === 'xml') return xmlPieces(textIn(body), refusal);
  if (kind === 'form') return [piece('\n'), ...formPieces(textIn(body))];
  return bytesPieces(typeof body === 'string' ? new TextEncoder().encode(body) : body);
};
