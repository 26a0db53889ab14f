import { describe, expect, it } from 'vitest';
import { check } from '../../src/check/check.ts';
import { defineRule } from '../../src/check/rule.ts';
import { rules } from '../../src/check/rules.ts';
import { type ConfiguredSuppression, hasEnded } from '../../src/check/suppress.ts';
import { compileDocument, join } from '../../src/compile.ts';

const NOTES = `
[^1]: Nobody here owns one. (Ghana Strategy Salon, August 2019, Diversity thematic area).
`;

/** A rule that finds the words `fault` wherever they stand. */
const faulty = defineRule({
  id: 'words-are-kept',
  summary: '',
  finds: '',
  matters: '',
  repair: '',
  severity: 'error',
  examples: { pass: '', fail: '' },
  *check({ text, span }) {
    for (const { index } of text.matchAll(/fault/g)) {
      yield { message: 'found a fault, expected none', key: 'fault', span: span(index, index + 5) };
    }
  },
});

const wide = defineRule({
  ...faulty,
  id: 'pages-are-kept',
  *checkCorpus({ documents }) {
    for (const { document, text, span } of documents) {
      const at = text.indexOf('fault');
      if (at !== -1) yield { document, message: 'found a fault, expected none', key: 'fault', span: span(at, at + 5) };
    }
  },
});
const { check: _, ...corpus } = wide;

async function findings(
  value: string,
  { path = 'page.md', suppressions = [] as ConfiguredSuppression[], today = '2024-05-01' } = {},
  list = [faulty],
) {
  const compiled = [await compileDocument({ path, value })];
  const texts = new Map(compiled.map(({ document, text }) => [document.path, text]));
  return check(join(compiled).compiled, { rules: [...list, ...about], texts, suppressions, today });
}

const about = rules.filter(({ checkSuppressions }) => checkSuppressions);
const ignore = '<!-- throughline-ignore words-are-kept: kept for now -->';

/** Each finding as its line, its rule and who answers for it. */
async function told(...args: Parameters<typeof findings>): Promise<string[]> {
  return (await findings(...args)).map(
    ({ span, ruleId, known }) => `${span?.start.line} ${ruleId}${known ? ` ${known.by}:${known.line}` : ''}`,
  );
}

describe('a comment in a document', () => {
  it('answers for the findings of its rule, with its reason and its place', async () => {
    const [found] = await findings(`## A\n\n- A fault.[^1] ${ignore}\n${NOTES}`);
    expect(found?.known).toEqual({
      by: 'document',
      reason: 'kept for now',
      owner: null,
      expires: null,
      path: 'page.md',
      line: 3,
    });
  });

  it.each<[string, string, string[]]>([
    ['on its line', `- A fault.[^1] ${ignore}\n- A fault.[^1]`, ['3 words-are-kept document:3', '4 words-are-kept']],
    [
      'on the line before',
      `${ignore}\n- A fault.[^1]\n- A fault.[^1]`,
      ['4 words-are-kept document:3', '5 words-are-kept'],
    ],
    [
      'anywhere in an item over several lines',
      `- A fault and ${ignore}\n  one more fault.[^1]\n- A fault.[^1]`,
      ['3 words-are-kept document:3', '4 words-are-kept document:3', '5 words-are-kept'],
    ],
    ['before an item over several lines', `${ignore}\n- An item\n  with a fault.[^1]`, ['5 words-are-kept document:3']],
    [
      'in the document',
      `- A fault.[^1]\n- A fault.[^1]\n\n${ignore.replace('-ignore', '-ignore-file')}`,
      ['3 words-are-kept document:6', '4 words-are-kept document:6'],
    ],
  ])('holds %s', async (_, body, lines) => {
    expect(await told(`## A\n\n${body}\n${NOTES}`)).toEqual(lines);
  });

  it('leaves the part of an item below it alone', async () => {
    expect(await told(`## A\n\n- An item. ${ignore}\n  - A fault.[^1]\n${NOTES}`)).toEqual([
      '3 suppression-suppresses-a-finding',
      '4 words-are-kept',
    ]);
  });

  it.each([
    ['in an item', `<li>A fault. ${ignore}</li><li>A fault.</li>`, 0],
    ['behind the words of an item', `<li>A fault.</li><li>A fault.${ignore}</li><li>A fault.</li>`, 1],
    ['before an item', `<li>A fault.</li>${ignore}<li>A fault.</li><li>A fault.</li>`, 1],
    ['behind all items', `<li>A word.</li><li>A fault.</li>${ignore}`, 0],
  ])('holds for one item of a line of HTML, %s', async (_, list, nth) => {
    const found = await findings(`<h2>Wishes</h2>\n<ul>${list}</ul>`, { path: 'page.html' });
    const faults = found.filter(({ ruleId }) => ruleId === 'words-are-kept');
    expect(faults.map(({ known }) => known !== undefined)).toEqual(faults.map((_, i) => i === nth));
  });

  it('answers for what is found side by side, where it stands', async () => {
    const list = [{ ...corpus, id: 'pages-are-kept' } as typeof faulty];
    const page = `## A\n\n- A fault.[^1] ${ignore.replace('words', 'pages')}\n${NOTES}`;
    expect(await told(page, {}, list)).toEqual(['3 pages-are-kept document:3']);
  });

  it('answers for nothing where the text is not there', async () => {
    const { document, ledger, doubts } = await compileDocument({
      path: 'page.md',
      value: `- Plant.${ignore}\n${NOTES}`,
    });
    expect(check([{ document, ledger, doubts }]).every(({ known }) => known === undefined)).toBe(true);
  });

  it('cannot answer for findings about suppressions', async () => {
    const own = '<!-- throughline-ignore suppression-has-a-reason: so --> <!-- throughline-ignore words-are-kept -->';
    expect(await told(`## A\n\n- A fault.[^1] ${own}\n${NOTES}`)).toEqual([
      '3 words-are-kept document:3',
      '3 suppression-names-a-rule',
      '3 suppression-has-a-reason',
    ]);
  });
});

