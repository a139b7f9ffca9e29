/** How the data file writes what it expects, and what it remembers of earlier answers. */

type Path = readonly string[];
type Named = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Named =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);

/** What stands at a path like `Versions.0.Key`; `undefined` where there is no such way. */
export const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (found, step) => (Array.isArray(found) ? found[Number(step)] : isObject(found) ? found[step] : undefined),
    value,
  );

const lookUp = (known: Named, path: string): unknown => {
  const [name = '', ...rest] = path.split('.');
  if (!(name in known)) throw new Error(`$${path} names nothing that an earlier step left`);
  return at(known[name], rest);
};

const NAME = String.raw`[A-Za-z]\w*(?:\.\w+)*`;
const WHOLE = new RegExp(String.raw`^\$(${NAME})$`);
const INSIDE = new RegExp(String.raw`\$\{(${NAME})\}`, 'g');

/** Puts what is known in place of `$name.path`, which may be of any type, and of `${name.path}` inside a text. */
export const substituted = (value: unknown, known: Named): unknown => {
  if (typeof value === 'string') {
    const path = WHOLE.exec(value)?.[1];
    if (path !== undefined) return lookUp(known, path);
    return value.replaceAll(INSIDE, (_, inside: string) => String(lookUp(known, inside)));
  }
  if (Array.isArray(value)) return value.map((item) => substituted(item, known));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, substituted(item, known)]));
};

const show = (value: unknown): string => {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
};

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Each item is there once, in any order. */
const unordered = (expected: unknown, actual: unknown): string | undefined => {
  const left = [...listOf(actual)];
  for (const item of listOf(expected)) {
    const found = left.findIndex((candidate) => differences(item, candidate).length === 0);
    if (found < 0) return `an item ${show(item)}`;
    left.splice(found, 1);
  }
  return left.length === 0 ? undefined : `nothing beside ${show(expected)}`;
};

/** By their names in the data: what is missing, in words; `undefined` when it matches. */
const MATCHERS: Readonly<Record<string, (argument: unknown, actual: unknown) => string | undefined>> = {
  $any: (_, actual) => (actual === undefined || actual === null ? 'anything' : undefined),
  $ne: (other, actual) =>
    actual === undefined || actual === other ? `anything but ${show(other)}` : undefined,
  $len: (length, actual) => (listOf(actual).length === length ? undefined : `${show(length)} items`),
  $re: (pattern, actual) =>
    typeof actual === 'string' && new RegExp(String(pattern)).test(actual)
      ? undefined
      : `/${String(pattern)}/`,
  $oneOf: (choices, actual) => (listOf(choices).includes(actual) ? undefined : `one of ${show(choices)}`),
  $unordered: unordered,
  $absent: (names, actual) => {
    const there = listOf(names).filter((name) => at(actual, [String(name)]) !== undefined);
    return there.length === 0 ? undefined : `no ${there.join(', ')}`;
  },
};

/**
 * What keeps `actual` from being what is expected, a line for each difference. An object may have more than is expected
 * of it, a list may not.
 */
export const differences = (expected: unknown, actual: unknown, path: Path = []): readonly string[] => {
  const differs = (what: string): readonly string[] => [
    `${path.join('.') || 'it'}: expected ${what}, got ${show(actual)}`,
  ];
  if (Array.isArray(expected)) {
    if (listOf(actual).length !== expected.length)
      return differs(`${expected.length} items, ${show(expected)}`);
    return expected.flatMap((item, i) => differences(item, listOf(actual)[i], [...path, String(i)]));
  }
  if (!isObject(expected)) return expected === actual ? [] : differs(show(expected));
  return Object.entries(expected).flatMap(([name, item]) => {
    if (!name.startsWith('$')) return differences(item, at(actual, [name]), [...path, name]);
    const matcher = MATCHERS[name];
    if (matcher === undefined) throw new Error(`there is no matcher ${name}`);
    const missing = matcher(item, actual);
    return missing === undefined ? [] : differs(missing);
  });
};
