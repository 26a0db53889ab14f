import { groupBy } from '../../text/group.ts';
import { cutOffOf } from '../cut-off.ts';
import { quoted } from '../message.ts';
import { type Passage, passagesOf, placeOf } from '../passages.ts';
import { defineRule, type Problem, type RuleInput } from '../rule.ts';

/** Every quotation mark has its partner in the same paragraph. */
export const quotationMarksArePaired = defineRule({
  id: 'quotation-marks-are-paired',
  summary: 'Every quotation mark has its partner in the same paragraph.',
  severity: 'warning',
  docs: 'docs/rules/quotation-marks-are-paired.md',
  finds:
    'A quotation mark whose partner is missing in its item, footnote or paragraph: “…”, „…“, ”…”, «…», »…«, ‹…›, "…", 「…」, 『…』, 《…》, and ‘ without any ’ behind it. Looked at by their number, so that the manners of all languages are right. Apostrophes, inches and minutes, marks between letters and paragraphs that each begin anew with the mark are none of its business.',
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
    const { text, all } = passagesOf(input.document);
    if (!ANY.test(text)) return;
    const marked = all.filter((passage) => ANY.test(passage.text));
    const paragraphs = groupBy(marked, (passage) => passage.footnote ?? passage);
    const groups = [...paragraphs.values()];
    for (const [i, group] of groups.entries()) {
      const unpaired = unpairedIn(group);
      if (!unpaired || goesOn(group, groups[i + 1], unpaired)) continue;
      // What ends in the middle of a sentence lacks more than its mark.
      if (group.at(-1)?.text !== cutOffOf(input)?.words) yield problemOf(input, unpaired);
    }
  },
});

const ANY = /["“”„‟‘«»‹›「」『』《》]/;

interface Unpaired {
  passage: Passage;
  index: number;
  mark: string;
  partner: string;
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
    if (sure.length % 2 === 1) return withPartner(loneOf(sure), partners);
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
    Array.from(passage.text.matchAll(marks), ({ 0: mark, index }) => ({ passage, index, mark })),
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

function withPartner(mark: Mark, partners: Readonly<Record<string, string>>): Unpaired {
  return { ...mark, partner: partners[mark.mark] as string };
}

/** ‘ at the beginning of a word without a ’ anywhere behind it; ’ alone is mostly an apostrophe. */
function singleOf(passage: Passage): Unpaired | null {
  const { text } = passage;
  const last = text.lastIndexOf('‘');
  if (last === -1 || text.includes('‚') || text.indexOf('’', last) !== -1) return null;
  const isOpening = /^$|[\s([“«„]/.test(text[last - 1] ?? '') && /^\p{L}/u.test(text.slice(last + 1, last + 3));
  if (!isOpening || /^(?:tis|twas|em|til|till|cause|n|bout|round)\b/i.test(text.slice(last + 1, last + 8))) return null;
  return { passage, index: last, mark: '‘', partner: '’' };
}

/** A quotation of several paragraphs begins each of them with its mark and is closed in the last. */
function goesOn([first]: readonly Passage[], next: readonly Passage[] | undefined, { mark, index }: Unpaired): boolean {
  const other = next?.[0];
  return index === 0 && first?.part === 'summary' && other?.part === 'summary' && other.text.startsWith(mark);
}

function problemOf(input: RuleInput, { passage, index, mark, partner }: Unpaired): Problem {
  const words = passage.text.slice(Math.max(0, index - 20), index + 30).trim();
  return {
    message: `found ${mark} alone in ${quoted(words)}, expected its partner ${partner} in the same paragraph`,
    span: placeOf(input, passage, index, index + 1),
    key: `${mark} ${passage.text}`,
  };
}
