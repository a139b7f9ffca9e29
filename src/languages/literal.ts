/** Values as JSON or as JavaScript, in pieces, a member a line. */
import { piece } from './piece.ts';
import type { Piece, RequestPart } from './piece.ts';

/** What is no value but code: `new Date('…')`. */
export interface Code {
  readonly code: string;
}
export type Literal =
  | string
  | number
  | boolean
  | null
  | Code
  | readonly Literal[]
  | { readonly [name: string]: Literal | undefined };

/** Which part of the request a member says, by its name; or which its own members do. */
export interface Parts {
  readonly [name: string]: RequestPart | Parts;
}

interface How {
  /** JSON, or JavaScript with bare names and single quotes. */
  readonly json: boolean;
  readonly parts: Parts;
}

const isCode = (value: object): value is Code => 'code' in value && Object.keys(value).length === 1;
const isList = (value: object): value is readonly Literal[] => Array.isArray(value);

const single = (text: string): string =>
  `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;

const nameOf = (name: string, json: boolean): string =>
  json ? JSON.stringify(name) : /^[$\w]+$/.test(name) ? name : single(name);

const enclosed = (
  [open, close]: readonly [string, string],
  members: readonly (readonly Piece[])[],
  json: boolean,
  indent: string,
): readonly Piece[] => {
  if (members.length === 0) return [piece(open + close)];
  return [
    piece(open),
    ...members.flatMap((member, i) => {
      const last = i === members.length - 1;
      return [piece(`\n${indent}  `), ...member, ...(last && json ? [] : [piece(',')])];
    }),
    piece(`\n${indent}${close}`),
  ];
};

/** The value, from a line that stands `indent` deep. */
export const literal = (value: Literal, how: How, indent = '', part?: RequestPart): readonly Piece[] => {
  const { json, parts } = how;
  const deeper = `${indent}  `;
  if (typeof value === 'string') return [piece(json ? JSON.stringify(value) : single(value), 'value', part)];
  if (typeof value !== 'object' || value === null) return [piece(String(value), 'value', part)];
  if (isCode(value)) return [piece(value.code, 'value', part)];
  if (isList(value))
    return enclosed(
      ['[', ']'],
      value.map((item) => literal(item, how, deeper, part)),
      json,
      indent,
    );
  const members = Object.entries(value).flatMap(([name, inner]) => {
    if (inner === undefined) return [];
    const known = parts[name];
    const own = typeof known === 'string' ? known : part;
    const within = typeof known === 'object' ? { json, parts: known } : how;
    return [
      [
        piece(nameOf(name, json), 'name', own),
        piece(': ', 'plain', own),
        ...literal(inner, within, deeper, own),
      ],
    ];
  });
  return enclosed(['{', '}'], members, json, indent);
};
