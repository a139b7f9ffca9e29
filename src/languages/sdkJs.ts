/**
 * One request as the AWS SDK for JavaScript v3 makes it, and what its promise comes to. A test hands what is written here
 * to the SDK's own commands: a wrong name fails it.
 */
import type { Command, Fault, Outcome } from '../engine/index.ts';
import type { Asked, Exchange } from './asked.ts';
import { awsCliFields } from './awsCliReply.ts';
import { isIamType, uuidOf } from './iam.ts';
import { literal } from './literal.ts';
import type { Literal, Parts } from './literal.ts';
import { piece } from './piece.ts';
import type { Piece, Written } from './piece.ts';
import { inputOf } from './sdkInput.ts';
import type { Fields } from './sdkInput.ts';
import { signerOf } from './signer.ts';

const PARTS: Parts = {
  Bucket: 'bucket',
  Key: 'key',
  VersionId: 'version',
  MFA: 'mfa',
  VersioningConfiguration: 'versioning',
  CopySource: 'source',
  VirtualMFADeviceName: 'device-name',
  UserName: 'user',
  SerialNumber: 'device',
  AuthenticationCode2: 'second-code',
  profile: 'identity',
};

const word = (text: string): Piece => piece(text, 'name');
const quoted = (text: string): readonly Piece[] => literal(text, { json: false, parts: {} });

const requestPieces = (asked: Asked): readonly Piece[] => {
  const { command, by } = asked;
  const client = isIamType(command.type) ? 'IAMClient' : 'S3Client';
  const from = `@aws-sdk/client-${client === 'IAMClient' ? 'iam' : 's3'}`;
  const name = `${command.type}Command`;
  const how = { json: false, parts: PARTS };
  return [
    ...(command.type === 'PutObject'
      ? [
          word('import'),
          piece(' { readFile } '),
          word('from'),
          piece(' '),
          ...quoted('node:fs/promises'),
          piece(';\n'),
        ]
      : []),
    word('import'),
    piece(` { ${client}, ${name} } `),
    word('from'),
    piece(' '),
    ...quoted(from),
    piece(';\n\n'),
    word('const'),
    piece(` client = `),
    word('new'),
    piece(` ${client}({ `),
    piece('region', 'name'),
    piece(': '),
    ...quoted('us-east-1'),
    piece(', '),
    piece('profile', 'name', 'identity'),
    piece(': '),
    piece(`'${signerOf(by).name}'`, 'value', 'identity'),
    piece(' });\n'),
    word('await'),
    piece(' client.send('),
    word('new'),
    piece(' '),
    piece(name, 'strong'),
    piece('('),
    ...literal(inputOf(asked), how),
    piece('));\n'),
  ];
};

/** A HEAD has no body to name its error, and the SDK knows one status without one. */
const headName = (status: number): string => (status === 404 ? 'NotFound' : 'Unknown');

/** The error that the promise is rejected with. */
export const sdkError = (
  { type }: Command,
  { code, message, status }: Pick<Fault, 'code' | 'message' | 'status'>,
): { readonly name: string; readonly message: string } =>
  type.startsWith('Head') ? { name: headName(status), message: 'UnknownError' } : { name: code, message };

const TIMES: ReadonlySet<string> = new Set(['LastModified', 'CreationDate']);

/** The CLI's JSON is the SDK's object, but that times are dates. */
const revived = (value: unknown, name = ''): Literal => {
  if (typeof value === 'string')
    return TIMES.has(name) ? { code: `new Date('${value.replace('+00:00', 'Z')}')` } : value;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map((item) => revived(item));
  if (typeof value !== 'object' || value === null) return null;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, revived(inner, key)]));
};

/** What the SDK says of a page, and the CLI, which asks for the next ones itself, leaves out. */
const pageFields = (command: Command, value: object): Fields => {
  if (!('isTruncated' in value && 'maxKeys' in value) || !('bucket' in command)) return {};
  return {
    Name: command.bucket,
    MaxKeys: Number(value.maxKeys),
    IsTruncated: value.isTruncated === true,
    ...('keyCount' in value && { KeyCount: Number(value.keyCount) }),
    ...('nextContinuationToken' in value &&
      typeof value.nextContinuationToken === 'string' && {
        NextContinuationToken: value.nextContinuationToken,
      }),
  };
};

const resolved = (command: Command, value: Extract<Outcome['result'], { ok: true }>['value']): Fields => {
  const { NextToken: _, ...fields } = awsCliFields(command, value);
  const body =
    command.type === 'GetObject' && 'version' in value
      ? { Body: { code: `/* stream of ${value.version.size} bytes */` } }
      : {};
  const plain = Object.entries(fields).flatMap(([name, inner]): [string, Literal][] =>
    inner === undefined ? [] : [[name, revived(inner, name)]],
  );
  return { ...Object.fromEntries(plain), ...pageFields(command, value), ...body };
};

const SUCCESS: Partial<Readonly<Record<Command['type'], number>>> = { DeleteBucket: 204, DeleteObject: 204 };

const answerPieces = ({ asked, outcome }: Exchange): readonly Piece[] => {
  if (outcome === undefined) return [];
  const { command, nonce = '' } = asked;
  const { result } = outcome;
  const requestId = isIamType(command.type) ? uuidOf(nonce, 'iam') : nonce.slice(0, 16).toUpperCase();
  const how = { json: false, parts: {} };
  if (result.ok)
    return [
      piece('// resolves\n', 'aside'),
      ...literal(
        {
          $metadata: { httpStatusCode: SUCCESS[command.type] ?? 200, requestId },
          ...resolved(command, result.value),
        },
        how,
      ),
    ];
  const { name, message } = sdkError(command, result.error);
  return [
    piece('// rejects\n', 'aside'),
    piece(`${name}: ${message}`, 'refusal'),
    piece(' '),
    ...literal(
      {
        name,
        $fault: 'client',
        $metadata: { httpStatusCode: result.error.status, requestId },
      },
      how,
    ),
  ];
};

/** The code that asks, and what it gets. */
export const sdkJs = (exchange: Exchange): Written => ({
  request: requestPieces(exchange.asked),
  answer: answerPieces(exchange),
});
