import { describe, expect, it } from 'vitest';
import { sketchOf, skippedOf } from './helpers.ts';

/** A paragraph of a list as Word saves it, with all it knows or filtered. */
const full = (sign: string, words: string, level = 1) =>
  `<p class=MsoListParagraphCxSpMiddle style='text-indent:-.25in;mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>${words}<o:p></o:p></p>\n`;
const filtered = (sign: string, words: string) =>
  `<p class=MsoListParagraph style='text-indent:-.25in'><span lang=EN-GB style='font-family:Symbol'>${sign}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span>${words}</p>\n`;

describe('paragraphs that Word makes of lists', () => {
  it.each([
    ['with all it knows', full('·', 'One') + full('·', 'Two'), 'ul{li{p{One}} li{p{Two}}}'],
    ['filtered', filtered('·', 'One') + filtered('·', '<b>Two</b>'), 'ul{li{p{One}} li{p{b{Two}}}}'],
    ['with numbers', filtered('3.', 'One') + filtered('4.', 'Two'), 'ol3{li{p{One}} li{p{Two}}}'],
    ['with letters', filtered('b)', 'One'), 'ol2{li{p{One}}}'],
    [
      'on several levels',
      full('·', 'a') + full('o', 'b', 2) + full('o', 'c', 2) + full('·', 'd'),
      'ul{li{p{a} ul{li{p{b}} li{p{c}}}} li{p{d}}}',
    ],
    ['that skip a level', full('·', 'a') + full('o', 'b', 3) + full('·', 'c'), 'ul{li{p{a} ul{li{p{b}}}} li{p{c}}}'],
    ['that begin inside', full('o', 'b', 2) + full('·', 'c'), 'ul{li{p{b}} li{p{c}}}'],
    ['of two kinds', filtered('·', 'One') + filtered('1.', 'Two'), 'ul{li{p{One}}} ol{li{p{Two}}}'],
    [
      'with words between',
      `${filtered('·', 'One')}<p>a</p>${filtered('·', 'Two')}`,
      'ul{li{p{One}}} p{a} ul{li{p{Two}}}',
    ],
    ['in a box', `<div>${filtered('·', 'One')}</div>`, 'ul{li{p{One}}}'],
    ['in a cell', `<table><tr><td>${filtered('·', 'One')}</table>`, 'table{tr{td{One}}}'],
    ['in an item', `<ul>${filtered('·', 'One')}</ul>`, 'ul{li{ul{li{p{One}}}}}'],
    [
      'inside an element',
      filtered('·', 'One').replace('<span', '<b><span').replace('</span></span>', '</span></span>Zero </b>'),
      'ul{li{p{b{Zero }One}}}',
    ],
    ['without words', full('·', '') + filtered('·', 'One'), 'ul{li{p{One}}}'],
  ])('are items: %s', (_, text, expected) => {
    expect(sketchOf(text)).toBe(expected);
  });

  it.each([
    ['without a sign', '<p class=MsoListParagraph>One</p>', 'p{One}'],
    [
      'with words in front',
      '<p class=MsoListParagraph>As <span>·<span>&nbsp;</span></span>One</p>',
      'p{As ·\u00a0One}'.replace('\u00a0', ' '),
    ],
    ['of another class', '<p class=MsoNormal><span>·<span>&nbsp;</span></span>One</p>', 'p{· One}'],
    ['that have left their list', "<p class=MsoNormal style='mso-list:none'>One</p>", 'p{One}'],
    ['whose words begin with a word', '<p class=MsoListParagraph><span>One<i> two</i></span></p>', 'p{Onei{ two}}'],
  ])('are none: %s', (_, text, expected) => {
    expect(sketchOf(text)).toBe(expected);
  });

  it('lose the number of a heading', () => {
    expect(sketchOf('<h2><span style="mso-list:Ignore">1.<span>&nbsp;</span></span>Care</h2>')).toBe('h2{Care}');
  });

  it('have a line of a sign alone told', () => {
    expect(skippedOf(full('·', '\nOne').trim())).toEqual(['1 sign of a list item']);
  });
});
