import fc from 'fast-check';
import type { Node, Parent, Root } from 'mdast';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { plain } from '../../src/parse/plain.ts';

function read(text: string): { tree: Root; file: VFile } {
  const file = new VFile({ value: text });
  return { tree: unified().use(plain).parse(file) as Root, file };
}

/** A tree as lines: `heading Words`, `- item [1]`, `note 1: words`. */
function outline(text: string): string[] {
  return read(text).tree.children.flatMap((node) => lines(node, ''));
}

function lines(node: Node, indent: string): string[] {
  const { children = [] } = node as Parent;
  if (node.type === 'heading')
    return [`# ${words(node)}${(node as { data?: { footnotes?: boolean } }).data?.footnotes ? ' (footnotes)' : ''}`];
  if (node.type === 'paragraph') return [`${indent}${words(node)}`];
  if (node.type === 'footnoteDefinition') {
    const { label } = node as { label?: string | null } & Node;
    return [`${label}: ${children.map(words).join(' / ')}`];
  }
  if (node.type === 'list') {
    const sign = (node as { ordered?: boolean | null } & Node).ordered ? '1. ' : '- ';
    return children.flatMap((item) =>
      (item as Parent).children.flatMap((child, i) =>
        child.type === 'list' ? lines(child, `${indent}  `) : lines(child, i === 0 ? `${indent}${sign}` : indent),
      ),
    );
  }
  return [node.type];
}

function words(node: Node): string {
  if (node.type === 'footnoteReference') return `{${(node as { label?: string | null } & Node).label}}`;
  if ('value' in node) return String(node.value).replace(/\s+/g, ' ');
  return ((node as Parent).children ?? []).map(words).join('');
}

const skipped = (text: string) =>
  (read(text).file.data.skipped ?? []).map(({ from, use, what }) => `${from} ${use} ${what}`);

