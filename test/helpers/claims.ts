/** What every compiled document must keep true of its input: spans and the ledger. */
import type { LedgerEntry } from '../../src/model/ledger.ts';
import type { Span } from '../../src/model/position.ts';
import type { Attribution, Document, Format, Quote, Recommendation } from '../../src/model/report.ts';
import { Lines } from '../../src/text/span.ts';

// Soft hyphen, zero-width space, bidi marks and isolates, byte order mark.
const INVISIBLE = /[\u00ad\u200b\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]/g;
const BULLET = /^\s*(?:[•*–-]|\d+[.)])\s+/;

/** The letters and digits of a text, which no markup or white space changes. */
export function letters(text: string): string {
  return (text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join('');
}

function fold(text: string): string {
  return text.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
}

/** Forms in which markup stands among the words: of a span only the letters must be there, in their order. */
const MARKUP: readonly Format[] = ['wikitext', 'html', 'csv', 'tsv'];

/** The spans of a document that are not what they claim, a line each; `signs` of a program may stand among the words. */
export function brokenSpans(document: Document, text: string, signs = false): string[] {
  return allBroken(document, text, signs).filter((broken) => !MASKED.test(broken));
}

/** Words in which `[participant]` stands for a name are not those of their span; only letters may be left of it. */
const MASKED = /claims "[^"]*participant(?!s)/;

function allBroken(document: Document, text: string, signs: boolean): string[] {
  if (signs || MARKUP.includes(document.format)) return brokenMarkup(document, text);
  const plain = document.format !== 'markdown';
  const around = document.kind === 'report' || document.kind === 'digest';
  return [
    ...document.recommendations.flatMap((one) => brokenRecommendation(one, text, plain)),
    ...document.footnotes.flatMap((note) =>
      note.quotes.flatMap((quote) => brokenQuote(quote, text, { plain, around })),
    ),
    ...document.sections.flatMap(({ title, span }) => {
      const citations = document.recommendations.flatMap((one) => one.citations);
      return claim('section', letters(title), letters(withoutMarkers({ span, citations }, text)), true);
    }),
    ...brokenPoints(everySpan(document), text),
  ];
}

function brokenMarkup(document: Document, text: string): string[] {
  const within = (what: string, words: string, span: Span) => {
    const found = cut(text, span);
    return hasInOrder(letters(decoded(found)), letters(words)) ? [] : claim(what, words, found);
  };
  const attributions = document.footnotes.flatMap(({ quotes }) => quotes.flatMap((quote) => quote.attribution ?? []));
  return [
    ...document.sections.flatMap(({ title, span }) => within('section', title, span)),
    ...document.recommendations.flatMap((one) => within('recommendation', one.text, one.span)),
    ...document.footnotes.flatMap(({ quotes }) => quotes.flatMap((quote) => within('quote', quote.text, quote.span))),
    ...attributions.flatMap(({ raw, span }) => within('attribution', raw, span)),
    ...attributions.flatMap(({ sources }) => sources.flatMap(({ raw, span }) => within('source', raw, span))),
    ...attributions.flatMap(({ date }) => (date ? within('date', date.raw, date.span) : [])),
    ...brokenPoints(everySpan(document), text),
  ];
}

/** The commonest character references resolved. */
function decoded(text: string): string {
  return text
    .replace(/&#x([\da-f]{1,6});/gi, (_, hex) => String.fromCodePoint(Number.parseInt(hex, 16) % 0x110000))
    .replace(/&#(\d{1,7});/g, (_, number) => String.fromCodePoint(Number(number) % 0x110000));
}

/** Whether the units of `words` stand in `text` in their order. */
function hasInOrder(text: string, words: string): boolean {
  let at = 0;
  for (const unit of words) {
    at = text.indexOf(unit, at) + unit.length;
    if (at < unit.length) return false;
  }
  return true;
}

function brokenRecommendation(one: Recommendation, text: string, plain: boolean): string[] {
  const bare = withoutMarkers(one, text);
  const shape = plain ? fold : letters;
  // The bullet may or may not belong to the item; a text may also begin like a bullet.
  const found = [bare, bare.replace(BULLET, '')].map(shape).find((words) => words === shape(one.text)) ?? shape(bare);
  const markers = one.citations.flatMap(({ span, label }) => {
    const inside = span.start.offset >= one.span.start.offset && span.end.offset <= one.span.end.offset;
    return inside ? [] : [`citation ${label} stands outside ${one.id}`];
  });
  return [...claim('recommendation', plain ? one.text : letters(one.text), found), ...markers];
}

/** The words of a span with the characters of the markers in it, and link targets taken out. */
function withoutMarkers(one: Pick<Recommendation, 'span' | 'citations'>, text: string): string {
  const units = text.slice(one.span.start.offset, one.span.end.offset).split('');
  for (const { span } of one.citations) {
    if (span.start.offset < one.span.start.offset || span.end.offset > one.span.end.offset) continue;
    for (let i = span.start.offset; i < span.end.offset; i++) units[i - one.span.start.offset] = '\0';
  }
  const bare = units
    .join('')
    .replace(/\^?\[[\0 ,;–-]*\0[\0 ,;–-]*\]/g, '')
    .replaceAll('\0', '');
  return bare.replace(/\]\([^)]*\)/g, ']');
}

