import type { Document } from '../../model/report.ts';
import { firstNot } from '../../text/bisect.ts';
import { groupBy } from '../../text/group.ts';
import { once } from '../../text/lazy.ts';
import { type Garbled, garbledIn } from '../../text/mojibake.ts';
import { cutOffOf } from '../cut-off.ts';
import { footnotesById } from '../footnotes.ts';
import { quoted } from '../message.ts';
import { attributedPassagesOf, type Passage, passagesOf, placeOf } from '../passages.ts';
import { defineRule, type Problem, type RuleInput } from '../rule.ts';

/** Every quotation mark has its partner in the same paragraph. */
export const quotationMarksArePaired = defineRule({
  id: 'quotation-marks-are-paired',
  summary: 'Every quotation mark has its partner in the same paragraph.',
  severity: 'warning',
  docs: 'docs/rules/quotation-marks-are-paired.md',
  finds:
    'A quotation mark whose partner is missing in its item, its footnote with the attributions, or its paragraph: “…”, „…“, ”…”, «…», »…«, ‹…›, "…", 「…」, 『…』, 《…》, and ‘ without any ’ behind it. Looked at by their number, so that the manners of all languages are right. Apostrophes, inches and minutes, marks between letters, characters that [text-is-decoded-right](text-is-decoded-right.md) tells of and paragraphs that each begin anew with the mark are none of its business.',
  matters: 'Where a quotation ends nobody can tell, and with a missing mark often goes a missing end of the quote.',
  repair: 'Look up where the quotation ends and put the mark there.',
  examples: {
    pass: `Songs

  • Keep “open stage” evenings.[1]

Footnotes

  1. Our chair said: „Später“. (Austria Strategy Salon, June 2019, Diversity thematic area).
`,
    fail: `Songs

  • Keep “open stage evenings.[1]

Footnotes

  1. Our chair said: „Später“. (Austria Strategy Salon, June 2019, Diversity thematic area).
`,
  },
  *check(input) {
    const { text, all } = attributedPassagesOf(input.document);
    if (!ANY.test(text)) return;
    const marked = all.filter((passage) => ANY.test(passage.text));
    const paragraphs = groupBy(marked, (passage) => passage.footnote ?? passage);
    for (const group of paragraphs.values()) {
      if (group.some(hidesMark)) continue;
      const unpaired = unpairedIn(group);
      if (!unpaired || goesOn(input, unpaired) || isPairedBehind(input, unpaired)) continue;
      // What ends in the middle of a sentence lacks more than its mark.
      if (group.at(-1)?.text !== cutOffOf(input)?.words) yield problemOf(input, unpaired);
    }
  },
});

