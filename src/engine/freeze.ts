/** Deep freeze for development and tests: a write to a shared state then fails where it happens. */

/** Freezes `value` and all plain data it reaches, and returns it. Byte arrays cannot be frozen and are left. */
export const deepFreeze = <T>(value: T): T => {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value) || ArrayBuffer.isView(value))
    return value;
  Object.freeze(value);
  for (const part of Object.values(value)) deepFreeze(part);
  return value;
};
