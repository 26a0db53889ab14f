/** A page with findings of every sort, built by hand. */
import type { Finding, FindingsResult, Known, RuleInfo } from '../../src/model/finding.ts';
import { sha256 } from '../../src/text/fold.ts';
import { Lines } from '../../src/text/span.ts';

export const PATH = 'pages/the lamp.txt';
export const TEXT = `Share the Lamp

\t• Keep the wick dry.[3]
  • Trim the wick {daily}.[3][4]

1. A dry wick burns. (Lamp Salon, Juni 2019).
3. Nobody trims it. (Lamp Salon, June 2019).
3. Nobody trims it twice.
`;

const lines = new Lines(TEXT);

/** The span of the nth place (from 0) of some words of the page. */
export function spanOf(words: string, nth = 0) {
  let start = -1;
  for (let i = 0; i <= nth; i++) start = TEXT.indexOf(words, start + 1);
  if (start === -1) throw new Error(`${words} is not in the page`);
  return lines.span(start, start + words.length);
}

export const TWICE: Finding = {
  ruleId: 'footnote-is-defined-once',
  severity: 'error',
  message: 'found [3](again) {twice}, expected it once',
  path: PATH,
  span: spanOf('3. Nobody trims it twice.'),
  expected: null,
  related: [{ message: 'first defined here', path: PATH, span: spanOf('3. Nobody') }],
  fingerprint: sha256('twice'),
};

export const MISSPELT: Finding = {
  ruleId: 'word-is-spelt-well',
  severity: 'warning',
  message: 'found “Juni”, expected “June”',
  path: PATH,
  span: spanOf('Juni'),
  expected: 'June',
  related: [],
  fingerprint: sha256('misspelt'),
  fix: {
    message: 'write “June”',
    edits: [{ start: spanOf('Juni').start.offset, end: spanOf('Juni').end.offset, text: 'June' }],
  },
};

export const UNPLACED: Finding = {
  ruleId: 'page-has-a-lamp',
  severity: 'info',
  message: 'found no lamp, expected one',
  path: 'pages/dark.txt',
  span: null,
  expected: null,
  related: [],
  fingerprint: sha256('unplaced'),
};

export const IN_BASELINE: Known = {
  by: 'baseline',
  reason: 'the authors are asked',
  owner: 'the lamp group',
  expires: '2030-01-31',
  path: 'known.yaml',
  line: 3,
};

export const BY_COMMENT: Known = {
  by: 'document',
  reason: null,
  owner: null,
  expires: null,
  path: PATH,
  line: 4,
};

export const RULES: RuleInfo[] = [
  {
    id: 'footnote-is-defined-once',
    summary: 'Every footnote has a label of its own.',
    severity: 'error',
    finds: 'Two footnotes under `[3]`, as in `{{ref|3}}`.',
    matters: 'A reader cannot *tell* which is meant.',
    repair: 'See [the guide](guide.md).',
    docs: 'docs/rules/footnote-is-defined-once.md',
  },
  {
    id: 'word-is-spelt-well',
    summary: 'Every word is spelt well.',
    severity: 'info',
    finds: 'A slip.',
    matters: 'It is not found.',
    repair: 'Mend it.',
    fixes: 'Writes the `word` of the list.',
    docs: 'https://lamps.example/rules/word-is-spelt-well',
  },
];

/** Three findings that count, in two documents of three. */
export const RESULT: FindingsResult = {
  findings: [MISSPELT, TWICE, UNPLACED],
  documents: 3,
  rules: RULES,
  texts: new Map([
    [PATH, TEXT],
    ['pages/dark.txt', 'Dark\n'],
    ['pages/fine.txt', 'Fine\n'],
  ]),
};

/** The same with what went wrong. */
export const NOT_WHOLE: FindingsResult = {
  ...RESULT,
  faults: [
    { path: 'pages/gone.txt', message: 'no such file' },
    { path: 'pages/fine.txt', message: 'house.js: rule page-is-ours failed: no lamp' },
    { path: null, message: 'house.js: rule pages-are-ours failed: {0} 100%' },
  ],
};

/** The same with two that are known, and one that the baseline knows and nobody finds. */
export const WITH_BASELINE: FindingsResult = {
  ...RESULT,
  findings: [{ ...MISSPELT, known: IN_BASELINE }, { ...TWICE, known: BY_COMMENT }, UNPLACED],
  baseline: {
    path: 'known.yaml',
    absent: [{ ...UNPLACED, path: PATH, span: spanOf('Share'), fingerprint: sha256('gone') }],
  },
};
