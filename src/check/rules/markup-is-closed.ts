import type { Document, Footnote } from '../../model/report.ts';
import { firstNot } from '../../text/bisect.ts';
import { isCut, isOpenList, lostNames } from '../cut-off.ts';
import { doubtsOf } from '../doubts.ts';
import { linesOf } from '../lines.ts';
import { quoted } from '../message.ts';
import { type Passage, passagesOf, placeOf } from '../passages.ts';
import { defineRule, type Problem, type RuleInput } from '../rule.ts';

/** Markup that opens closes, and the reverse. */
export const markupIsClosed = defineRule({
  id: 'markup-is-closed',
  summary: 'Markup that opens is closed.',
  severity: 'warning',
  docs: 'docs/rules/markup-is-closed.md',
  finds:
    "In an item, footnote, heading or paragraph: `[[` and `]]`, `{{` and `}}` among the words whose partner is missing; `**`, a backtick, in Markdown also `*` behind a word, `__`, `~~` and the address of a link, bold or italics of wikitext (`'''`, `''`) and tags such as `<b>` or `<tvar>` that are opened and not closed; and a `<translate>` or `<noinclude>` that the page does not close, or closes without having opened it. Pairs are left alone, also where they are shown as words. In wikitext also an open template, table or comment, and a `<references>` with references behind it that no `</references>` closes. An open `<ref>` is told by `reference-is-closed`.",
  matters: 'From there on the page is bold, or a link shows as brackets, or nothing more is offered for translation.',
  repair: 'Close it where it should end, or delete what is left of it.',
  examples: {
    pass: `Fences

  • Paint **all** fences.[1]

Footnotes

  1. Ours is [[red]]. (Sweden Strategy Salon, June 2019, Diversity thematic area).
`,
    fail: `Fences

  • Paint **all fences.[1]

Footnotes

  1. Ours is [[red. (Sweden Strategy Salon, June 2019, Diversity thematic area).
`,
  },
  *check(input) {
    const { document, text } = input;
    for (const doubt of doubtsOf(input.doubts, 'markup-unclosed')) {
      const { found, expected, span } = doubt;
      const message = `found ${quoted(found)} left open, expected ${quoted(expected ?? '')} behind it`;
      const last = isOpenList(doubt) ? lastBehind(document, span.start.offset) : null;
      const related = last && [{ message: 'the list begins here', span }];
      yield { message, span: last ?? span, key: found, expected, ...(related && { related }) };
    }
    if (text === '') return;
    if (document.format === 'markdown') yield* openInMarkdown(input);
    const { text: shown, all } = passagesOf(document);
    const others = [...paragraphs(input)];
    const inWords = EACH.some((mark) => shown.includes(mark) || others.some((one) => one.text.includes(mark)));
    const inSource = text.includes("''") || (text.includes('<') && SOURCE.test(text));
    if (!inWords && !inSource) return;
    const told = new Set<number>();
    for (const passage of [...all, ...others]) {
      for (const problem of [inWords && leftOver(input, passage), inSource && unclosed(input, passage)]) {
        if (!problem) continue;
        // What stands in a note within an item may be seen from both.
        const at = problem.span?.start.offset ?? null;
        if (at === null || !told.has(at)) yield problem;
        if (at !== null) told.add(at);
      }
    }
    // What a page that breaks off leaves open is told where it does.
    if (inSource && !input.doubts.some(isOpenList) && !isCut(input) && lostNames(input).length === 0)
      yield* unclosedUnits(input);
  },
});

/** The last note of a list: what closes the list belongs behind it. */
function lastBehind({ footnotes }: Document, start: number): Footnote['span'] | null {
  const last = footnotes.at(-1)?.span;
  return last && last.start.offset > start ? last : null;
}

