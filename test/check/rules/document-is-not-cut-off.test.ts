import { describe, expect, it } from 'vitest';
import { documentIsNotCutOff as rule } from '../../../src/check/rules/document-is-not-cut-off.ts';
import { linesIn } from '../compiled.ts';
import { messagesOn, placesOn } from '../pages.ts';

const report = (last: string, others = ['Stir it.', 'Wash up.', 'Rest then.'], end = '\n') =>
  [
    'Report of the Leek Salon',
    '',
    'Date & location',
    '',
    '  • Date: 10 August 2019',
    '  • Location: Library in Lusaka, Zambia',
    '',
    'Discussion points',
    '',
    'Question 1: What do the cooks of the town need for their soup?',
    '',
    ...[...others, last].map((item) => `  • ${item}`),
  ].join('\n') + end;

describe('document-is-not-cut-off', () => {
  it.each([
    ['a full stop', 'Eat.'],
    ['a question', 'Who eats?'],
    ['three dots', 'Eat…'],
    ['a closing bracket', 'Eat (slowly)'],
    ['a quotation', 'Say “eat.”'],
    ['a Hindi stop', 'सूप पियो।'],
    ['a Chinese stop', '喝汤。'],
    ['an Urdu stop', 'سوپ پیو۔'],
  ])('is silent on %s at the end', async (_, last) => {
    expect(await messagesOn(rule, report(last))).toEqual([]);
  });

  it('is silent where items have no stops', async () => {
    expect(await messagesOn(rule, report('Bring pots', ['Stir it', 'Wash up', 'Rest then']))).toEqual([]);
  });

  it('is silent where something stands behind', async () => {
    expect(await messagesOn(rule, report('Bring po', undefined, '\n\nThe end of it.\n'))).toEqual([]);
  });

  it('reports an item without an end where the others have one', async () => {
    const page = report('Bring the big');
    expect(await messagesOn(rule, page)).toEqual([
      'found the end of the page at “Bring the big”, expected the end of a sentence as in 3 of 3 others',
    ]);
    expect(await placesOn(rule, page)).toEqual(['Bring the big']);
  });

  it.each([
    ['a comma', 'Bring pots,'],
    ['an article', 'Bring pots for the'],
  ])('reports %s at the end, whatever the others have', async (_, last) => {
    expect(
      await messagesOn(rule, report(last, ['Stir the soup of the day', 'Wash up and rest for an hour'])),
    ).toHaveLength(1);
  });

  it('reports the beginning of a word of the page where half of the others have an end', async () => {
    expect(
      await messagesOn(rule, report('Call the coo', ['Stir it', 'Wash up.', 'Rest then.', 'Ask cooks'])),
    ).toHaveLength(1);
    expect(
      await messagesOn(rule, report('Call the cooks', ['Stir it', 'Wash up.', 'Rest then.', 'Ask cooks'])),
    ).toEqual([]);
  });

  it('looks at other forms', async () => {
    const items = '<ul><li>Stir it.</li><li>Wash up.</li><li>Rest then.</li><li>Bring the big</li></ul>';
    expect(await messagesOn(rule, { 'page.html': `<h2>Soup</h2>${items}` })).toHaveLength(1);
    expect(
      await messagesOn(rule, { 'page.wiki': '== Soup ==\n* Stir it.\n* Wash up.\n* Rest then.\n* Bring the big' }),
    ).toHaveLength(1);
  });
});

describe('the last line of a page, which has no end', () => {
  const items = ['Stir the soup of the day with care', 'Wash up and rest for an hour', 'Ask the cooks of the town'];

  it.each([' ', ' \n', ' \r\n\n'])(
    'breaks off in an item of one word with the space before the next one: %j',
    async (end) => {
      expect(await messagesOn(rule, report('Cooks', items, end))).toEqual([
        'found the end of the page at “Cooks”, expected the end of a sentence',
      ]);
    },
  );

  it.each([
    ['is an item that is just short', report('Cooks', items, '')],
    ['has two spaces, a sign of Markdown', report('Cooks', items, '  \n')],
    ['ends in a space as others do', report('Cooks', ['Stir the soup of the day  ', ...items], ' ')],
    ['is as short as others', report('Cooks', ['Pots', 'Spoons', 'Ask the cooks of the town'], ' ')],
  ])('is silent where it %s', async (_, page) => {
    expect(await messagesOn(rule, page)).toEqual([]);
  });

  const soup = 'Soup\n\nThe cooks of many towns asked for a better soup.\n\n';

  it('breaks off in the first item', async () => {
    const page = `${soup}  • Answer every cook within two days, and leave the spo`;
    expect(await messagesOn(rule, page)).toEqual([
      'found the end of the page at “Answer every cook within two days, and leave the spo”, expected the end of a sentence',
    ]);
    expect(await messagesOn(rule, `${page}on in the pot\n`)).toEqual([]);
    expect(await messagesOn(rule, { 'page.wiki': page.replace('  •', '*') })).toEqual([]);
    expect(await messagesOn(rule, `${soup}  • Answer every cook`)).toEqual([]);
  });

  it('breaks off in the second item', async () => {
    const page = `${soup}  • Answer every cook within two days.\n  • Leave the spo`;
    expect(await messagesOn(rule, page)).toEqual([
      'found the end of the page at “Leave the spo”, expected the end of a sentence as in the other one',
    ]);
    expect(await messagesOn(rule, page.replace('days.', 'days'))).toEqual([]);
  });
});

