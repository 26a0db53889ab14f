import { describe, expect, it } from 'vitest';
import { FORMS } from '../../bench/forms.js';
import { makeDocument } from '../../bench/generate.js';
import { compileDocument } from '../../src/compile.ts';
import { formatOf, readers } from '../../src/parse/readers.ts';

/** PDF is measured by hand: its reader is an optional package. */
const UNMEASURED = ['pdf', 'tsv'];

describe('the forms of bench documents', () => {
  it('are those of all readers', () => {
    const formats = [...Object.keys(FORMS).map(formatOf), ...UNMEASURED];
    expect([...new Set(formats)].sort()).toEqual(Object.keys(readers).sort());
  });

  it.each(Object.entries(FORMS))('%s has all footnotes with what they are attributed to', async (path, make) => {
    const made = makeDocument(3);
    const { document } = await compileDocument({ path, value: make(made) });
    const quotes = document.footnotes.flatMap((footnote) => footnote.quotes);
    expect(quotes).toHaveLength(made.notes.length);
    expect(quotes.filter(({ attribution }) => attribution?.sources.length === 1)).toHaveLength(made.notes.length);
  });
});