/** One look for each is quicker than one for all. */
const EACH = ['[[', ']]', '{{', '}}', '**', '`'];
const MARKS = /\[\[|\]\]|\{\{|\}\}|\*\*|`/;
const INLINE = 'b|i|u|s|em|strong|small|big|sub|sup|code|tt|del|ins|q|cite|mark|tvar';
const UNITS = 'translate|noinclude|onlyinclude|includeonly';
const SOURCE = new RegExp(`''|</?(?:${INLINE}|${UNITS})\\b`, 'i');

/** Why a paragraph is no item; the summary is used for what it is. */
const PROSE = /^(?:a short line|prose) without a bullet/;

/** The paragraphs that are no items, in their source. A web page has other markup on the lines of a paragraph. */
function* paragraphs(input: RuleInput): Iterable<Passage> {
  const { text, ledger, document } = input;
  if (document.format === 'html') return;
  for (const { from, to, use, what } of ledger) {
    const isSummary = use === 'used' && what === 'summary';
    if (!isSummary && !(use === 'ignored' && PROSE.test(what))) continue;
    const { starts } = linesOf(input);
    const [start, end] = [starts[from - 1] ?? 0, starts[to] ?? text.length];
    const source = text.slice(start, end).trimEnd();
    yield { text: isSummary ? '' : source, part: 'summary', span: input.span(start, start + source.length) };
  }
}

/** Brackets that come in pairs. */
const PAIRS: readonly (readonly [open: string, close: string])[] = [
  ['[[', ']]'],
  ['{{', '}}'],
];

/** Markup among the words of a passage, which its reader sees. */
function leftOver(input: RuleInput, passage: Passage): Problem | null {
  const { text } = passage;
  if (!MARKS.test(text)) return null;
  for (const [open, close] of PAIRS) {
    const lone = loneBracket(text, open, close);
    if (lone) return problemOf(input, passage, lone.at, lone.mark, lone.mark === open ? close : open);
  }
  for (const sign of ['**', '`']) {
    const at = loneSign(text, sign);
    if (at !== null) return problemOf(input, passage, at, sign, sign);
  }
  return null;
}

function loneBracket(text: string, open: string, close: string): { at: number; mark: string } | null {
  const opened: number[] = [];
  let at = 0;
  while (at < text.length) {
    const [next, behind] = [text.indexOf(open, at), text.indexOf(close, at)];
    if (next === -1 && behind === -1) break;
    if (behind === -1 || (next !== -1 && next < behind)) {
      opened.push(next);
      at = next + open.length;
    } else if (opened.pop() === undefined) return { at: behind, mark: close };
    else at = behind + close.length;
    // What only opens, or only closes, from here on needs no further look.
    if (opened.length > 1000) break;
  }
  return opened[0] === undefined ? null : { at: opened[0], mark: open };
}