describe('the last footnote of a small page', () => {
  const page = (end: string, first = ' (Peru Strategy Salon, June 2019, Diversity thematic area).') =>
    `Stoves\n\n  • Heat the hall on Sundays.[1]\n  • Bring wood when you can.[2]\n\nFootnotes\n\n  1. It is cold.${first}\n  2. The stove smokes${end}`;

  it.each([' in the east wind;', ' in the east wind', ' in the east', ' in the east wind:'])(
    'breaks off, and lacks no attribution, at %s',
    async (end) => {
      const rules = (await linesIn(page(end))).map((line) => line.split(' ')[0]);
      expect(rules).toEqual(['document-is-not-cut-off']);
    },
  );

  it.each([
    ['ends', page(' in the east wind.')],
    ['is like the others', `${page(' in the east wind', '')}\n`],
  ])('lacks its attribution where it %s', async (_, text) => {
    const rules = (await linesIn(text)).map((line) => line.split(' ')[0]);
    expect(rules).toContain('attribution-is-present');
    expect(rules).not.toContain('document-is-not-cut-off');
  });
});

describe('an attribution in which the page breaks off', () => {
  const whole = '(Ghana Strategy Salon, June 2019, Diversity thematic area).';
  const page = (notes: number, end: string, markers = notes) => {
    const items = Array.from(
      { length: markers },
      (_, i) => `  • Mend gate ${'abcdefghijklm'[i]} of the garden.[${i + 1}]`,
    );
    const list = Array.from(
      { length: notes - 1 },
      (_, i) =>
        `  ${i + 1}. Gate ${'abcdefghijklm'[i]} is broken. (Peru Strategy Salon, June 2019, Diversity thematic area).`,
    );
    return [
      'Gates',
      '',
      'The people of many gardens asked for support with the gates.',
      '',
      ...items,
      '',
      'Footnotes',
      '',
      ...list,
      `  ${notes}. The last gate is broken. ${end}`,
    ].join('\n');
  };

  it.each([
    '(Ghana Strategy Sal',
    '(Ghana Strategy Salon, June',
    '(Ghana Strategy Salon, June 2019',
    '(Ghana Strategy Salon, June 2019, Div',
  ])('is all that is said of %s', async (end) => {
    for (const notes of [2, 5]) {
      const rules = (await linesIn(page(notes, end))).map((line) => line.split(' ')[0]);
      expect(rules, `${notes} notes`).toEqual(['document-is-not-cut-off']);
    }
  });

  it('is one fault at most, wherever it breaks off', async () => {
    for (let length = 1; length < whole.length; length++) {
      expect((await linesIn(page(5, whole.slice(0, length)))).length, whole.slice(0, length)).toBeLessThanOrEqual(1);
    }
  });

  it('is closed where nothing but the parenthesis is missing', async () => {
    expect(await linesIn(page(2, whole.slice(0, -2)))).toEqual([expect.stringMatching(/^attribution-is-closed/)]);
  });

  it('takes the footnotes behind it with it, as one fault', async () => {
    const rules = (await linesIn(page(2, '(Ghana Strategy Sal', 9))).map((line) => line.split(' ')[0]);
    expect(rules).toEqual(['footnotes-are-listed']);
    expect((await linesIn(page(2, whole, 9))).map((line) => line.split(' ')[0])).toEqual(['footnotes-are-listed']);
    expect((await linesIn(page(8, whole, 9))).map((line) => line.split(' ')[0])).toEqual(['footnote-is-defined']);
  });
});
