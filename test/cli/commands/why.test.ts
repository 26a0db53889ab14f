import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../helpers/sources.ts';
import { run } from '../memory-world.ts';
import { FAULTY, MARKDOWN, PAGE } from '../page.ts';

const FILES = { 'a.txt': PAGE, 'b.txt': FAULTY, 'c.md': MARKDOWN };

function golden(name: string, text: string): string {
  const path = join(ROOT, 'test/cli/commands/why', name);
  if (process.env['UPDATE_GOLDEN']) writeFileSync(path, text);
  return readFileSync(path, 'utf8');
}

describe('a whole answer', () => {
  it('as text is that of its golden file', async () => {
    const { code, out } = await run('why a.txt --id summary:region=south-asia', FILES);
    expect(code).toBe(0);
    expect(out).toBe(golden('south-asia.txt', out));
  });

  it('as JSON is that of its golden file', async () => {
    const { code, out } = await run('why a.txt --id summary:region=south-asia --format json', FILES);
    expect(code).toBe(0);
    expect(out).toBe(golden('south-asia.json.txt', out));
  });
});

describe('an address', () => {
  const rows = [
    { id: 'n/1', is: 'share-the-garden-tools/n/1' },
    { id: 'share-the-garden-tools/n/1', is: 'share-the-garden-tools/n/1' },
    { id: 'n/1#theme', is: 'share-the-garden-tools/n/1#theme' },
    { id: 'n/2#un-m49=northern-europe', is: 'share-the-garden-tools/n/2#un-m49=northern-europe' },
    { id: 'source:wikimedia-sweden', is: 'source:wikimedia-sweden' },
    { id: 'share-the-garden-tools', is: 'share-the-garden-tools' },
    { id: 'summary:theme=Capacity Building', is: 'summary:theme=capacity-building' },
    { id: 'summary:un-m49=eastern-africa', is: 'summary:un-m49=eastern-africa' },
    {
      id: 'summary:theme=partnerships,kind=affiliate,unit=recommendation',
      is: 'summary:theme=partnerships,kind=affiliate,unit=recommendation',
    },
    { id: 'quotes:n/2#date', is: 'quotes:share-the-garden-tools/n/2#date' },
    { id: 'report:untraced', is: 'report:untraced' },
  ];
  it.each(rows)('$id is $is', async ({ id, is }) => {
    const { code, out } = await run(`why a.txt --format json --id "${id}"`, FILES);
    expect({ code, id: JSON.parse(out).id }).toEqual({ code: 0, id: is });
  });

  it('can be the beginning of the last part of an id', async () => {
    const { out } = await run('parse a.txt', FILES);
    const { id, text } = JSON.parse(out).documents[0].recommendations[3];
    const short = id.slice(id.indexOf('/r/') + 1, -4);
    const answer = JSON.parse((await run(`why a.txt --format json --id ${short}`, FILES)).out);
    expect({ id: answer.id, value: answer.value }).toEqual({ id, value: [text] });
  });

  const wrong = [
    { id: 'n/11', says: 'Did you mean n/1' },
    { id: 'share-the-garden-tools/n/7', says: 'Did you mean share-the-garden-tools/n/1' },
    { id: 'n/1#them', says: 'Did you mean #theme?' },
    { id: 'n/1#theme=partnership', says: 'Did you mean partnerships?' },
    { id: 'summary:theme=partnership', says: 'Did you mean partnerships?' },
    { id: 'summary:tem=partnerships', says: 'Known are theme, region' },
    { id: 'summary:partnerships', says: 'Write summary:theme=diversity' },
    { id: 'summary:theme=partnerships,unit=footnotes', says: 'Known are footnote, recommendation' },
    { id: 'summary:theme=partnerships,theme=diversity', says: 'found the axis theme twice' },
    { id: 'summary:theme=partnerships,basis=stated', says: 'only inferred is a row of its own' },
    { id: 'trace:n/1#status', says: 'trace has no row of its own' },
    { id: 'quotes:n/1#dat', says: 'Did you mean #date?' },
    { id: 'report:untracd', says: 'Did you mean report:untraced?' },
  ];
  it.each(wrong)('$id names nothing: $says', async ({ id, says }) => {
    const { code, out, err } = await run(`why a.txt --id "${id}"`, FILES);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(says);
  });

  it('of a footnote names its rows, where it has none of its own', async () => {
    const { err } = await run('why a.txt --id trace:n/1#status', FILES);
    expect(err).toMatch(/Its rows are share-the-garden-tools\/r\/[\da-f]{8}\/c\/1, /);
  });

  it('that several ids end in asks for more', async () => {
    const { code, err } = await run('why a.txt b.txt --id n/1', FILES);
    expect(code).toBe(2);
    expect(err).toContain('“n/1” can be 2 ids');
    expect(err).toContain('mend-the-fence/n/1');
  });
});

