import { describe, expect, it } from 'vitest';
import { check } from '../../../src/check/check.ts';
import { mergeIsResolved as rule } from '../../../src/check/rules/merge-is-resolved.ts';
import { compileDocument, join } from '../../../src/compile.ts';
import type { Format } from '../../../src/model/report.ts';
import { linesIn } from '../compiled.ts';
import { findingsOn, messagesOn, pasted, placesOn } from '../pages.ts';

const OURS = '  • Stir the pot twice.[1]';
const THEIRS = '  • Stir the pot three times.[1]';
const conflict = (...between: string[]) => ['<<<<<<< HEAD', ...between, '>>>>>>> ladles'].join('\n');
const page = (lines: string) => pasted(['Salt it.']).replace('\nFootnotes', `${lines}\n\nFootnotes`);

describe('merge-is-resolved', () => {
  it('points at the beginning of a conflict and at its other signs', async () => {
    const text = page(conflict(OURS, '=======', THEIRS));
    const [finding, ...more] = await findingsOn(rule, text);
    expect(more).toEqual([]);
    expect(finding?.message).toBe(
      'found a merge conflict from “<<<<<<< HEAD” to “>>>>>>> ladles” that is not resolved, expected the version that holds, without the signs around it',
    );
    expect(finding?.severity).toBe('error');
    expect(finding?.fix).toBeUndefined();
    expect(await placesOn(rule, text)).toEqual(['<<<<<<< HEAD']);
    expect(finding?.related.map(({ span, message }) => [words(text, span), message])).toEqual([
      ['=======', 'the other version begins here'],
      ['>>>>>>> ladles', 'the conflict ends here'],
    ]);
  });

  it('knows the version that both come from', async () => {
    const text = page(conflict(OURS, '||||||| 1a2b3c4', OURS, '=======', THEIRS));
    const [finding] = await findingsOn(rule, text);
    expect(finding?.related.map(({ span }) => words(text, span))).toEqual([
      '||||||| 1a2b3c4',
      '=======',
      '>>>>>>> ladles',
    ]);
  });

  it('reports every conflict once, whatever the ends of lines are', async () => {
    const text = page(`${conflict(OURS, '=======', THEIRS)}\n${conflict('=======')}`);
    expect(await placesOn(rule, text)).toEqual(['<<<<<<< HEAD', '<<<<<<< HEAD']);
    expect(await messagesOn(rule, text.replaceAll('\n', '\r\n'))).toHaveLength(2);
    expect(await messagesOn(rule, text.replaceAll('\n', '\r'))).toHaveLength(2);
  });

  it('takes a conflict up again that another one breaks off', async () => {
    const text = page(['<<<<<<< HEAD', OURS, conflict(OURS, '=======', THEIRS)].join('\n'));
    expect(await placesOn(rule, text)).toEqual(['<<<<<<< HEAD']);
    expect((await findingsOn(rule, text))[0]?.span?.start.line).toBe(text.split('\n').lastIndexOf('<<<<<<< HEAD') + 1);
  });

  it.each([
    ['the line below a heading', 'Kitchen\n=======\n\nSalt.'],
    ['a reply to a reply', '>>>>>>> we stirred it\n>>>>>> twice'],
    ['signs in another order', '>>>>>>> ladles\n=======\n<<<<<<< HEAD'],
    ['signs within a line', 'a <<<<<<< HEAD\na =======\na >>>>>>> ladles'],
    ['signs that are indented', ' <<<<<<< HEAD\n =======\n >>>>>>> ladles'],
    ['longer and shorter lines of signs', '<<<<<<<< HEAD\n========\n>>>>>>>> ladles\n<<<<<< HEAD\n======\n>>>>>> x'],
    ['signs that words follow at once', '<<<<<<<HEAD\n=======\n>>>>>>>ladles'],
    ['a beginning without an end', '<<<<<<< HEAD\n=======\nSalt.'],
    ['a beginning and an end alone', '<<<<<<< HEAD\nSalt.\n>>>>>>> ladles'],
  ])('is silent on %s', async (_, lines) => {
    expect(await messagesOn(rule, page(lines))).toEqual([]);
  });

  it('keeps the other rules from speaking of the signs', async () => {
    const list = (lines: string) => `# Soup

- Salt it.[^1]
${lines}

[^1]: It was flat. (Peru Strategy Salon, June 2019, Diversity thematic area).
`;
    const ids = async (text: string, format: Format) => {
      const compiled = await compileDocument({ path: 'page.md', value: text, format });
      const found = check(join([compiled]).compiled, { texts: new Map([['page.md', compiled.text]]) });
      return found.map(({ ruleId }) => ruleId);
    };
    const conflicting = conflict('- Stir it twice.[^1]', '=======', '- Stir it well.[^1]');
    expect(await ids(list(conflicting), 'markdown')).toEqual(['merge-is-resolved']);
    const elsewhere = `${list(conflicting)}[^2]: It was thin. (Peru Strategy Salon, June 2019, Diversity thematic area).\n`;
    expect(await ids(elsewhere, 'markdown')).toEqual(['merge-is-resolved', 'footnote-is-cited']);
  });

  const said = (words: string) => `${words} (Peru Strategy Salon, June 2019, Diversity thematic area).`;
  it.each<[string, Format, string[]]>([
    [
      'a definition of Markdown',
      'markdown',
      [
        '# Soup',
        '',
        '- Salt it.[^a5]',
        '',
        conflict(`[^a5]: ${said('It was flat.')}`, '=======', `[^a5]: ${said('It is flat.')}`),
      ],
    ],
    [
      'an item of a list of notes',
      'markdown',
      [
        '# Soup',
        '',
        '- Salt it.[1]',
        '- Stir it.[2]',
        '',
        '## Footnotes',
        '',
        `1. ${said('It was flat.')}`,
        conflict(`2. ${said('It was thin.')}`, '=======', `2. ${said('It is thin.')}`),
      ],
    ],
    [
      'a reference in its list',
      'wikitext',
      [
        '== Soup ==',
        '',
        '* Salt it.<ref name="salt" />',
        '',
        '== Footnotes ==',
        '<references>',
        conflict(
          `<ref name="salt">${said('It was flat.')}</ref>`,
          '=======',
          `<ref name="salt">${said('It is flat.')}</ref>`,
        ),
        '</references>',
      ],
    ],
    [
      'an item without a note',
      'html',
      [
        '<h1>Soup</h1>',
        '<ul>',
        '<li>Salt it.<sup><a href="#n1">[1]</a></sup></li>',
        conflict('<li>Stir the pot twice.</li>', '=======', '<li>Stir the big pot.</li>'),
        '</ul>',
        '<h2>Footnotes</h2>',
        '<ol>',
        `<li id="n1">${said('It was flat.')}</li>`,
        '</ol>',
      ],
    ],
  ])('is told alone: around %s', async (_, format, lines) => {
    expect(await linesIn(`${lines.join('\n')}\n`, { format })).toEqual([
      `merge-is-resolved ${lines.join('\n').split('\n').indexOf('<<<<<<< HEAD') + 1}`,
    ]);
  });
});

function words(text: string, { start, end }: { start: { offset: number }; end: { offset: number } }): string {
  return text.slice(start.offset, end.offset);
}
