import type { Span } from '../../model/position.ts';
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
  repair: 'Use the sign that most items of the list have.',
  fixes: 'Writes the sign that more than half of the items of the list have.',
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
    if (input.text === '' || isOfOneSign(input)) return;
    for (const list of listsOf(input)) {
      const kinds = groupBy(list, ({ sign }) => sign);
      if (kinds.size > 1) yield* problemsOf(input, kinds);
    }
  },
});

/** Most pages have one bullet: nothing more is looked at. */
function isOfOneSign({ document, text }: RuleInput): boolean {
  let first: string | null = null;
  for (const { span } of itemsOf(document)) {
    const sign = signOf(text, span.start.offset)?.sign;
    first ??= sign ?? null;
    if (sign !== undefined && sign !== first) return false;
  }
  return true;
}

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
    if (list && list[0]?.section === placed.section) list.push(placed);
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

/** No kind is that of most items: which is right only a person can tell. */
function undecided(span: Span, signs: readonly string[], odd: readonly Item[]): Problem {
  const named = signs.map(quoted);
  const list = `${named.slice(0, -1).join(', ')} and ${named.at(-1)}`;
  return {
    message: `found the bullets ${list} in one list, expected one kind of bullet`,
    span,
    key: `${[...signs].sort().join(' ')} ${keyOf(odd)}`,
  };
}

function keyOf(items: readonly Item[]): string {
  return items.map(({ of }) => ('text' in of ? of.text : wordsOf(of))).join(' ');
}

/** So many odd items of a list are told one by one. */
const MOST = 4;

function problemsOf({ span }: RuleInput, kinds: ReadonlyMap<string, readonly Item[]>): Problem[] {
  const [most = [], ...others] = [...kinds.values()].sort((a, b) => b.length - a.length);
  const [{ sign: right }] = most as [Item];
  const odd = others.flat().sort((a, b) => a.at - b.at);
  if (most.length <= odd.length)
    return [undecided(span(odd[0]?.at ?? 0, (odd[0]?.at ?? 0) + 1), [...kinds.keys()], odd)];
  const told = odd.length > MOST ? [odd] : odd.map((item) => [item]);
  return told.map((items): Problem => {
    const [first] = items as [Item];
    const more = items.length > 1 ? ` of ${items.length} items` : '';
    return {
      message: `found the bullet ${quoted(first.sign)}${more} in a list, expected ${quoted(right)} as before ${most.length} of its items`,
      span: span(first.at, first.at + 1),
      key: keyOf(items),
      expected: right,
      fix: {
        message: `put the bullet ${quoted(right)}`,
        edits: items.map(({ at }) => ({ start: at, end: at + 1, text: right })),
      },
    };
  });
}
