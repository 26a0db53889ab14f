import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/check/check.ts';
import { renumbering } from '../../src/check/renumber.ts';
import { footnotesAreNumberedInOrder } from '../../src/check/rules/footnotes-are-numbered-in-order.ts';
import { footnotesAreNumberedWithoutGaps } from '../../src/check/rules/footnotes-are-numbered-without-gaps.ts';
import { compileDocument } from '../../src/compile.ts';
import type { Format } from '../../src/model/report.ts';
import { applyEdits } from '../../src/text/edits.ts';

interface Note {
  label: number;
  words: string;
}

interface Layout {
  /** Labels by item. */
  items: number[][];
  notes: Note[];
}

const SAID = [
  'The kettle is older than the club.',
  'Nobody told us where the keys are.',
  'We meet on a bench when it is dry.',
  'Our ladder was lent and never came back.',
  'The roof leaks above the books.',
  'Twelve of us share one lamp.',
];
const said = (words: string) => `${words} (Kenya Strategy Salon, June 2019, Diversity thematic area).`;

type Form = 'plain' | 'bracketed' | 'wrapped' | 'markdown' | 'html' | 'anchored';

const FORMAT: Record<Form, Format> = {
  plain: 'plain',
  bracketed: 'plain',
  wrapped: 'plain',
  markdown: 'markdown',
  html: 'html',
  anchored: 'html',
};

/** A list of HTML counts by itself: its numbers come from the places of its items. */
function written(form: Form, { items, notes }: Layout): string {
  const placeOf = new Map(notes.map(({ label }, i) => [label, i + 1]));
  const marked = items.map((labels, i) => ({ words: `Keep shed number ${'abcdef'[i]} open to all`, labels }));
  const list = (mark: (label: number) => string, bullet: string) =>
    marked.map(({ words, labels }) => `${bullet}${words}.${labels.map(mark).join('')}`).join('\n');
  if (form === 'markdown') {
    const defined = notes.map(({ label, words }) => `[^${label}]: ${said(words).replace(' (', '\n    (')}`).join('\n');
    return `# Open Sheds\n\n## Sheds\n\n${list((label) => `[^${label}]`, '- ')}\n\n${defined}\n`;
  }
  if (form === 'html' || form === 'anchored') {
    const mark = (label: number) => `<sup class="reference"><a href="#note-${label}">[${placeOf.get(label)}]</a></sup>`;
    const lis = notes.map(({ label, words }) => {
      const back =
        form === 'anchored' ? `<span class="mw-cite-backlink"><b><a href="#ref-${label}">^</a></b></span> ` : '';
      return `<li id="note-${label}">${back}<span class="reference-text">${said(words)}</span></li>`;
    });
    const points = marked.map(({ words, labels }) => `<li>${words}.${labels.map(mark).join('')}</li>`);
    return `<title>Open Sheds</title>\n<h2>Sheds</h2>\n<ul>\n${points.join('\n')}\n</ul>\n<h2>Footnotes</h2>\n<ol class="references">\n${lis.join('\n')}\n</ol>\n`;
  }
  const label = (n: number) => (form === 'bracketed' ? `[${n}]` : `  ${n}.`);
  const wrap = (words: string) => (form === 'wrapped' ? words.replace(' (', '\n     (') : words);
  const defined = notes.map((note) => `${label(note.label)} ${wrap(said(note.words))}`).join('\n');
  return `Open Sheds\n\nSheds\n\n${list((n) => `[${n}]`, '  • ')}\n\nFootnotes\n\n${defined}\n`;
}

/** Notes in any order, with any numbers, each cited at least once. */
const layouts = fc
  .record({
    count: fc.integer({ min: 2, max: 6 }),
    order: fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }),
    numbers: fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { minLength: 6, maxLength: 6 }),
    more: fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { maxLength: 6 }),
    listed: fc.boolean(),
  })
  .map(({ count, order, numbers, more, listed }): Layout => {
    const labels = numbers.slice(0, count);
    if (listed) labels.sort((a, b) => a - b);
    const notes = labels.map((label, i) => ({ label, words: SAID[i] as string }));
    const items = order.filter((i) => i < count).map((i) => [labels[i] as number]);
    for (const [item, label] of more) {
      const some = items[item % items.length] as number[];
      const added = labels[label % count] as number;
      if (!some.includes(added)) some.push(added);
    }
    return { items, notes };
  });

async function compiled(form: Form, text: string) {
  return compileDocument({ path: `page.${form}`, value: text, format: FORMAT[form], kind: 'synthesis' });
}

/** What each recommendation leads to. */
function sources({ document }: Awaited<ReturnType<typeof compiled>>): string[][] {
  const wordsOf = new Map(document.footnotes.map(({ id, quotes }) => [id, quotes.map(({ text }) => text).join()]));
  return document.recommendations.map(({ citations }) =>
    citations.map(({ footnote }) => wordsOf.get(footnote ?? '') ?? ''),
  );
}

const numbering = [footnotesAreNumberedInOrder, footnotesAreNumberedWithoutGaps];