/** The last sign that stands before a word, where their number is odd: ** behind a word may lead to a note. */
function loneSign(text: string, sign: string): number | null {
  const parts = text.split(sign);
  if (parts.length % 2 === 1 || text.includes('``')) return null;
  const at = text.lastIndexOf(sign);
  const [before, behind] = [text[at - 1] ?? ' ', text[at + sign.length] ?? ' '];
  if (!/[\s(“"«]/.test(before) || !/[\p{L}\p{N}<]/u.test(behind)) return null;
  // ` may be an opening quotation mark of old.
  return sign === '`' && text.indexOf("'", at) !== -1 ? null : at;
}

/** Behind a word, before a word: what stands at the start of a line or a sentence may be the sign of a note. */
const EMPHASIS = /(?<=[\p{L}\p{M}\p{N},;] )(?<!\*)\*(?=\p{L})(?!nix)/gu;
/** A star that closes, or leads to a note with the sign. */
const STAR_BEHIND = /[^\s*\\]\*(?![\p{L}\p{N}*])/u;
/** A link whose address goes to the end of a word without a bracket. */
const LINK = /\[[^[\]\n]{1,200}\]\((?:https?:\/\/|www\.)[^\s()]{1,500}(?=\s[^()]*(?:\(|$)|$)/g;

/** Emphasis and links of Markdown that are open: what closes would not show as words. What is escaped is meant so. */
function* openInMarkdown(input: RuleInput): Iterable<Problem> {
  const { text: shown, all } = passagesOf(input.document);
  const isStarred = shown.includes('*') && !STAR_BEHIND.test(shown);
  if (!isStarred && !/__|~~|\]\(/.test(shown)) return;
  for (const passage of all) {
    const { text } = passage;
    const stars = isStarred ? Array.from(text.matchAll(EMPHASIS), ({ index }) => ({ at: index, mark: '*' })) : [];
    const doubles = ['__', '~~'].flatMap((mark) => {
      const at = loneSign(text, mark);
      return at === null ? [] : [{ at, mark }];
    });
    const links = Array.from(text.matchAll(LINK), ({ index }) => ({ at: text.indexOf('](', index) + 1, mark: '(' }));
    for (const { at, mark } of [...(stars.length === 1 ? stars : []), ...doubles, ...links]) {
      const problem = problemOf(input, passage, at, mark, mark === '(' ? ')' : mark);
      const { start, end } = problem?.span ?? {};
      if (!problem || !start || !end || input.text.slice(start.offset, end.offset) !== mark) continue;
      if (input.text[start.offset - 1] !== '\\') yield problem;
    }
  }
}

function problemOf(input: RuleInput, passage: Passage, at: number, mark: string, partner: string): Problem | null {
  const span = placeOf(input, passage, at, at + mark.length);
  if (span && isUnread(input, span.start.offset)) return null;
  return {
    message: `found ${quoted(mark)} in ${quoted(passage.text.slice(Math.max(0, at - 20), at + 40))}, expected ${quoted(partner)} as well`,
    span,
    key: `${mark} ${passage.text}`,
  };
}

/** An open template is known already; doubts are in order. */
function isUnread({ doubts }: RuleInput, offset: number): boolean {
  const behind = firstNot(doubts, ({ span }) => span.start.offset <= offset);
  return doubts
    .slice(Math.max(0, behind - 20), behind)
    .some(({ kind, span }) => (kind === 'line-unread' || kind === 'markup-unclosed') && span.end.offset > offset);
}

/** Markup in the source of a passage that a reader of the form would have understood had it been closed. */
function unclosed(input: RuleInput, passage: Passage): Problem | null {
  const { span, text: words } = passage;
  if (!span) return null;
  const { text } = input;
  const end = span.end.offset;
  const before = text.slice(Math.max(0, span.start.offset - 300), span.start.offset);
  const quotes = QUOTES_OF_NOTE.exec(before)?.[1] ?? '';
  const start = span.start.offset - (quotes.length || leading(before));
  const source = text.slice(start, end);
  if (!SOURCE.test(source)) return null;
  const seen = masked(source);
  const lone =
    loneTag(seen, behindIn(input, end)) ??
    loneQuotes(seen, quotes === '' ? text.slice(end, end + 10) : restOfNote(text, end));
  if (!lone) return null;
  const { at, mark, partner } = lone;
  return {
    message: `found ${quoted(mark)} in ${quoted(source.slice(Math.max(0, at - 20), at + 40))}, expected ${quoted(partner)} behind it`,
    span: input.span(start + at, start + at + mark.length),
    key: `${mark} ${words}`,
  };
}

/** The length of the tags of inline markup that stand right before the words of a passage and belong to it. */
function leading(before: string): number {
  return LEADING.exec(before)?.[0].length ?? 0;
}

const LEADING = new RegExp(`(?:<(?:${INLINE}|a|span)(?=[\\s>])[^<>]{0,200}>\\s{0,9})+$`, 'i');

/** Bold or italics with which a reference begins: the words of the note begin behind it. */
const QUOTES_OF_NOTE = /<ref(?:\s[^<>]{0,200})?>\s{0,9}('{2,5}\s{0,9})$/i;

/** What stands behind the first words of a reference, to its end: an attribution, which may be bold as well. */
function restOfNote(text: string, end: number): string {
  return text.slice(end, end + 2000).split(/<\/ref\b/i, 1)[0] as string;
}

/** What may close a tag behind the last word; in HTML no further than the end of the paragraph, cell or item. */
function behindIn({ text, document }: RuleInput, end: number): string {
  const behind = text.slice(end, end + 200);
  return document.format === 'html' ? (behind.split(BLOCK, 1)[0] as string) : behind;
}

const BLOCK = /<\/?(?:p|li|ul|ol|dl|dd|dt|td|th|tr|table|div|h[1-6])\b/i;

interface Lone {
  at: number;
  mark: string;
  partner: string;
}

/** Code, comments, what the wiki is told not to read and the notes within an item, as blanks. */
function masked(source: string): string {
  const pattern =
    /`[^`]{1,500}`|<!--[\s\S]{0,2000}?-->|<nowiki>[\s\S]{0,2000}?<\/nowiki>|<ref(?=[\s>])[^<>]{0,300}(?<!\/)>[\s\S]{0,2000}?<\/ref\s{0,9}>/gi;
  return source.replace(pattern, (found) => ' '.repeat(found.length));
}

const TAG = new RegExp(`<(/?)(${INLINE})?(?=[\\s>|/])([^<>]{0,300})>`, 'gi');

/** The first tag of a passage that nothing closes; what closes may stand right behind the last word. */
function loneTag(source: string, behind: string): Lone | null {
  const open: { at: number; mark: string; name: string }[] = [];
  for (const { 0: mark, 1: slash, 2: written, 3: rest = '', index } of source.matchAll(TAG)) {
    // `</>` closes the oldest form of a variable.
    const name = (written ?? 'tvar').toLowerCase();
    if (slash === '' && (written === undefined || rest.endsWith('/'))) continue;
    if (slash === '') open.push({ at: index, mark, name });
    else {
      const last = open.findLastIndex((one) => one.name === name);
      if (last !== -1) open.splice(last, 1);
    }
    if (open.length > 50) break;
  }
  const lone = open.find(({ name }) => !behind.toLowerCase().includes(`</${name}>`));
  return lone ? { at: lone.at, mark: lone.mark, partner: `</${lone.name}>` } : null;
}

/** Bold or italics of wikitext that a line opens and does not close. */
function loneQuotes(source: string, behind: string): Lone | null {
  if (!source.includes("''")) return null;
  let from = 0;
  for (const line of source.split('\n')) {
    const isLast = from + line.length >= source.length;
    // Attributes and other values in quotation marks are no bold.
    const runs = [...(isLast ? line + behind.split('\n', 1)[0] : line).matchAll(/(?<!=\s{0,3})'{2,}/g)];
    const bold = runs.filter(({ 0: run }) => run.length !== 2);
    const italic = runs.filter(({ 0: run }) => run.length === 2 || run.length >= 5);
    // Where both are odd the wiki takes an apostrophe off one: `l'''homme''`.
    const isOdd = bold.length % 2 !== italic.length % 2;
    const lone = !isOdd ? [] : bold.length % 2 === 1 ? bold : italic;
    const [last] = lone.slice(-1);
    if (last && last.index < line.length) {
      const mark = lone === bold ? "'''" : "''";
      return { at: from + last.index, mark, partner: mark };
    }
    from += line.length + 1;
  }
  return null;
}

const UNIT = new RegExp(`<(/?)(${UNITS})(?=[\\s>])[^<>]{0,100}>`, 'i');

/** Code within lines, comments and what the wiki is told not to read, as blanks. */
function withoutCode(text: string, { format }: Document): string {
  const spans = /(?<!`)(`{1,3})(?!`)[^\n]{1,500}?(?<!`)\1(?!`)/g;
  const blank = (found: string) => ' '.repeat(found.length);
  const seen = text.replace(/<!--[\s\S]{0,2000}?-->|<nowiki>[\s\S]{0,2000}?<\/nowiki>/gi, blank);
  return format === 'markdown' || format === 'plain' ? seen.replace(spans, blank) : seen;
}

/** Units of translation and of transclusion reach over many paragraphs: they are counted over the page. */
function* unclosedUnits(input: RuleInput): Iterable<Problem> {
  const { text, ledger, document } = input;
  if (!UNIT.test(text)) return;
  const pattern = new RegExp(UNIT, 'gi');
  const open = new Map<string, RegExpExecArray[]>();
  const lone: RegExpExecArray[] = [];
  for (const tag of withoutCode(text, document).matchAll(pattern)) {
    const name = (tag[2] as string).toLowerCase();
    const there = open.get(name) ?? [];
    if (tag[1] === '') open.set(name, [...there.slice(-1), tag]);
    else if (there.pop() === undefined) lone.push(tag);
  }
  for (const left of open.values()) lone.push(...left);
  for (const { 0: mark, 1: slash, 2: name, index } of lone.slice(0, 20)) {
    if (isCode(input, index, ledger)) continue;
    const partner = slash === '' ? `</${name}>` : `<${name}>`;
    const line = text.slice(index, index + 60).split(/[\r\n]/, 1)[0] as string;
    yield {
      message: `found ${quoted(mark)} in ${quoted(line)}, expected ${quoted(partner)} ${slash === '' ? 'behind' : 'before'} it`,
      span: input.span(index, index + mark.length),
      key: `${mark} ${line}`,
    };
  }
}

function isCode(input: RuleInput, index: number, ledger: RuleInput['ledger']): boolean {
  const line = linesOf(input).lineAt(index);
  return ledger.some(({ from, to, what }) => from <= line && line <= to && what === 'code block');
}
