/**
 * Holds the import table (.dependency-cruiser.mjs) against a tree and says, for each import that breaks it, which
 * rule and why. `node tests/imports.mjs [root]`; the root is this project unless one is named.
 *
 * JavaScript, run by node itself: under tsx the parser of dependency-cruiser loses its visitor.
 */
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import config from '../.dependency-cruiser.mjs';

/**
 * dependency-cruiser 17 has swc read every file as .ts, so JSX is a syntax error to it. This adds the one option it
 * lacks, and has to be in place before dependency-cruiser is loaded.
 */
const require = createRequire(import.meta.url);
const swc = require('@swc/core');
const parseFileSync = swc.parseFileSync;
swc.parseFileSync = (path, options) => parseFileSync(path, { ...options, tsx: path.endsWith('.tsx') });
const { cruise } = await import('dependency-cruiser');

process.chdir(resolve(process.argv[2] ?? fileURLToPath(new URL('..', import.meta.url))));

const { options, forbidden } = config;
const { enhancedResolveOptions, ...cruiseOptions } = options;
const { output } = await cruise(
  ['src'],
  { ...cruiseOptions, ruleSet: { forbidden }, validate: true },
  enhancedResolveOptions,
);

const why = new Map(forbidden.map((rule) => [rule.name, rule.comment]));
const read = output.modules.filter((module) => module.source.startsWith('src/')).length;
const { violations } = output.summary;

for (const { from, to, rule, cycle } of violations) {
  const path = cycle ? [from, ...cycle.map(({ name }) => name)] : [from, to];
  console.error(`${path.join(' -> ')}\n  ${rule.name}: ${why.get(rule.name)}`);
}
if (read === 0) console.error('No source file was read, so nothing was checked. Is @swc/core installed?');
else console.log(`${read} files read, ${violations.length} forbidden imports`);
process.exitCode = read === 0 || violations.length > 0 ? 1 : 0;
