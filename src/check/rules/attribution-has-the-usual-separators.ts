import type { Span } from '../../model/position.ts';
import type { Attribution } from '../../model/report.ts';
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
    'A date, or a thematic area, behind another separator than in most attributions of the document: ` - ` or `;` where the others have a comma. Most are at least three, and three in four; where there is no such way, nothing is found. Dashes of any length are one separator, and so are the commas of all scripts. A comma that stands twice, behind a space or with none behind it (`Salon ,June`) is found too, unless most of the document have it so. The order of the parts is not looked at.',
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
    const all = quotes.map(({ attribution, key }) => ({ attribution, key, gaps: gapsOf(attribution, text) }));
    const gaps = all.flatMap((one) => one.gaps);
    const ways = { date: usualOf(gaps, 'date'), area: usualOf(gaps, 'area') };
    for (const { attribution, key, gaps: own } of all) {
      const odd = own.filter(
        ({ before, kind }) => kind !== (ways[before] ?? TIDY).kind && (ways[before] || kind === 'untidy'),
      );
      const [first] = odd;
      if (first) yield problem(attribution, key, odd, first, ways[first.before] ?? TIDY, input);
    }
  },
});

/** A look that is cheap for most: with commas alone there is one way. */
function isUnlikeOthers(attribution: Attribution, text: string): boolean {
  return UNLIKE_A_COMMA.test(attribution.raw) && gapsOf(attribution, text).some(({ kind }) => kind !== 'comma');
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
    return gapOf(text, start, end, part);
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
  const at = start + match.index;
  return [{ before, start: at, end: at + written.length, written, kind }];
}

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

function problem(
  { raw }: Attribution,
  key: string,
  odd: readonly Gap[],
  first: Gap,
  usual: Usual,
  { span }: RuleInput,
) {
  const what = first.before === 'date' ? 'the date' : 'the thematic area';
  return {
    message: `found ${sign(first.written)} before ${what} in ${quoted(raw)}, expected ${sign(usual.written)}${usual.count > 0 ? ` as ${usual.count} others have it` : ''}`,
    span: span(first.start, first.end),
    key,
    expected: usual.written.trim(),
    ...((odd.length === 1 || odd.every(({ kind }) => kind === 'untidy')) && {
      fix: {
        message: `write ${sign(usual.written)}`,
        edits: odd.map(({ start, end }) => ({ start, end, text: usual.written })),
      },
    }),
  };
}

function sign(written: string): string {
  return `“${written.replace(/\s+/g, ' ')}”`;
}
