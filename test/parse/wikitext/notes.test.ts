import { describe, expect, test } from 'vitest';
import { shown, told } from './read.ts';

const LIST = '<references />';

describe('labels and lists are those of MediaWiki', () => {
  test.each([
    ['notes without a name', 'a<ref>b</ref>c<ref>d</ref>', 'p{a[1:1=b]c[2:2=d]}'],
    ['a name used again', 'a<ref name=n>b</ref><ref name="n" /><ref name=\'n\'/>', 'p{a[1:1=b][1][1]}'],
    ['a name used before its text', 'a<ref name=n /><ref>b</ref><ref name=n>c</ref>', 'p{a[1][2:2=b][1:1=c]}'],
    ['an empty reference with a name', 'a<ref name=n></ref><ref name=n>b</ref>', 'p{a[1][1:1=b]}'],
    [
      'white space and case of names',
      '<ref name=" x  y ">a</ref><ref name="x y"/><ref name=x y/><ref name="X y"/>',
      'p{[1:1=a][1][1][2]}',
    ],
    ['an underscore in a name is none', '<ref name="x y">a</ref><ref name="x_y"/>', 'p{[1:1=a][2]}'],
    ['case and white space of tags', '<REF\nNAME=n >a</Ref ><ref name=n/>', 'p{[1:1=a][1]}'],
    [
      'groups',
      'a<ref group=g>b</ref><ref>c</ref><ref group="two words">d</ref><ref group=g>e</ref>',
      'p{a[g 1:1=b][1:3=c][two words 1:4=d][g 2:2=e]}',
    ],
    [
      'a name in two groups',
      '<ref name=n>a</ref><ref name=n group=g>b</ref><ref name=n group=g />',
      'p{[1:1=a][g 1:2=b][g 1]}',
    ],
    [
      'lists in the order of the page',
      `a<ref>b</ref><ref group=g>c</ref>\n<references group=g />\n${LIST}`,
      'p{a[1:2=b][g 1:1=c]}',
    ],
    [
      'a second list counts anew',
      `a<ref name=n>b</ref>\n${LIST}\nc<ref>d</ref><ref name=n />\n${LIST}`,
      'p{a[1:1=b]} p{c[1:2=d][2]}',
    ],
    ['a list without notes', `${LIST}\na<ref>b</ref>\n<references group=g />`, 'p{a[1:1=b]}'],
    [
      'notes defined in their list',
      'a<ref name=n />\n<references>\n<ref name=n>b</ref>\n</references>',
      'p{a[1]} 1:1={p{b}}',
    ],
    [
      'notes defined in a template',
      'a<ref name=n />\n{{reflist|2|refs=\n<ref name=n>b</ref>\n}}',
      'p{a[1]} 1:1={p{b}}',
    ],
    [
      'notes of a group defined in its list',
      'a<ref name=n group=g />\n{{reflist|group=g|refs=<ref name=n>b</ref>}}',
      'p{a[g 1]} g 1:1={p{b}}',
    ],
    [
      'notes that nothing above their list cites',
      `a<ref>b</ref>\n<references><ref name=n>c</ref><ref>d</ref></references>`,
      'p{a[1:1=b]} n:2={p{c}} 2:3={p{d}}',
    ],
    [
      'words of a list that are no notes',
      'a<ref name=n /><references>x<ref name=n>b</ref>y</references>',
      'p{a[1]} 1:1={p{b}}',
    ],
    ['#tag:ref', 'a{{#tag:ref|b|name="n"|group=g}}{{#tag:ref||name=n|group=g}}', 'p{a[g 1:1=b][g 1]}'],
    ['#tag:ref with any sign in it', 'a{{#tag:ref|b=c {{lc:D}}}}', 'p{a[1:1=b=c D]}'],
    [
      '#tag:references',
      'a{{#tag:ref|b|group=g}}\n{{#tag:references||group=g}}\nc<ref group=g>d</ref>',
      'p{a[g 1:1=b]} p{c[g 1:2=d]}',
    ],
    [
      'a note in a note of #tag:ref comes before it',
      'a{{#tag:ref|b<ref>c</ref>}}<ref>d</ref>',
      'p{a[2:2=b[1:1=c]][3:3=d]}',
    ],
    [
      'a note of a group in a note of #tag:ref',
      'a{{#tag:ref|B.{{#tag:ref|c (d)|group=n}} (e)|name=o}}\n<references group=n />\n<references />',
      'p{a[1:2=B.[n 1:1=c (d)] (e)]}',
    ],
    [
      'a note in a note of <ref> comes behind the others',
      'a<ref>b{{#tag:ref|c}}</ref><ref>d</ref>',
      'p{a[1:1=b[3:3=c]][2:2=d]}',
    ],
    [
      'a note in a note defined in a list',
      'a<ref name=n /><references><ref name=n>b{{#tag:ref|c|group=g}}</ref></references>',
      'p{a[1]} 1:1={p{b[g 1:2=c]}}',
    ],
    [
      'templates of notes',
      'a{{efn|b}}{{efn|name=n|c}}{{refn|group=g|d}}{{refn|text=e}}\n{{notelist}}',
      'p{a[lower-alpha 1:1=b][lower-alpha 2:2=c][g 1:3=d][1:4=e]}',
    ],
    ['templates of markers', '<ref name=n>a</ref>{{r|n|m|}}{{r|n|group=g}}', 'p{[1:1=a][1][2][g 1]}'],
    ['follow', 'a<ref name=n>b</ref>c<ref follow=n>d</ref>', 'p{a[1:1=b d]c}'],
    [
      'follow without words, or of nothing',
      'a<ref name=n>b</ref><ref follow=n></ref><ref follow=m>c</ref><ref follow=m />',
      'p{a[1:1=b][2:2=c]}',
    ],
    [
      'extends and details',
      'a<ref name=n>b</ref><ref extends=n>c</ref><ref name=n details="d e" /><ref>f</ref>',
      'p{a[1:1=b][1.1:2=c][1.2:3=d e][2:4=f]}',
    ],
    ['details of a tag function', 'a<ref name=n>b</ref>{{#tag:ref||name=n|details=d e}}', 'p{a[1:1=b][1.1:2=d e]}'],
    [
      'extends without words, in a second list',
      `a<ref>b</ref>${LIST}c<ref name=n>d</ref><ref extends=n /><ref extends=n>e</ref>`,
      'p{a[1:1=b]} p{c[1:2=d][1][1.1:3=e]}',
    ],
    [
      'notes in templates, tables, links and pictures',
      '{{tq|a<ref>b</ref>}} {{nobody knows|c<ref>d</ref>}} [[e|f<ref>g</ref>]] [[File:h.png|i<ref>j</ref>]] k',
      'p{a[1:1=b] [2:2=d] a{f[3:3=g]} [4:4=j] k}',
    ],
    ['notes alone in something left out', '{{nobody knows|a<ref>b</ref><ref name=n />}}', '1:1={p{b}}'],
    ['comments and markup in notes', "a<ref><!-- b -->''c'' [[d|e]]\n* f\n\n g</ref>", 'p{a[1:1=i{c} a{e}↵f↵↵ g]}'],
    [
      'no notes in what is no wikitext',
      '<nowiki><ref>a</ref></nowiki><!-- <ref>b</ref> -->c<pre><ref>d</ref></pre>',
      'p{<ref>a</ref>c} code{<pre><ref>d</ref></pre>}',
    ],
    ['a stray end', 'a</ref> b</references>', 'p{a b}'],
  ])('%s', (_, text, expected) => expect(shown(text)).toBe(expected));
});

