import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { francAll } from 'franc';
import { describe, expect, it } from 'vitest';
import { compileDocument } from '../../src/compile.ts';
import { byTrigrams, readLanguage } from '../../src/tag/language.ts';
import { ROOT } from '../helpers/fixtures.ts';

/** Invented texts with their language and script; `-` stands for none. */
const rows = readFileSync(join(ROOT, 'test/tag/languages.tsv'), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t') as [language: string, script: string, text: string])
  .map(([language, script, text]) => ({ language: said(language), script: said(script), text }));

function said(cell: string): string | null {
  return cell === '-' ? null : cell;
}

function languageOf(text: string): string | null {
  const { language, open } = readLanguage(text);
  return open ? byTrigrams(text, open, francAll) : language;
}

describe('the language of a text', () => {
  it('is right wherever it is said, and said for more than nine texts in ten', () => {
    const found = rows.map((row) => ({ ...row, found: languageOf(row.text) }));
    const told = found.filter((row) => row.found !== null);
    expect(told.filter((row) => row.found !== row.language)).toEqual([]);
    const sayable = rows.filter(({ language }) => language !== null);
    expect(told.length / sayable.length).toBeGreaterThan(0.93);
  });

  it('is asked of at least 150 texts in at least 20 languages', () => {
    expect(rows.length).toBeGreaterThanOrEqual(150);
    expect(new Set(rows.map(({ language }) => language)).size).toBeGreaterThan(20);
  });

  it.each(rows.filter(({ language }) => language === null))('is not said of “$text”', ({ text }) => {
    expect(languageOf(text)).toBeNull();
  });

  it.each(rows)('has the script $script: “$text”', ({ script, text }) => {
    expect(readLanguage(text).script).toBe(script);
  });

  it('needs no trigrams for a plain English sentence', () => {
    expect(readLanguage('We should share what we know with the groups that are new.')).toMatchObject({
      language: 'en',
      open: null,
    });
  });

  it('is looked for in the beginning of a very long text', () => {
    const text = 'We should share what we know with them. '.repeat(50_000);
    expect(languageOf(text)).toBe('en');
  });
});

describe('the languages of a document', () => {
  const page = (...notes: string[]) => {
    const items = notes.map((_, i) => `- We should share what we know with those who are new. [${i + 1}]`);
    const list = notes.map((note, i) => `${i + 1}. ↑ "${note}"`);
    return ['Sharing', '', 'How we share', '', ...items, '', 'Notes', '', ...list].join('\n');
  };
  const compile = async (text: string, path = 'a.txt') =>
    (await compileDocument({ path, value: new TextEncoder().encode(text) })).document;

  it('are told of each quote, with script and direction', async () => {
    const { footnotes } = await compile(
      page(
        'Nous avons besoin de plus de temps pour les nouveaux.',
        'لم يخبرنا أحد إلى أين ذهب المال في هذه السنة',
        'Nordhaven User Group',
        '12 / 45',
      ),
    );
    const told = footnotes.map(({ quotes: [quote] }) => [
      quote?.language,
      quote?.languageBasis,
      quote?.script,
      quote?.direction,
    ]);
    expect(told).toEqual([
      ['fr', 'detected', 'Latn', 'ltr'],
      ['ar', 'detected', 'Arab', 'rtl'],
      [null, null, 'Latn', 'ltr'],
      [null, null, null, null],
    ]);
  });

  it('have the words of the recommendations decide for the document', async () => {
    const document = await compile(page('Nous avons besoin de plus de temps pour les nouveaux.'));
    expect(document).toMatchObject({ language: 'en', languageBasis: 'detected', script: 'Latn', direction: 'ltr' });
  });

  it('are as stated where the document says so', async () => {
    const document = await compile(`---\nlanguage: de\n---\n\n${page('x')}`, 'a.md');
    expect(document).toMatchObject({ language: 'de', languageBasis: 'stated', script: 'Latn' });
  });

  it('are as the column of a table says', async () => {
    const rows = 'Comment,Language,Source\n"Nous avons besoin de plus de temps pour les nouveaux.",Catalan,Club\n';
    const { footnotes } = await compile(rows, 'a.csv');
    expect(footnotes[0]?.quotes[0]).toMatchObject({ language: 'ca', languageBasis: 'stated', script: 'Latn' });
  });
});
