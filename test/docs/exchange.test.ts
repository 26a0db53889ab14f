import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  EXCHANGE_FORMATS,
  formatOfVocabulary,
  readVocabularyAs,
  writeVocabularyAs,
} from '../../src/vocabularies/exchange/formats.ts';
import { ROOT } from '../helpers/sources.ts';

const page = readFileSync(join(ROOT, 'docs/exchange.md'), 'utf8');

function block(language: string): string {
  return new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``).exec(page)?.[1] ?? '';
}

describe('the page about vocabularies of other programs', () => {
  it('shows a scheme that is read without a word, and written as it stands there', async () => {
    const { vocabulary, notes } = await readVocabularyAs('skos-turtle', block('turtle'));
    expect(notes).toEqual([]);
    // The writer sorts languages; the page does, too.
    expect(await writeVocabularyAs('skos-turtle', vocabulary)).toEqual({ text: block('turtle'), notes: [] });
  });

  it('shows the same vocabulary as a codebook', async () => {
    const { vocabulary } = await readVocabularyAs('skos-turtle', block('turtle'));
    expect((await writeVocabularyAs('qdc', vocabulary)).text).toBe(block('xml'));
    const read = await readVocabularyAs('qdc', block('xml'), { name: 'harbour', language: 'en' });
    expect(read.vocabulary.entries).toEqual(vocabulary.entries);
  });

  it('names every format by its ending', () => {
    const rows = [...page.matchAll(/^\| `([\w-]+)` \| `(\.\w+)` \|/gm)].map(([, format, ending]) => [format, ending]);
    expect(rows.map(([format]) => format)).toEqual(EXCHANGE_FORMATS);
    for (const [format, ending] of rows) expect(formatOfVocabulary(`words${ending}`)).toBe(format);
  });
});
