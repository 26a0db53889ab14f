/** `docs/rules/`, a page a rule and the table of them, and the table in the README, from the rules themselves. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Inside `node_modules`, so that it finds the dependencies. */
const BUNDLE = new URL('../../node_modules/.cache/throughline/rules.js', import.meta.url);

const ENTRY = `
export { rules } from './src/check/rules.ts';
export { exampleFindings, examplePages } from './src/selftest.ts';
`;

/** What this generator makes: a map from paths to their contents. */
export async function outputs() {
  await build({
    stdin: { contents: ENTRY, resolveDir: ROOT, loader: 'js' },
    bundle: true,
    packages: 'external',
    outfile: fileURLToPath(BUNDLE),
    format: 'esm',
    platform: 'node',
  });
  const { rules, exampleFindings, examplePages } = await import(BUNDLE.href);
  const made = new Map();
  for (const rule of rules) made.set(rule.docs, await page(rule, { exampleFindings, examplePages }));
  made.set('docs/rules/README.md', index(rules));
  made.set('README.md', withTable(readFileSync(join(ROOT, 'README.md'), 'utf8'), rules));
  return made;
}

async function page(rule, { exampleFindings, examplePages }) {
  const found = (await exampleFindings(rule, 'fail')).filter(({ ruleId }) => ruleId === rule.id);
  const { beside = '', options, format = 'text' } = rule.examples;
  const fence = format === 'plain' ? 'text' : format;
  const shown = (which) => {
    const pages = examplePages(rule, which);
    const one = ({ path, value }) => `${pages.length > 1 ? `\`${path}\`:\n\n` : ''}${fenced(value, fence)}`;
    return pages.map(one).join('\n');
  };
  const many = [rule.examples.fail].flat().length > 1;
  const told = options ? `, with the options \`${JSON.stringify(options)}\`` : '';
  return `${MADE}
# ${rule.id}

${rule.summary}

Severity: **${rule.severity}**${applies(rule)}

## What it finds

${rule.finds}

## Why it matters

${rule.matters}

## Example

${many ? 'These pages fail' : 'This page fails'}${beside}${told}:

${shown('fail')}
${fenced(`${found.map(({ message }) => message).join('\n')}\n`, 'text')}
${[rule.examples.pass].flat().length > 1 ? 'These pass' : 'This one passes'}:

${shown('pass')}
## How to repair it

${rule.repair}
${optionsOf(rule)}`;
}

const MADE = '<!-- Made from the rule by npm run generate. -->';

function fenced(text, language) {
  const longest = Math.max(2, ...Array.from(text.matchAll(/`+/g), ([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text.endsWith('\n') ? text : `${text}\n`}${fence}\n`;
}

function applies({ kinds, formats }) {
  const parts = [];
  if (kinds) parts.push(`of kind ${kinds.join(', ')}`);
  if (formats) parts.push(`in the form ${formats.join(', ')}`);
  return parts.length > 0 ? ` · looks at documents ${parts.join(' and ')}` : '';
}

function optionsOf({ options = {} }) {
  const entries = Object.entries(options);
  if (entries.length === 0) return '';
  const rows = entries.map(
    ([name, { kind, default: value, about }]) =>
      `| \`${name}\` | ${kind} | ${value === null ? 'none' : `\`${JSON.stringify(value)}\``} | ${about} |`,
  );
  return `
## Options

| option | kind | default | what it is for |
| --- | --- | --- | --- |
${rows.join('\n')}
`;
}

function table(rules, link) {
  const rows = rules.map(({ id, severity, summary }) => `| [${id}](${link(id)}) | ${severity} | ${summary} |`);
  return `| rule | severity | what holds |\n| --- | --- | --- |\n${rows.join('\n')}\n`;
}

function index(rules) {
  return `${MADE}
# Rules of \`check\`

${rules.length} rules, each named by what holds when all is well. \`throughline explain <rule>\` prints a page of them.

${table(rules, (id) => `${id}.md`)}`;
}

/** Replaces what stands between the two comments. */
function withTable(readme, rules) {
  const [start, end] = ['<!-- rules: made by npm run generate -->\n', '<!-- /rules -->'];
  const [from, to] = [readme.indexOf(start), readme.indexOf(end)];
  if (from === -1 || to === -1) throw new Error('README.md has no place for the table of the rules');
  const made = `\n${table(rules, (id) => `docs/rules/${id}.md`)}\n`;
  return readme.slice(0, from + start.length) + made + readme.slice(to);
}