describe('a suppression of the configuration', () => {
  const made = (more: Partial<ConfiguredSuppression>): ConfiguredSuppression => ({
    rules: ['words-are-kept'],
    reason: 'kept for now',
    path: 'c.yaml',
    span: { start: { line: 2, column: 5, offset: 0 }, end: { line: 2, column: 5, offset: 0 } },
    ...more,
  });
  const page = `## A\n\n- A fault of the shed.[^1]\n- A fault of the hedge.[^1]\n${NOTES}`;

  it.each<[string, Partial<ConfiguredSuppression>, string[]]>([
    ['of all files', {}, ['3 words-are-kept configuration:2', '4 words-are-kept configuration:2']],
    [
      'of some files',
      { files: (path) => path === 'page.md' },
      ['3 words-are-kept configuration:2', '4 words-are-kept configuration:2'],
    ],
    ['of other files', { files: () => false }, ['3 words-are-kept', '4 words-are-kept']],
    ['of words', { words: 'of  the hedge' }, ['3 words-are-kept', '4 words-are-kept configuration:2']],
    [
      'of the last day',
      { expires: '2024-05-01' },
      ['3 words-are-kept configuration:2', '4 words-are-kept configuration:2'],
    ],
    [
      'of yesterday',
      { expires: '2024-04-30' },
      ['3 words-are-kept', '4 words-are-kept', '2 suppression-suppresses-a-finding'],
    ],
    [
      'of other words',
      { words: 'nobody' },
      ['3 words-are-kept', '4 words-are-kept', '2 suppression-suppresses-a-finding'],
    ],
    [
      'of no rule',
      { rules: ['words-are-kapt'] },
      ['3 words-are-kept', '4 words-are-kept', '2 suppression-names-a-rule'],
    ],
    ['of a rule that is off', { rules: ['footnote-is-cited'] }, ['3 words-are-kept', '4 words-are-kept']],
  ])('%s', async (_, more, lines) => {
    expect(await told(page, { suppressions: [made(more)] })).toEqual(lines);
  });

  it('comes after a comment', async () => {
    const found = await told(`## A\n\n- A fault.[^1] ${ignore}\n${NOTES}`, { suppressions: [made({})] });
    expect(found).toEqual(['3 words-are-kept document:3', '2 suppression-suppresses-a-finding']);
  });
});

it('a last day is over on the day behind it', () => {
  expect([hasEnded('2024-05-01', '2024-05-01'), hasEnded('2024-05-01', '2024-05-02')]).toEqual([false, true]);
  expect([hasEnded(null, '2024-05-02'), hasEnded('2024-05-01', null)]).toEqual([false, false]);
});

it('finds the words of each of very many comments', async () => {
  const value = `## A\n\n${`- A fault.[^1] ${ignore}\n`.repeat(5000)}${NOTES}`;
  const compiled = [await compileDocument({ path: 'page.md', value })];
  const found = check(compiled, { rules: [faulty, ...about], texts: new Map([['page.md', value]]) });
  expect(found.filter(({ known }) => known === undefined)).toEqual([]);
});
