import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suppressionComments } from '../../src/check/suppressions.ts';
import type { Format } from '../../src/model/report.ts';

const ignore = '<!-- throughline-ignore footnote-is-cited: kept -->';

/** The lines each comment holds for; `file` for all, null for none. */
function held(text: string, format: Format = 'wikitext'): (string | null)[] {
  return suppressionComments(text, format).map(({ directive, lines }) => {
    if (directive === 'throughline-ignore-file') return 'file';
    return lines && text.slice(lines.start, lines.end);
  });
}

function read(comment: string) {
  return suppressionComments(comment, 'markdown').map(({ directive, rules, reason }) => ({
    directive,
    rules: rules.map(({ id }) => id),
    reason,
  }));
}

describe('what a comment says', () => {
  it.each([
    ['one rule', 'throughline-ignore a-b: why not', ['a-b'], 'why not'],
    ['rules with commas and blanks', 'throughline-ignore a-b,c-d  e-f: so', ['a-b', 'c-d', 'e-f'], 'so'],
    ['several lines', 'throughline-ignore\n  a-b,\n  c-d:\n  as it\n  is', ['a-b', 'c-d'], 'as it is'],
    ['a reason with colons', 'throughline-ignore a-b: see: there', ['a-b'], 'see: there'],
    ['signs of other scripts', 'throughline-ignore a-b，c-d：理由', ['a-b', 'c-d'], '理由'],
    ['no reason', 'throughline-ignore a-b', ['a-b'], null],
    ['nothing behind the colon', 'throughline-ignore a-b:', ['a-b'], null],
    ['no rule', 'throughline-ignore: so', [], 'so'],
    ['nothing', 'throughline-ignore', [], null],
  ])('is read with %s', (_, words, rules, reason) => {
    expect(read(`<!-- ${words} -->`)).toEqual([{ directive: 'throughline-ignore', rules, reason }]);
  });

  it('may stand close to its signs', () => {
    expect(read('<!--throughline-ignore a-b:so-->')).toEqual([
      { directive: 'throughline-ignore', rules: ['a-b'], reason: 'so' },
    ]);
  });

  it('keeps what it calls itself, right or not', () => {
    expect(read('<!-- throughline-ignored a-b: so --><!-- throughline-ignore-file a-b: so -->')).toMatchObject([
      { directive: 'throughline-ignored' },
      { directive: 'throughline-ignore-file' },
    ]);
    expect(read('<!-- througline-ignore a-b: so --><!-- Throughlime ignore-file a-b: so -->')).toMatchObject([
      { directive: 'througline-ignore' },
      { directive: 'Throughlime ignore-file' },
    ]);
    expect(read('<!-- tracking-ignore a-b: so --><!-- prettier-ignore -->')).toEqual([]);
  });

  it('is where its rules stand', () => {
    const text = `* Meet. ${ignore}`;
    const [found] = suppressionComments(text, 'wikitext');
    expect(found && text.slice(found.start, found.end)).toBe(ignore);
    expect(found?.rules.map(({ start, end }) => text.slice(start, end))).toEqual(['footnote-is-cited']);
  });
});

describe('what a comment holds for', () => {
  it.each<[string, string, (string | null)[]]>([
    ['its line, behind words', `a\n* Meet. ${ignore}\nb`, [`* Meet. ${ignore}`]],
    ['its line, before words', `${ignore} Meet.\nb`, [`${ignore} Meet.`]],
    ['its line, behind a bullet alone', `* ${ignore}\nb`, [`* ${ignore}`]],
    ['the next line, alone', `a\n${ignore}\nb\nc`, ['b']],
    ['the next line, indented', `a\n   ${ignore}  \nb`, ['b']],
    ['the next line that is not blank', `${ignore}\n\n  \n\nb`, ['b']],
    ['the next line that is no comment', `${ignore}\n<!-- so -->\n<!-- over\nlines -->\nb`, ['b']],
    ['the same line as a comment above it', `${ignore}\n${ignore}\nb`, ['b', 'b']],
    ['nothing at the end of a page', `b\n${ignore}\n\n`, [null]],
    ['the line it ends in', '<!-- throughline-ignore a:\nso --> b\nc', ['so --> b']],
    ['both its lines', 'a <!-- throughline-ignore a:\nso --> b\nc', ['a <!-- throughline-ignore a:\nso --> b']],
    ['a line without its ending', `${ignore}\r\nb\r\nc`, ['b']],
    ['the file', `a\n${ignore.replace('ignore', 'ignore-file')}\nb`, ['file']],
  ])('is %s', (_, text, lines) => {
    expect(held(text)).toEqual(lines);
  });

  it('is the next line with words in HTML, and the next line that is quoted in Markdown', () => {
    expect(held(`${ignore}\n<ul>\n<li class="a">\nb\n`, 'html')).toEqual(['b']);
    expect(held(`<li>${ignore}</li>\nb`, 'html')).toEqual(['b']);
    expect(held(`> ${ignore}\n>\n> b\n`, 'markdown')).toEqual(['> b']);
  });
});

