/** An authenticator's secret as text: base32 (RFC 4648), and the URI that a QR code carries. */

/** Why a text is no secret. `at` is the index of the first character that is not base32. */
export type SecretFault =
  | { readonly kind: 'empty' }
  | { readonly kind: 'character'; readonly at: number; readonly character: string }
  /** Base32 groups never have 1, 3 or 6 digits left over: some are missing. `digits` were found. */
  | { readonly kind: 'length'; readonly digits: number };

/** A secret in its one form, or what is wrong with it. */
export type SecretText =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly error: SecretFault };

/** What an authenticator app is told about a device. */
export interface Registration {
  /** The device's name: `root-account-mfa-device`. */
  readonly device: string;
  /** The account id or alias. */
  readonly account: string;
  /** Base32. */
  readonly secret: string;
}

const ISSUER = 'Amazon Web Services';
const NOT_BASE32 = /[^A-Z2-7]/;
const SPACE = /\s/;

/**
 * A secret as people type and paste it, in its one form: white space and padding removed, upper case.
 * The index in a fault is that in the text as given.
 */
export const readSecret = (text: string): SecretText => {
  const padded = text.replace(/[\s=]+$/, '');
  const plain = padded.replace(/\s/g, '').toUpperCase();
  if (plain === '') return { ok: false, error: { kind: 'empty' } };
  if (NOT_BASE32.test(plain)) {
    const characters = [...padded];
    const at = characters.findIndex((c) => !SPACE.test(c) && NOT_BASE32.test(c.toUpperCase()));
    return { ok: false, error: { kind: 'character', at, character: characters[at] ?? '' } };
  }
  if ([1, 3, 6].includes(plain.length % 8))
    return { ok: false, error: { kind: 'length', digits: plain.length } };
  return { ok: true, value: plain };
};

/** Whether a text can be an authenticator's secret. */
export const isBase32 = (text: string): boolean => readSecret(text).ok;

/**
 * The URI behind the QR code, as AWS writes it (D-11): issuer in the label and as a parameter, no algorithm, digits or
 * period, which apps take by default.
 */
export const otpauthUri = ({ device, account, secret }: Registration): string => {
  const issuer = encodeURIComponent(ISSUER);
  const label = `${encodeURIComponent(device)}@${encodeURIComponent(account)}`;
  return `otpauth://totp/${issuer}:${label}?secret=${secret}&issuer=${issuer}`;
};
