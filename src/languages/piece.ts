/** A text in pieces that can be coloured, each of which may belong to a part of the request. */

/** What of a request a piece says: the same in every language, so that what S3 refused for is marked in all of them. */
export type RequestPart =
  | 'bucket'
  | 'key'
  | 'version'
  | 'mfa'
  | 'versioning'
  | 'source'
  | 'device'
  | 'device-name'
  | 'user'
  | 'second-code'
  | 'identity';

/** `name`: a word of the language that names what follows. `aside`: not sent, or for people. */
export type Tone = 'strong' | 'name' | 'value' | 'plain' | 'aside' | 'refusal';

export interface Piece {
  readonly text: string;
  readonly tone: Tone;
  readonly part?: RequestPart;
}

/** One request in one language: what is asked, and what is answered where that is known. */
export interface Written {
  readonly request: readonly Piece[];
  readonly answer: readonly Piece[];
}

/** A piece. */
export const piece = (text: string, tone: Tone = 'plain', part?: RequestPart): Piece =>
  part === undefined ? { text, tone } : { text, tone, part };

/** The text that the pieces make. */
export const textOf = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('');

/** Longer than this no body is spelled out: it would teach nothing, and fill the page. */
const MOST = 6000;

/** The start of a long text, and how much is left out. */
export const shortened = (text: string): readonly [shown: string, left: number] =>
  text.length <= MOST ? [text, 0] : [text.slice(0, MOST), text.length - MOST];