describe('a comment is none', () => {
  it.each<[string, Format, string]>([
    ['in pasted text', 'plain', ignore],
    ['in a document of an office program', 'docx', ignore],
    ['when it speaks of something else', 'markdown', '<!-- see throughline-ignore -->'],
    ['in a fence of code', 'markdown', `\`\`\`html\n${ignore}\n\`\`\`\n`],
    ['in a span of code', 'markdown', `Write \`${ignore}\`.`],
    ['in a span of code with two backticks', 'markdown', `Write \`\` \`${ignore} \`\`.`],
    ['in nowiki', 'wikitext', `<nowiki>${ignore}</nowiki>`],
    ['in preformatted text', 'wikitext', `<PRE>\n${ignore}\n</pre>`],
    ['in a script', 'html', `<script>${ignore}</script>`],
  ])('%s', (_, format, text) => {
    expect(suppressionComments(text, format)).toEqual([]);
  });

  it.each<[string, Format, string]>([
    ['behind a backtick alone', 'markdown', `A \` sign.\n\n${ignore}\n\nAnother \` sign.`],
    ['behind code that does not end', 'wikitext', `<nowiki>\n${ignore}\nb`],
    ['behind an empty tag', 'wikitext', `<nowiki />${ignore} b <nowiki></nowiki>`],
    ['behind a comment', 'html', `<!-- <script> -->${ignore}</script> b`],
  ])('but one %s is', (_, format, text) => {
    expect(suppressionComments(text, format)).toHaveLength(1);
  });
});

it('is known when it does not end, up to the end of its line, and holds for nothing', () => {
  const text = '- Meet. <!-- throughline-ignore a: so\n- Eat.';
  expect(suppressionComments(text, 'markdown')).toMatchObject([
    { isClosed: false, reason: 'so', lines: null, end: 37 },
  ]);
});

describe('whatever the text', () => {
  const pieces = fc.constantFrom(
    ignore,
    '<!--',
    '-->',
    'throughline-ignore',
    '\n',
    '\r\n',
    '`',
    '```\n',
    '<nowiki>',
    '</nowiki>',
    '<script>',
    ' a ',
    ':',
    '> ',
    '<li>',
    'İ',
  );
  const text = fc.array(pieces, { maxLength: 40 }).map((list) => list.join(''));
  const format = fc.constantFrom<Format>('markdown', 'wikitext', 'html', 'plain');

  it('gives comments in order, inside the text, that hold for whole lines', () => {
    fc.assert(
      fc.property(text, format, (words, form) => {
        let last = 0;
        for (const { start, end, rules, lines, isClosed } of suppressionComments(words, form)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(words.slice(start, end)).toMatch(isClosed ? /^<!--[\s\S]*-->$/ : /^<!--.*$/);
          last = end;
          for (const { id, ...place } of rules) expect(words.slice(place.start, place.end)).toBe(id);
          if (!lines) continue;
          expect(words.slice(0, lines.start)).toMatch(/(?:^|[\r\n])$/);
          expect(words.slice(lines.end)).toMatch(/^(?:$|[\r\n])/);
          expect(words.slice(lines.start, lines.end).trim()).not.toBe('');
        }
      }),
      { numRuns: 500 },
    );
  });

  it.each<[string, string, Format]>([
    ['comments', `${ignore}\n`.repeat(20_000), 'markdown'],
    ['comments on one line', ignore.repeat(20_000), 'html'],
    ['comments that open', `${ignore}${'<!--'.repeat(200_000)}`, 'html'],
    ['tags that open', `${ignore}${'<nowiki>'.repeat(100_000)}`, 'wikitext'],
    ['backticks', `${ignore}${'` `` ``` '.repeat(50_000)}`, 'markdown'],
    ['blank lines', `${`${ignore}${'\n'.repeat(500)}`.repeat(1000)}b`, 'markdown'],
    ['signs of tags', `${ignore}${'<a '.repeat(200_000)}`, 'html'],
  ])('are found in very many %s', (_, words, form) => {
    expect(suppressionComments(words, form).length).toBeGreaterThan(0);
  });
});
