// Inputs that are made to be slow: one page of `n` things of a kind, or `n` pages that have to do with each other.
import { makeDocument, makeLarge, toText } from './generate.js';

const PATH = 'Movement Strategy/Recommendations/Iteration 3/Community input/';
const SAID = '(Ghana Strategy Salon, June 2019, Diversity thematic area).';

const times = (n, make) => Array.from({ length: n }, (_, i) => make(i));
const page = (items, notes, head = 'Everything at once') =>
  `${[`${PATH}Page`, '', head, '', ...items.map((item) => `  • ${item}`), '', 'Footnotes', '', ...notes].join('\n')}\n`;
const note = (label, words, said = SAID) => `  ${label}. ${words} ${said}`;
const of = (path, value) => [{ path, value }];

/** A number in letters, so that names differ and are near to each other. */
const letters = (i) => i.toString(26).replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 26)));

/** One page with `n` things of a kind. */
export const PAGES = {
  'an honest page': (n) => of('page.txt', toText(makeLarge(n))),
  'one item with all markers': (n) => of('page.txt', page([`Keep it${'[1]'.repeat(n)}`], [note(1, 'It was kept.')])),
  'the same item and note again': (n) =>
    of(
      'page.txt',
      page(
        times(n, () => 'Keep it open.[1]'),
        times(n, () => note(1, 'It was open.')),
      ),
    ),
  'markers without notes': (n) =>
    of(
      'page.txt',
      page(
        times(n, (i) => `Keep door ${letters(i)} open.[${i + 1}]`),
        [],
      ),
    ),
  'notes without markers': (n) =>
    of(
      'page.txt',
      page(
        ['Keep it.[1]'],
        times(n, (i) => note(i + 1, `Door ${letters(i)} was open.`)),
      ),
    ),
  'labels in disorder': (n) =>
    of(
      'page.txt',
      page(
        times(n, (i) => `Keep ${letters(i)}.[${n - i}]`),
        times(n, (i) => note(n - i, 'It was so.')),
      ),
    ),
  'notes without attributions': (n) =>
    of(
      'page.txt',
      page(
        times(n, (i) => `Keep it.[${i + 1}]`),
        times(n, (i) => note(i + 1, 'It was so.', '')),
      ),
    ),
  'parentheses left open': (n) => of('page.txt', page(['Keep it.[1]'], [note(1, '(it was so '.repeat(n))])),
  'attributions left open': (n) =>
    of(
      'page.txt',
      page(
        times(n, (i) => `Keep it.[${i + 1}]`),
        times(n, (i) => note(i + 1, 'So.', SAID.slice(0, -2))),
      ),
    ),
  'one note with all quotes': (n) => of('page.txt', page(['Keep it.[1]'], [note(1, `It was so. ${SAID} `.repeat(n))])),
  'names that are near': (n) =>
    of(
      'page.txt',
      page(
        times(n, (i) => `Keep it.[${i + 1}]`),
        times(n, (i) => note(i + 1, 'So.', `(Strategy Salon ${letters(i)}, June 2019, Diversity thematic area).`)),
      ),
    ),
  'areas that are near': (n) =>
    of(
      'page.txt',
      page(
        times(n, (i) => `Keep it.[${i + 1}]`),
        times(n, (i) =>
          note(i + 1, 'So.', `(Ghana Strategy Salon, June 2019, Diversity ${letters(i)} thematic area).`),
        ),
      ),
    ),
  'one source on many days': (n) =>
    of(
      'page.txt',
      page(
        times(n, (i) => `Keep it.[${i + 1}]`),
        times(n, (i) =>
          note(
            i + 1,
            'So.',
            `(Ghana Strategy Salon, ${(i % 28) + 1} June ${2000 + (i % 50)}, Diversity thematic area).`,
          ),
        ),
      ),
    ),
  'empty sections': (n) => of('page.md', times(n, (i) => `${'#'.repeat((i % 6) + 1)} Part ${letters(i)}\n\n`).join('')),
  'headings alike': (n) => of('page.md', times(n, () => '## Part\n\n- Keep it.\n\n').join('')),
  'links to nowhere': (n) =>
    of('page.md', `## Part\n\n${times(n, (i) => `- [Keep](#${letters(i)}) [it](x${i}.md).\n`).join('')}`),
  'opening marks of quotation': (n) =>
    of('page.txt', page([`Keep ${'“it '.repeat(n)}.[1]`], [note(1, '"so '.repeat(n))])),
  apostrophes: (n) => of('page.txt', page([`Keep ${"'it ".repeat(n)}.[1]`], [note(1, '‘so '.repeat(n))])),
  'words again and again': (n) => of('page.txt', page([`Keep ${'it '.repeat(n)}.[1]`], [note(1, 'so '.repeat(n))])),
  'white space': (n) =>
    of('page.txt', page([`Keep ${' '.repeat(5 * n)}it.[1]`], [note(1, `It${'  was'.repeat(n)} so.`)])),
  'invisible characters': (n) =>
    of('page.txt', page([`Keep ${'\u200b\u00ad'.repeat(n)}it.[1]`], [note(1, `It${'\u202e\u2067'.repeat(n)} so.`)])),
  'words of two scripts': (n) => of('page.txt', page([`Keep ${'cоme '.repeat(n)}.[1]`], [note(1, 'gо'.repeat(n))])),
  'text decoded wrong': (n) => of('page.txt', page([`Keep ${'CafÃ© â€œ '.repeat(n)}.[1]`], [note(1, 'Ã'.repeat(n))])),
  'numbers and negations': (n) =>
    of(
      'page.txt',
      page([`Do not keep ${times(n, (i) => i).join(' ')}.[1]`], [note(1, times(n, (i) => `never ${i + n}`).join(' '))]),
    ),
  'one long word': (n) => of('page.txt', page([`${'a'.repeat(10 * n)}[1]`], [note(1, 'b'.repeat(10 * n))])),
  'bullets of all kinds': (n) =>
    of(
      'page.txt',
      page(
        times(n, (i) => `\n  ${'•*-◦'[i % 4]} Keep it.[1]`),
        [note(1, 'So.')],
      ),
    ),
  'marks of wikitext left open': (n) =>
    of('page.wiki', `== Part ==\n${times(n, () => "* Keep '''it ''[[open {{so.\n").join('')}`),
  'references left open': (n) =>
    of('page.wiki', `== Part ==\n${times(n, (i) => `* Keep it.<ref name="${letters(i)}">So.\n`).join('')}`),
  comments: (n) =>
    of(
      'page.md',
      `## Part\n\n${times(n, () => '- Keep it.\n<!-- throughline-ignore footnote-is-cited: so -->\n').join('')}`,
    ),
};

/** Pages that have to do with each other. */
export const CORPORA = {
  'the same page again': (n) => times(n, (i) => ({ path: `${i}.txt`, value: toText(makeDocument(0)) })),
  'one event told differently': (n) =>
    times(n, (i) => ({
      path: `${i}.txt`,
      value: page(
        ['Keep it.[1]'],
        [note(1, 'It was so.', `(Ghana Strategy Salon, ${(i % 28) + 1} June 2019, Diversity thematic area).`)],
        letters(i),
      ),
    })),
  'names that are near': (n) =>
    times(n, (i) => ({
      path: `${i}.txt`,
      value: page(
        [`Keep ${letters(i)}.[1]`],
        [
          note(
            1,
            `It was ${letters(i)}.`,
            `(Strategy Salon ${letters(i)}, June 2019, Diversity ${letters(i)} thematic area).`,
          ),
        ],
        letters(i),
      ),
    })),
  'translations of one page': (n) =>
    times(n, (i) => ({
      path: `page.${['es', 'fr', 'de', 'pt'][i % 4]}.${i}.txt`,
      value: page(
        [`Keep it.[${(i % 3) + 1}]`],
        times(3, (at) => note(at + 1, `It was ${letters(i)}.`)),
      ).replace('/Page\n', `/Page/${['es', 'fr', 'de', 'pt'][i % 4]}\n`),
    })),
  'reports of one event': (n) =>
    times(n, (i) => ({
      path: `${i}.txt`,
      value: `Strategy Salons/Reports/Ghana Strategy Salon\n\nDate & location\n\n  • Date: ${(i % 28) + 1} June 2019\n  • Location: Town hall ${letters(i)}, Ghana\n  • Theme: Diversity\n\nDiscussion points\n\n  • It was so\n`,
    })),
};
