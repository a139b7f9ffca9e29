/**
 * MD5 for the engine's port, made late. The engine cannot wait for a digest, and a first visit needs none: its bodies come
 * with theirs. Every body that a person brings is digested before it is sent, by the module that installs this.
 */
let made: ((body: Uint8Array) => string) | undefined;

/** From now on `lateMd5` answers with `md5`. */
export const installMd5 = (md5: (body: Uint8Array) => string): void => {
  made = md5;
};

/** 32 hexadecimal digits. Asked before `digestOf.ts` was loaded it throws: somebody sent a body without digesting it. */
export const lateMd5 = (body: Uint8Array): string => {
  if (made === undefined)
    throw new Error(`the MD5 of ${body.length} bytes was asked for before digestOf.ts was loaded`);
  return made(body);
};
