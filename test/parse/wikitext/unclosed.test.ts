import { describe, expect, test } from 'vitest';
import { read, told } from './read.ts';

const COMMENT = 'the comment is not closed';
const LIST = 'the list of references is not closed';
const TABLE = 'the table is not closed';
const TEMPLATE = 'the template is not closed';

/** Place and reason of each doubt. */
function places(text: string): string[] {
  return read(text).doubts.map(
    ({ kind, reason, span: { start } }) => `${start.line}:${start.column} ${kind} ${reason}`,
  );
}

describe('what nothing closes is told where it opens', () => {
  test.each([
    ['a comment', 'a\n* b <!-- c\n* d', [`2:5 markup-unclosed ${COMMENT}`]],
    ['a comment behind one that is closed', '<!-- a -->b<!-- c', [`1:12 markup-unclosed ${COMMENT}`]],
    ['a table', '{|\n| a\n|}\n {| b\n| c\n== D ==', [`4:2 markup-unclosed ${TABLE}`]],
    ['a table around one', '{|\n| a\n{|\n| b\n|}', [`1:1 markup-unclosed ${TABLE}`]],
    ['a list of references', 'a<ref name=n />\n<references>\n<ref name=n>b</ref>', [`2:1 markup-unclosed ${LIST}`]],
    ['a list before words', '<references>\n<ref name=n>b</ref>\nc', [`1:1 markup-unclosed ${LIST}`]],
    ['a template', 'a {{quote|b\n* c {{tq|d}}', [`1:3 markup-unclosed ${TEMPLATE}`]],
    ['a template in a link', '[[a|{{b]] c', [`1:5 markup-unclosed ${TEMPLATE}`]],
    ['a template in a reference', 'a<ref>{{b</ref>\n<references />', [`1:7 markup-unclosed ${TEMPLATE}`]],
    ['a parameter', '{{{a', [`1:1 markup-unclosed ${TEMPLATE}`]],
    ['braces left over around a template', '{{{{tq|a}}', [`1:1 markup-unclosed ${TEMPLATE}`]],
    [
      'each of several',
      '{{a\n{|\n| b <!-- c',
      [`1:1 markup-unclosed ${TEMPLATE}`, `2:1 markup-unclosed ${TABLE}`, `3:5 markup-unclosed ${COMMENT}`],
    ],
    ['not what is closed', '{{tq|a}} {{{b|c}}} <!-- d -->\n{|\n| e\n|}', []],
    ['not a brace beside a template', '{{{tq|a}} b {{tq|c}}}', []],
    ['not what is no markup', '<nowiki>{{ <!-- </nowiki> <pre>{{</pre>', []],
  ])('%s', (_, text, expected) => expect(places(text)).toEqual(expected));

  test('with the words of its line', () => {
    expect(told('a <!-- b\r\nc')).toEqual([`markup-unclosed: <!-- b (${COMMENT})`]);
    expect(told(`{{${'b'.repeat(100)}`)).toEqual([`markup-unclosed: {{${'b'.repeat(57)}… (${TEMPLATE})`]);
  });

  test.each([
    ['comments', '<!-- a '],
    ['tables', '{|\n| a\n'],
    ['templates', '{{a '],
  ])('of very many %s the first hundred', (_, piece) => {
    const { doubts } = read(piece.repeat(100_000));
    expect(doubts.map(({ span }) => span.start.offset)).toEqual(
      Array.from({ length: 100 }, (_, i) => i * piece.length),
    );
  });
});
