import type { Span } from '../../model/position.ts';
import type { Attribution } from '../../model/report.ts';
import { words } from '../../text/words.ts';
import { areaEnder, areaPrefix } from '../../vocabularies/cues.ts';
import { attributedQuotes } from '../footnotes.ts';
import { clearMajority } from '../majority.ts';
import { quoted } from '../message.ts';
import { defineRule, type RuleInput } from '../rule.ts';

/** The parts of an attribution are parted as nearly all of the document are. */
export const attributionHasTheUsualSeparators = defineRule({
  id: 'attribution-has-the-usual-separators',
  summary:
    'The date and the area of every attribution stand behind the separator that nearly all of the document have.',
  severity: 'info',
  docs: 'docs/rules/attribution-has-the-usual-separators.md',
  finds:
    'A date, or a thematic area, behind another separator than in most attributions of the document: ` - ` or `;` where the others have a comma. Most are at least three, and three in four; where there is no such way, nothing is found. Dashes of any length are one separator, and so are the commas of all scripts. A comma that stands twice, behind a space or with none behind it (`Salon ,June`) is found too, unless most of the document have it so. And so is a part with no separator before it, but white space: `Salon, June 2019 Diversity thematic area`; a year alone may belong to the name, as in `Wikimania 2019`. The order of the parts is not looked at.',
  matters: 'Programs that read attributions, and people who copy them, take the parts apart at the separators.',
  repair: 'Write the separator that the other attributions have.',
  fixes: 'Writes the separators that most attributions have.',
  kinds: ['synthesis'],
  examples: {
    pass: `Kites

  • Fly kites on the first Sunday.[1][2]
  • Fix the string first.[3][4]

Footnotes

  1. We only met indoors. (Chile Strategy Salon, June 2019, Community Health thematic area).
  2. Children bring their parents. (Chile Strategy Salon, June 2019, Diversity thematic area).
  3. Mine is over the sea. (Wikimedia Portugal, May 2019, Capacity Building thematic area).
  4. A knot is not enough. (Wikimedia Portugal, May 2019, Capacity Building thematic area).
`,
    fail: `Kites

  • Fly kites on the first Sunday.[1][2]
  • Fix the string first.[3][4]

Footnotes

  1. We only met indoors. (Chile Strategy Salon, June 2019, Community Health thematic area).
  2. Children bring their parents. (Chile Strategy Salon, June 2019, Diversity thematic area).
  3. Mine is over the sea. (Wikimedia Portugal, May 2019 - Capacity Building thematic area).
  4. A knot is not enough. (Wikimedia Portugal, May 2019, Capacity Building thematic area).
`,
  },
  *check(input) {
    const { document, text } = input;
    const quotes = attributedQuotes(document);
    if (text === '' || !quotes.some(({ attribution }) => isUnlikeOthers(attribution, text))) return;
    const attributions = quotes.map(({ attribution, key }) => ({ attribution, key, gaps: gapsOf(attribution, text) }));
    const gaps = attributions.flatMap((one) => one.gaps);
    const written = gaps.filter(({ kind }) => kind !== 'none');
    const ways = { date: usualOf(written, 'date'), area: usualOf(written, 'area') };
    // Where many have none, that is a way too.
    const waysWithNone = { date: usualOf(gaps, 'date'), area: usualOf(gaps, 'area') };
    for (const { attribution, key, gaps: own } of attributions) {
      const odd = own.flatMap((gap) => {
        const usual = (gap.kind === 'none' ? waysWithNone : ways)[gap.before];
        const isOdd = usual ? usual.kind !== gap.kind && usual.kind !== 'none' : gap.kind === 'untidy';
        return isOdd ? [{ ...gap, usual: usual ?? TIDY }] : [];
      });
      const [first] = odd;
      if (first) yield problem(attribution, key, odd, first, input);
    }
  },
});

/** A look that is cheap for most: with commas alone, and one beside the date, there is one way. */
function isUnlikeOthers(attribution: Attribution, text: string): boolean {
  const isSuspect = UNLIKE_A_COMMA.test(attribution.raw) || isDateAmongWords(attribution, text);
  return isSuspect && gapsOf(attribution, text).some(({ kind }) => kind !== 'comma');
}

/** Whether a word stands right beside the date, or there is none and an area may stand beside the source. */
function isDateAmongWords({ date }: Attribution, text: string): boolean {
  if (!date) return true;
  const { start, end } = date.span;
  return (
    /\p{L}\p{M}?\s$/u.test(text.slice(start.offset - 3, start.offset)) ||
    /^\s\p{L}/u.test(text.slice(end.offset, end.offset + 3))
  );
}

const UNLIKE_A_COMMA = /[;；؛|·/।]|\s[-–—]|\s,|,\S/;

/** What a comma has around it, where too few attributions tell. */
const TIDY: Usual = { kind: 'comma', written: ', ', count: 0 };

type Part = 'date' | 'area';

/** What stands between two parts. */
interface Gap {
  /** The part behind it. */
  before: Part;
  start: number;
  end: number;
  written: string;
  kind: string;
}

