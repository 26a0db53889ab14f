/** What a description of a codebook carries of a term besides its note: lines that a person can read. @module */
import { NO_XML } from './qdc-text.ts';

/**
 * The line above them. Only what stands below it is read back: that a person writes `Also: …` into a description is no
 * reason to take it for a variant.
 */
const MARK = '-- throughline --';

/** A line `name (language): value`. */
export interface CarriedLine {
  name: string;
  /** '' for none. */
  language: string;
  value: string;
}

const CARRIED = [
  'Id',
  'Language',
  'Label',
  'Also',
  'Broader',
  'Source',
  'Deprecated',
  'Replaced by',
  'Country',
  'Head',
] as const;

/** A note and the lines as one description; null where there is nothing to say. */
export function describe(note: string | null, lines: readonly CarriedLine[]): string | null {
  // A note that holds the mark itself, or nothing but space, gets one below, so that it is read as it is.
  const isClear = note === null || (note.trim() !== '' && !note.includes(MARK));
  if (lines.length === 0 && isClear) return note;
  return [...(note === null ? [] : [note]), MARK, ...lines.map(written)].join('\n');
}

function written({ name, language, value }: CarriedLine): string {
  return `${name}${language === '' ? '' : ` (${language})`}: ${isPlain(value) ? value : quoted(value)}`;
}

function isPlain(value: string): boolean {
  return value !== '' && value.trim() === value && !/[\p{Cc}\u2028\u2029]|^"/u.test(value) && !NO_XML.test(value);
}

/** As a string of JSON, in which every character can be written in ASCII. */
function quoted(value: string): string {
  return JSON.stringify(value).replace(/[\ufffe\uffff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16)}`);
}

/** The note and the lines of a description; a line below the mark that is none of ours belongs to the note. */
export function readDescription(description: string): { note: string | null; lines: CarriedLine[] } {
  const paragraphs = description.split('\n');
  const at = paragraphs.findLastIndex((line) => line.trim() === MARK);
  if (at === -1) return { note: description.trim() === '' ? null : description, lines: [] };
  const lines: CarriedLine[] = [];
  const note = paragraphs.slice(0, at);
  for (const paragraph of paragraphs.slice(at + 1)) {
    const line = lineOf(paragraph);
    if (line) lines.push(line);
    else if (paragraph.trim() !== '') note.push(paragraph);
  }
  return { note: note.length === 0 ? null : note.join('\n'), lines };
}

function lineOf(text: string): CarriedLine | null {
  const [, name = '', language = '', value = ''] =
    /^([A-Z][a-z ]{1,20})(?: \(([A-Za-z\d-]+)\))?: (.*)$/s.exec(text) ?? [];
  if (!CARRIED.some((known) => known === name)) return null;
  return { name, language, value: value.startsWith('"') ? unquoted(value) : value };
}

function unquoted(value: string): string {
  try {
    return String(JSON.parse(value));
  } catch {
    return value;
  }
}
