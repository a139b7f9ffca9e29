/** Texts and numbers that could be taken for one another, told apart by their types. */

declare const brand: unique symbol;
type Brand<T, B extends string> = T & { readonly [brand]: B };

/** Milliseconds since the epoch. The engine never reads a clock. */
export type Instant = Brand<number, 'Instant'>;
/** Fresh entropy for one request, 32 lower-case hexadecimal digits. The engine never draws any. */
export type Nonce = Brand<string, 'Nonce'>;
/** 32 characters from `A-Z a-z 0-9 . _` (V-21), or the literal `null` (V-22), which is an ordinary id. */
export type VersionId = Brand<string, 'VersionId'>;
/** An MFA device's serial: an ARN for a virtual device, the printed serial for a hardware token (M-10). */
export type Serial = Brand<string, 'Serial'>;
/** `arn:aws:iam::111122223333:root` or `arn:aws:iam::111122223333:user/ana`. */
export type Arn = Brand<string, 'Arn'>;
/* oxlint-disable typescript/consistent-type-assertions -- a brand has no other constructor */
/** Names a number of milliseconds since the epoch as a time. */
export const asInstant = (ms: number): Instant => ms as Instant;
/** Names 32 hexadecimal digits as a nonce. */
export const asNonce = (text: string): Nonce => text as Nonce;
/** Names a text as a version id. Use it only for ids that were minted or judged genuine. */
export const asVersionId = (text: string): VersionId => text as VersionId;
/** Names a text as a device's serial. */
export const asSerial = (text: string): Serial => text as Serial;
/** Names a text as a principal's ARN. */
export const asArn = (text: string): Arn => text as Arn;
/* oxlint-enable typescript/consistent-type-assertions */

/** Object content. Shared by reference between states and never written to. */
export type Body = Uint8Array;
