import type { Attribution, Document, Source } from '../../model/report.ts';
import { append, groupBy } from '../../text/group.ts';
import { once } from '../../text/lazy.ts';
import { compare } from '../../text/order.ts';
import { words } from '../../text/words.ts';
import { kinds } from '../../vocabularies/kinds.ts';
import { doubtsBetween } from '../doubts.ts';
import { attributedQuotes } from '../footnotes.ts';
import { quoted } from '../message.ts';
import { defineRule, type RuleInput } from '../rule.ts';
import { slips } from '../slips.ts';

/** A source has one name, letter by letter, in all documents. */
export const sourceIsSpeltOneWay = defineRule({
  id: 'source-is-spelt-one-way',
  summary: 'Every source is spelt the same way in all documents.',
  severity: 'warning',
  docs: 'docs/rules/source-is-spelt-one-way.md',
  finds: `The name of a source that differs from another one only in capitals, spaces, hyphens, accents or other marks, or in one
letter inside a word of six letters and more. The rarer spelling is reported, and the message names the other; where
both are as rare, one of the two. Names that differ in a number, in a short word, at the beginning or the end of a word
(\`Slovak\`, \`Slovaks\`), or whose countries or languages differ, are two names. A place that is misspelt is reported by
[place-is-spelt-as-listed](place-is-spelt-as-listed.md).`,
  matters:
    'A source is known by its letters. With two spellings it is counted as two, and a recommendation seems to rest on more of them than it does.',
  repair: 'Write the name as it is written elsewhere, or leave it where these are two sources.',
  about: 'source',
  examples: {
    pass: [
      `Ovens

  • Build one oven for the whole street.[1]

Footnotes

  1. Ours smokes. (Hindi Community Conversations, April 2019, Resource Allocation thematic area).
`,
      `Bread

  • Bake on Fridays.[1]

Footnotes

  1. By Saturday it is gone. (Hindi Community Conversations, April 2019, Community Health thematic area).
`,
    ],
    fail: [
      `Ovens

  • Build one oven for the whole street.[1]

Footnotes

  1. Ours smokes. (Hindi Community Conversations, April 2019, Resource Allocation thematic area).
`,
      `Bread

  • Bake on Fridays.[1]

Footnotes

  1. By Saturday it is gone. (Hindi Community Convesations, April 2019, Community Health thematic area).
`,
    ],
  },
  *checkCorpus({ documents }) {
    const names = namesOf(documents);
    if (names.length < 2) return;
    for (const [name, other] of [...marks(names), ...nearly(names)]) {
      const [example] = other.uses;
      if (!example) continue;
      for (const use of name.uses) {
        if (isDoubted(use)) continue;
        yield {
          document: use.input.document,
          message: `found the source ${quoted(name.written)}, expected ${quoted(other.written)}, as ${other.uses.length === 1 ? 'another' : `${other.uses.length} others`} ${other.uses.length === 1 ? 'has' : 'have'} it`,
          span: use.source.span,
          key: `${name.written} ${use.key}`,
          expected: other.written,
          related: [{ message: 'spelt so here', span: example.source.span, path: example.input.document.path }],
        };
      }
    }
  },
});

interface Use {
  input: RuleInput;
  source: Source;
  /** Of the quote. */
  key: string;
}

/** A name as it is written. */
interface Name {
  written: string;
  id: string;
  uses: Use[];
}

/** Units: an id is cut at 80, so that longer names may share one. */
const LONGEST = 72;

function namesOf(documents: readonly RuleInput[]): Name[] {
  const names = new Map<string, Name>();
  for (const input of documents) {
    for (const { source, key } of sourcesNamed(input.document)) {
      const written = source.name.charAt(3) === ' ' && /^the /i.test(source.name) ? source.name.slice(4) : source.name;
      const there = names.get(written);
      if (there) there.uses.push({ input, source, key });
      else if (source.id.length <= LONGEST) {
        names.set(written, { written, id: source.id, uses: [{ input, source, key }] });
      }
    }
  }
  return [...names.values()];
}

function* sourcesNamed(document: Document): Iterable<{ source: Source; key: string }> {
  let last: Attribution | null = null;
  for (const { attribution, key } of attributedQuotes(document)) {
    // Points of one row share their attribution.
    if (last?.span.start.offset === attribution.span.start.offset) continue;
    last = attribution;
    for (const source of attribution.sources) yield { source, key };
  }
}

type Pair = [name: Name, other: Name];

/** Names of the same letters: the commonest against the others. */
function marks(names: readonly Name[]): Pair[] {
  return [...groupBy(names, ({ id }) => id.replaceAll('-', '')).values()].flatMap((group) => {
    const [first, ...others] = group.sort(commonestFirst);
    if (!first) return [];
    // Names of one id are one source all the same: of two as rare, neither is the odd one.
    return others
      .filter(({ id, uses }) => id !== first.id || uses.length < first.uses.length)
      .map((name): Pair => [name, first]);
  });
}

/** Names a slip apart: one that is at most half as common as the other, or both stand once. */
function nearly(names: readonly Name[]): Pair[] {
  const byLetters = new Map<string, Name[]>();
  for (const name of names) append(byLetters, name.id, name);
  const spelt = [...byLetters.values()].map((group) => group.sort(commonestFirst));
  const count = (group: readonly Name[]) => group.reduce((sum, { uses }) => sum + uses.length, 0);
  return slips(spelt, idOf, isCue).flatMap(([a, b]) => {
    const [more, fewer] =
      count(a) > count(b) || (count(a) === count(b) && compare(idOf(a), idOf(b)) < 0) ? [a, b] : [b, a];
    const [other] = more;
    const isRare = count(fewer) * 2 <= count(more) || count(more) === 1;
    if (!other || !isRare || areElsewhere(fewer, other)) return [];
    return fewer.map((name): Pair => [name, other]);
  });
}

/** Of cue words no two mean the same. */
function isCue(word: string): boolean {
  return kinds().cues(words(word)).length > 0;
}

function idOf([first]: readonly Name[]): string {
  return first?.id ?? '';
}

function commonestFirst(a: Name, b: Name): number {
  return b.uses.length - a.uses.length || compare(a.written, b.written);
}

/** Both name countries, or languages, and not the same. */
function areElsewhere([name]: readonly Name[], other: Name): boolean {
  const [a, b] = [name?.uses[0]?.source, other.uses[0]?.source];
  if (!a || !b) return true;
  return differ(a.countries, b.countries) || differ(a.languages, b.languages);
}

function differ(some: readonly string[], others: readonly string[]): boolean {
  return some.length > 0 && others.length > 0 && some.join() !== others.join();
}

/** Whether a place in the name is misspelt, which is told already. */
function isDoubted({ input, source: { span } }: Use): boolean {
  return misspeltIn(input)(span.start.offset, span.end.offset);
}

const misspeltIn = once(({ doubts }: RuleInput) => doubtsBetween(doubts, ['place-misspelt']));
