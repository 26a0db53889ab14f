import type { Span } from '../../model/position.ts';
import type { Document, DocumentKind } from '../../model/report.ts';
import type { Basis } from '../../model/tag.ts';
import { normalise } from '../../text/fold.ts';
import { append } from '../../text/group.ts';
import { words as wordsIn } from '../../text/words.ts';
import { attributedQuotes } from '../footnotes.ts';
import { clearMajority } from '../majority.ts';
import { quoted } from '../message.ts';
import { defineRule, type RuleInput } from '../rule.ts';

/**
 * A thematic area is joined and marked one way in all documents: `&` or `and`, a hyphen or none. A variant with other
 * letters is left to `area-is-spelt-as-in-the-vocabulary`, an area that is not known to `area-is-known`.
 */
export const areaIsSpeltOneWay = defineRule({
  id: 'area-is-spelt-one-way',
  summary: 'Every thematic area is spelt the same way in all documents.',
  severity: 'info',
  docs: 'docs/rules/area-is-spelt-one-way.md',
  finds:
    'The name of a thematic area that differs from most others of this area in its hyphens, spaces, accents, apostrophes, or in `&` for `and`. Most are at least three, and three in four, over all documents; where there is no such way, nothing is found. Capitals are not looked at. Other letters are reported by [area-is-spelt-as-in-the-vocabulary](area-is-spelt-as-in-the-vocabulary.md), names that are not known by [area-is-known](area-is-known.md).',
  matters: 'Here it is counted right. A search in the pages finds only one of the spellings.',
  repair: 'Write it as most of the pages do.',
  fixes: 'Writes the spelling that most documents have; an area with markup inside is left to a person.',
  about: 'theme',
  examples: {
    pass: [
      `Tides

  • Print the tides on every poster.[1]
  • Ask the harbour first.[2]

Footnotes

  1. We stood in the water. (Iceland Strategy Salon, June 2019, Roles & Responsibilities thematic area).
  2. They decide when the gate opens. (Iceland Strategy Salon, June 2019, Roles & Responsibilities thematic area).
`,
      `Harbours

  • Name one person for the keys.[1]

Footnotes

  1. Nobody came with the key. (Ireland Strategy Salon, July 2019, Roles & Responsibilities thematic area).
`,
    ],
    fail: [
      `Tides

  • Print the tides on every poster.[1]
  • Ask the harbour first.[2]
  • Begin at low water.[3]

Footnotes

  1. We stood in the water. (Iceland Strategy Salon, June 2019, Roles & Responsibilities thematic area).
  2. They decide when the gate opens. (Iceland Strategy Salon, June 2019, Roles & Responsibilities thematic area).
  3. The sand is dry by noon. (Iceland Strategy Salon, June 2019, Roles & Responsibilities thematic area).
`,
      `Harbours

  • Name one person for the keys.[1]

Footnotes

  1. Nobody came with the key. (Ireland Strategy Salon, July 2019, Roles and Responsibilities thematic area).
`,
    ],
  },
  *checkCorpus({ documents }) {
    for (const uses of usesByArea(documents).values()) {
      if (new Set(uses.map(({ spelling }) => spelling)).size < 2) continue;
      const usual = clearMajority(uses, ({ spelling }) => spelling.folded);
      const [example] = usual?.of ?? [];
      if (!usual || !example || usual.of.length === uses.length) continue;
      for (const use of uses) {
        if (use.spelling.folded === usual.key) continue;
        yield {
          document: use.document,
          message: `found the thematic area ${quoted(use.spelling.written)}, expected ${quoted(example.spelling.written)} as ${usual.of.length} others have it`,
          span: use.span,
          key: `${use.spelling.written} ${use.key}`,
          expected: example.spelling.written,
          related: [{ message: 'spelt so here', span: example.span, path: example.document.path }],
          ...(use.spelling.written === use.spelling.source && {
            fix: {
              message: `write ${quoted(example.spelling.written)}`,
              edits: [{ start: use.span.start.offset, end: use.span.end.offset, text: example.spelling.written }],
            },
          }),
        };
      }
    }
  },
});

/** An area named in an attribution. */
interface Use {
  document: Document;
  span: Span;
  spelling: Spelling;
  /** Of the quote. */
  key: string;
}

/** Words of an area: read once for each way to write it. */
interface Spelling {
  /** As in the input, and without its markup. */
  source: string;
  written: string;
  /** What must be the same in all documents. */
  folded: string;
  letters: string;
  /** Where areas are written so, by their ids: with those of all other ways that have the same letters. */
  uses: Map<string, Use[]>;
}

/** The uses of every area by its letters: names with other letters are other names, or of other languages. */
function usesByArea(documents: readonly RuleInput[]): Map<string, Use[]> {
  const areas = new Map<string, Use[]>();
  const known = new Map<string, Spelling>();
  for (const { document, text, words } of documents) {
    if (text === '') continue;
    eachArea(document, (id, span, key) => {
      const source = words(span);
      const there = known.get(source);
      const spelling = there ?? spellingOf(source);
      if (!there) known.set(source, spelling);
      const use = { document, span, spelling, key };
      const uses = spelling.uses.get(id);
      if (uses) uses.push(use);
      else spelling.uses.set(id, append(areas, `${id} ${spelling.letters}`, use));
    });
  }
  return areas;
}

/** Variants of a synthesis are told by another rule; in other documents they are at home. */
const SPELT: Readonly<Partial<Record<DocumentKind, readonly Basis[]>>> = { synthesis: ['stated'] };
const ELSEWHERE: readonly Basis[] = ['stated', 'alias'];

/** The areas that are named, in their order: `key` is that of the quote. */
function eachArea(document: Document, found: (id: string, span: Span, key: string) => void): void {
  const bases = SPELT[document.kind] ?? ELSEWHERE;
  const seen = new Set<number>();
  for (const { attribution, key } of attributedQuotes(document)) {
    const { start, end } = attribution.span;
    for (const { id, span, basis, vocabulary } of attribution.themes) {
      if (vocabulary !== 'theme' || span === null || !bases.includes(basis)) continue;
      const at = span.start.offset;
      // Points of one row share their attribution; a heading is none.
      if (at < start.offset || at >= end.offset || seen.has(at)) continue;
      seen.add(at);
      found(id, span, key);
    }
  }
}

function withoutMarkup(source: string): string {
  if (!/[<&*_'\r\n]/.test(source)) return source;
  return (
    source
      .replaceAll('&amp;', '&')
      .replace(/<[^<>]{0,200}>/g, '')
      .replace(/['*_]{2,}/g, '')
      // The beginning of a line of a mail, a comment or an indented list.
      .replace(/\s*[\r\n][\s>|]*/g, ' ')
  );
}

function spellingOf(source: string): Spelling {
  const written = withoutMarkup(source);
  const letters = wordsIn(written).map(({ key }) => key.replaceAll("'", ''));
  return { source, written, folded: normalise(written).toLowerCase(), letters: letters.join(''), uses: new Map() };
}
