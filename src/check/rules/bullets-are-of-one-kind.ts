import type { Document, Footnote, Recommendation } from '../../model/report.ts';
import { groupBy } from '../../text/group.ts';
import { wordsOf } from '../footnotes.ts';
import { quoted } from '../message.ts';
import { defineRule, type Problem, type RuleInput } from '../rule.ts';

/** The items of a list have the same bullet. */
export const bulletsAreOfOneKind = defineRule({
  id: 'bullets-are-of-one-kind',
  summary: 'The items of a list have the same bullet.',
  severity: 'warning',
  docs: 'docs/rules/bullets-are-of-one-kind.md',
  finds:
    'Different bullets before items of one list that stand at the same level, told once an item, and once a list where they are more than four. Lists below different headings, and levels of one list, may differ. In wikitext and HTML nobody chooses the sign, so that it cannot be wrong.',
  matters:
    'In Markdown another sign begins another list; in text the reader wonders whether the other sign means something.',
  repair: 'Use the sign that most items of the list have. `--fix` does so.',
  formats: ['plain', 'markdown'],
  examples: {
    pass: `Ovens

  • Bake on Fridays.[1]
  • Bring flour.[1]
  • Share the bread.[1]

Footnotes

  1. The oven is warm anyway. (Georgia Strategy Salon, June 2019, Diversity thematic area).
`,
    fail: `Ovens

  • Bake on Fridays.[1]
  - Bring flour.[1]
  • Share the bread.[1]

Footnotes

  1. The oven is warm anyway. (Georgia Strategy Salon, June 2019, Diversity thematic area).
`,
  },
  *check(input) {
    if (input.text === '') return;
    for (const list of listsOf(input)) {
      const kinds = groupBy(list, ({ sign }) => sign);
      if (kinds.size > 1) yield* problemsOf(input, kinds);
    }
  },
});

const SIGNS = new Set('•·▪▫■□◦●○‣⃁∙☆★➢✓*+–—-');
const GAP = new Set(' \t\u00a0');

/** What the words of an item are read from: those of a note are in its quotes. */
type Words = Pick<Recommendation, 'text'> | Pick<Footnote, 'quotes'>;

interface Item {
  sign: string;
  /** Where the sign stands. */
  at: number;
  of: Words;
  section: string | null;
}

/** Items with bullets that stand in one list at one level. */
function* listsOf(input: RuleInput): Generator<Item[]> {
  const { text } = input;
  /** The list that is open at each level, by the item it is nested in. */
  const open = new Map<string | null, Item[]>();
  let end = 0;
  for (const item of itemsOf(input.document)) {
    const sign = signOf(text, item.span.start.offset);
    // Words between two items, or a number, end all lists.
    if (sign === null || text.slice(end, sign.at).trim() !== '') {
      yield* open.values();
      open.clear();
    }
    end = Math.max(end, item.span.end.offset);
    if (sign === null) continue;
    const list = open.get(item.parent);
    const placed = { ...sign, of: item, section: item.section ?? null };
    if (list && list[0]?.section === item.section) list.push(placed);
    else {
      if (list) yield list;
      open.set(item.parent, [placed]);
    }
  }
  yield* open.values();
}

function itemsOf({
  kind,
  recommendations,
  footnotes,
}: Document): readonly (Words & Pick<Recommendation, 'span' | 'parent'> & { section?: string | null })[] {
  return kind === 'report' || kind === 'digest' ? footnotes : recommendations;
}

/** The bullet that stands before an item on its line, or begins it. */
function signOf(text: string, start: number): Pick<Item, 'sign' | 'at'> | null {
  let at = start;
  while (at > 0 && start - at < 10 && GAP.has(text[at - 1] as string)) at--;
  if (at < start) at--;
  const sign = text[at] ?? '';
  return SIGNS.has(sign) && GAP.has(text[at + 1] ?? '') ? { sign, at } : null;
}

/** So many odd items of a list are told one by one. */
const MOST = 4;

function problemsOf({ span }: RuleInput, kinds: ReadonlyMap<string, readonly Item[]>): Problem[] {
  const [most = [], ...others] = [...kinds.values()].sort((a, b) => b.length - a.length);
  const [{ sign: right }] = most as [Item];
  const odd = others.flat().sort((a, b) => a.at - b.at);
  const told = odd.length > MOST ? [odd] : odd.map((item) => [item]);
  return told.map((items): Problem => {
    const [first] = items as [Item];
    const more = items.length > 1 ? ` of ${items.length} items` : '';
    return {
      message: `found the bullet ${quoted(first.sign)}${more} in a list, expected ${quoted(right)} as before ${most.length} of its items`,
      span: span(first.at, first.at + 1),
      key: items.map(({ of }) => ('text' in of ? of.text : wordsOf(of))).join(' '),
      expected: right,
      fix: {
        message: `put the bullet ${quoted(right)}`,
        edits: items.map(({ at }) => ({ start: at, end: at + 1, text: right })),
      },
    };
  });
}