describe('references left open', () => {
  test.each([
    ['end with their line', '* a<ref>b\n* c<ref>d</ref>', 'ul{li{p{a[1:1=b]}} li{p{c[2:2=d]}}}', ['<ref>b']],
    ['end at the end of the page', 'a<ref>b', 'p{a[1:1=b]}', ['<ref>b']],
    ['end before a heading', 'a<ref>b\n== C ==\nd</ref>', 'p{a[1:1=b]} h2{C} p{d}', ['<ref>b']],
    ['end before the next on their line', 'a<ref>b<ref>c</ref>\nd', 'p{a[1:1=b][2:2=c]↵d}', ['<ref>b']],
    ['end with the template they stand in', '{{tq|a<ref>b}} c', 'p{a[1:1=b] c}', ['<ref>b']],
    [
      'end inside their list',
      '<ref name=n /><references>\n<ref name=n>a\n</references>',
      'p{[1]} 1:1={p{a}}',
      ['<ref name=n>a'],
    ],
    ['are no others over several lines', 'a<ref>b\n* c\nd</ref>', 'p{a[1:1=b↵c↵d]}', []],
    [
      'may stand around another',
      'a<ref>b <ref>c</ref> d</ref>',
      'p{a[1:1=b [2:2=c] d]}',
      ['<ref>b <ref>c</ref> d</ref>'],
    ],
  ])('%s', (_, text, expected, found) => {
    expect(shown(text)).toBe(expected);
    const open = told(text).filter((line) => line.startsWith('reference-unclosed'));
    expect(open.map((line) => line.replace(/^[^:]*: | \([^()]*\)$/g, ''))).toEqual(found);
  });
});

describe('faults that the page would show', () => {
  test.each([
    [
      `<ref name=n>a</ref><ref name=n>b</ref>${LIST}`,
      ['reference-conflict: <ref name=n>b</ref> (the name “n” has another text in line 1)'],
    ],
    [`<ref name=n>a  b</ref><ref name=n>a\nb</ref>${LIST}`, []],
    [
      '<ref name=n>a</ref><references><ref name=n>b</ref></references>',
      ['reference-conflict: <ref name=n>b</ref> (the name “n” has another text in line 1)'],
    ],
    [
      `<ref></ref><ref /><ref> </ref><ref group=g />${LIST}`,
      ['<ref></ref>', '<ref />', '<ref> </ref>', '<ref group=g />'].map(
        (found) => `reference-empty: ${found} (the reference has neither a text nor a name)`,
      ),
    ],
    [
      '<references><ref name=n /></references>',
      ['reference-empty: <ref name=n /> (the reference has neither a text nor a name)'],
    ],
    ['<ref>a</ref>', ['references-unlisted: <ref>a</ref> (no list stands behind it)']],
    [`<ref>a</ref>${LIST}<ref>b</ref>`, ['references-unlisted: <ref>b</ref> (no list stands behind it)']],
    [
      `<ref group=g>a</ref>${LIST}`,
      ['references-unlisted: <ref group=g>a</ref> (no list of the group “g” stands behind it)'],
    ],
    [`a${LIST}`, []],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected));
});