describe('the text', () => {
  it('has a caret under just the words that justify a tag', async () => {
    const { out } = await run('why a.txt --id n/1#theme', FILES);
    const lines = out.split('\n');
    const at = lines.findIndex((line) => /^\s*│\s+\^+$/.test(line));
    const [line = '', carets = ''] = [lines[at - 1], lines[at]];
    expect(line.slice(carets.indexOf('^'), carets.length)).toBe('Capacity Building');
  });

  it('says why something is not known, with the findings about it', async () => {
    const files = { 'a.txt': PAGE.replace('(Wikimedia Sweden, May 2019, Partnerships thematic area)', '') };
    const { out } = await run('why a.txt --id n/2#theme', files);
    expect(out).toContain('No attribution stands behind the quote');
    expect(out).toContain('docs/rules/attribution-is-present.md');
  });

  it('says what became of a marker without a footnote', async () => {
    const { out } = await run('why b.txt --id report:undefined', FILES);
    expect(out).toContain('Undefined: no footnote of the document has the label of the marker.');
    expect(out).toContain('docs/rules/footnote-is-defined.md');
  });

  it('explains as many items as --limit says, and says how many more there are', async () => {
    const { out } = await run('why a.txt --id report:footnotes --limit 1', FILES);
    expect(out).toContain('3 of 3 footnotes');
    expect(out).toContain('and 2 more');
    expect((await run('why a.txt --id report:footnotes', FILES)).out).not.toContain('more:');
  });

  it('tells a count of nothing', async () => {
    const { code, out } = await run('why a.txt --id summary:theme=advocacy', FILES);
    expect(code).toBe(0);
    expect(out).toContain('0 of 3 footnotes');
  });

  it('fits into the terminal and has colours there', async () => {
    const { out } = await run('why a.txt --id n/1 --no-color', FILES, { terminal: 60 });
    const wide = out.split('\n').filter((line) => line.includes('│') && line.length > 60);
    expect(wide).toEqual([]);
    expect((await run('why a.txt --id n/1 --color', FILES)).out).toContain('\u001b[1m');
  });
});

describe('a decision', () => {
  async function decided(args: string) {
    const env = { USER: 'ada' };
    const { files } = await run(`decide ${args} --reason "It is about money." a.txt`, { 'a.txt': PAGE }, { env });
    return { 'a.txt': PAGE, 'decisions.yaml': String(files.get('decisions.yaml')) };
  }

  it('is told with who made it, why, and what was there before', async () => {
    const files = await decided('share-the-garden-tools/n/1 --set theme=resource-allocation');
    const { out } = await run('why a.txt --id n/1#theme', files);
    expect(out).toContain('Theme: Resource Allocation (override)');
    expect(out).toContain('Decided by ada on 2024-05-01: theme set, resource-allocation');
    expect(out).toContain('The reason given: It is about money.');
    expect(out).toContain('Before: “Capacity Building” (stated).');
    const cell = await run('why a.txt --id summary:theme=resource-allocation,unit=recommendation', files);
    expect(cell.out).toContain('Decided by ada');
  });

  it('is told where it took something away', async () => {
    const files = await decided('share-the-garden-tools/n/1 --remove theme=capacity-building');
    const { out } = await run('why a.txt --id n/1#theme', files);
    expect(out).toContain('Theme: not known');
    expect(out).toContain('theme removed, capacity-building');
  });
});

describe('an inferred theme', () => {
  const files = { 'a.txt': PAGE.replace(', Partnerships thematic area', '') };

  it('is no answer to what is stated, and has an address of its own', async () => {
    const theme = JSON.parse((await run('why a.txt --infer --id n/2#theme --format json', files)).out);
    expect(theme.value).toEqual([]);
    const { out } = await run('why a.txt --infer --id n/2#inferred', files);
    expect(out).toMatch(/No theme stands out|inferred, confidence/);
  });

  it('is not there unless it is asked for', async () => {
    const { out } = await run('why a.txt --id n/2#inferred', files);
    expect(out).toContain('only when --infer asks for it');
  });
});

describe("a vocabulary of the user's own", () => {
  const own = `name: sheds
title: Sheds
version: "1"
language: en
kind: themes
source: A list on the door
entries:
  - label: Tools
    aliases: [Capacity Building]
`;

  it('is named with its file and line, and the form that was found', async () => {
    const { out } = await run('why a.txt --vocabulary sheds.yaml --id n/1#theme --format json', {
      ...FILES,
      'sheds.yaml': own,
    });
    expect(JSON.parse(out).reasons[0].entries).toEqual([
      {
        vocabulary: 'sheds',
        id: 'tools',
        label: 'Tools',
        matched: { text: 'Capacity Building', as: 'alias', language: 'en' },
        file: 'sheds.yaml',
        line: 8,
        source: 'A list on the door',
        licence: null,
      },
    ]);
  });
});