interface Usual {
  kind: string;
  /** As it is written first, with its spaces. */
  written: string;
  count: number;
}

function gapsOf({ sources, date, themes }: Attribution, text: string): Gap[] {
  const parts: { span: Span; part: Part | 'source' }[] = sources.map(({ span }) => ({ span, part: 'source' }));
  if (date) parts.push({ span: date.span, part: 'date' });
  for (const { span, vocabulary } of themes) if (span && vocabulary === 'theme') parts.push({ span, part: 'area' });
  parts.sort((a, b) => a.span.start.offset - b.span.start.offset);
  return parts.flatMap(({ span, part }, i) => {
    const before = parts[i - 1];
    if (!before || part === 'source' || before.part === part) return [];
    const [start, end] = [before.span.end.offset, span.start.offset];
    // `Wikimania 2019` is a name.
    const isNamed = part === 'date' && /^\d+$/.test(date?.raw ?? '');
    return [...gapOf(text, start, end, part), ...(isNamed ? [] : missingGap(text, start, end, part))];
  });
}

const LONGEST_GAP = 30;
const SEPARATOR = /(\s*)(?:([,،，、](?:\s{0,3},)*)|([;；؛])|([/|·।])|(-{1,3}|[–—]))(\s*)/;

/** The separator between two offsets; none where words alone stand there. */
function gapOf(text: string, start: number, end: number, before: Part): Gap[] {
  if (end <= start || end - start > LONGEST_GAP) return [];
  const match = SEPARATOR.exec(text.slice(start, end));
  if (!match) return [];
  const [written, , comma, semicolon, sign] = match;
  const kind = isUntidy(text, start, end) ? 'untidy' : comma ? 'comma' : semicolon ? 'semicolon' : (sign ?? 'dash');
  if (kind !== 'comma' && isInDate(match, before)) return [];
  const at = start + match.index;
  return [{ before, start: at, end: at + written.length, written, kind }];
}

/** Whether a sign stands inside of a date that was not read as a whole: `June 2018/2017, Diversity`. */
function isInDate({ 0: { length }, index, input }: RegExpExecArray, before: Part): boolean {
  if (before === 'date') return /\p{N}/u.test(input.slice(0, index));
  const behind = input.slice(index + length);
  return /\p{N}/u.test(behind) || (/^\p{L}/u.test(behind) && SEPARATOR.test(behind));
}

/**
 * White space alone between two parts, or with words that belong to an area: `2019 área temática Diversidad`,
 * `2019 thème : « diversité »`, `Diversity thematic area June 2019`.
 */
function missingGap(text: string, start: number, end: number, before: Part): Gap[] {
  if (end <= start || end - start > LONGEST_GAP) return [];
  const [, space = '', label = '', opening = '', last = ''] = WORDS_ALONE.exec(text.slice(start, end)) ?? [];
  const gap = (from: number, written: string): Gap[] => [
    { before, start: from, end: from + written.length, written, kind: 'none' },
  ];
  if (space === '') return [];
  if (label === '') return gap(start, space);
  const named = words(label);
  if (before === 'area' && areaPrefix(named) === named.length) return gap(start, space);
  return last !== '' && opening === '' && areaEnder(named) === 0 ? gap(end - last.length, last) : [];
}

const WORDS_ALONE = /^(\s+)(?:([\p{L}\p{M}]+(?:\s+[\p{L}\p{M}]+)*)((?:\s*[:：])?(?:\s*[«"“„‚‘「『])?)(\s*))?$/u;

/** Between two parts stand commas of Latin, and they stand twice, behind a space or before none. */
function isUntidy(text: string, start: number, end: number): boolean {
  const between = text.slice(start, end);
  return /^\s*,[\s,]*$/.test(between) && !/^,\s+$/.test(between);
}

function usualOf(gaps: readonly Gap[], part: Part): Usual | null {
  const usual = clearMajority(
    gaps.filter(({ before }) => before === part),
    ({ kind }) => kind,
  );
  const [first] = usual?.of ?? [];
  return usual && first ? { kind: usual.key, written: first.written, count: usual.of.length } : null;
}

type OddGap = Gap & { usual: Usual };

function problem({ raw }: Attribution, key: string, odd: readonly OddGap[], first: OddGap, { span }: RuleInput) {
  const found = odd.map(({ kind, written, before }) => {
    return `${kind === 'none' ? 'no separator' : sign(written)} before ${before === 'date' ? 'the date' : 'the thematic area'}`;
  });
  const usual = [...new Set(odd.map((gap) => sign(gap.usual.written)))].join(' and ');
  const count = Math.min(...odd.map((gap) => gap.usual.count));
  return {
    message: `found ${found.join(' and ')} in ${quoted(raw)}, expected ${usual}${count > 0 ? ` as ${count} others have it` : ''}`,
    span: span(first.start, first.end),
    key,
    expected: first.usual.written.trim(),
    fix: {
      message: `write ${usual}`,
      edits: odd.map(({ start, end, usual: { written } }) => ({ start, end, text: written })),
    },
  };
}

function sign(written: string): string {
  return `“${written.replace(/\s+/g, ' ')}”`;
}