describe('the body of pasted text', () => {
  it.each([
    ['bullets', '• Open doors\n• Lend keys[1]', ['- Open doors', '- Lend keys{1}']],
    ['other bullets', '- Open doors\n* Lend keys\n– Mend roofs', ['- Open doors', '- Lend keys', '- Mend roofs']],
    ['numbered items', '1. Open doors\n2. Lend keys[1]', ['1. Open doors', '1. Lend keys{1}']],
    ['blank lines between items', '• Open doors\n\n• Lend keys', ['- Open doors', '- Lend keys']],
    [
      'nesting by indentation',
      '• A room\n  • A key\n    • A ring\n• A roof',
      ['- A room', '  - A key', '    - A ring', '- A roof'],
    ],
    [
      'nesting by bullet',
      '• A room\n◦ A key\n▪ A ring\n• A roof',
      ['- A room', '  - A key', '    - A ring', '- A roof'],
    ],
    ['a step back to no level that was open', '• A\n      • B\n   • C', ['- A', '  - B', '  - C']],
    [
      'an item wrapped with a hanging indent',
      '• Open the doors\n  of the hall\n• Lend keys',
      ['- Open the doors of the hall', '- Lend keys'],
    ],
    ['a heading before items', 'Rooms\n\n• Open doors', ['# Rooms', '- Open doors']],
    [
      'a heading after items without a blank line',
      'Rooms\n\n• Open doors\nRoofs\n• Mend them',
      ['# Rooms', '- Open doors', '# Roofs', '- Mend them'],
    ],
    [
      'a line that ends like a sentence is no heading',
      'We met twice.\n\n• Open doors',
      ['We met twice.', '- Open doors'],
    ],
    ['a line with a marker is no heading', 'Rooms[1]\n\n• Open doors', ['Rooms{1}', '- Open doors']],
    ['a lead-in', 'Open rooms via:[1]\n\n• keys', ['Open rooms via:{1}', '- keys']],
    [
      'edit links',
      'Rooms[edit]\n\nA caption\n\n• Open doors\n\nRoofs [edit]',
      ['# Rooms', 'A caption', '- Open doors', '# Roofs'],
    ],
    ['edit links below', 'Rooms\n\n[edit]\n\nHalls\n\n[edit]\n• Open doors', ['# Rooms', '# Halls', '- Open doors']],
    [
      'edit links glued to headings',
      'Date & roomEdit\n\n• Open doors\n\nWhat now?Edit\n\n• Lend keys',
      ['# Date & room', '- Open doors', '# What now?', '- Lend keys'],
    ],
    ['a bullet alone on its line', '•\nOpen the\ndoors[1]\n•\nLend keys', ['- Open the doors{1}', '- Lend keys']],
    [
      'a bullet of another kind below a lead-in',
      '• Support by:\n– keys\n– lamps\n• Paint',
      ['- Support by:', '  - keys', '  - lamps', '- Paint'],
    ],
    [
      'numbers below a bullet',
      '• Open doors[1]\n  1. of halls\n  2. of rooms\n• Paint',
      ['- Open doors{1}', '  1. of halls', '  1. of rooms', '- Paint'],
    ],
    ['bullets below a number', '1. Open doors\n   - of halls\n2. Paint', ['1. Open doors', '  - of halls', '1. Paint']],
    [
      'a wrapped line that begins with a year',
      '• Be done by the year\n  2030. Then rest.',
      ['- Be done by the year 2030. Then rest.'],
    ],
    [
      'a line cut in mid-sentence',
      '• Lend keys to everybody, with a\nlamp for each[1]\n• Paint',
      ['- Lend keys to everybody, with a lamp for each{1}', '- Paint'],
    ],
    [
      'headings in the markup of a wiki',
      '== Rooms ==\n• Open doors\n=== Roofs ===\n• Mend',
      ['# Rooms', '- Open doors', '# Roofs', '- Mend'],
    ],
    ['headings in the markup of Markdown', '# Rooms\n• Open doors', ['# Rooms', '- Open doors']],
    [
      'headings in the stars of html2text, cut in two',
      '***** Rooms and\nhalls *****\n    * Open doors\n***** Roofs[edit] *****\n    * Mend',
      ['# Rooms and halls', '- Open doors', '# Roofs', '- Mend'],
    ],
    [
      'the bullets of lynx',
      '     * A room\n          + A key\n               o A ring\n          + A lamp\n     * A roof',
      ['- A room', '  - A key', '    - A ring', '  - A lamp', '- A roof'],
    ],
    [
      'the bullets of a word processor',
      '•\tA room\no\tA key\n\uf0a7\tA ring\n•\tA roof',
      ['- A room', '  - A key', '    - A ring', '- A roof'],
    ],
    [
      'letters for bullets, where several lines have them',
      'Bring:\n\no Keys of all doors\no Lamps and oil\n',
      ['Bring:', '- Keys of all doors', '- Lamps and oil'],
    ],
    ['a letter that is a word', 'Ask\n\no Keys of all doors, please.', ['# Ask', 'o Keys of all doors, please.']],
    ['rarer bullets', '➤ A room\n‣ A key\n· A ring\n❖ A roof', ['- A room', '- A key', '- A ring', '- A roof']],
    [
      'indentation without bullets, as Firefox copies it',
      'Rooms\n\n    A room[1]\n        A key\n            A ring\n        A lamp\n    A roof\n\nRoofs\n\n    Tiles',
      ['# Rooms', '- A room{1}', '  - A key', '    - A ring', '  - A lamp', '- A roof', '# Roofs', '- Tiles'],
    ],
    [
      'a link to reply behind a comment',
      '• We meet in May. 10:12, 3 May 2019 (UTC)[reply]\n• So do we. (UTC)Reply\n• Please Reply',
      ['- We meet in May. 10:12, 3 May 2019 (UTC)', '- So do we. (UTC)', '- Please Reply'],
    ],
    [
      'markers in parentheses',
      '• Open doors.^([1][2])\n• Lend keys.^([3])',
      ['- Open doors.{1}{2}', '- Lend keys.{3}'],
    ],
    ['a marker that was cut', '• Open doors.^\n  [note\n  1][2]', ['- Open doors.{note 1}{2}']],
    [
      'one word that ends in Edit is no heading',
      'We like VisualEdit\n\n• Open doors.',
      ['# We like VisualEdit', '- Open doors.'],
    ],
  ])('%s', (_, text, expected) => {
    expect(outline(`A first paragraph, which is a sentence.\n\n${text}`).slice(1)).toEqual(expected);
  });

  it('where bullets are lost each line stands by itself, and of two headings the second is an item', () => {
    const text = [
      'People of many towns told us what they need, and this is what they said in the end.',
      'Rooms and doors',
      'Open the doors of all halls to everybody',
      'Lend keys to those who ask.[1]',
      'Mend the roof[2] or the stairs.[3]',
      'Roofs',
      'Buy tiles.',
      'Footnotes',
      '↑Doors stay shut (Ghana Strategy Salon, June 2019, Diversity thematic area)',
      '↑ Rain comes in',
    ].join('\n');
    expect(outline(text)).toEqual([
      'People of many towns told us what they need, and this is what they said in the end.',
      '# Rooms and doors',
      'Open the doors of all halls to everybody',
      'Lend keys to those who ask.{1}',
      'Mend the roof{2} or the stairs.{3}',
      '# Roofs',
      'Buy tiles.',
      '# Footnotes (footnotes)',
      '1: Doors stay shut (Ghana Strategy Salon, June 2019, Diversity thematic area)',
      '2: Rain comes in',
    ]);
  });

  it('a line that goes on in a small letter below is no heading', () => {
    expect(outline('Movement/Halls\n\nWe asked for rooms that stay open\nafter work.\n\nRooms\n\n• Open')).toEqual([
      'We asked for rooms that stay open after work.',
      '# Rooms',
      '- Open',
    ]);
  });

  it('lines cut at a width are joined', () => {
    const text = [
      'A long first paragraph that was cut by a program at the width of its window and',
      'goes on here until it is done with what it has to say about halls and about the',
      'people in them.',
      '',
      'Rooms',
      '',
      '  • Open the doors of all halls to everybody who comes by on a working day and',
      '    stays for tea.[1]',
      '',
      'Notes',
      '',
      '  1. Doors stay shut on most days of the week, and nobody knows who has the key to',
      '     the hall (Ghana Strategy Salon, June 2019, Diversity thematic area).',
    ].join('\n');
    expect(outline(text)).toEqual([
      'A long first paragraph that was cut by a program at the width of its window and goes on here until it is done with what it has to say about halls and about the people in them.',
      '# Rooms',
      '- Open the doors of all halls to everybody who comes by on a working day and stays for tea.{1}',
      '# Notes (footnotes)',
      '1: Doors stay shut on most days of the week, and nobody knows who has the key to the hall (Ghana Strategy Salon, June 2019, Diversity thematic area).',
    ]);
  });
});

