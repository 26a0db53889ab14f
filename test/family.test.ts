/** One page, one model, whichever form it arrives in. */
import { describe, expect, it } from 'vitest';
import { compileDocument } from '../src/index.ts';
import { canonical } from './helpers/canonical.ts';
import { fixtures } from './helpers/fixtures.ts';

const families = fixtures().filter(({ name }) => name.startsWith('family-'));

/** Every form a page of a family comes in: the HTML is what a real MediaWiki and Parsoid made of the wikitext. */
const FORMS = ['txt', 'md', 'wiki', 'legacy.html', 'page.html', 'parsoid.html', 'docx', 'odt'];

describe.each(families)('$name', ({ inputs }) => {
  it('is there in every form', () => {
    const forms = inputs.map(({ path }) => path.slice(path.indexOf('input.') + 'input.'.length));
    expect(forms.sort()).toEqual([...FORMS].sort());
  });

  it.each(inputs)('gives the same model as $path', async (input) => {
    const text = inputs.find(({ path }) => path.endsWith('.txt')) ?? input;
    const wanted = await compileDocument(text);
    expect(canonical((await compileDocument(input)).document)).toEqual(canonical(wanted.document));
  });
});
