/** A request with its answer, and what is said when S3 would have answered otherwise. */
import type { RestAnswer, RestClient, RestRequest } from '../support/rest.ts';
import { strictXml, textOf } from '../support/strictXml.ts';
import type { Xml } from '../support/strictXml.ts';
import type { Tally } from './tally.ts';

/** Longer than any answer may take, under any load that this test makes. */
const ANSWER_MS = 30_000;
const SHOWN = 600;

export interface Exchange extends RestAnswer {
  readonly asked: string;
}

/** Something that S3 would not have done. */
export class Violation extends Error {
  readonly asked: string;
  readonly answered: string;

  constructor(what: string, asked: string, answered = '') {
    super(what);
    this.asked = asked;
    this.answered = answered;
  }
}

const shown = ({ status, headers, text }: RestAnswer): string =>
  `${status} ${JSON.stringify(headers)}\n${text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text}`;

/** Throws, with request and answer, what the client found instead of what it knows. */
export const violated = (exchange: Exchange, what: string): never => {
  throw new Violation(what, exchange.asked, shown(exchange));
};

/** Holds one fact of an answer against what the client knows. */
export const must = (
  exchange: Exchange,
  what: string,
  found: string | number | boolean | undefined,
  known: string | number | boolean | undefined,
): void => {
  if (found !== known) violated(exchange, `${what} is ${String(found)}, and must be ${String(known)}`);
};

const inTime = async <T>(answer: Promise<T>): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`nothing came for ${ANSWER_MS} ms`)), ANSWER_MS);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
};

export interface Asked extends RestRequest {
  /** The statuses that S3 gives; 200 alone when none is named. */
  readonly status?: readonly number[];
}

/** Sends one request, counts it, and takes no other status than S3's. */
export const ask = async (
  rest: RestClient,
  tally: Tally,
  operation: string,
  method: string,
  target: string,
  { status = [200], ...more }: Asked = {},
): Promise<Exchange> => {
  const asked = `${operation}: ${method} ${target} ${JSON.stringify(more.headers ?? {})} and ${more.body?.length ?? 0} bytes`;
  const began = performance.now();
  let answer: RestAnswer;
  try {
    answer = await inTime(rest.send(method, target, more));
  } catch (error) {
    throw new Violation(`no answer: ${String(error)}`, asked);
  }
  tally.count(operation, performance.now() - began);
  const exchange = { ...answer, asked };
  if (!status.includes(answer.status))
    violated(exchange, `status is ${answer.status}, and must be ${status.join(' or ')}`);
  if (answer.headers['x-amz-request-id'] === undefined) violated(exchange, 'there is no x-amz-request-id');
  return exchange;
};

/** The document that an answer carries. */
export const xmlIn = (exchange: Exchange, root: string): Xml => {
  let xml: Xml | undefined;
  try {
    xml = strictXml(exchange.text);
  } catch (error) {
    return violated(exchange, String(error));
  }
  must(exchange, 'the root element', xml.name, root);
  return xml;
};

/** Holds the code of a refusal against S3's. */
export const mustRefuse = (exchange: Exchange, code: string): void =>
  must(exchange, 'the code', textOf(xmlIn(exchange, 'Error'), 'Code'), code);
