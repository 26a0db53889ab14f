import { attributedQuotes } from '../footnotes.ts';
import { quoted } from '../message.ts';
import { defineRule } from '../rule.ts';

/** A thematic area is spelt as the vocabulary spells it, not as a variant or with a slip. */
export const areaIsSpeltAsInTheVocabulary = defineRule({
  id: 'area-is-spelt-as-in-the-vocabulary',
  summary: 'Every thematic area is spelt as in the vocabulary.',
  severity: 'info',
  docs: 'docs/rules/area-is-spelt-as-in-the-vocabulary.md',
  kinds: ['synthesis'],
  examples: {
    pass: `Boards

  • Limit the years a person may chair a board.[1]

Footnotes

  1. Our chair is older than our statutes. (Malta Strategy Salon, June 2019, Roles & Responsibilities thematic area).
`,
    fail: `Boards

  • Limit the years a person may chair a board.[1]

Footnotes

  1. Our chair is older than our statutes. (Malta Strategy Salon, June 2019, Roles & Responsibility thematic area).
`,
  },
  *check({ document, words }) {
    for (const { attribution, key } of attributedQuotes(document)) {
      for (const { vocabulary, basis, label, span } of attribution.themes) {
        if (vocabulary !== 'theme' || (basis !== 'alias' && basis !== 'corrected')) continue;
        const found = span ? words(span) : '';
        if (found === label) continue;
        yield {
          message: `found ${found === '' ? 'another spelling' : quoted(found)}, expected ${quoted(label)}`,
          span: span ?? attribution.span,
          key: `${label} ${key}`,
          expected: label,
        };
      }
    }
  },
});