/** What holds of a form: words stand as they are; attributions come from the page around a point. */
interface Form {
  plain: boolean;
  around: boolean;
}

function brokenQuote({ text: words, span, attribution }: Quote, text: string, { plain, around }: Form): string[] {
  const found = cut(text, span);
  const quoted = plain
    ? claim('quote', words, fold(found))
    : claim('quote', letters(words), letters(found.replace(/\]\([^)]*\)/g, ']')));
  return attribution ? [...quoted, ...brokenAttribution(attribution, text, around)] : quoted;
}

function brokenAttribution(
  { raw, span, sources, date, themes, regions }: Attribution,
  text: string,
  around: boolean,
): string[] {
  const whole = cut(text, span);
  // Cells of a row may have others between them.
  const isWhole = around && hasInOrder(letters(whole), letters(raw));
  return [
    ...(isWhole ? [] : claim('attribution', raw, whole)),
    ...sources.flatMap((source) => claim('source', source.raw, cut(text, source.span))),
    ...sources.flatMap(({ name, raw: words }) =>
      claim('name', name.replace(/['’]/g, ''), fold(words).replace(/['’]/g, '')),
    ),
    ...(date ? claim('date', date.raw, cut(text, date.span)) : []),
    ...[...themes, ...regions].flatMap((tag) => {
      const within =
        !tag.span || (tag.span.start.offset >= span.start.offset && tag.span.end.offset <= span.end.offset);
      if (within) return [];
      const told = around && tag.span !== null && fold(tag.reason).includes(fold(cut(text, tag.span)));
      return told ? [] : [`tag ${tag.id} stands outside its attribution`];
    }),
  ];
}

function claim(what: string, claimed: string, found: string, beginning = false): string[] {
  const holds = beginning ? found.startsWith(claimed) : found === claimed;
  return holds ? [] : [`${what}: claims ${JSON.stringify(claimed)}, its span is ${JSON.stringify(found)}`];
}

function cut(text: string, span: Span): string {
  return text.slice(span.start.offset, span.end.offset);
}

/** Every span in a value, wherever it is nested. */
function everySpan(value: unknown): Span[] {
  if (value === null || typeof value !== 'object') return [];
  if ('start' in value && 'end' in value && typeof value.start === 'object' && value.start) return [value as Span];
  return Object.values(value).flatMap(everySpan);
}

function brokenPoints(spans: Span[], text: string): string[] {
  const lines = new Lines(text);
  return spans.flatMap(({ start, end }) => {
    const ordered = 0 <= start.offset && start.offset <= end.offset && end.offset <= text.length;
    if (!ordered) return [`a span runs from ${start.offset} to ${end.offset} in a text of ${text.length}`];
    return [start, end].flatMap((point) => {
      const right = lines.point(point.offset);
      const holds = right.line === point.line && right.column === point.column;
      return holds
        ? []
        : [`offset ${point.offset} is ${right.line}:${right.column}, not ${point.line}:${point.column}`];
    });
  });
}

/** Where a ledger leaves a line out or has it twice; the empty line after a last line end may be left out. */
export function brokenLedger(ledger: readonly LedgerEntry[], text: string): string[] {
  const broken: string[] = [];
  let next = 1;
  for (const { from, to, what } of ledger) {
    if (from !== next) broken.push(`"${what}" begins at line ${from}, not ${next}`);
    if (to < from) broken.push(`"${what}" ends at line ${to}, before its beginning ${from}`);
    next = to + 1;
  }
  const { count } = new Lines(text);
  const counts = /[\r\n]$/.test(text) || text === '' ? [count, count - 1] : [count];
  if (!counts.includes(next - 1)) broken.push(`the ledger ends at line ${next - 1} of ${count}`);
  return broken;
}
