/**
 * Who may import whom, as rules. The table is the one in docs/architecture.md: what a line does not list is
 * forbidden. `npm run check:imports` runs it through tests/imports.mjs.
 */

/** A folder's line: the siblings and packages it may import, and why no others. */
const HOUSE = {
  engine: {
    why: 'The engine is pure and stands alone: no package, no sibling, so it runs and is tested anywhere.',
  },
  clock: { why: 'The clock is where time and entropy enter the page. It needs nothing to read them.' },
  totp: {
    npm: ['otpauth'],
    why: 'One-time codes are computed by otpauth behind codeAt, with the time passed in.',
  },
  digest: {
    npm: ['@noble/hashes'],
    why: 'Digests are plain functions over @noble/hashes and know nothing of buckets.',
  },
  session: {
    src: ['engine'],
    why: 'The journal is a list of requests and outcomes: the engine defines both.',
  },
  wire: {
    src: ['engine', 'digest'],
    npm: ['fast-xml-parser'],
    why: 'The REST adapter turns HTTP into requests and outcomes into HTTP. It holds no state and draws nothing.',
  },
  endpoint: {
    src: ['engine', 'wire', 'totp', 'clock'],
    why: 'The endpoint holds the one state behind the wire and gives it time. It opens no socket: s3.node.ts does.',
  },
  cli: {
    src: ['engine'],
    npm: ['shell-quote', 'string-argv'],
    why: 'The command line is a parser before the engine and a printer after it: line in, lines out.',
  },
  languages: {
    src: ['engine', 'cli', 'wire'],
    why: 'A request is shown in four languages by the writers that cli and wire already have.',
  },
  address: {
    src: ['engine'],
    npm: ['valibot'],
    why: 'What an address asks is read in one place and checked there. It changes nothing: the page does what it says.',
  },
  lessons: {
    src: ['engine'],
    npm: ['valibot'],
    why: 'A mission is data with a pure checker. Its solution is text, which the tests run, so it needs no cli.',
  },
  persistence: {
    src: ['engine', 'session'],
    npm: ['valibot', 'idb-keyval', 'fflate'],
    why: 'Saving stores the journal, checks what it reads, and knows nothing of the view.',
  },
  store: {
    src: ['engine', 'session', 'totp', 'digest', 'clock', 'cli', 'languages', 'lessons', 'persistence'],
    npm: ['zustand'],
    why: 'The store joins the pure parts and passes them time, entropy and ports. It knows no panel and no wording.',
  },
  i18n: {
    src: ['engine'],
    why: 'Sentences are keyed by the rule ids and fault codes of the engine, and by nothing else.',
  },
  actions: {
    src: ['address', 'store', 'engine', 'i18n'],
    why: 'An action says when it is open and which request it makes. How it looks belongs to the panels.',
  },
  panels: {
    src: ['actions', 'address', 'languages', 'store', 'i18n', 'lessons', 'engine'],
    npm: ['react', 'react-dom', 'lucide-react', '@tanstack/react-virtual', 'uqr'],
    why: 'Panels paint what the store holds and ask through actions. They reach no storage, clock or code generator.',
  },
  embed: {
    src: ['store', 'lessons'],
    npm: ['valibot'],
    why: 'The embed bridge passes checked messages to the store, as a learner would act, and has no second way in.',
  },
};

const folders = Object.keys(HOUSE);
/** React's own types and JSX runtime arrive under these paths. */
const packagePath = (name) => `(^|/)node_modules/(@types/)?${name}/`;

const line = ([folder, { src = [], npm = [], why }]) => ({
  name: `${folder}-imports-only-its-line`,
  comment: why,
  severity: 'error',
  from: { path: `^src/${folder}/` },
  to: {
    couldNotResolve: false, // that is another rule's failure
    pathNot: [folder, ...src].map((name) => `^src/${name}/`).concat(npm.map(packagePath)),
  },
});

export default {
  forbidden: [
    ...Object.entries(HOUSE).map(line),
    {
      name: 'engine-has-one-face',
      comment:
        'Outside the engine only its faces may be imported (index.ts; late.ts, for its effect, with what a page loads late; whole.ts for an endpoint), so that what is behind them can change shape.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/engine/' },
      to: { path: '^src/engine/', pathNot: '^src/engine/(index|late|whole)\\.ts$' },
    },
    {
      name: 'every-folder-has-a-line',
      comment:
        'A folder without a line in the table may import nothing. Write its line, here and in docs/architecture.md.',
      severity: 'error',
      from: { path: '^src/[^/]+/', pathNot: `^src/(${folders.join('|')})/` },
      to: {},
    },
    {
      name: 'only-main-and-node-programs-join',
      comment:
        'Directly in src stand main.tsx and the *.node.ts programs, which join the folders. Other code has a folder.',
      severity: 'error',
      from: { path: '^src/[^/]+\\.tsx?$', pathNot: '^src/(main\\.tsx|[^/]+\\.node\\.ts)$' },
      to: {},
    },
    {
      name: 'nothing-imports-the-joints',
      comment:
        'main.tsx and the *.node.ts programs are where things meet. What another file needs of them has a folder.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^src/(main\\.tsx|[^/]+\\.node\\.ts)$' },
    },
    {
      name: 'src-never-imports-tests',
      comment: 'Tests know the program. The program does not know its tests, or they would ship with it.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^tests/' },
    },
    {
      name: 'no-cycles',
      comment:
        'Two files that import each other are one file in two places: neither can be read or tested alone.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'imports-resolve',
      comment: 'What is imported exists, under the name and extension written.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    // With TypeScript 7 the tsc parser is not available: without this line no file is read and the run is green.
    parser: 'swc',
    // Type-only imports count: a type from the wrong folder ties two folders as firmly as a value.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'browser', 'module', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json', '.css'],
    },
  },
};
