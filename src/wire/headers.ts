/** The headers of a request. */

/** Values by lower-case name, as Node gives them: one character for one byte. */
export type Headers = Readonly<Record<string, string>>;

/** The value of a header that was sent. Own properties only: a header may be named `constructor`. */
export const sentHeader = (headers: Headers, name: string): string | undefined =>
  Object.hasOwn(headers, name) ? headers[name] : undefined;
