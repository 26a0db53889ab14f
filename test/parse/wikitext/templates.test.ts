import { describe, expect, test } from 'vitest';
import { shown } from './read.ts';

describe('templates and parser functions', () => {
  test.each([
    ['show their text', '{{tq|a}} {{Nowrap|b ~ c}} {{small|1=d}}', 'p{a b ~ c d}'],
    ['show the right parameter', '{{lang|fr|a}} {{lang-fr|b}} {{color|red|c}} {{ll|D|e}} {{ll|F}}', 'p{a b c e F}'],
    ['stand as blocks', 'a {{quote|b\n\nc|d|source=e}} f', 'p{a} p{b} p{c} p{d} p{e} p{f}'],
    ['hold lists', '{{quote|text=\n* a\n* b\n}}', 'ul{li{p{a}} li{p{b}}}'],
    ['list their parameters', '{{ubl|a|b|class=c}}', 'p{a} p{b}'],
    ['stand inside each other', '{{tq|{{small|a}} {{lc:B}}}}', 'p{a B}'],
    ['carry none', 'a{{anchor|b}} c{{citation needed|date=May}} {{user|d}}', 'p{a c}'],
    ['carry none on lines of their own', '* a\n{{draft}}\n* b', 'ul{li{p{a}}} ul{li{p{b}}}'],
    ['that show nothing end no list', '* a\n{{clear}}\n* b', 'ul{li{p{a}} li{p{b}}}'],
    [
      'have names in any writing',
      '{{ Template:tq |a}} {{subst:TQ|b}} {{Vorlage:small|c}} {{citation_needed}}',
      'p{a b c}',
    ],
    ['may be wrapped', '{{TNT|tq|a}} {{TNT|Template:lang|fr|b}} {{TNT|tnt}} {{TNT}} c', 'p{a b   c}'],
    [
      'have values with addresses',
      '{{tq|http://a.example/?b=c}} {{tq|a {{=}} b}} {{tq|d{{!}}e}}',
      'p{http://a.example/?b=c a = b d⏎e}',
    ],
    ['have comments and line ends in names', '{{tq<!-- a -->\n| 1 <!-- b -->= c\n}}', 'p{c}'],
    ['cite', '<ref>{{cite web|url=http://a|title=B c|publisher=D}}</ref>', 'p{[1:1=B c⏎D]}'],
    ['part what they show', 'a {{cite web|title=B c|url=x|quote=|publisher=D<ref>e</ref>}}f', 'p{a B c⏎D[1:1=e]f}'],
    ['are none without a name', '{{|a}} {{}} {{[[b]]}} {{c\nd}}', 'p{{{|a}} {{}} {{a{b}}} {{c↵d}}}'],
    ['take what stands inside the innermost braces', '{{{{{tq|a}}}}} {{{ {{tq|b}} }}} c', 'p{c}'],
    ['keep braces that are left over', '{{{tq|a}} b {{tq|c}}}', 'p{{a b c}}'],
    ['format', '{{formatnum:1234}} {{lc: A b }}', 'p{1234  A b}'],
    ['name no wiki twice', '{{PAGENAME}}a{{SITENAME:b}}', 'p{a}'],
  ])('%s', (_, text, expected) => expect(shown(text)).toBe(expected));

  test('show a name shortened', () => {
    const name = 'x'.repeat(70);
    expect(shown(`a {{${name}}}`)).toBe('p{a}');
  });
});
