import type { LedgerEntry } from '../../model/ledger.ts';
import type { Document, Format, Section } from '../../model/report.ts';
import { firstNot } from '../../text/bisect.ts';
import { once } from '../../text/lazy.ts';
import { lacksNotes } from '../cut-off.ts';
import { quoted } from '../message.ts';
import { defineRule, type RuleInput } from '../rule.ts';

/** Every section has something in it. */
export const sectionIsNotEmpty = defineRule({
  id: 'section-is-not-empty',
  summary: 'Every section has something in it.',
  severity: 'info',
  docs: 'docs/rules/section-is-not-empty.md',
  finds:
    'A heading with nothing below it: no item, paragraph, table or heading of a lower level before the next heading, the footnotes or the end. Pasted text and PDF show no levels: there a heading right below another may be part of it, so that only one before the footnotes, or at the end, is told. A heading at the end of a page that lacks the list of its footnotes as well is told by [footnotes-are-listed](footnotes-are-listed.md), in wikitext by [references-are-listed](references-are-listed.md).',
  matters: 'What was to stand there was forgotten, or lost when the page was copied or cut.',
  repair: 'Write what belongs there, or delete the heading.',
  examples: {
    pass: `Boats

  • Lend boats in spring.[1]

Footnotes

  1. The lake is ours. (Finland Strategy Salon, June 2019, Diversity thematic area).
`,
    fail: `Boats

  • Lend boats in spring.[1]

Oars

Footnotes

  1. The lake is ours. (Finland Strategy Salon, June 2019, Diversity thematic area).
`,
  },
  *check(input) {
    const { document, text, signposts } = input;
    const { sections, format } = document;
    if (text === '' || sections.length === 0) return;
    const headings = new Set(signposts?.headings);
    const levels = new Set(sections.filter(({ title }) => headings.has(title)).map(({ depth }) => depth));
    const isLevelless = LEVELLESS.includes(format) && levels.size <= 1;
    // A line such as `Question 1: …` stands as a heading, and of what level is guessed.
    const isGuessed = ({ title }: Section) => isLevelless || !headings.has(title);
    for (const [i, section] of sections.entries()) {
      const next = sections[i + 1];
      if (next && next.depth > section.depth) continue;
      const end = endOf(input, section, next);
      if (end === null || (end === 'heading' && isGuessed(section))) continue;
      if (end === 'end' && lacksNotes(input)) continue;
      yield {
        message: `found nothing below the heading ${quoted(section.title)}, expected an item, a paragraph or a table`,
        span: section.span,
        key: section.title,
      };
    }
  },
});

/** Forms in which levels are guessed. */
const LEVELLESS: readonly Format[] = ['plain', 'pdf'];

/** What ends a section in which nothing stands; null where something does. */
function endOf(
  { ledger, text, document }: RuleInput,
  section: Section,
  next: Section | undefined,
): 'heading' | 'footnotes' | 'end' | null {
  const { end } = section.span;
  const to = next?.span.start ?? { line: Number.POSITIVE_INFINITY, offset: text.length };
  const lineEnd = text.indexOf('\n', end.offset);
  const behind = Math.min(lineEnd === -1 ? text.length : lineEnd, to.offset);
  if (
    document.format === 'html' &&
    isRightBefore(text.slice(end.offset, Math.min(to.offset, end.offset + 1000)), section)
  )
    return next ? 'heading' : 'footnotes';
  const items = startsOf(document);
  if ((items[firstNot(items, (start) => start < end.offset)] ?? Number.POSITIVE_INFINITY) < behind) return null;
  if (hasWords(text.slice(end.offset, behind))) return null;
  const first = firstNot(ledger, (entry) => entry.to <= end.line);
  for (let i = first; i < ledger.length; i++) {
    const { from, what } = ledger[i] as LedgerEntry;
    if (from >= to.line || what === 'heading') break;
    if (what === 'heading of the footnotes') return 'footnotes';
    if (what !== 'blank' && what !== 'edit link' && what !== 'HTML markup') return null;
  }
  return next ? 'heading' : 'end';
}

/** Where items begin. */
const startsOf = once(({ recommendations, footnotes }: Document): readonly number[] =>
  [...recommendations, ...footnotes].map(({ span }) => span.start.offset).sort((a, b) => a - b),
);

/** Whether nothing stands between a heading of HTML and another of its level or above, be it on the same line. */
function isRightBefore(source: string, { depth }: Section): boolean {
  const next = /^((?:(?!<h[1-6]\b)[\s\S]){0,600})<h([1-6])\b/i.exec(source);
  if (!next || Number(next[2]) > depth) return false;
  const [, between = ''] = next;
  // The edit link stands within the heading, or in brackets behind it.
  const behind = between.replace(/^[\s\S]*<\/h[1-6]\s*>/i, '').replace(/<[^<>]{0,400}>/g, '');
  return !/<(?:img|table|video|iframe|ol|ul|p)\b/i.test(between) && !hasWords(behind.replace(/\[[^[\]]{1,40}\]/, ''));
}

/** Whether words stand behind a heading on its line, other than an edit link: a page may be one line. */
function hasWords(rest: string): boolean {
  return /[\p{L}\p{N}]/u.test(rest.replace(/<[^<>]{0,200}>|\[edit\]|\([^()]{0,400}\)|^Edit$/g, ''));
}
