import { describe, expect, it } from 'vitest';
import { readSource } from '../../../src/parse/plain/source.ts';
import { Lines } from '../../../src/text/span.ts';

/** The lines of the page as they are read, and those left out with their reasons. */
function source(...input: string[]): { words: string[]; left: string[] } {
  const { lines, ignored } = readSource(new Lines(input.join('\n')));
  return {
    words: lines
      .filter(({ number, text }) => text !== '' && !ignored.has(number))
      .map(({ text, indent }) => ' '.repeat(indent) + text.replace(/ +/g, ' ')),
    left: [...ignored].sort(([a], [b]) => a - b).map(([number, reason]) => `${number} ${reason}`),
  };
}

describe('e-mail around a page', () => {
  it('marks of quotation are taken off, of all levels, and what stands around is left out', () => {
    const { words, left } = source(
      'From: Somebody <a@example.org>',
      'Subject: Halls',
      '',
      'Hello, here it is.',
      '',
      'On 3 May 2019, Somebody <a@example.org>',
      'wrote:',
      '',
      '> Open Halls',
      '>',
      '> • Doors[1]',
      '>>   • Keys',
      '> > Notes',
      '>',
      '>  1. Shut',
      '>  2. Lost',
      'and a line that was cut once more',
      '',
      'Bye,',
      '-- ',
      'Somebody',
    );
    expect(words).toEqual([
      'Open Halls',
      '• Doors[1]',
      '  • Keys',
      'Notes',
      ' 1. Shut',
      ' 2. Lost',
      'and a line that was cut once more',
    ]);
    expect(left).toEqual([
      '1 header of an e-mail',
      '2 header of an e-mail',
      '4 words of an e-mail around the page it quotes',
      '6 line that introduces a quotation of an e-mail',
      '7 line that introduces a quotation of an e-mail',
      '19 words of an e-mail around the page it quotes',
      '20 signature of an e-mail',
      '21 signature of an e-mail',
    ]);
  });

  it.each([
    ['a few quotations on a page', ['Words.', '> one', 'More.', 'And more.']],
    ['a header by itself', ['Date: 3 May 2019', 'Location: Accra']],
    ['headers without a sender', ['Date: 3 May 2019', 'Subject: Halls']],
    ['words that end in a colon', ['On the next day we', 'said:']],
    ['a dash that notes stand behind', ['--', '1. Words', '2. Words']],
    ['a dash far from the end', ['--', ...Array.from({ length: 14 }, () => 'Words.')]],
  ])('%s are none of it', (_, lines) => {
    expect(source(...lines)).toEqual({ words: lines, left: [] });
  });

  it.each([
    'On Tue, 4 Jun 2019 at 09:30, Somebody wrote:',
    'Le mar. 4 juin 2019 à 09:30, Somebody a écrit :',
    'Am 04.06.2019 um 09:30 schrieb Somebody:',
    '---------- Forwarded message ---------',
    '-----Original Message-----',
    'Begin forwarded message:',
  ])('%s introduces a quotation', (line) => {
    expect(source(line).left).toEqual(['1 line that introduces a quotation of an e-mail']);
  });
});

describe('numbers of links', () => {
  const list = (count: number) => Array.from({ length: count }, (_, i) => `   ${i + 1}. https://x.example/${i}`);

  it('of lynx and elinks are no words; brackets right behind them are', () => {
    const { words, left } = source(
      '   [1]Menu',
      '     * Doors.^[2][1]^[3][note 1]',
      '     * Keys ([4]a list).[5][2]',
      'Rooms[[6]edit]',
      '   1. [7]↑ Shut.',
      '',
      'References',
      '',
      '   Visible links',
      ...list(7),
      'Hidden links:',
      '   8. https://x.example/8',
    );
    expect(words).toEqual([
      '   Menu',
      '     * Doors.^ [1]^ [note 1]',
      '     * Keys ( a list). [2]',
      'Rooms[ edit]',
      '   1. ↑ Shut.',
    ]);
    expect(new Set(left.map((line) => line.replace(/^\d+ /, '')))).toEqual(new Set(['list of the addresses of links']));
  });

  it('may be missing at the top of a page that was not copied whole', () => {
    expect(source('a [3]door', 'a [4]key', 'References', ...list(4)).words).toHaveLength(7);
    expect(source(...list(6).map((_, i) => `a [${i + 3}]door`), 'References', ...list(7)).words).toEqual([
      ...Array.from({ length: 5 }, () => 'a door'),
      'a [8]door',
    ]);
  });

  it('titles of links stand above their addresses', () => {
    const { words } = source(
      'a [1]door',
      'a [2]key',
      '',
      'References',
      '',
      '   1. A title',
      '\thttps://x.example/1',
      ...list(2).slice(1),
    );
    expect(words).toEqual(['a door', 'a key']);
  });

  it('are markers where the notes are addresses', () => {
    const lines = [
      'Doors.[1]',
      'Keys.[2][3]',
      'Notes',
      '1. https://x.example/1',
      '2. https://x.example/2',
      '3. https://x.example/3',
    ];
    expect(source(...lines)).toEqual({ words: lines, left: [] });
  });
});

describe('the underscores of html2text', () => {
  const heading = ['***** Rooms *****', '***** Roofs *****'];

  it('are the spaces of a link, not of an address', () => {
    const words = ['a link_of_words [note_1]', 'https://x.example/a_b and a_b@x.example'];
    expect(source(...heading, ...words).words).toEqual([...heading, 'a link of words [note 1]', words[1]]);
  });

  it('stay on any other page', () => {
    expect(source('a link_of_words').words).toEqual(['a link_of_words']);
  });
});
