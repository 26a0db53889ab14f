/**
 * Bold and italic: runs of apostrophes to what they open and close, a line at a time, as MediaWiki decides it.
 *
 * @see https://www.mediawiki.org/wiki/Help:Formatting
 * @module
 */

/** A run of apostrophes: the first `literal` of them are text, the others begin or end what is named. */
export interface Quote {
  start: number;
  end: number;
  literal: number;
  bold: boolean;
  italic: boolean;
}

/** Reads the runs of one line. */
export function readQuotes(runs: readonly { start: number; end: number }[], text: string): Quote[] {
  const quotes = runs.map(({ start, end }) => {
    const length = end - start;
    const marks = length === 4 ? 3 : Math.min(length, 5);
    return { start, end, literal: length - marks, bold: marks !== 2, italic: marks !== 3 };
  });
  const count = (which: 'bold' | 'italic') => quotes.filter((quote) => quote[which]).length;
  if (count('bold') % 2 === 1 && count('italic') % 2 === 1) weaken(quotes, text);
  return quotes;
}

/** Bold and italic both left open: one `'''` is an apostrophe and `''`, as in `l'''avis''`. */
function weaken(quotes: Quote[], text: string): void {
  let word: Quote | undefined;
  let space: Quote | undefined;
  for (const quote of quotes) {
    if (!quote.bold || quote.italic) continue;
    const at = quote.start + quote.literal;
    const [before, last] = [text[at - 2] ?? ' ', text[at - 1] ?? ''];
    if (last === ' ') space ??= quote;
    else if (/\s/.test(before)) {
      italicise(quote);
      return;
    } else word ??= quote;
  }
  const chosen = word ?? space;
  if (chosen) italicise(chosen);
}

function italicise(quote: Quote): void {
  quote.literal++;
  quote.bold = false;
  quote.italic = true;
}
