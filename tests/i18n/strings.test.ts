/**
 * Every word a person reads is in a catalogue: no panel holds one, and none asks a catalogue while it is being loaded,
 * which would keep the words of the language spoken then.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseSync } from '@swc/core';
import { describe, expect, it } from 'vitest';

const PANELS = fileURLToPath(new URL('../../src/panels/', import.meta.url));

interface Node {
  readonly type: string;
  readonly [name: string]: unknown;
}
const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof Reflect.get(value, 'type') === 'string';

/** What a person reads or hears: attributes of HTML, and props of ours that hand one on. */
const READ =
  /^(?:aria-(?:label|description|roledescription|valuetext|placeholder)|alt|title|placeholder|label|note|hint|what|sentence|text)$/;
const TALKING = ['t', 'say', 'word', 'tell'];
const FUNCTIONS = ['ArrowFunctionExpression', 'FunctionExpression', 'FunctionDeclaration', 'ClassMethod'];

/** Signs and single letters are no words, and neither are the parts of a serial. */
const isWord = (text: string): boolean =>
  /\p{Letter}{2}/u.test(text) && !/^(?:arn:aws:iam::|:mfa\/)$/.test(text);

const textsIn = (node: Node): readonly string[] => {
  if (node.type === 'StringLiteral') return [String(node['value'])];
  if (node.type === 'TemplateLiteral')
    return children(node)
      .filter(({ type }) => type === 'TemplateElement')
      .map((part) => String(part['raw']));
  if (node.type === 'ConditionalExpression')
    return [node['consequent'], node['alternate']].filter(isNode).flatMap(textsIn);
  if (node.type === 'BinaryExpression') {
    const sides = {
      '&&': [node['right']],
      '||': [node['left'], node['right']],
      '+': [node['left'], node['right']],
    };
    const shown: unknown = Reflect.get({ ...sides, '??': sides['||'] }, String(node['operator']));
    return Array.isArray(shown) ? shown.filter(isNode).flatMap(textsIn) : [];
  }
  if (node.type === 'JSXExpressionContainer' || node.type === 'ParenthesisExpression')
    return [node['expression']].filter(isNode).flatMap(textsIn);
  return [];
};

function children(node: Node): readonly Node[] {
  return Object.values(node)
    .flat()
    .flatMap((value) => (isNode(value) ? [value] : isNode(inner(value)) ? [inner(value) as Node] : []));
}
/** Arguments of calls, and parts of patterns, stand in a wrapper of their own. */
function inner(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, 'expression') : undefined;
}

/** Words in the markup itself, and in attributes that are read. */
const wordsIn = (node: Node): readonly string[] => {
  const below = children(node).flatMap(wordsIn);
  if (node.type === 'JSXText') return [String(node['value']), ...below];
  if (node.type === 'JSXElement' || node.type === 'JSXFragment')
    return [
      ...children(node)
        .filter(({ type }) => type === 'JSXExpressionContainer')
        .flatMap(textsIn),
      ...below,
    ];
  if (node.type === 'JSXAttribute') {
    const name = isNode(node['name']) ? String(node['name']['value']) : '';
    const value = node['value'];
    return READ.test(name) && isNode(value) ? [...textsIn(value), ...below] : below;
  }
  return below;
};

/** Calls of a catalogue that no function waits for. */
const earlyIn = (node: Node): readonly string[] => {
  if (FUNCTIONS.includes(node.type)) return [];
  const callee = node['callee'];
  const called = node.type === 'CallExpression' && isNode(callee) ? String(callee['value']) : '';
  return [...(TALKING.includes(called) ? [called] : []), ...children(node).flatMap(earlyIn)];
};

const parsed = (code: string, tsx = true): Node => {
  const module: unknown = parseSync(code, { syntax: 'typescript', tsx, target: 'es2022' });
  if (!isNode(module)) throw new Error('not parsed');
  return module;
};
const files = readdirSync(PANELS, { recursive: true, encoding: 'utf8' }).filter(
  (file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'),
);
const read = (file: string): Node => parsed(readFileSync(PANELS + file, 'utf8'), file.endsWith('x'));

describe('what the scan sees', () => {
  it('finds words wherever they can stand', () => {
    const code = `const A = () => <p title="One" className="no no">Two {x ? 'Three' : \`Four \${y}\`}<B label={'Five'} /></p>;`;
    expect(wordsIn(parsed(code)).map((text) => text.trim())).toEqual(
      expect.arrayContaining(['One', 'Two', 'Three', 'Four', 'Five']),
    );
    expect(wordsIn(parsed(code))).not.toContain('no no');
  });

  it('finds a catalogue asked too early, and not one asked in time', () => {
    expect(earlyIn(parsed(`const A = { label: t('x') }; const B = () => t('y');`))).toEqual(['t']);
  });
});

describe('the panels', () => {
  it('hold no word that a person reads', () => {
    expect(files.length).toBeGreaterThan(100);
    const words = files.flatMap((file) =>
      wordsIn(read(file))
        .filter(isWord)
        .map((text) => `${file}: ${text.trim()}`),
    );
    expect(words).toEqual([]);
  });

  it('ask no catalogue while they are loaded', () => {
    expect(files.filter((file) => earlyIn(read(file)).length > 0)).toEqual([]);
  });
});
