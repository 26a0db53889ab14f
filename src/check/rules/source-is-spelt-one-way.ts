import type { Attribution, Document, Source } from '../../model/report.ts';
import { isAscii } from '../../text/fold.ts';
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
import { languageOf, mainLanguage } from '../tongue.ts';

/** A source has one name, letter by letter, in all documents. */
export const sourceIsSpeltOneWay = defineRule({
  id: 'source-is-spelt-one-way',
  summary: 'Every source is spelt the same way in all documents.',
  severity: 'warning',
  docs: 'docs/rules/source-is-spelt-one-way.md',
  finds: `The name of a source that differs from another one only in capitals, spaces, hyphens, accents or other marks, or in one
letter inside a word of six letters and more. The rarer spelling is reported, and the message names the other; where
both are as rare, the one in which the lists of places know nothing; where they know both, or none, one of the two with
no word on which is right. Names that differ in a number, in a short word, at the beginning or the end of a word
(\`Slovak\`, \`Slovaks\`), in a vowel where both are as rare, or
whose countries or languages differ, are two names, and so are names that say neither what they are nor where: persons
have such. Letters and accents are compared on pages of one language, for a name may have those of each: \`Wikimédia France\`. A place that is misspelt is reported by
[place-is-spelt-as-listed](place-is-spelt-as-listed.md), or by [place-is-known](place-is-known.md).`,
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
    for (const { name, other, isOpen } of pairsOf(documents)) {
      const [example] = other.uses;
      if (!example) continue;
      for (const use of name.uses) {
        if (isDoubted(use)) continue;
        yield {
          document: use.input.document,
          message: isOpen
            ? `found the sources ${quoted(name.written)} and ${quoted(other.written)}, expected one spelling where they are one source`
            : `found the source ${quoted(name.written)}, expected ${quoted(other.written)}, as ${other.uses.length === 1 ? 'another has' : `${other.uses.length} others have`} it`,
          span: use.source.span,
          key: `${name.written} ${use.key}`,
          ...(!isOpen && { expected: other.written }),
          related: [{ message: 'spelt so here', span: example.source.span, path: example.input.document.path }],
        };
      }
    }
  },
});

/**
 * Names that differ in what is no letter, on all pages; those that differ in accents or letters on pages of one language
 * only, for each has its own: `Wikimédia France`.
 */
function pairsOf(documents: readonly RuleInput[]): Pair[] {
  const joined = marks(namesOf(documents), ({ written }) => lettersOf(written));
  const told = new Set(joined.map(({ name }) => name.written));
  const spelt = byLanguage(documents).flatMap((pages) => {
    const names = namesOf(pages).filter(({ written }) => !told.has(written));
    return [...marks(names, ({ id }) => id.replaceAll('-', '')).filter(hasOtherLetters), ...nearly(names)];
  });
  return [...joined, ...spelt];
}

/** One without a language is of the only one. */
function byLanguage(documents: readonly RuleInput[]): (readonly RuleInput[])[] {
  const groups = groupBy(documents, ({ document }) => {
    const language = languageOf(document);
    return language === null ? null : mainLanguage(language);
  });
  return groups.size > 2 || !groups.has(null) ? [...groups.values()] : [documents];
}

/** Its letters and digits in small letters, with their accents. */
function lettersOf(name: string): string {
  if (isAscii(name)) return name.toLowerCase().replace(/[^a-z\d]+/g, '');
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}

function hasOtherLetters({ name, other }: Pair): boolean {
  return lettersOf(name.written) !== lettersOf(other.written);
}

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

interface Pair {
  name: Name;
  other: Name;
  /** Whether nobody can tell here which one is right. */
  isOpen: boolean;
}

/** Names of one key: the commonest against the others. */
function marks(names: readonly Name[], keyOf: (name: Name) => string): Pair[] {
  if (names.length < 2) return [];
  return [...groupBy(names, keyOf).values()].flatMap((group) => {
    const [first, ...others] = group.sort(commonestFirst);
    if (!first) return [];
    return others.map((name): Pair => {
      // Names of one id are one source all the same: of two as rare, neither is the odd one.
      const isOpen = name.id === first.id && name.uses.length === first.uses.length;
      return { name, other: first, isOpen };
    });
  });
}

