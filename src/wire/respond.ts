/** Responses: the headers every one carries, documents, and S3's error body. */
import type { WireFault } from './faults.ts';
import type { Moment, WireResponse } from './wire.ts';
import { DECLARATION, escaped } from './xml/write.ts';

type Headers = Readonly<Record<string, string>>;

/** 16 characters, as S3's request ids are: from the request's own entropy. */
const requestId = ({ nonce }: Moment): string => nonce.slice(0, 16).toUpperCase();
/** S3's second, longer id. */
const hostId = ({ nonce }: Moment): string => {
  // From the same half: the other is nobody's business, since version ids are made of it.
  const half = nonce.slice(0, 16);
  return `${half}${half}${half}${half}${half.slice(0, 11)}=`;
};

/**
 * What every response carries, and more. The spread stands last here and wherever a request passes: V8 takes nearly a
 * microsecond for each property that is new behind a spread, and next to nothing for one that stands before it.
 */
const withCommon = (moment: Moment, more: Headers): Headers => ({
  'x-amz-id-2': hostId(moment),
  'x-amz-request-id': requestId(moment),
  Server: 'AmazonS3',
  ...more,
});
const withXml = (moment: Moment, more: Headers = {}): Headers => ({
  'x-amz-id-2': hostId(moment),
  'x-amz-request-id': requestId(moment),
  Server: 'AmazonS3',
  'Content-Type': 'application/xml',
  ...more,
});

/** A response without a document. */
export const bare = (moment: Moment, status: number, headers: Headers = {}): WireResponse => ({
  status,
  headers: withCommon(moment, headers),
  body: '',
});

/** A response that carries bytes. */
export const withBody = (
  moment: Moment,
  status: number,
  headers: Headers,
  body: Uint8Array,
): WireResponse => ({ status, headers: withCommon(moment, headers), body });

/** A response that carries an XML document. */
export const document = (
  moment: Moment,
  xml: string | Uint8Array,
  headers: Headers = {},
  status = 200,
): WireResponse => ({
  status,
  headers: withXml(moment, headers),
  body: xml,
});

/** S3's error body. A HEAD has none, and no room for a code (V-43). */
export const errorResponse = (moment: Moment, method: string, fault: WireFault): WireResponse => {
  const headers = withXml(moment, fault.headers);
  if (method === 'HEAD') return { status: fault.status, headers, body: '' };
  const fields = Object.entries({ Code: fault.code, Message: fault.message, ...fault.fields })
    .map(([name, value]) => `<${name}>${escaped(value)}</${name}>`)
    .join('');
  return {
    status: fault.status,
    headers,
    body: `${DECLARATION}<Error>${fields}<RequestId>${requestId(moment)}</RequestId><HostId>${hostId(moment)}</HostId></Error>`,
  };
};
