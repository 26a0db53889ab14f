import type { LedgerEntry } from '../../model/ledger.ts';
import type { Span } from '../../model/position.ts';
import type { Section } from '../../model/report.ts';
import { firstNot } from '../../text/bisect.ts';
import { usedLines } from '../lines.ts';
import { quoted } from '../message.ts';
import { defineRule, type Problem, type RuleInput } from '../rule.ts';

/** No heading is more than one level below the one above it. */
export const headingLevelsAreInSteps = defineRule({
  id: 'heading-levels-are-in-steps',
  summary: 'No heading is more than one level below the heading before it.',
  severity: 'warning',
  docs: 'docs/rules/heading-levels-are-in-steps.md',
  finds:
    'A heading that skips a level: one of level 4 behind one of level 2, or of level 3 right below the title, where that is a heading of the page (`# Title`, `= Title =`, `<h1>`). Going up, any number of levels may end at once. In pasted text only headings with signs have levels (`==`, `##`).',
  matters:
    'The table of contents and those who have a page read to them look for the heading between, and it is not there.',
  repair: 'Give the heading, and those below it, the level below the one before; or write the heading that is missing.',
  examples: {
    format: 'markdown',
    pass: `# Orchards

## Trees

### Old trees

- Prune them in spring.[^1]

[^1]: Nobody dares to climb. (Spain Strategy Salon, June 2019, Capacity Building thematic area).
`,
    fail: `# Orchards

## Trees

#### Old trees

- Prune them in spring.[^1]

[^1]: Nobody dares to climb. (Spain Strategy Salon, June 2019, Capacity Building thematic area).
`,
  },
  *check(input) {
    const { sections } = input.document;
    yield* belowTitle(input);
    for (let i = 1; i < sections.length; i++) {
      const [before, section] = [sections[i - 1] as Section, sections[i] as Section];
      if (section.depth <= before.depth + 1 || isUnsure(input, before, section)) continue;
      yield {
        message: `found the heading ${quoted(section.title)} of level ${section.depth} below one of level ${before.depth}, expected level ${before.depth + 1}`,
        span: section.span,
        key: section.title,
        expected: String(before.depth + 1),
        related: [{ message: 'the heading before it', span: before.span }],
      };
    }
  },
});

/** The first section, where the title is a heading of level 1 and stands right before it. */
function* belowTitle(input: RuleInput): Iterable<Problem> {
  const [section] = input.document.sections;
  if (!section || section.depth <= 2) return;
  const title = titleOf(input, section);
  if (!title) return;
  yield {
    message: `found the heading ${quoted(section.title)} of level ${section.depth} right below the title, expected level 2`,
    span: section.span,
    key: section.title,
    expected: '2',
    related: [{ message: 'the title', span: title }],
  };
}

/** Where the title stands as a heading of level 1 with no other heading between it and the first section; null else. */
function titleOf(input: RuleInput, { span: { start } }: Section): Span | null {
  const { document, text, signposts } = input;
  if (document.format === 'html') return htmlTitle(input, start.offset);
  const { title } = document;
  const [first, second] = signposts?.headings ?? [];
  if (first !== title || second !== document.sections[0]?.title) return null;
  const lines = usedLines(input, 'title');
  if (!lines || lines[0] >= start.offset) return null;
  const words = text.slice(lines[0], lines[1]).trimEnd();
  return SIGN.test(words) ? input.span(lines[0], lines[0] + words.length) : null;
}

/** One `#`, one `=` on either side, or a line of `=` below. */
const SIGN = /^\s{0,3}(?:#(?!#)|=(?!=)[^\n]{1,500}[^=]=$|[^#=\n][^\n]{0,500}\n={1,500}$)/;

function htmlTitle({ text, span }: RuleInput, before: number): Span | null {
  const start = text.slice(0, before).toLowerCase().lastIndexOf('<h1');
  if (start === -1) return null;
  const between = text.slice(start, Math.min(before, start + 5000));
  const end = /<\/h1\s{0,9}>/i.exec(between);
  // What stands between may be a table of contents or a menu.
  const isFirst =
    end !== null && /^(?:(?!<h[1-6]\b)[\s\S])*<h[1-6]\b[^<>]*>(?:\s|<[^<>h][^<>]*>)*$/i.test(between.slice(end.index));
  return isFirst ? span(start, start + end.index + end[0].length) : null;
}

/** Between the two stands a heading that is no section: that of footnotes, or the name of a person. */
function isUnsure({ ledger }: RuleInput, before: Section, section: Section): boolean {
  const [above, below] = [before.span.end.line, section.span.start.line];
  for (let i = firstNot(ledger, ({ to }) => to <= above); i < ledger.length; i++) {
    const { from, what } = ledger[i] as LedgerEntry;
    if (from >= below) return false;
    if (/heading|participants/.test(what)) return true;
  }
  return false;
}
