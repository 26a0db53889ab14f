/** The table of attributions: texts with what a careful reader takes from them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './fixtures.ts';

const FOLDER = 'test/resolve/attributions';

/** What stands before each attribution of the table, unless its own words say otherwise. */
export const QUOTE = 'Open the halls.';

/** A quote with its attribution; the fields are written as in the table. */
export interface ExpectedQuote {
  quote: string;
  /** False for words in parentheses that are no attribution. */
  attributed: boolean;
  /** `name | kind/audience` with the countries and `~` languages, where places are compared. */
  sources: string[];
  /** `words | EDTF`; null for none. */
  date: string | null;
  /** `words | id basis`, or `words | ?` for an area that the vocabulary does not have. */
  areas: string[];
}

/** A row of the table. */
export interface AttributionRow {
  /** `en.txt:12`. */
  place: string;
  /** Name of the file without its ending: a language, or `broken`. */
  file: string;
  text: string;
  quotes: ExpectedQuote[];
  /** `kind | words`. */
  doubts: string[];
  /** Whether the countries and languages of sources are compared. */
  places: boolean;
}

/** The rows of all files, in the order of their names. */
export function attributionRows(): AttributionRow[] {
  return readdirSync(join(ROOT, FOLDER))
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => rowsOf(name, readFileSync(join(ROOT, FOLDER, name), 'utf8')));
}

const UNNAMED_PLACES = '# Places are not compared';

function rowsOf(name: string, content: string): AttributionRow[] {
  const rows: AttributionRow[] = [];
  const places = !content.includes(UNNAMED_PLACES);
  content.split('\n').forEach((line, i) => {
    if (line === '' || line.startsWith('#')) return;
    const place = `${name}:${i + 1}`;
    const last = rows.at(-1);
    if (!line.startsWith('  ')) {
      const text = unescaped(line);
      rows.push({ place, file: name.replace(/\.txt$/, ''), text, quotes: [quoteOf(QUOTE)], doubts: [], places });
    } else if (last) readField(last, line.trim(), place);
    else throw new Error(`${place}: a field without its attribution`);
  });
  return rows;
}

function quoteOf(quote: string): ExpectedQuote {
  return { quote, attributed: true, sources: [], date: null, areas: [] };
}

function readField(row: AttributionRow, line: string, place: string): void {
  const quote = row.quotes.at(-1) as ExpectedQuote;
  const [, name, value = ''] = /^([a-z]+)(?:: ?(.*))?$/.exec(line) ?? [];
  const words = unescaped(value);
  if (name === 'source') quote.sources.push(words);
  else if (name === 'date') quote.date = words;
  else if (name === 'area') quote.areas.push(words);
  else if (name === 'doubt') row.doubts.push(words);
  else if (name === 'quote') quote.quote = words;
  else if (name === 'next') row.quotes.push(quoteOf(words));
  else if (name === 'none') {
    quote.attributed = false;
    if (quote.quote === QUOTE) quote.quote = `${QUOTE} ${row.text}`;
  } else throw new Error(`${place}: no field is called ${line}`);
}

/** `\u200f` stands for what cannot be seen. */
function unescaped(text: string): string {
  return text.replace(/\\u([\da-f]{4})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
}
