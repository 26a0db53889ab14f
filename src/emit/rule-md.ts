/** The page of a rule in Markdown, and the table of the rules. @module */
import type { RulePage } from '../model/rule-page.ts';

/** The page; what is found in the example stands below it. */
export function ruleMd(page: RulePage): string {
  const { id, summary, finds, matters, repair, fixes, examples } = page;
  const { fail, pass, found, beside, options } = examples;
  const told = options ? `, with the options \`${JSON.stringify(options)}\`` : '';
  return `# ${id}

${summary}

Severity: ${severityOf(page)}${applies(page)}
${overridesOf(page)}
## What it finds

${finds}

## Why it matters

${matters}

## Example

${fail.length > 1 ? 'These pages fail' : 'This page fails'}${beside}${told}:

${pagesOf(fail, page)}
${fenced(`${found.map(({ message }) => message).join('\n')}\n`, 'text')}
${pass.length > 1 ? 'These pass' : 'This one passes'}:

${pagesOf(pass, page)}
## How to repair it

${repair}
${fixes === null ? '' : `\n## What \`--fix\` does\n\n${fixes}\n`}${optionsOf(page)}`;
}

function severityOf({ severity, inForce }: RulePage): string {
  if (inForce.from === null) return `**${severity}**`;
  return `**${inForce.severity}** (${inForce.from}; its own: ${severity})`;
}

function applies({ kinds, formats, module }: RulePage): string {
  const parts: string[] = [];
  if (kinds) parts.push(`of kind ${kinds.join(', ')}`);
  if (formats) parts.push(`in the form ${formats.join(', ')}`);
  const looks = parts.length > 0 ? ` · looks at documents ${parts.join(' and ')}` : '';
  return module === null ? looks : `${looks} · from \`${module}\``;
}

function overridesOf({ inForce: { overrides } }: RulePage): string {
  if (overrides.length === 0) return '';
  const lines = overrides.map(({ files, severity, options, from }) => {
    const said = [severity, ...Object.entries(options).map(([name, value]) => `${name} ${JSON.stringify(value)}`)];
    return `- ${said.filter(Boolean).join(', ')} for ${files.map((glob) => `\`${glob}\``).join(', ')} (${from})\n`;
  });
  return `\n${lines.join('')}`;
}

function pagesOf(pages: RulePage['examples']['pass'], { examples: { format } }: RulePage): string {
  const language = format === 'plain' ? 'text' : format;
  const one = ({ path, text }: { path: string; text: string }) =>
    `${pages.length > 1 ? `\`${path}\`:\n\n` : ''}${fenced(text, language)}`;
  return pages.map(one).join('\n');
}

function fenced(text: string, language: string): string {
  const longest = Math.max(2, ...Array.from(text.matchAll(/`+/g), ([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text.endsWith('\n') ? text : `${text}\n`}${fence}\n`;
}

/** The values in force have a column where one of them is not the default. */
function optionsOf({ options }: RulePage): string {
  if (options.length === 0) return '';
  const told = options.some(({ from }) => from !== null);
  const rows = options.map(({ name, kind, default: own, about, value, from }) => {
    const inForce = told ? ` ${shownValue(value)}${from === null ? '' : ` (${from})`} |` : '';
    return `| \`${name}\` | ${kind} | ${shownValue(own)} |${inForce} ${about} |`;
  });
  return `
## Options

| option | kind | default |${told ? ' in force |' : ''} what it is for |
| --- | --- | --- |${told ? ' --- |' : ''} --- |
${rows.join('\n')}
`;
}

function shownValue(value: RulePage['options'][number]['value']): string {
  return value === null ? 'none' : `\`${JSON.stringify(value)}\``;
}