describe('lines cut at a width', () => {
  const cut = (...lines: string[]) => outline(lines.join('\n'));
  const words = 'Some words to fill a line of a page that some program cut at the width of a window';

  it('a dash or a number as deep as the words of the line above goes on with it', () => {
    expect(
      cut(
        'We met in the halls of the town and asked all those who came what they want to',
        'see done before the winter, and this is what they told us on that evening when',
        'the stove was lit.',
        '',
        '  • Ask the neighbours whether the stove may burn until ten in the evening of a',
        '    – long – day, and thank them with an open day for all of the people of town',
        '    12. Then rest until the spring comes round, and begin again with what is left',
        '    and what is new.',
        '  • Lend keys.',
      ),
    ).toEqual([
      'We met in the halls of the town and asked all those who came what they want to see done before the winter, and this is what they told us on that evening when the stove was lit.',
      '- Ask the neighbours whether the stove may burn until ten in the evening of a – long – day, and thank them with an open day for all of the people of town 12. Then rest until the spring comes round, and begin again with what is left and what is new.',
      '- Lend keys.',
    ]);
  });

  it('a dash below a full line is a bullet where dashes are bullets', () => {
    expect(
      cut(
        '- Rooms that stay open in the evening for all those who come from work and want',
        '- Lamps that burn long enough for the people who read in them until they are so',
        'tired that they sleep.',
        '',
        `${words}`,
        'and goes on here for a while until it is done with what it has to say about the',
        'halls.',
      ),
    ).toEqual([
      '- Rooms that stay open in the evening for all those who come from work and want',
      '- Lamps that burn long enough for the people who read in them until they are so tired that they sleep.',
      `${words} and goes on here for a while until it is done with what it has to say about the halls.`,
    ]);
  });

  it('a line that had room for the next word is a paragraph of its own', () => {
    expect(
      cut(
        `${words}`,
        'and goes on here for a while until it is done with what it has to say about the',
        'doors of all halls.',
        'Another paragraph of the same page that was cut as well, and that goes on until',
        'it ends.',
      ),
    ).toEqual([
      `${words} and goes on here for a while until it is done with what it has to say about the doors of all halls.`,
      'Another paragraph of the same page that was cut as well, and that goes on until it ends.',
    ]);
  });

  it('a title that was cut is one title', () => {
    const text = [
      'Movement Strategy/Recommendations/Iteration 3/Community input/Keep the Doors of',
      '                                All Halls Open',
      '',
      `${words}`,
      'and goes on here for a while until it is done with what it has to say about the',
      'doors of all the halls in the towns of this valley, which is more than was said',
      'before.',
    ].join('\n');
    expect(read(text).file.data.meta?.title).toBe('Keep the Doors of All Halls Open');
    expect(skipped(text)).toEqual(['1 used title', '2 used title']);
  });
});