/** Names a slip apart: one that is at most half as common as the other, or both stand once. */
function nearly(names: readonly Name[]): Pair[] {
  const byLetters = new Map<string, Name[]>();
  for (const name of names) append(byLetters, name.id, name);
  const spelt = [...byLetters.values()].map((group) => group.sort(commonestFirst));
  return slips(spelt, idOf, isCue).flatMap(([a, b]) => {
    if (mayBePersons(a, b) || isOtherNumber(idOf(a), idOf(b)) || areElsewhere(a, b)) return [];
    const [right, wrong] = isRight(a, b) ? [a, b] : [b, a];
    const [other] = right;
    const isTie = count(wrong) === count(right);
    const isRare = count(wrong) * 2 <= count(right) || (isTie && count(right) === 1);
    if (!other || !isRare || isToldAsPlace(wrong, right)) return [];
    const isOpen = isTie && isPlaced(wrong) === isPlaced(right);
    if (isOpen && isOtherVowel(idOf(a), idOf(b))) return [];
    return wrong.map((name): Pair => ({ name, other, isOpen }));
  });
}

const count = (group: readonly Name[]): number => group.reduce((sum, { uses }) => sum + uses.length, 0);

/** The commoner one; of equals the one that names a place or a language of the lists, else the first by its letters. */
function isRight(a: readonly Name[], b: readonly Name[]): boolean {
  const more = count(a) - count(b) || Number(isPlaced(a)) - Number(isPlaced(b));
  return more > 0 || (more === 0 && compare(idOf(a), idOf(b)) < 0);
}

/** Names a place or a language, without a doubt on it. */
function isPlaced([name]: readonly Name[]): boolean {
  const [use] = name?.uses ?? [];
  return use !== undefined && use.source.countries.length + use.source.languages.length > 0 && !isDoubted(use);
}

/** Neither says what it is or where: `Martina` and `Marina` are two. */
function mayBePersons([a]: readonly Name[], [b]: readonly Name[]): boolean {
  return [a, b].every((name) => {
    const [use] = name?.uses ?? [];
    return !use || (use.source.kind === 'other' && use.source.countries.length === 0);
  });
}

/** `women` of `woman`: the plural is made inside the word. */
function isOtherNumber(a: string, b: string): boolean {
  return /m[ae]n\b/.test(a) && /m[ae]n\b/.test(b) && a.replace(/men\b/g, 'man') === b.replace(/men\b/g, 'man');
}

/** Another vowel makes another word too often: `poster`, `pester`. */
function isOtherVowel(a: string, b: string): boolean {
  return a.length === b.length && a.replace(/[aeiou]/g, '.') === b.replace(/[aeiou]/g, '.');
}

/** Whether a rule of places tells the slip: one of the two has a doubt of places, and the other has none. */
function isToldAsPlace([a]: readonly Name[], [b]: readonly Name[]): boolean {
  const [one, other] = [a?.uses[0], b?.uses[0]];
  return one !== undefined && other !== undefined && isPlaceDoubted(one) !== isPlaceDoubted(other);
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
function areElsewhere([name]: readonly Name[], [other]: readonly Name[]): boolean {
  const [a, b] = [name?.uses[0]?.source, other?.uses[0]?.source];
  if (!a || !b) return true;
  return differ(a.countries, b.countries) || differ(a.languages, b.languages);
}

function differ(some: readonly string[], others: readonly string[]): boolean {
  return some.length > 0 && others.length > 0 && some.join() !== others.join();
}

/** Whether a place in the name is misspelt, which is told already. */
function isDoubted({ input, source: { span } }: Use): boolean {
  return doubtedIn(input).misspelt(span.start.offset, span.end.offset);
}

/** The same, or whether it can be one of several. */
function isPlaceDoubted({ input, source: { span } }: Use): boolean {
  return doubtedIn(input).any(span.start.offset, span.end.offset);
}

const doubtedIn = once(({ doubts }: RuleInput) => ({
  misspelt: doubtsBetween(doubts, ['place-misspelt']),
  any: doubtsBetween(doubts, ['place-misspelt', 'place-ambiguous']),
}));