const ANY = /["“”„‟‘«»‹›「」『』《》]/;

const garbledOf = once((passage: Passage): readonly Garbled[] => garbledIn(passage.text));

/** Whether characters that were read wrongly may be a quotation mark, and so the partner of another. */
function hidesMark(passage: Passage): boolean {
  return garbledOf(passage).some(({ meant }) => meant === null || ANY.test(meant));
}

function isGarbled(passage: Passage, index: number): boolean {
  const garbled = garbledOf(passage);
  return (garbled[firstNot(garbled, ({ end }) => end <= index)]?.start ?? Infinity) <= index;
}

interface Unpaired {
  passage: Passage;
  index: number;
  mark: string;
  partner: string;
  /** Marks that are counted with it. */
  kind: RegExp;
}

/** Marks that belong together, as they are counted, and what closes each where it can be told. */
const KINDS: readonly { marks: RegExp; even: boolean; partners: Readonly<Record<string, string>> }[] = [
  { marks: /[“”„‟]/g, even: true, partners: { '“': '”', '”': '“', '„': '“', '‟': '”' } },
  { marks: /(?<![\p{L}\p{N}])"|"(?![\p{L}])/gu, even: true, partners: { '"': '"' } },
  { marks: /[«»]/g, even: true, partners: { '«': '»', '»': '«' } },
  { marks: /[‹›]/g, even: true, partners: { '‹': '›', '›': '‹' } },
  { marks: /[「」]/g, even: false, partners: { '「': '」', '」': '「' } },
  { marks: /[『』]/g, even: false, partners: { '『': '』', '』': '『' } },
  { marks: /[《》]/g, even: false, partners: { '《': '》', '》': '《' } },
];

/** The first mark of a paragraph that has no partner; a footnote is one paragraph, however many quotes it has. */
function unpairedIn(group: readonly Passage[]): Unpaired | null {
  for (const { marks, partners } of KINDS) {
    const found = marksIn(group, marks);
    // A mark behind a digit may be inches or seconds.
    const sure = found.length % 2 === 0 ? found : found.filter(({ passage, index }) => !isMeasure(passage.text, index));
    if (sure.length % 2 === 1) return { ...loneOf(sure), partner: partners[loneOf(sure).mark] as string, kind: marks };
  }
  return group.map(singleOf).find((one) => one !== null) ?? null;
}

interface Mark {
  passage: Passage;
  index: number;
  mark: string;
}

function marksIn(group: readonly Passage[], marks: RegExp): Mark[] {
  return group.flatMap((passage) =>
    Array.from(passage.text.matchAll(marks), ({ 0: mark, index }) => ({ passage, index, mark })).filter(
      ({ index }) => !isGarbled(passage, index),
    ),
  );
}

function isMeasure(text: string, index: number): boolean {
  return /[\d\u0660-\u0669\u0966-\u096f]/.test(text[index - 1] ?? '');
}

/** Of an odd number of marks the one whose neighbours are of no help: one that opens twice in a row, else the last. */
function loneOf(marks: readonly Mark[]): Mark {
  let open: Mark | null = null;
  for (const mark of marks) {
    const opens = standsBefore(mark);
    if (open && opens && mark.mark === open.mark) return open;
    open = open ? null : mark;
  }
  return marks.at(-1) as Mark;
}

/** Whether a mark stands before a word and not behind one. */
function standsBefore({ passage: { text }, index }: Mark): boolean {
  return /^$|[\s([]/.test(text[index - 1] ?? '') && /\S/.test(text[index + 1] ?? '');
}

/** ‘ at the beginning of a word without a ’ anywhere behind it; ’ alone is mostly an apostrophe. */
function singleOf(passage: Passage): Unpaired | null {
  const { text } = passage;
  const last = text.lastIndexOf('‘');
  // A ’ may be garbled.
  if (last === -1 || garbledOf(passage).length > 0 || text.includes('‚') || text.indexOf('’', last) !== -1) return null;
  const isOpening = /^$|[\s([“«„]/.test(text[last - 1] ?? '') && /^\p{L}/u.test(text.slice(last + 1, last + 3));
  if (!isOpening || /^(?:tis|twas|em|til|till|cause|n|bout|round)\b/i.test(text.slice(last + 1, last + 8))) return null;
  return { passage, index: last, mark: '‘', partner: '’', kind: /[‘’]/g };
}

/** A quotation of several paragraphs begins each of them with its mark and is closed in the last. */
function goesOn(input: RuleInput, { passage, mark, index }: Unpaired): boolean {
  if (passage.footnote !== undefined) return beginsParagraph(wordsOf(input, passage.footnote), mark);
  if (index !== 0 || isListed(input, passage)) return false;
  const next = nextOf(input.document).get(passage);
  return next?.text.startsWith(mark) === true && !isListed(input, next);
}

/** Behind the last paragraph of the summary stands the first heading: pasted text may show a paragraph as one. */
const nextOf = once((document: Document): ReadonlyMap<Passage, Passage | undefined> => {
  const { all } = passagesOf(document);
  return new Map(all.map((passage, i) => [passage, all[i + 1]]));
});

/** An item behind a bullet is no paragraph that goes on. */
function isListed({ text, document }: RuleInput, { part, span }: Passage): boolean {
  if (part !== 'recommendation' || !span) return false;
  if (document.format === 'html') return true;
  const before = text.slice(Math.max(0, span.start.offset - 40), span.start.offset);
  return (
    !/(?:^|\n)\s*$/.test(before) || /^[^\p{L}\p{N}“”„«»"]/u.test(text.slice(span.start.offset, span.start.offset + 1))
  );
}

/** Whether a paragraph in the source of a footnote, behind the first, begins with a mark. */
function beginsParagraph(source: string, mark: string): boolean {
  return source
    .split(/\n[ \t>]*\n|<p\b[^<>]{0,200}>|<br\b[^<>]{0,20}>/i)
    .some((paragraph, i) => i > 0 && paragraph.trimStart().startsWith(mark));
}

/** The mark that closes may stand behind the attribution, where no words of the quote are. */
function isPairedBehind(input: RuleInput, { passage, kind }: Unpaired): boolean {
  if (passage.footnote === undefined) return false;
  const { text } = input;
  const footnote = footnotesById(input.document).get(passage.footnote);
  let count = 0;
  for (const { attribution } of footnote?.quotes ?? []) {
    if (!attribution) continue;
    const behind = text.slice(attribution.span.end.offset, attribution.span.end.offset + 4);
    count += (/^[^\s\p{L}\p{N}]+/u.exec(behind)?.[0] ?? '').match(kind)?.length ?? 0;
  }
  return count % 2 === 1;
}

function wordsOf({ document, text }: RuleInput, id: string): string {
  const footnote = footnotesById(document).get(id);
  return footnote ? text.slice(footnote.span.start.offset, footnote.span.end.offset) : '';
}

function problemOf(input: RuleInput, { passage, index, mark, partner }: Unpaired): Problem {
  const words = passage.text.slice(Math.max(0, index - 20), index + 30).trim();
  return {
    message: `found ${mark} alone in ${quoted(words)}, expected its partner ${partner} in the same paragraph`,
    span: placeOf(input, passage, index, index + 1),
    key: `${mark} ${passage.text}`,
  };
}
