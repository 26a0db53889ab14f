/** `docs/rules/`, a page a rule and the table of them, and the table in the README, from the rules themselves. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundled } from './lib/bundle.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const ENTRY = `
export { rules } from './src/check/rules.ts';
export { emitters } from './src/emit/emitters.ts';
export { rulePage } from './src/rule-page.ts';
`;

/** What this generator makes: a map from paths to their contents. */
export async function outputs() {
  const { rules, emitters, rulePage } = await bundled('rules', ENTRY);
  const made = new Map();
  for (const rule of rules) made.set(rule.docs, `${MADE}\n${emitters.rule.md(await rulePage(rule))}`);
  made.set('docs/rules/README.md', index(rules));
  made.set('README.md', withTable(readFileSync(join(ROOT, 'README.md'), 'utf8'), rules));
  return made;
}

const MADE = '<!-- Made from the rule by npm run generate. -->';

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
