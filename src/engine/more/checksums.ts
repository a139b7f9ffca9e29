/** Checksums of parts and of what is made of them (W-14). The engine owns no hash: they come from a port. */
import type { Rule } from '../judge.ts';
import type { Body, Checksum, Ports, Upload } from '../model.ts';

type Made = NonNullable<Upload['checksum']>;

/** What S3 computes when an upload names no checksum: LocalStack recording, test_multipart_if_match_etag. */
const UNASKED: Made = { algorithm: 'CRC64NVME', type: 'FULL_OBJECT' };

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The bytes of base64 text; anything that is no digit of it is passed over. */
const bytesOf = (text: string): readonly number[] => {
  const bytes: number[] = [];
  let held = 0;
  let bits = 0;
  for (const letter of text) {
    const digit = BASE64.indexOf(letter);
    if (digit < 0) continue;
    held = ((held << 6) | digit) & 0xfff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push((held >> bits) & 0xff);
  }
  return bytes;
};

/** The checksum that a part is kept with: what was sent, else computed; none when its upload is to have none. */
export const partChecksum = (
  upload: Upload,
  body: Body,
  sent: string | undefined,
  { checksum }: Ports,
): { readonly checksum?: string } => {
  if (upload.checksum === undefined) return {};
  const value = sent ?? checksum?.(upload.checksum.algorithm, body);
  return value === undefined ? {} : { checksum: value };
};

/**
 * The checksum of an object that was uploaded in parts: of its bytes, or of its parts' checksums with their number
 * behind it (S3 User Guide: checking-object-integrity-upload). `undefined` without a port, or without a part's checksum.
 */
export const objectChecksum = (
  upload: Upload,
  parts: readonly { readonly checksum?: string }[],
  body: Body,
  ports: Ports,
): Checksum | undefined => {
  const { algorithm, type } = upload.checksum ?? UNASKED;
  const { checksum } = ports;
  if (checksum === undefined) return undefined;
  if (type === 'FULL_OBJECT') return { algorithm, type, value: checksum(algorithm, body) };
  if (parts.some((part) => part.checksum === undefined)) return undefined;
  const laid = Uint8Array.from(parts.flatMap((part) => bytesOf(part.checksum ?? '')));
  return { algorithm, type, value: `${checksum(algorithm, laid)}-${parts.length}` };
};

const lower = (algorithm: string | undefined): string => algorithm?.toLowerCase() ?? 'null';

/** W-14: a checksum of the whole has to be one that combines, one of parts cannot be CRC64NVME. */
export const checksumTypeFits: Rule<{ readonly command: { readonly checksum?: Made } }, 'checksum-agrees'> = {
  id: 'W-14',
  slug: 'checksum-agrees',
  applies: (c) => c.command.checksum !== undefined,
  holds: ({ command: { checksum } }) =>
    checksum?.type === 'COMPOSITE'
      ? checksum.algorithm !== 'CRC64NVME'
      : checksum?.algorithm.startsWith('CRC') === true,
  facts: ({ command: { checksum } }) => ({
    type: checksum?.type ?? 'none',
    algorithm: lower(checksum?.algorithm),
  }),
  says: [
    'InvalidRequest',
    'The {type} checksum type cannot be used with the {algorithm} checksum algorithm.',
  ],
};

/** W-14: what is sent with a part is of the upload's algorithm, and a checksum of checksums needs every one of them. */
export const checksumFits: Rule<
  {
    readonly upload: Upload | undefined;
    readonly command: { readonly checksum?: Pick<Checksum, 'algorithm'> };
  },
  'checksum-agrees'
> = {
  id: 'W-14',
  slug: 'checksum-agrees',
  applies: ({ upload, command }) =>
    upload?.checksum !== undefined &&
    (command.checksum !== undefined || upload.checksum.type === 'COMPOSITE'),
  holds: ({ upload, command }) => command.checksum?.algorithm === upload?.checksum?.algorithm,
  facts: ({ upload, command }) => ({
    expected: lower(upload?.checksum?.algorithm),
    actual: lower(command.checksum?.algorithm),
  }),
  says: [
    'InvalidRequest',
    'Checksum Type mismatch occurred, expected checksum Type: {expected}, actual checksum Type: {actual}',
  ],
};