describe('renumbering', () => {
  it.each<Form>(['plain', 'bracketed', 'wrapped', 'markdown', 'html', 'anchored'])(
    'lets every marker lead to the same words (%s)',
    async (form) => {
      await fc.assert(
        fc.asyncProperty(layouts, async (layout) => {
          const text = written(form, layout);
          const before = await compiled(form, text);
          expect(before.document.footnotes).toHaveLength(layout.notes.length);
          const find = (one: typeof before) =>
            check([one], { rules: numbering, texts: new Map([[one.document.path, one.text]]) });
          const plan = renumbering(before);
          if (find(before).length > 0) expect(plan).not.toBeNull();
          if (!plan) return;
          const after = await compiled(form, applyEdits(text, plan.fix.edits));
          expect(sources(after)).toEqual(sources(before));
          expect(sources(before).flat()).not.toContain('');
          expect(after.document.footnotes.map(({ label }) => label)).toEqual(layout.notes.map((_, i) => String(i + 1)));
          expect(find(after)).toEqual([]);
          expect(renumbering(after)).toBeNull();
        }),
        { numRuns: 60 },
      );
    },
  );

  const SWAPPED = written('plain', {
    items: [[2], [1]],
    notes: SAID.slice(0, 2).map((words, i) => ({ label: i + 1, words })),
  });

  it('puts the list into the new order', async () => {
    const plan = renumbering(await compiled('plain', SWAPPED));
    expect(plan && applyEdits(SWAPPED, plan.fix.edits)).toBe(
      written('plain', {
        items: [[1], [2]],
        notes: [SAID[1], SAID[0]].map((words, i) => ({ label: i + 1, words: words as string })),
      }),
    );
    expect(plan?.keepsOrder).toBe(false);
  });

  it.each([
    ['words mean a note by its number', (text: string) => text.replace('to all.[2]', 'to all (see note 1).[2]')],
    ['words of a quote do', (text: string) => text.replace('the club.', 'the club, says footnote 2.')],
    ['a quote holds a marker', (text: string) => text.replace('the club.', 'the club.[2]')],
    ['a note means the one before', (text: string) => text.replace('Nobody told', 'Ibid.: nobody told')],
    ['a marker has no note', (text: string) => text.replace('to all.[2]', 'to all.[2][7]')],
    ['a note has no marker', (text: string) => `${text}  3. ${said('The gate squeaks.')}\n`],
    ['a note is there twice', (text: string) => `${text}  2. ${said('The gate squeaks.')}\n`],
    ['a label is no number', (text: string) => text.replaceAll('2.', 'b.').replaceAll('[2]', '[b]')],
    ['words that nobody cites stand behind a note', (text: string) => `${text}  a. ${said('Why?')}\n`],
    ['a paragraph stands behind a note', (text: string) => `${text}\n     Edited by many.\n`],
    ['other words stand in the list', (text: string) => text.replace('\n  2. ', '\n\nLater notes\n\n  2. ')],
  ])('has nothing to say where %s', async (_, change) => {
    const text = change(SWAPPED);
    expect(text).not.toBe(SWAPPED);
    expect(renumbering(await compiled('plain', text))).toBeNull();
  });

  it.each<[Form, string, boolean]>([
    ['plain', ' (see 1)', false],
    ['plain', ' [1, p. 4]', false],
    ['plain', ' [2 and 1]', false],
    ['plain', ' [#2]', false],
    ['plain', ' [2:1]', false],
    ['plain', ', refs. 2', false],
    ['plain', ' [of 2019]', true],
    ['markdown', ' as [the second](#user-content-fn-2)', false],
    ['markdown', ' as [the plan](https://example.org/plan#top)', true],
    ['html', ' as <a href="#note-2">2</a> says', false],
    ['html', ' as <a href="#note-2">the <i>2</i>nd</a> says', false],
    ['html', ' as <a href="#note-2">the other</a> and <a href="#top">Part 2</a> say', true],
  ])('in %s, of an item that says %j, is safe: %j', async (form, words, isSafe) => {
    const layout = { items: [[2], [1]], notes: SAID.slice(0, 2).map((one, i) => ({ label: i + 1, words: one })) };
    const text = written(form, layout).replace('number a open', `number a${words} open`);
    expect(renumbering(await compiled(form, text)) !== null).toBe(isSafe);
  });

  it('has nothing to say without the text', async () => {
    const { document } = await compiled('plain', SWAPPED);
    expect(renumbering({ document, text: '' })).toBeNull();
  });

  it('numbers thousands of notes', async () => {
    const count = 4_000;
    const labels = Array.from({ length: count }, (_, i) => count - i);
    const text = written('plain', {
      items: [labels],
      notes: labels.map((label) => ({ label, words: `We own rake ${'ab'[label % 2]}.` })).reverse(),
    });
    const one = await compiled('plain', text);
    const plan = renumbering(one);
    expect(plan?.fix.edits.length).toBeGreaterThan(count);
  });
});