describe('the footnotes of pasted text', () => {
  const body = 'Some words to begin with.\n\n• Open doors[1]\n• Lend keys[2]\n\n';

  it.each([
    ['numbered', 'Footnotes\n\n  1. First\n  2. Second', ['1: First', '2: Second']],
    ['right-aligned numbers', 'Footnotes\n\n  9. First\n 10. Second', ['9: First', '10: Second']],
    ['in brackets', 'References\n[1] First\n[2] Second', ['1: First', '2: Second']],
    ['with a parenthesis', 'Notes\n1) First\n2) Second', ['1: First', '2: Second']],
    ['arrows', 'Notes\n↑ First\n↑ Second', ['1: First', '2: Second']],
    ['arrows with numbers', 'Notes\n↑ 1.0 1.1 First\n↑ Second', ['1: First', '2: Second']],
    ['numbers and arrows', 'Notes\n1. ↑ First\n2. ↑ 2.0 2.1 Second', ['1: First', '2: Second']],
    ['carets', 'Notes\n^ a b First\n^ Second', ['1: First', '2: Second']],
    ['superscripts', 'Notes\n¹ First\n² Second', ['1: First', '2: Second']],
    ['wrapped', 'Notes\n1. First\n   goes on\n2. Second', ['1: First goes on', '2: Second']],
    ['a second paragraph', 'Notes\n  1. First\n\n     goes on\n  2. Second', ['1: First / goes on', '2: Second']],
    [
      'a year at the start of a wrapped line',
      'Notes\n1. First, in\n2019. Yes\n2. Second',
      ['1: First, in 2019. Yes', '2: Second'],
    ],
    ['no labels at all', 'Notes\nFirst\nSecond', ['1: First', '2: Second']],
    ['without a heading', '1. First\n2. Second', ['1: First', '2: Second']],
    ['without a heading, in brackets', '[1] First\n[2] Second', ['1: First', '2: Second']],
    ['without a heading, arrows', '↑ First\n↑ Second', ['1: First', '2: Second']],
    ['a heading in French', 'Notes et références\n1. First', ['1: First']],
    ['a heading in Hindi', 'सन्दर्भ\n1. First', ['1: First']],
    ['a heading in Arabic', 'المراجع\n1. First', ['1: First']],
    ['the first without its label', 'Notes\nFirst (Ghana salon)\n↑ Second', ['1: First (Ghana salon)', '2: Second']],
    ['the first without its number', 'Notes\nFirst (Ghana salon)\n2. Second', ['1: First (Ghana salon)', '2: Second']],
    ['numbers alone on their lines', 'Notes\n1.\nFirst\n2.\nSecond', ['1: First', '2: Second']],
    ['a heading in the markup of a wiki', '== References ==\n1. First', ['1: First']],
    ['words of a back-link', 'Notes\nJump up ↑ First\n^ Jump up to: a b Second', ['1: First', '2: Second']],
    [
      'an end before another heading',
      'Notes\n1. First. (Ghana salon)\n\nConclusion\n\n• Paint[1]',
      ['1: First. (Ghana salon)'],
    ],
    ['an end before bullets', 'Notes\n1. First. (Ghana salon)\n\n• Paint[1]', ['1: First. (Ghana salon)']],
    ['an empty one', 'Notes\n\n[1] First\n\n[2]\n\n[3] Third', ['1: First', '2: ', '3: Third']],
    ['the back-links of w3m', 'Notes\n1. ↑ First\n2. ↑ ^2.0 ^2.1 Second', ['1: First', '2: Second']],
    ['the back-links of pandoc', 'Notes\n1.  ↑ First\n2.  ↑ ^(2.0) ^(2.1) Second', ['1: First', '2: Second']],
    [
      'back-links without an arrow',
      'Notes\n First\n 2.0 2.1 Second\n a b Third',
      ['1: First', '2: Second', '3: Third'],
    ],
    [
      'a menu behind notes without labels',
      'Notes\n First.\n Second.\nHelp desk\nDonate now',
      ['1: First.', '2: Second.'],
    ],
    [
      'a menu without spaces before the notes',
      'Notes\nFirst.\nSecond.\nHelp desk\nDonate now',
      ['1: First.', '2: Second.'],
    ],
    ['without labels and heading', ' First\n Second', ['1: First', '2: Second']],
    [
      'without labels, heading and spaces',
      'First (Ghana salon).\nSecond (Nepal salon).',
      ['1: First (Ghana salon).', '2: Second (Nepal salon).'],
    ],
    ['too few without labels and heading', 'Second (Nepal salon).', []],
    ['an empty list above another', 'Notes\n\nFootnotes\n\n1. First\n2. Second', ['1: First', '2: Second']],
    ['defined twice', 'Notes\n1. First\n1. Again', ['1: First', '1: Again']],
  ])('%s', (_, text, expected) => {
    expect(outline(body + text).filter((line) => /^\S+: /.test(line))).toEqual(expected);
  });

  it('a list of footnotes for each part of the page, each counting anew', () => {
    const text = 'Rooms\n\n• Open[1]\n\nFootnotes\n\n1. First\n\nRoofs\n\n• Mend[1]\n\nFootnotes\n\n1. Second';
    expect(outline(text)).toEqual([
      '# Rooms',
      '- Open{1}',
      '# Footnotes (footnotes)',
      '1: First',
      '# Roofs',
      '- Mend{1}',
      '# Footnotes (footnotes)',
      '1: Second',
    ]);
  });

  it.each([
    ['letters', '[a]', 'a'],
    ['named groups', '[note 1]', 'note 1'],
  ])('two lists side by side: the first is that of the group, in %s', (_, marker, label) => {
    const text = `Rooms\n\n• Open${marker}[1]\n\nNotes\n\n1. ↑ First\n\nReferences\n\n1. ↑ Second`;
    expect(outline(text).filter((line) => /^[^#-]/.test(line))).toEqual([`${label}: First`, '1: Second']);
  });

  it('lists without labels side by side belong to the groups that count as far', () => {
    const text =
      'Rooms\n\nOpen.[1][note 1]\nLend.[2][lower-alpha 1][note 2]\nMend.[3]\n\nNotes\n A\n B\nSources\n C\nFootnotes\n D\n E\n F';
    expect(outline(text).filter((line) => /^[^#]+: /.test(line))).toEqual([
      'note 1: A',
      'note 2: B',
      'lower-alpha 1: C',
      '1: D',
      '2: E',
      '3: F',
    ]);
  });

  it('lists whose lengths are not those of the groups go by their order', () => {
    const text = 'Rooms\n\n• Open[a][1]\n• Lend[c][4]\n\nNotes\n\n1. A\n2. B\n\nReferences\n\n1. C';
    expect(outline(text).filter((line) => /^[^#-]+: /.test(line))).toEqual(['a: A', 'b: B', '1: C']);
  });

  it('notes without labels that were cut at a width go on until one had room', () => {
    const words = 'Some words to fill a line of a page that some program cut at the width of a window';
    const text = `Words.[1]\n\nRooms\n\n• Open it.[2]\n\nNotes\n\n ${words}\nand ${words}\nand on.\n ${words}\nand so on.`;
    expect(outline(text).slice(-2)).toEqual([`1: ${words} and ${words} and on.`, `2: ${words} and so on.`]);
  });

  it('letters label the notes of markers that are letters', () => {
    expect(outline('Rooms\n\n• Open[a]\n\nNotes\n\na. First\nb. Second').slice(-3)).toEqual([
      '# Notes (footnotes)',
      'a: First',
      'b: Second',
    ]);
  });

  it('numbered items above a list of notes without a heading stay items', () => {
    expect(outline('Some words here.\n\n1. Open[1]\n2. Mend[2]\n3. Paint.\n\n1. First\n2. Second')).toEqual([
      'Some words here.',
      '1. Open{1}',
      '1. Mend{2}',
      '1. Paint.',
      '1: First',
      '2: Second',
    ]);
  });

  it('a numbered list that no marker leads to is no list of footnotes', () => {
    expect(outline('Some words.\n\n• Open doors\n\nSteps\n\n1. Ask\n2. Wait')).toEqual([
      'Some words.',
      '- Open doors',
      '# Steps',
      '1. Ask',
      '1. Wait',
    ]);
  });

  it('a stray line among numbered notes is told', () => {
    const text = `${body}Notes\n\n  1. First\n\nStray words\n\n  2. Second`;
    expect(skipped(text)).toEqual(['10 finding a line among the footnotes that belongs to none of them']);
  });
});

describe('the skin around pasted text', () => {
  it.each([
    ['a page path', 'Movement/Input/Open Halls\n\nWe met.', 'Open Halls', null],
    ['a page path that ends in a language', 'Movement/Reports/Open Halls/FR\n\nWe met.', 'Open Halls', 'fr'],
    ['a line by itself', 'Open Halls\n\nWe met.', 'Open Halls', null],
    ['invisible characters and colours in it', 'Open\u00ad \u001b[31mHalls\u001b[0m\n\nWe met.', 'Open Halls', null],
    ['a link of the skin before it', 'Jump to content\n\nMovement/Open Halls\n\nWe met.', 'Open Halls', null],
    [
      'a page path below the menu of a mobile page',
      'Home\nSettings\nMeta\nMovement/Input/Open Halls\nWatch\nEdit\nWe met.',
      'Open Halls',
      null,
    ],
    ['no title: a sentence', 'We met twice.\n\nAnd again.', null, null],
    ['no title: an item', '• Open doors\n\nAnd again.', null, null],
    ['no title: a slash in a sentence', 'We want open/free halls for all of us.\n\nAnd again.', null, null],
    ['no title: words follow at once', 'Open Halls\nWe met.', null, null],
  ])('%s', (_, text, title, language) => {
    expect(read(text).file.data.meta).toEqual({ title, language, date: null, kind: null });
  });

  it('navigation between the title and the first words is ignored, each line with its reason', () => {
    const text =
      'Movement/Open Halls\n\nPrevious Open Halls\n\nCommunity input\n\nNext\nClosed Halls\n\nGlossary\n\nWe met twice.\n\n• Doors';
    expect(skipped(text)).toEqual([
      '1 used title',
      '3 ignored navigation',
      '5 ignored navigation',
      '7 ignored navigation',
      '8 ignored navigation: a short line between navigation links',
      '10 ignored navigation',
    ]);
    expect(outline(text)).toEqual(['We met twice.', '- Doors']);
  });

  it('a word of the navigation that a list follows is a heading', () => {
    expect(outline('Movement/Open Halls\n\nPrinciples\n\n• Doors')).toEqual(['# Principles', '- Doors']);
  });

  it('a table of contents with bullets is ignored', () => {
    expect(
      outline('Movement/Open Halls\n\nWe met twice.\n\nContents\n\n  • 1 Rooms\n    • 1.1 Doors\n\nRooms\n\n• Doors'),
    ).toEqual(['We met twice.', '# Rooms', '- Doors']);
  });

  it('a table of contents, language bars, media and the footer are ignored', () => {
    const text = [
      'Movement/Open Halls',
      '',
      'Other languages: English • français',
      '',
      'English • हिन्दी • 中文',
      '',
      'Contents',
      '1 Rooms',
      '1.1 Doors',
      '',
      'File:Hall.jpg',
      '',
      'We met twice.',
      '',
      'Rooms',
      '',
      '• Doors',
      '',
      'Retrieved from "https://wiki.invalid/Open"',
      'Category: Halls',
      'This page was last edited on 1 May 2020.',
      'Privacy policy',
    ].join('\n');
    expect(outline(text)).toEqual(['We met twice.', '# Rooms', '- Doors']);
    expect(skipped(text).map((line) => line.replace(/^\d+ ignored /, ''))).toEqual([
      '1 used title',
      'language bar',
      'language bar',
      'table of contents',
      'table of contents',
      'table of contents',
      'media link',
      'page footer',
      'categories',
      'page footer',
      'page footer',
    ]);
  });
});

describe('the menus around a page that was copied whole', () => {
  it('are ignored from the top to the title and from the word that opens them to the end', () => {
    const text = [
      'Jump to content',
      '',
      '[ ] Main menu',
      '',
      '  • Main page',
      '  • Help',
      '',
      'Movement/Open Halls',
      '',
      'From Salon Wiki',
      '',
      'We met twice.',
      '',
      'Rooms[edit]',
      '',
      '  • Doors.[1]',
      '',
      'Footnotes[edit]',
      '',
      ' 1. ↑ Shut (Ghana Strategy Salon, June 2019, Diversity).',
      '',
      'Navigation menu',
      '',
      '  • Talk',
      '',
      '[ ] English',
    ].join('\n');
    expect(outline(text)).toEqual([
      'We met twice.',
      '# Rooms',
      '- Doors.{1}',
      '# Footnotes (footnotes)',
      '1: Shut (Ghana Strategy Salon, June 2019, Diversity).',
    ]);
    expect(skipped(text).at(-1)).toBe('26 ignored menu below the page');
    expect(read(text).file.data.meta?.title).toBe('Open Halls');
  });

  it('a section of that name is none when it has markers', () => {
    expect(outline('We met twice.\n\nNavigation menu\n\n• Doors.[1]')).toEqual([
      'We met twice.',
      '# Navigation menu',
      '- Doors.{1}',
    ]);
  });
});

describe('hostile pasted text', () => {
  it.each([
    [
      '100,000 bullets, each deeper in turn',
      Array.from({ length: 100_000 }, (_, i) => `${' '.repeat(i % 200)}• x`).join('\n'),
    ],
    ['a line of a million brackets', '['.repeat(1_000_000)],
    ['a million empty lines', '\n'.repeat(1_000_000)],
    ['100,000 headings', Array.from({ length: 100_000 }, () => 'Words').join('\n\n')],
    ['200,000 paragraphs above footnotes', `${'Words.\n\n'.repeat(200_000)}Notes\n1. x`],
    ['200,000 superscripts in a row', `Words.${'¹'.repeat(200_000)}\n\nNotes\n\n1. x`],
    ['only arrows', '↑\n'.repeat(50_000)],
    ['20,000 lists of footnotes', 'Footnotes\n1. x\n\n'.repeat(20_000)],
    ['20,000 lists of notes without labels', `Words.[1]\n${'Notes\nfoo\n\n'.repeat(20_000)}`],
    ['100,000 paragraphs behind the last note', `• a[1]\n\nNotes\n1. x\n\n${'Words\n  so.\n\n'.repeat(100_000)}`],
    ['100,000 headers of e-mail', 'To: x\n'.repeat(100_000)],
    ['100,000 marks of quotation in a line', `${'>'.repeat(100_000)}\n> a\n> b\n> c`],
    [
      '50,000 numbers of links',
      `${Array.from({ length: 50_000 }, (_, i) => `[${i + 1}]w`).join('\n')}\n\n${Array.from({ length: 50_000 }, (_, i) => `${i + 1}. http://x.example/`).join('\n')}`,
    ],
    ['200,000 raised brackets', `${'^([1]'.repeat(200_000)})`],
    ['50,000 headings of footnotes without notes', '• a[1]\n\nFootnotes\n\n'.repeat(50_000)],
  ])('%s', (_, text) => {
    expect(read(text).tree.type).toBe('root');
  });

  it('a tree is never deeper than 50 lists', () => {
    const text = Array.from({ length: 300 }, (_, i) => `${' '.repeat(i)}• x`).join('\n');
    let depth = 0;
    let node: Node | undefined = read(text).tree;
    while (node) {
      if (node.type === 'list') depth++;
      node = (node as Parent).children?.at(-1);
    }
    expect(depth).toBe(50);
  });

  it('no mix of lines is too much', () => {
    const line = fc.constantFrom(
      '• a[1]',
      '  • b',
      '1. c',
      '↑ d',
      '^ e',
      '[1] f',
      'Footnotes',
      'Head',
      'Words.[2]',
      '',
      '[edit]',
      'A/B/C',
      'XEdit',
      '\u200f',
      '\t• g',
      'Previous A',
      'Contents',
      '¹ h',
    );
    fc.assert(
      fc.property(fc.array(line), fc.constantFrom('\n', '\r\n', '\r'), (list, end) => {
        const { tree, file } = read(list.join(end));
        expect(tree.position?.end.offset).toBe(list.join(end).length);
        const taken = (file.data.skipped ?? []).map(({ from }) => from);
        expect(new Set(taken).size).toBe(taken.length);
      }),
    );
  });
});

describe('items below a numbered one', () => {
  it.each([
    [
      'as lynx shows them',
      '   1. Open doors.[1]\n          + Of wood.[2]\n          + Of glass.\n   2. Lend keys.[1]',
      ['1. Open doors.{1}', '  - Of wood.{2}', '  - Of glass.', '1. Lend keys.{1}'],
    ],
    [
      'as html2text shows them',
      '   1. Open doors.\n          o Of wood.\n   2. Lend keys.',
      ['1. Open doors.', '  - Of wood.', '1. Lend keys.'],
    ],
    [
      'by letters that are deeper',
      '1. Open doors\n   a. Of wood\n   b. Of glass\n      i. Thick\n      ii. Thin\n2. Lend keys',
      ['1. Open doors', '  1. Of wood', '  1. Of glass', '    1. Thick', '    1. Thin', '1. Lend keys'],
    ],
    [
      'by letters that are as deep, in two forms',
      '1.\tOpen doors\na.\tOf wood\nb)\tOf glass\n2.\tLend keys',
      ['1. Open doors', '  1. Of wood', '  1. Of glass', '1. Lend keys'],
    ],
    [
      'a word of one letter goes on with the item',
      '1. Dort, wo es warm ist und\n   o mundo se abre, bleiben\n2. Lend keys',
      ['1. Dort, wo es warm ist und o mundo se abre, bleiben', '1. Lend keys'],
    ],
    [
      'a letter out of count goes on',
      '1. Open the hall of\n   d. Street\n2. Lend keys',
      ['1. Open the hall of d. Street', '1. Lend keys'],
    ],
  ])('%s', (_, text, expected) => {
    expect(outline(text)).toEqual(expected);
  });

  it('lone plus signs at two lines of one depth are bullets', () => {
    expect(outline('We ask:\n\n+ Open doors\nof wood\n+ Lend keys')).toEqual([
      'We ask:',
      '- Open doors of wood',
      '- Lend keys',
    ]);
  });

  it('letters do not become the labels of notes', () => {
    expect(outline('1.\tOpen doors[1]\na.\tOf wood[2]\nb)\tOf glass\n\n[1] We froze. (A)\n[2] It broke. (B)')).toEqual([
      '1. Open doors{1}',
      '  1. Of wood{2}',
      '  1. Of glass',
      '1: We froze. (A)',
      '2: It broke. (B)',
    ]);
  });

  it.each(['Notes\na. We froze.\nb. It broke.', '\na. We froze.\nb. It broke.'])(
    'notes by letters stay notes: %j',
    (notes) => {
      const found = outline(`1. Open doors.[a]\n2. Lend keys.[b]\n${notes}`);
      expect(found.filter((line) => /^[ab]:/.test(line))).toEqual(['a: We froze.', 'b: It broke.']);
    },
  );
});

describe('a list of notes below each section', () => {
  const section = (name: string, space = ' ') =>
    `${name}\nOpen it.[1]\nLend it.[2]\n${space}${name} froze. (Kenya, 2019)\n${space}${name} broke. (Ghana, 2019)`;
  const parts = (name: string) => [
    `# ${name}`,
    'Open it.{1}',
    'Lend it.{2}',
    `1: ${name} froze. (Kenya, 2019)`,
    `2: ${name} broke. (Ghana, 2019)`,
  ];

  it.each([' ', '', '↑ '])('belongs to that section, with %j before each', (space) => {
    expect(outline(`Some words of all.\n\n${section('Halls', space)}\n${section('Roofs', space)}`)).toEqual([
      'Some words of all.',
      ...parts('Halls'),
      ...parts('Roofs'),
    ]);
  });

  it('is told where it is not as long as the markers count', () => {
    const text = `${section('Halls')}\n One too many. (Chile, 2019)\n${section('Roofs')}`;
    const { file } = read(text);
    expect(file.data.doubts).toMatchObject([
      {
        kind: 'line-unread',
        span: { start: { line: 4 }, end: { line: 6 } },
        reason: expect.stringContaining('section'),
      },
    ]);
  });

  it('is not looked for where notes have labels, or markers go on counting', () => {
    const body = 'Open it.[1]\n We froze (twice)\n We broke (once)\nLend it.';
    expect(read(`${body}[1]\n\n[1] We froze. (Kenya)`).file.data.doubts).toEqual([]);
    expect(read(`${body}[2]\n A. (Kenya)\n B. (Ghana)`).file.data.doubts).toEqual([]);
  });
});

describe('labels in other digits', () => {
  it.each([
    ['١. ', '٢. '],
    ['۱) ', '۲) '],
    ['१. ', '२. '],
    ['১. ', '২. '],
    ['１．', '２．'],
    ['1、', '2、'],
    ['[١] ', '[٢] '],
    ['（１）', '（２）'],
    ['1 ', '2 '],
    ['١ ', '٢ '],
  ])('%s', (one, two) => {
    expect(outline(`• Doors.[1]\n• Keys.[٢]\n\nNotes\n${one}We froze. (A)\n${two}It broke. (B)`)).toEqual([
      '- Doors.{1}',
      '- Keys.{2}',
      '# Notes (footnotes)',
      '1: We froze. (A)',
      '2: It broke. (B)',
    ]);
  });

  it('a number without a sign is no label where the next does not go on', () => {
    expect(outline('• Doors.[1]\n• Keys.[2]\n\nNotes\n1 town froze. (A)\n40 towns broke. (B)').slice(3)).toEqual([
      '1: 1 town froze. (A)',
      '2: 40 towns broke. (B)',
    ]);
  });

  it('the title keeps its digits', () => {
    expect(read('Salon ２０１９\n\nWe met in the hall, and then we went home.').file.data.meta?.title).toBe(
      'Salon ２０１９',
    );
  });
});
