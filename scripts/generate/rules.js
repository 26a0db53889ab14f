/** `docs/rules/`, a page a rule and the table of them, and the tables in the README and docs/fix.md, from the rules themselves. */
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
  for (const [path, name, text] of [
    ['README.md', 'rules', table(rules, (id) => `docs/rules/${id}.md`)],
    ['docs/fix.md', 'fixes', fixes(rules)],
  ]) {
    made.set(path, withTable(path, name, text));
  }
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

/** What `--fix` does. */
function fixes(rules) {
  const rows = rules.flatMap(({ id, fixes }) =>
    fixes === undefined ? [] : [`| [${id}](rules/${id}.md) | ${fixes} |`],
  );
  return `| rule | what is written, and what is left to a person |\n| --- | --- |\n${rows.join('\n')}\n`;
}

/** Replaces what stands between the two comments. */
function withTable(path, name, table) {
  const text = readFileSync(join(ROOT, path), 'utf8');
  const [start, end] = [`<!-- ${name}: made by npm run generate -->\n`, `<!-- /${name} -->`];
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (from === -1 || to === -1) throw new Error(`${path} has no place for the table of ${name}`);
  return `${text.slice(0, from + start.length)}\n${table}\n${text.slice(to)}`;
}