describe('without an id', () => {
  it('lists what can be asked for', async () => {
    const { code, out } = await run('why a.txt c.md', FILES);
    expect(code).toBe(0);
    expect(out).toContain('summary:<axis>=<key>');
    expect(out).toContain('water-the-roses');
  });

  it('lists all ids as JSON', async () => {
    const { out } = await run('why a.txt --format json', FILES);
    expect(JSON.parse(out).documents[0].footnotes).toHaveLength(3);
  });
});

it('refuses a limit that is no number', async () => {
  expect((await run('why a.txt --id n/1 --limit all', FILES)).code).toBe(2);
});

describe('a column of the tables', () => {
  it.each([
    ['n/2#date_start', ['2019-05-01']],
    ['n/2#date_end', ['2019-05-31']],
    ['n/2#theme_basis', ['stated']],
    ['n/3#region_basis', ['language']],
    ['n/2#theme_basis=partnerships', ['stated']],
  ])('%s has the value of that column', async (id, value) => {
    const { out } = await run(`why a.txt --format json --id ${id}`, FILES);
    expect(JSON.parse(out)).toMatchObject({ value, count: null });
  });
});

describe('what a person decided', () => {
  const env = { USER: 'ada' };

  async function whyAfter(decisions: string[], id: string) {
    let files: Record<string, string> = { 'a.txt': PAGE };
    for (const args of decisions) {
      const made = await run(`decide ${args} a.txt --reason "The minutes say so."`, files, { env });
      expect(made.code, made.err).toBe(0);
      files = { ...files, 'decisions.yaml': String(made.files.get('decisions.yaml')) };
    }
    const { code, out, err } = await run(`why a.txt --id ${id}`, files);
    expect(code, err).toBe(0);
    return { out, value: JSON.parse((await run(`why a.txt --id ${id} --format json`, files)).out).value };
  }

  const SOURCE = 'n/1 --set "source=Nepal Salon"';
  const DATE = 'n/1 --set "date=March 2020"';
  it.each([
    [SOURCE, 'source:nepal-salon', 'Nepal Salon', 'Before: “Kenya Strategy Salon”.'],
    [SOURCE, 'n/1#source', 'Nepal Salon', 'Before: “Kenya Strategy Salon”.'],
    [SOURCE, 'n/1#kind', 'salon', 'Before: “Kenya Strategy Salon”.'],
    [SOURCE, 'n/1#country', 'NP', 'Before: “Kenya Strategy Salon”.'],
    [SOURCE, 'n/1#region', 'South Asia', 'Before: “Kenya Strategy Salon”.'],
    [SOURCE, 'quotes:n/1#source', 'Nepal Salon', 'Before: “Kenya Strategy Salon”.'],
    [DATE, 'n/1#date', '2020-03', 'Before: “June 2019”.'],
  ])('%s is the ground of %s, and no words of the text are', async (decision, id, value, before) => {
    const { out, value: given } = await whyAfter([decision], id);
    expect(given).toEqual([value]);
    expect(out).toContain('Decided by ada on 2024-05-01');
    expect(out).toContain('The reason given: The minutes say so.');
    expect(out).toContain(before);
    expect(out).not.toMatch(/\^|the text names/);
    expect(out.match(/Decided by ada on 2024-05-01: (?:source|date) set/g)).toHaveLength(1);
  });

  it.each([
    ['n/3 --remove region=south-asia', 'n/3#region', 'ada removed the region south-asia on 2024-05-01'],
    ['n/1 --remove theme=capacity-building', 'n/1#theme', 'ada removed the theme capacity-building on 2024-05-01'],
    ['n/1 --remove date=2019-06', 'n/1#date', 'ada removed the date 2019-06 on 2024-05-01'],
    ['n/1 --remove "source=Kenya Strategy Salon"', 'n/1#country', 'ada removed the source Kenya Strategy Salon'],
    ['n/1 --remove "source=Kenya Strategy Salon"', 'n/1#region', 'ada removed the source Kenya Strategy Salon'],
  ])('%s is why %s is not known', async (decision, id, says) => {
    const { out, value } = await whyAfter([decision], id);
    expect(value).toEqual([]);
    expect(out).toContain(says);
    expect(out).toContain('The reason given: The minutes say so.');
    expect(out).not.toMatch(/\^|counts it to no region|No part of the attribution|names no source/);
  });

  it('a confirmation says what was there', async () => {
    const { out } = await whyAfter(['n/1 --confirm theme'], 'n/1#theme');
    expect(out).toContain('It confirms what was there, capacity-building, and changes nothing.');
    expect(out).not.toContain('Nothing of the kind was there before');
  });

  it('a removal is no attribution without a thematic area', async () => {
    const args = '--reason "No." n/1 a.txt --remove theme=capacity-building --remove date=2019-06';
    const { files } = await run(`decide ${args} --remove "source=Kenya Strategy Salon"`, { 'a.txt': PAGE }, { env });
    const decisions = { 'decisions.yaml': String(files.get('decisions.yaml')) };
    const { out } = await run('check a.txt', { 'a.txt': PAGE, ...decisions });
    expect(out).not.toMatch(/without a (?:thematic area|date|source)/);
  });
});
