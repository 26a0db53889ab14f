/** Pages that are cut: what is lost has one cause, and one finding tells it. */
import { describe, expect, it } from 'vitest';
import type { InputFile } from '../../src/compile.ts';
import type { Finding } from '../../src/model/finding.ts';
import { cleanPages, EXTENSIONS, FORMS, type Form, findingsIn } from '../helpers/faults.ts';
import { linesIn, synthesis } from './compiled.ts';

/** Each line end, and a place within the line. */
function cutsOf(text: string): number[] {
  const cuts: number[] = [];
  let start = 0;
  for (const { length } of text.split('\n')) {
    if (length > 5) cuts.push(start + Math.floor(length * 0.6));
    cuts.push(start + length);
    start += length + 1;
  }
  return cuts.filter((cut) => cut > 0 && cut < text.trimEnd().length);
}

/** What is told of a page that is cut. */
async function toldOf(page: InputFile, text: string): Promise<string[]> {
  const findings = await findingsIn({ files: [{ ...page, value: text }] });
  return findings.filter((one) => !isApart(one, findings)).map(({ ruleId, span }) => `${ruleId} ${span?.start.line}`);
}

/** Wikitext may be whole that ends behind an item, as a wiki adds the list itself: its links are told as in any page. */
function isApart({ ruleId, path }: Finding, findings: readonly Finding[]): boolean {
  return ruleId === 'navigation-target-is-there' && path.endsWith('.wiki') && findings.length > 1;
}

const pages = FORMS.flatMap((form) =>
  cleanPages(form)
    .filter(({ path }) => /^(?:kitchens|report)\./.test(path))
    .map((page) => [page.path, page] as const),
);

describe('a page that is cut', () => {
  it.each(pages)('has one fault at most, wherever it is cut: %s', { timeout: 120_000 }, async (_, page) => {
    const text = String(page.value);
    const faults: string[] = [];
    for (const cut of cutsOf(text)) {
      const told = await toldOf(page, text.slice(0, cut));
      if (told.length > 1) faults.push(`${JSON.stringify(text.slice(Math.max(0, cut - 40), cut))}: ${told.join(', ')}`);
    }
    expect(faults).toEqual([]);
  });

  const endings: Record<string, Record<Form, string>> = {
    'in a recommendation': {
      plain: 'big stove over',
      markdown: 'big stove over',
      wikitext: 'big stove over',
      html: 'big stove over',
    },
    'in a footnote': { plain: 'saves us', markdown: 'saves us', wikitext: 'saves us', html: 'saves us' },
    'behind a footnote': {
      plain: '(Kenya Strategy Salon, May 2019, Roles & Responsibilities thematic area).',
      markdown: '(Kenya Strategy Salon, May 2019, Roles & Responsibilities thematic area).',
      wikitext: '',
      html: '(Kenya Strategy Salon, May 2019, Roles &amp; Responsibilities thematic area).</span></li>',
    },
  };
  const ruleOf: Partial<Record<Form, Record<string, string>>> = {
    wikitext: { 'in a recommendation': 'document-is-not-cut-off', 'in a footnote': 'reference-is-closed' },
  };

  it.each(FORMS.flatMap((form) => Object.entries(endings).map(([name, ends]) => [form, name, ends[form]] as const)))(
    'is told where it breaks off, in %s, %s',
    async (form, name, ending) => {
      const page = cleanPages(form).find(({ path }) => path === `kitchens.${EXTENSIONS[form]}`) as InputFile;
      const text = String(page.value);
      if (ending === '') return;
      const cut = text.slice(0, text.indexOf(ending) + ending.length);
      const rule = ruleOf[form]?.[name] ?? 'footnotes-are-listed';
      expect(await toldOf(page, cut)).toEqual([`${rule} ${cut.split('\n').length}`]);
    },
  );
});

describe('a page of wikitext that has its references in a list', () => {
  const note = (name: string, words: string) =>
    `<ref name="${name}">${words} (Peru Strategy Salon, June 2019, Diversity thematic area).</ref>`;
  const items = ['* Light the hall.<ref name="lamp" />', '* Heat the hall.<ref name="stove" />'];
  const notes = [note('lamp', 'The lamp was out.'), note('stove', 'The stove was cold.')];
  const page = ['== Halls ==', '', ...items, '', '== Footnotes ==', '<references>', ...notes, '</references>'];
  const lines = (from: number, to: number) => page.slice(from, to).join('\n');
  const translated = ['<translate>', ...page, '</translate>'];

  it.each([
    ['as it is', page],
    ['in a unit of translation', translated],
  ])('has one fault at most, wherever it is cut behind an item, %s', async (_, all) => {
    const text = all.join('\n');
    const from = text.indexOf('stove" />');
    const faults: string[] = [];
    for (const cut of cutsOf(text).filter((at) => at > from)) {
      const told = await toldOf({ path: 'halls.wiki', value: text, format: 'wikitext' }, text.slice(0, cut));
      if (told.length !== (text.slice(cut).trim() === '' ? 0 : 1))
        faults.push(`${text.slice(cut - 30, cut)}: ${told.join(', ')}`);
    }
    expect(faults).toEqual([]);
  });

  it.each([
    ['in a reference', `${lines(0, 7)}\n<ref name="lamp">The lamp`, ['reference-is-closed 8']],
    ['behind a reference', lines(0, 8), ['markup-is-closed 8']],
    ['at the list', lines(0, 7), ['markup-is-closed 7']],
    ['at the heading of the list', lines(0, 6), ['footnote-is-defined 6']],
    ['behind the items', lines(0, 4), ['footnote-is-defined 4']],
  ])('is told where it breaks off, %s', async (_, text, told) => {
    expect(await linesIn(text, { format: 'wikitext' })).toEqual(told);
  });

  it('tells a mistyped name all the same', async () => {
    const text = page.join('\n').replace('"stove" /', '"oven" /');
    expect(await linesIn(text, { format: 'wikitext' })).toEqual(['footnote-is-defined 4', 'footnote-is-cited 9']);
  });
});

describe('a fault beside the cut of a page', () => {
  const note = (words: string) => `${words} (Peru Strategy Salon, June 2019, Diversity thematic area).`;
  const items = ['Open the first gate.[1]', 'Open the second one.[2]', 'Open the last one.[3]', 'Oil them.[9]'];

  it('is told as well: a marker that counts on from no list', async () => {
    const notes = ['Mine squeaks.', 'Ours is heavy.'].map(note);
    const page = synthesis(items, [...notes, 'Theirs is open (Ghana Strategy Sal']).trimEnd();
    expect(await linesIn(page)).toEqual(['footnote-is-defined 6', 'document-is-not-cut-off 12']);
  });

  it('is told as well: a footnote that nobody cites', async () => {
    const notes = ['Mine squeaks.', 'Ours is heavy.', 'It is wide.'].map(note);
    const page = synthesis([...items.slice(0, 1), 'Oil them.[3][4][5]', 'Paint them.[6]'], notes).trimEnd();
    expect(await linesIn(page)).toEqual(['footnotes-are-listed 11', 'footnote-is-cited 10'].sort());
  });
});
