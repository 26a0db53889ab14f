/**
 * The files of `attributions/` hold invented attributions with what a careful reader takes from them, a language a file
 * and one of broken ones. They are written by hand, never by the program:
 *
 *     (Ghana Strategy Salon, 3 June 2019, Diversity theme)      what stands behind a quote
 *       source: Ghana Strategy Salon | salon GH                 its name | its kind/audience, countries, ~languages
 *       date: 3 June 2019 | 2019-06-03                          its words | EDTF, or `-` for a date that gives no days
 *       area: Diversity | diversity stated                      its words | id of the theme and basis, or `?`
 *       doubt: area-unknown | Moon landing                      its kind | the words in question
 *       quote: Open the halls.                                  the quote before it, where it is not this one
 *       next: Lend keys.                                        the next quote, whose fields follow
 *       none                                                    no attribution: all is text
 *
 * What is not written is expected not to be there. Files that say so do not compare countries, languages and doubts
 * about places: the names of places in other languages have a table of their own.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from '@edtf-ts/core';
import { afterAll, describe, expect, it } from 'vitest';
import { compileDocument } from '../../src/compile.ts';
import type { Doubt } from '../../src/model/corpus.ts';
import type { Attribution, Quote, Source } from '../../src/model/report.ts';
import type { Tag } from '../../src/model/tag.ts';
import { type AttributionRow, attributionRows, type ExpectedQuote, QUOTE } from '../helpers/attributions.ts';
import { ROOT } from '../helpers/fixtures.ts';

const rows = attributionRows();
const LANGUAGES = ['ar', 'ca', 'de', 'es', 'fr', 'hi', 'id', 'pt'];

/** A page with one footnote. */
async function read({ text, places }: AttributionRow) {
  const page = `Movement/Community input/Halls\n\nHalls\n\n  • Open them.[1]\n\nFootnotes\n\n  1. ${QUOTE} ${text}\n`;
  const value = new TextEncoder().encode(page);
  const { document, doubts, text: input } = await compileDocument({ path: 'page.txt', value });
  const quotes = document.footnotes.flatMap((note) => note.quotes);
  const told = doubts.filter(({ kind }) => places || kind !== 'place-ambiguous');
  return { quotes, doubts: told, input };
}

type Read = Awaited<ReturnType<typeof read>>;

/** The quotes in the form of the table. */
function described({ quotes, doubts, input }: Read, places: boolean): ExpectedQuote[] {
  return quotes.map(({ text, attribution }: Quote) => ({
    quote: text,
    attributed: attribution !== null,
    sources: attribution?.sources.map((source) => sourceWords(source, places)) ?? [],
    date: attribution?.date ? `${attribution.date.raw} | ${attribution.date.edtf ?? '-'}` : null,
    areas: attribution ? areasOf(attribution, doubts, input) : [],
  }));
}

function sourceWords({ name, kind, audience, countries, languages }: Source, places: boolean): string {
  const placed = places ? [...countries, ...languages.map((tag) => `~${tag}`)] : [];
  return `${name} | ${[audience ? `${kind}/${audience}` : kind, ...placed].join(' ')}`;
}

/** Terms are tags of the attribution, other areas doubts; both have a place. */
function areasOf({ themes, span }: Attribution, doubts: readonly Doubt[], input: string): string[] {
  const words = ({ span: place }: Tag) => (place ? input.slice(place.start.offset, place.end.offset) : '');
  const known = themes.map((tag) => ({
    at: tag.span?.start.offset ?? 0,
    said: `${words(tag)} | ${tag.id} ${tag.basis}`,
  }));
  const unknown = doubts
    .filter(({ kind, span: at }) => kind === 'area-unknown' && at.start.offset >= span.start.offset)
    .filter(({ span: at }) => at.end.offset <= span.end.offset)
    .map(({ found, span: at }) => ({ at: at.start.offset, said: `${found} | ?` }));
  return [...known, ...unknown].sort((a, b) => a.at - b.at).map(({ said }) => said);
}

const FIELDS = ['quote', 'attributed', 'sources', 'date', 'areas'] as const;
let compared = 0;
let right = 0;

/** Counts the fields; what differs is told by the expectations. */
function count(expected: AttributionRow, found: readonly ExpectedQuote[], doubts: readonly string[]): void {
  for (const [i, quote] of expected.quotes.entries()) {
    for (const field of FIELDS) tally(quote[field], found[i]?.[field]);
  }
  tally(expected.doubts, doubts);
}

function tally(expected: unknown, found: unknown): void {
  compared++;
  if (JSON.stringify(expected) === JSON.stringify(found)) right++;
}

describe.each(rows)('$place: $text', (row) => {
  it('gives its fields', async () => {
    const page = await read(row);
    const quotes = described(page, row.places);
    const doubts = page.doubts.map(({ kind, found }) => `${kind} | ${found}`);
    count(row, quotes, doubts);
    expect({ quotes, doubts }).toEqual({ quotes: row.quotes, doubts: row.doubts });
    for (const { attribution } of page.quotes) expectDays(attribution?.date ?? null);
  });
});

/** First and last day are those of the EDTF, by another reading of it; seasons have those of their year. */
function expectDays(date: Attribution['date']): void {
  expect([date?.start ?? null, date?.end ?? null]).toEqual(date?.edtf ? daysOf(date.edtf) : [null, null]);
}

function daysOf(edtf: string): string[] {
  const [season, year] = /^(\d{4})-2[1-4]$/.exec(edtf) ?? [];
  if (season) return [`${year}-01-01`, `${year}-12-31`];
  const result = parse(edtf);
  if (!result.success) throw new Error(`${edtf} is no EDTF`);
  return [result.value.min, result.value.max].map((time) => new Date(Number(time)).toISOString().slice(0, 10));
}

describe('the table', () => {
  const countOf = (file: string) => rows.filter((row) => row.file === file).length;

  it('has at least 400 attributions, 60 of them broken, and ten in each language, none twice', () => {
    expect(rows.length).toBeGreaterThanOrEqual(400);
    expect(countOf('broken')).toBeGreaterThanOrEqual(60);
    for (const language of LANGUAGES) expect([language, countOf(language) >= 10]).toEqual([language, true]);
    expect(new Set(rows.map(({ text }) => text)).size).toBe(rows.length);
  });

  it.each(LANGUAGES)('begins in %s with what a page of the fixtures has', (language) => {
    const page = readFileSync(join(ROOT, `fixtures/attributions-${language}/input.txt`), 'utf8');
    const found = page.split('\n').flatMap((line) => /^ +\d+\. .*?(\(.*\))\.$/.exec(line)?.[1] ?? []);
    expect(found).toEqual(
      rows
        .filter(({ file }) => file === language)
        .slice(0, 10)
        .map(({ text }) => text),
    );
  });

  afterAll(() => {
    const languages = [...new Set(rows.map(({ file }) => file))].map((file) => `${file} ${countOf(file)}`).join(', ');
    const share = compared === 0 ? 0 : Math.floor((right / compared) * 1000) / 10;
    process.stdout.write(
      `\nattributions: ${rows.length} rows (${languages}), ${right} of ${compared} fields right: ${share} %\n`,
    );
  });
});
