/** Vocabularies as codebooks of REFI-QDA (`.qdc`), https://www.qdasoftware.org. @module */
import { sha256, slug } from '../../text/fold.ts';
import { groupBy } from '../../text/group.ts';
import { compare } from '../../text/order.ts';
import { PlacedError } from '../../text/placed-yaml.ts';
import { labelOf, type Vocabulary, type VocabularyEntry } from '../vocabulary.ts';
import { type ExportedVocabulary, refuseCircle, Tally } from './exchange.ts';
import { CODEBOOK, DEEPEST } from './qdc-codes.ts';
import { type CarriedLine, describe } from './qdc-description.ts';
import { escapeAttribute, escapeText, NO_XML } from './qdc-text.ts';

/**
 * Writes a vocabulary as a codebook: terms nested in their broader terms, notes as descriptions. What a code has no
 * place for stands in its description as lines that `readQdc` takes back. The same vocabulary gives the same bytes.
 *
 * @throws PlacedError for a vocabulary without terms, which the schema does not allow, for broader terms in a circle,
 * and for terms nested too deeply to be read again
 */
export function writeQdc(vocabulary: Vocabulary): ExportedVocabulary {
  const { entries, name } = vocabulary;
  if (entries.length === 0) throw new PlacedError(`${JSON.stringify(name)} has no terms, and a codebook must have one`);
  refuseCircle(entries);
  const tally = new Tally();
  const text = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<CodeBook xmlns="${CODEBOOK}" origin="throughline">`,
    '  <Codes>',
    ...codeLines(vocabulary, tally),
    '  </Codes>',
    '</CodeBook>',
    '',
  ].join('\n');
  const lost =
    'the name, title, version, language, kind, source and licence of a vocabulary have no place in a codebook';
  return { text, notes: [lost, ...tally.notes()] };
}

interface Writing {
  vocabulary: Vocabulary;
  ids: ReadonlySet<string>;
  tally: Tally;
}

/** A term on its way to the file; null is the end of the one at its depth. */
interface Step {
  entry: VocabularyEntry | null;
  depth: number;
}

/** Terms that may stand inside each other, with the elements around them. */
const DEEPEST_TERM = DEEPEST - 5;

function codeLines(vocabulary: Vocabulary, tally: Tally): string[] {
  const writing: Writing = { vocabulary, ids: new Set(vocabulary.entries.map(({ id }) => id)), tally };
  const below = childrenOf(writing);
  const lines: string[] = [];
  const steps: Step[] = (below.get(null) ?? []).map((entry) => ({ entry, depth: 0 })).reverse();
  for (let step = steps.pop(); step; step = steps.pop()) {
    const { entry, depth } = step;
    if (depth > DEEPEST_TERM) throw new PlacedError(`has more than ${DEEPEST_TERM} terms inside each other`);
    const children = entry === null ? [] : (below.get(entry.id) ?? []);
    const written = entry === null ? ['</Code>'] : opening(entry, children.length === 0, writing);
    // Deeper levels are not indented further, or the file would grow with their square.
    const indent = ' '.repeat(4 + 2 * Math.min(depth, 20));
    lines.push(...written.map((line) => `${indent}${line}`));
    if (children.length > 0) steps.push({ entry: null, depth });
    for (let i = children.length - 1; i >= 0; i--) {
      steps.push({ entry: children[i] as VocabularyEntry, depth: depth + 1 });
    }
  }
  return lines;
}

/** Terms by the term above them; null for those at the top, and those whose broader term is in another vocabulary. */
function childrenOf({ vocabulary, ids }: Writing): Map<string | null, VocabularyEntry[]> {
  return groupBy(vocabulary.entries, ({ broader }) => (broader !== null && ids.has(broader) ? broader : null));
}

/** The lines of a term up to those inside it; the whole of it, where there are none. */
function opening(entry: VocabularyEntry, isLeaf: boolean, writing: Writing): string[] {
  const { name, language } = writing.vocabulary;
  const label = labelOf(entry, language);
  const description = describe(entry.note, carriedLines(entry, label, writing));
  if (NO_XML.test(`${label} ${description}`)) {
    writing.tally.add('terms with characters that XML cannot hold, written as \ufffd', entry.id);
  }
  const attributes = `guid="${guidOf(name, entry.id)}" name="${escapeAttribute(label)}" isCodable="${!entry.deprecated}"`;
  if (description === null) return [`<Code ${attributes}${isLeaf ? '/' : ''}>`];
  const lines = [`<Code ${attributes}>`, `  <Description>${escapeText(description)}</Description>`];
  return isLeaf ? [...lines, '</Code>'] : lines;
}

/** What a code has no place for, and what reading would not find out again. */
function carriedLines(entry: VocabularyEntry, label: string, { vocabulary, ids }: Writing): CarriedLine[] {
  const line = (name: string, value: string | null, language: string | null = null): CarriedLine[] =>
    value === null ? [] : [{ name, language: language ?? '', value }];
  const tags = Object.keys(entry.labels).sort(compare);
  const shown = tags.find((tag) => tag === vocabulary.language) ?? tags.find((tag) => tag === 'en') ?? tags[0];
  const outside = entry.broader !== null && !ids.has(entry.broader) ? entry.broader : null;
  return [
    ...line('Id', slug(label) === entry.id ? null : entry.id),
    ...line('Language', shown === vocabulary.language ? null : (shown ?? null)),
    ...tags.filter((tag) => tag !== shown).flatMap((tag) => line('Label', entry.labels[tag] as string, tag)),
    ...entry.aliases.flatMap(({ text, language }) => line('Also', text, language)),
    ...line('Broader', outside),
    ...line('Source', entry.source),
    ...line('Deprecated', entry.deprecated ? 'yes' : null),
    ...line('Replaced by', entry.replacedBy),
    ...entry.countries.flatMap((country) => line('Country', country)),
    ...line('Head', entry.head ? 'yes' : null),
  ];
}

/**
 * A GUID that the same term of the same vocabulary always has: a UUID of version 8, RFC 9562, section 5.8, whose bits
 * are those of a SHA-256 over both names.
 */
function guidOf(vocabulary: string, id: string): string {
  const hex = sha256(JSON.stringify(['throughline', vocabulary, id]));
  const variant = '89ab'.charAt(Number.parseInt(hex.charAt(16), 16) % 4);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
