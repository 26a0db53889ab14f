import type { LedgerEntry } from '../../model/ledger.ts';
import type { Section } from '../../model/report.ts';
import { firstNot } from '../../text/bisect.ts';
import { quoted } from '../message.ts';
import { defineRule, type RuleInput } from '../rule.ts';

/** No heading is more than one level below the one above it. */
export const headingLevelsAreInSteps = defineRule({
  id: 'heading-levels-are-in-steps',
  summary: 'No heading is more than one level below the heading before it.',
  severity: 'warning',
  docs: 'docs/rules/heading-levels-are-in-steps.md',
  finds:
    'A heading that skips a level: one of level 4 behind one of level 2. Going up, any number of levels may end at once. In pasted text only headings with signs have levels (`==`, `##`).',
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
