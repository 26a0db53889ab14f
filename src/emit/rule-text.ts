/** The page of a rule for a terminal, the table of the rules, and how they do on their examples. @module */
import { Chalk } from 'chalk';
import type { RulePage, RuleTable, SelftestReport } from '../model/rule-page.ts';
import { lineAsWritten, oneLine, plural } from './clean.ts';
import type { EmitOptions } from './options.ts';
import type { View } from './view.ts';
import { wrap } from './width.ts';

/** Columns where there is no terminal to fit into. */
const WIDTH = 100;
const NARROWEST = 20;

type Options = Pick<EmitOptions, 'color' | 'width'>;

/** The page in paragraphs; the example as it is written. */
export function* ruleText(page: RulePage, options: Options): Generator<string> {
  const { bold } = new Chalk({ level: options.color ? 1 : 0 });
  const head = (title: string) => `\n${bold(title)}\n`;
  const { fail, pass, found, beside, options: told } = page.examples;
  yield `${bold(page.id)}\n`;
  yield* paragraph(page.summary, options);
  for (const line of inForceOf(page)) yield* paragraph(line, options);
  yield head('What it finds');
  yield* paragraph(page.finds, options);
  yield head('Why it matters');
  yield* paragraph(page.matters, options);
  const with_ = told ? `, with the options ${JSON.stringify(told)}` : '';
  yield head(`${fail.length > 1 ? 'These pages fail' : 'This page fails'}${oneLine(beside)}${with_}`);
  yield* pagesOf(fail, options);
  yield head('Found in it');
  if (found.length === 0) yield* paragraph('nothing: under this configuration the rule is silent here', options);
  for (const { path, line, message } of found) {
    const place = fail.length > 1 ? `${path}:${line ?? ''}` : line === null ? '' : `line ${line}`;
    yield* paragraph(`${place === '' ? '' : `${place}: `}${message}`, options);
  }
  yield head(pass.length > 1 ? 'These pages pass' : 'This page passes');
  yield* pagesOf(pass, options);
  yield head('How to repair it');
  yield* paragraph(page.repair, options);
  if (page.fixes !== null) {
    yield head('What --fix does');
    yield* paragraph(page.fixes, options);
  }
  if (page.options.length === 0) return;
  yield head('Options');
  for (const line of optionLines(page)) yield* paragraph(line, options);
}

function inForceOf({ severity, inForce, module, kinds, formats }: RulePage): string[] {
  const { severity: level, from, overrides } = inForce;
  return [
    `Severity: ${level}${from === null ? ', its own' : `, from ${from}; its own is ${severity}`}.`,
    ...overrides.map(({ files, severity: other, options, from: place }) => {
      const values = Object.entries(options).map(([name, value]) => `${name} ${JSON.stringify(value)}`);
      return `For ${files.join(', ')}: ${[other, ...values].filter(Boolean).join(', ')}, from ${place}.`;
    }),
    ...(kinds ? [`Looks at documents of kind ${kinds.join(', ')}.`] : []),
    ...(formats ? [`Looks at documents in the form ${formats.join(', ')}.`] : []),
    ...(module === null ? [] : [`Comes from ${module}.`]),
  ];
}

function optionLines({ options }: RulePage): string[] {
  return options.map(({ name, kind, about, value, from }) => {
    const where = from === null ? 'the default' : `from ${from}`;
    return `${name} (${kind}): ${value === null ? 'none' : JSON.stringify(value)}, ${where}. ${about}`;
  });
}

function* pagesOf(pages: RulePage['examples']['pass'], { color }: Options): Generator<string> {
  const { dim } = new Chalk({ level: color ? 1 : 0 });
  for (const { path, text } of pages) {
    if (pages.length > 1) yield `  ${oneLine(path)}:\n`;
    for (const line of text.replace(/\n$/, '').split('\n'))
      yield `${dim('  │')}${line.trim() === '' ? '' : ` ${lineAsWritten(line)}`}\n`;
  }
}

/** Links of Markdown are their words: a terminal cannot follow them. */
function* paragraph(text: string, { width }: Options): Generator<string> {
  const room = Math.max((width > 0 ? width : WIDTH) - 2, NARROWEST);
  const words = oneLine(text).replace(/\[([^\][]{1,200})\]\([^()\s]{1,500}\)/g, '$1');
  for (const line of wrap(words, room)) yield `  ${line}\n`;
}

/** All rules with the severity in force. */
export function ruleTableView({ rules }: RuleTable): View {
  const off = rules.filter(({ inForce }) => inForce === 'off').length;
  return {
    caption: `${plural(rules.length, 'rule')}${off > 0 ? `, ${off} off` : ''}. throughline explain <rule> prints a page.`,
    columns: [{ title: 'rule', whole: true }, { title: 'severity' }, { title: 'what holds' }, { title: 'from' }],
    rows: rules.map(({ id, inForce, overrides, summary, from, module }) => [
      id,
      overrides > 0 ? `${inForce}, and ${plural(overrides, 'override')}` : inForce,
      summary,
      [from, module].filter(Boolean).join('; '),
    ]),
  };
}

/** What fails, a line each; what is no failure; the rules that are off; the sum. */
export function* selftestText({ rules, counts }: SelftestReport, { color }: Options): Generator<string> {
  const { red, green, yellow, dim } = new Chalk({ level: color ? 1 : 0 });
  for (const { id, failures, module } of rules) {
    const name = oneLine(module === null ? id : `${id} (${module})`);
    for (const failure of failures) yield `${red('failed')}  ${name}: ${oneLine(failure)}\n`;
  }
  for (const { id, notes } of rules) for (const note of notes) yield `${yellow('note')}    ${id}: ${oneLine(note)}\n`;
  for (const { id, state, from } of rules)
    if (state === 'off') yield `${dim('off')}     ${id}: ${oneLine(from ?? '')}\n`;
  const failed = counts.failed > 0 ? red(`${counts.failed} failed`) : '0 failed';
  yield `${green(`${plural(counts.passed, 'rule')} passed`)}, ${failed}, ${counts.off} off\n`;
}
