import { describe, expect, it } from 'vitest';
import type { Content } from '../memory-world.ts';
import { run } from '../memory-world.ts';
import { FAULTY, PAGE } from '../page.ts';

const FILE = 'throughline.baseline.yaml';
type Files = Record<string, Content>;

async function updated(argv: string, files: Files): Promise<Files> {
  const { files: after } = await run(`check ${argv} --update-baseline --quiet`, files);
  return Object.fromEntries(after);
}

/** How many findings count, as `check` tells. */
async function counted(argv: string, files: Files) {
  const { out, code } = await run(`check ${argv} --format json`, files);
  const { findings, counts } = JSON.parse(out);
  const rules = findings.flatMap((one: { known?: unknown; ruleId: string }) => (one.known ? [] : [one.ruleId]));
  return { counts, code, rules };
}

const NONE = { error: 0, warning: 0, info: 0 };
const BOTH = ['footnote-is-defined', 'recommendation-has-source'];
/** A page with an undefined marker and a recommendation without one. */
const PAGES = { 'a.txt': `${FAULTY.replace('  • Plant a hedge.[9]', '  • Plant a hedge.[9]\n  • Sell the cart.')}` };

describe('--update-baseline', () => {
  it('writes what is found, and nothing of it counts any more', async () => {
    expect((await counted('a.txt', PAGES)).rules.sort()).toEqual(BOTH);
    const { code, err, files } = await run('check a.txt --update-baseline', PAGES);
    expect(code).toBe(0);
    expect(err).toBe(`${FILE}: 2 added, 0 taken out, 0 kept\n`);
    expect(String(files.get(FILE))).toMatch(/^# .*\nfindings:\n {2}- rule: footnote-is-defined\n {4}path: a\.txt\n/);
    for (const severity of ['error', 'warning', 'info']) {
      const after = await counted(`a.txt --fail-on ${severity}`, Object.fromEntries(files));
      expect(after).toMatchObject({ counts: NONE, code: 0 });
    }
  });

  it('says who answers for them, why and until when', async () => {
    const { files } = await run(
      'check a.txt --update-baseline --reason "the wiki: it is asked" --owner Ada --expires 2024-12-31',
      PAGES,
    );
    const { out } = await run('check a.txt --format json', Object.fromEntries(files));
    expect(JSON.parse(out).findings[0].known).toEqual({
      by: 'baseline',
      reason: 'the wiki: it is asked',
      owner: 'Ada',
      expires: '2024-12-31',
      path: FILE,
      line: 3,
    });
  });

  it('keeps a byte order mark', async () => {
    const after = await updated('a.txt', { ...PAGES, [FILE]: '\ufeff# Ours.\nfindings:\n' });
    expect(String(after[FILE])).toMatch(/^\ufeff# Ours\.\nfindings:\n {2}- rule/);
  });

  it('tells of an entry whose rule is mistyped, and keeps it', async () => {
    const files = await updated('a.txt', PAGES);
    const mistyped = {
      ...files,
      [FILE]: String(files[FILE]).replace('rule: footnote-is-defined', 'rule: footnote-is-defnied'),
    };
    const { out, code } = await run('check a.txt', mistyped);
    expect(code).toBe(1);
    expect(out).toContain(
      'found an entry of the rule footnote-is-defnied, expected the id of a rule; did you mean footnote-is-defined?',
    );
    expect(String((await updated('a.txt', mistyped))[FILE])).toContain('footnote-is-defnied');
  });

  it('writes the same bytes when nothing has changed', async () => {
    const first = await updated('a.txt', PAGES);
    expect(await updated('a.txt', first)).toEqual(first);
  });

  it('tells what is new, and what is in the baseline and gone', async () => {
    const files = await updated('a.txt', PAGES);
    const mended = String(files['a.txt']).replace('  • Sell the cart.\n', '  • Sell the plough.\n');
    const { rules, code } = await counted('a.txt --fail-on warning', { ...files, 'a.txt': mended });
    expect(rules).toEqual(['recommendation-has-source', 'baseline-entry-is-found']);
    expect(code).toBe(1);
    const after = await run('check a.txt --update-baseline', { ...files, 'a.txt': mended });
    expect(after.err).toBe(`${FILE}: 1 added, 1 taken out, 1 kept\n`);
  });

  /** A page with a date that is none, a bracket too many and a marker typed twice. */
  const THREE = `Open Halls

  • Lend all of it to whoever asks.[1][1]

Footnotes

  1. The hall is shut. (Kenya Strategy Salon, 31 June 2019, Diversity thematic area)).
`;
  const BALANCED = 'attribution-is-balanced';
  const TWICE = 'marker-is-not-repeated';
  const DATE = 'date-is-possible';

  it.each<[string, string, string, string[]]>([
    ['another fault of the attribution is mended', '31 June', '30 June', []],
    ['the quote is edited', 'is shut.', 'stays shut!', []],
    ['the source is another', 'Kenya', 'Uganda', []],
    ['the words beside a bracket are edited', 'Diversity', 'Community Health', [BALANCED]],
    ['the item is edited far from its marker', 'Lend all', 'Share some', []],
    ['the fault is another one', '31 June', '31 November', [DATE]],
    [
      'the fault comes in once more',
      'area)).',
      'area)). Quiet. (Kenya Strategy Salon, 31 June 2019, Diversity thematic area).',
      [DATE],
    ],
    [
      'all is edited but the fault, which comes in once more',
      'The hall is shut. (Kenya',
      'Quiet. (Ghana Strategy Salon, 31 June 2019, Diversity thematic area). Shut. (Uganda',
      [DATE],
    ],
  ])('holds what is known where %s', async (_, before, after, expected) => {
    const files = await updated('a.txt', { 'a.txt': THREE });
    expect(await counted('a.txt', files)).toMatchObject({ counts: NONE });
    const edited = { ...files, 'a.txt': THREE.replace(before, after) };
    const { rules } = await counted('a.txt', edited);
    expect(rules.filter((rule: string) => rule !== 'baseline-entry-is-found')).toEqual(expected);
    const now = await updated('a.txt', edited);
    expect(await counted('a.txt', now)).toMatchObject({ counts: NONE });
    expect(await updated('a.txt', now)).toEqual(now);
  });

  it.each<[string, string, string, [string, string][], string]>([
    [
      'a negation in another item',
      'a.txt',
      `Halls\n\n  • Do not buy new stoves every year.[1]\n  • Ask the neighbours first.[2]\n\nFootnotes\n\n  1. Three new stoves break every year. (Ghana Strategy Salon, June 2019, Diversity thematic area)\n  2. Neighbours first ask about the noise. (Serbia Strategy Salon, May 2019, Advocacy thematic area)\n`,
      [
        ['Do not buy', 'Buy'],
        ['Ask the neighbours', 'Do not ask the neighbours'],
      ],
      'recommendation-keeps-the-negations',
    ],
    [
      'another name that no reference has',
      'a.wiki',
      '== Halls ==\n* Clean up.<ref name="b" />\n* Open it.<ref>It is shut. (Ghana Strategy Salon, June 2019, Diversity thematic area)</ref>\n<references />\n',
      [['name="b"', 'name="other"']],
      'footnote-is-defined',
    ],
  ])('hides no new fault when another is mended: %s', async (_, path, page, edits, rule) => {
    const files = await updated(path, { [path]: page });
    expect((await counted(path, { [path]: page })).rules).toContain(rule);
    const edited = edits.reduce((text, [before, after]) => text.replace(before, after), page);
    expect((await counted(path, { ...files, [path]: edited })).rules).toContain(rule);
  });

  it('knows the findings of this page', async () => {
    expect((await counted('a.txt', { 'a.txt': THREE })).rules.sort()).toEqual([BALANCED, DATE, TWICE]);
  });

  it('keeps what persons wrote, and the entries of documents that are not among the inputs', async () => {
    const both = { ...PAGES, 'b.txt': PAGE };
    const files = await updated('.', both);
    const said = String(files[FILE])
      .replace('findings:\n', 'findings:\n  # Asked in May.\n')
      .replace(/(fingerprint: .*\n)/, '$1    reason: nobody knows # yet\n');
    const mended = { ...files, [FILE]: said, 'a.txt': PAGES['a.txt'].replace('  • Sell the cart.\n', '') };
    const text = String((await updated('a.txt', mended))[FILE]);
    expect(text).toContain('  # Asked in May.\n  - rule: footnote-is-defined\n');
    expect(text).toContain('    reason: nobody knows # yet\n');
    expect(text.match(/rule: footnote-is-defined\n {4}path: a.txt/g)).toHaveLength(1);
    expect(text).not.toContain('words: Sell the cart.');
    expect(text.match(/path: b\.txt/g)).toEqual(String(files[FILE]).match(/path: b\.txt/g));
  });

  it('takes out the last entry', async () => {
    const files = await updated('a.txt', PAGES);
    const clean = PAGE.replace('  • Plant a hedge.\n', '').replace('Share the Garden Tools', 'Mend the Fence');
    const after = await updated('a.txt', { ...files, 'a.txt': clean });
    expect(after[FILE]).toMatch(/^# .*\nfindings:\n$/);
    expect(await counted('a.txt', after)).toMatchObject({ counts: NONE, code: 0 });
  });

  it.each([
    ['--reason so', '--reason says nothing by itself'],
    ['--update-baseline --no-baseline', 'the baseline cannot be written with --no-baseline'],
    ['--update-baseline --expires 2024-02-30', 'Expected a day such as 2027-01-31.'],
    ['--update-baseline --expires 2024-04-30', '--expires 2024-04-30 is over'],
    ['--update-baseline --owner " "', 'Expected words.'],
  ])('is refused with %s', async (argv, message) => {
    const { code, err, files } = await run(`check a.txt ${argv}`, PAGES);
    expect([code, files.has(FILE)]).toEqual([2, false]);
    expect(err).toContain(message);
  });
});

describe('an entry that has ended', async () => {
  const files = await updated('a.txt --expires 2024-05-01', PAGES);
  const ended = { ...files, [FILE]: String(files[FILE]).replaceAll('2024-05-01', '2024-04-30') };

  it('holds on its last day', async () => {
    expect(await counted('a.txt --fail-on info', files)).toMatchObject({ code: 0 });
  });

  it('fails: its finding counts, and it is an error itself', async () => {
    const { rules, code } = await counted('a.txt', ended);
    expect([code, rules.sort()]).toEqual([1, ['baseline-entry-is-in-force', 'baseline-entry-is-in-force', ...BOTH]]);
    const { out } = await run('check a.txt', ended);
    expect(out).toMatch(/^throughline\.baseline\.yaml:3:5 {2}error /m);
  });

  it('is not renewed in silence', async () => {
    expect((await updated('a.txt', ended))[FILE]).toBe(ended[FILE]);
    const renewed = await updated('a.txt --expires 2024-06-30', ended);
    expect(renewed[FILE]).toBe(String(files[FILE]).replaceAll('2024-05-01', '2024-06-30'));
  });
});

describe('a document', () => {
  it('keeps its entries under another title', async () => {
    const files = await updated('a.txt', PAGES);
    const retitled = { ...files, 'a.txt': PAGES['a.txt'].replace('Mend the Fence', 'Mend All Fences') };
    expect((await counted('a.txt', retitled)).counts).toEqual(NONE);
    const text = String((await updated('a.txt', retitled))[FILE]);
    expect(text.match(/document: .*/g)).toEqual(['document: mend-all-fences', 'document: mend-all-fences']);
  });

  it('keeps them under another name', async () => {
    const { 'a.txt': page = '', ...files } = await updated('a.txt', PAGES);
    const renamed: Files = { ...files, 'old/b.txt': page };
    expect((await counted('old/b.txt', renamed)).counts).toEqual(NONE);
    expect(String((await updated('old', renamed))[FILE]).match(/path: .*/g)).toEqual([
      'path: old/b.txt',
      'path: old/b.txt',
    ]);
  });

  it('does not get those of another with its title', async () => {
    const files = { ...(await updated('a.txt', PAGES)), 'b.txt': PAGES['a.txt'] };
    expect((await counted('b.txt', files)).rules.sort()).toEqual(BOTH);
    expect((await counted('b.txt a.txt', files)).rules.sort()).toEqual(BOTH);
  });

  it('of a title that others have is the same in any order, and alone', async () => {
    const files = await updated('a.txt b.txt', { ...PAGES, 'b.txt': PAGES['a.txt'] });
    for (const argv of ['a.txt b.txt', 'b.txt a.txt', 'a.txt', 'b.txt']) {
      expect((await counted(argv, files)).counts, argv).toEqual(NONE);
    }
    const prints = async (argv: string) => {
      const { findings } = JSON.parse((await run(`check ${argv} --format json`, files)).out);
      return findings.map((one: { path: string; fingerprint: string }) => `${one.path} ${one.fingerprint}`).sort();
    };
    expect(await prints('b.txt a.txt')).toEqual(await prints('a.txt b.txt'));
    expect(new Set(await prints('b.txt a.txt')).size).toBe(4);
  });
});

describe('where a baseline is', () => {
  const known = async () => String((await updated('a.txt', PAGES))[FILE]);

  it('is beside the configuration, in it or named, and may be left aside', async () => {
    const text = await known();
    const moved = text.replaceAll('path: a.txt', 'path: ../a.txt');
    const places: [string, Files, boolean][] = [
      ['a.txt', { [FILE]: text }, true],
      ['a.txt --no-baseline', { [FILE]: text }, false],
      ['a.txt --baseline known.yaml', { 'known.yaml': text }, true],
      ['a.txt --config c/c.yaml', { 'c/c.yaml': '', [`c/${FILE}`]: moved }, true],
      ['a.txt --config c/c.yaml', { 'c/c.yaml': 'baseline: ours.yaml', 'c/ours.yaml': moved }, true],
      [
        'a.txt --config c/c.yaml --baseline known.yaml',
        { 'c/c.yaml': 'baseline: ours.yaml', 'known.yaml': text },
        true,
      ],
    ];
    for (const [argv, files, is] of places) {
      const { counts } = await counted(argv, { ...PAGES, ...files });
      expect(counts, argv).toEqual(is ? NONE : { error: 1, warning: 1, info: 0 });
    }
  });

  it('is told with --verbose', async () => {
    const { err } = await run('check a.txt --verbose', { ...PAGES, [FILE]: await known() });
    expect(err).toContain(`baseline: ${FILE} (2)\n`);
  });

  it('holds for parse and synth as well', async () => {
    const files = { ...PAGES, [FILE]: await known() };
    const { out } = await run('parse a.txt', files);
    expect(JSON.parse(out).findings.map(({ known: by }: { known: { by: string } }) => by.by)).toEqual([
      'baseline',
      'baseline',
    ]);
    expect((await run('synth a.txt --out out', files)).out).toMatch(/0 errors/);
  });

  it.each([
    ['a.txt --baseline gone.yaml', {}, 'gone.yaml: no such file'],
    [
      'a.txt',
      { 'throughline.config.yaml': 'baseline: gone.yaml' },
      'throughline.config.yaml:1:11: baseline: found "gone.yaml", expected the path of a baseline; there is no file gone.yaml',
    ],
    [
      'a.txt',
      { [FILE]: 'findings:\n  - rules: a\n' },
      `${FILE}:2:5: findings[0]: found the key "rules", which is not known; did you mean rule?`,
    ],
    ['a.txt', { [FILE]: 'findings: 7\n' }, `${FILE}:1:11: findings: found "7", expected a list of findings`],
    [
      'a.txt',
      { [FILE]: `findings:\n  - rule: a\n    path: a.txt\n    words: b\n    fingerprint: c\n` },
      `${FILE}:5:18: findings[0].fingerprint: found "c", expected a fingerprint of 64 hexadecimal digits`,
    ],
    [
      'a.txt',
      {
        [FILE]: `findings:\n  - rule: a\n    path: a.txt\n    words: b\n    fingerprint: ${'0'.repeat(64)}\n    expires: May\n`,
      },
      `${FILE}:6:14: findings[0].expires: found "May", expected a day such as 2024-05-01`,
    ],
    ['a.txt', { [FILE]: { size: 2 ** 26 } }, `${FILE}: is larger than 32 MiB`],
  ])('is an error: %s %j', async (argv, files, message) => {
    const { code, err } = await run(`check ${argv}`, { ...PAGES, ...(files as Files) });
    expect(code).toBe(2);
    expect(err).toContain(message);
  });
});

describe('suppressions of the configuration', () => {
  const config = (more: string) => ({
    ...PAGES,
    'throughline.config.yaml': `suppressions:\n  - rule: footnote-is-defined\n    reason: to be asked\n${more}`,
  });

  it('answer for findings, with who and where', async () => {
    const { out, code } = await run('check a.txt --format json', config('    owner: Ada\n    files: a.*\n'));
    const [found] = JSON.parse(out).findings;
    expect(found.known).toMatchObject({ by: 'configuration', owner: 'Ada', path: 'throughline.config.yaml', line: 2 });
    expect(code).toBe(0);
  });

  it('hold for parse, and not for other files', async () => {
    const { out } = await run('parse a.txt', config(''));
    expect(JSON.parse(out).findings.map(({ known }: { known?: unknown }) => known !== undefined)).toEqual([
      true,
      false,
    ]);
    expect((await run('check a.txt', config('    files: b.txt\n'))).code).toBe(1);
  });

  it('hold for all files but those behind !', async () => {
    expect((await run('check a.txt', config('    files: "!b.txt"\n'))).code).toBe(0);
    expect((await run('check a.txt', config('    files: "!a.txt"\n'))).code).toBe(1);
  });

  it.each([
    [
      'recommendation-has-sauce',
      '2:11: suppressions[0].rule: found the rule "recommendation-has-sauce", which is not known; did you mean recommendation-has-source?',
    ],
    [
      '[line-is-read, date-is-posible]',
      '2:26: suppressions[0].rule[1]: found the rule "date-is-posible", which is not known; did you mean date-is-possible?',
    ],
    ['[]', '2:11: suppressions[0].rule: '],
    ['line-is-read\n    files: []', '3:12: suppressions[0].files: '],
  ])('name rules and files: %j', async (rule, message) => {
    const { code, err } = await run('check a.txt', {
      ...PAGES,
      'throughline.config.yaml': `suppressions:\n  - rule: ${rule}\n    reason: so\n`,
    });
    expect(err).toContain(`throughline.config.yaml:${message}`);
    expect(code).toBe(2);
  });

  it.each([
    ['    resaon: so\n', ':4:5: suppressions[0]: found the key "resaon", which is not known; did you mean reason?'],
    ['    expires: May\n', ':4:14: suppressions[0].expires: found "May", expected a day such as 2024-05-01'],
    ['  - rule: line-is-read\n', ':4:5: suppressions[1]: found no reason, expected a reason'],
  ])('are in order: %j', async (more, message) => {
    const { code, err } = await run('check a.txt', config(more));
    expect(code).toBe(2);
    expect(err).toContain(`throughline.config.yaml${message}`);
  });
});

describe('a file that is gone', async () => {
  const pages = {
    'p/a.txt': PAGES['a.txt'],
    'p/q/b.txt': FAULTY.replace('Mend the Fence', 'Oil the Gate'),
    'p/c.txt': PAGE,
  };
  const first = await updated('p', pages);
  const { 'p/q/b.txt': _, ...files } = first;
  const ofGone = /path: p\/q\/b\.txt/g;
  const before = Array.from(String(first[FILE]).matchAll(ofGone)).length;
  const kept = (text: Content | undefined) => Array.from(String(text).matchAll(ofGone)).length;

  it.each(['p', '.', './p/', '"p/**/*.txt"', 'p/a.txt p'])(
    'loses its entries when its folder is looked through: %s',
    async (argv) => {
      const { err, files: after } = await run(`check ${argv} --update-baseline`, files);
      expect(before).toBe(4);
      expect(kept(after.get(FILE))).toBe(0);
      expect(String(after.get(FILE))).toContain('path: p/a.txt');
      expect(err).toContain('p/q/b.txt is gone, and its 4 entries with it\n');
      // What others had to do with it is mended too.
      expect(String(after.get(FILE))).not.toContain('p/q/b.txt');
      expect((await run(`check ${argv}`, Object.fromEntries(after))).out).not.toContain('baseline-entry-is-found');
      const { out } = await run(`check ${argv}`, files);
      expect(out).toContain('baseline-entry-is-found');
      expect(out).toContain('found 4 entries of p/q/b.txt, which is gone');
    },
  );

  it.each(['p/a.txt', 'p/c.txt p/a.txt', '"p/*.txt"'])('keeps them when it was not looked for: %s', async (argv) => {
    expect(kept((await updated(argv, files))[FILE])).toBe(before);
    expect((await run(`check ${argv}`, files)).out).not.toContain('baseline-entry-is-found');
  });

  it('is none that is left out of the run, or cannot be read', async () => {
    expect(kept((await updated('p/a.txt', first))[FILE])).toBe(before);
    expect(kept((await updated('p', { ...files, 'p/q/b.txt': { size: 9 } }))[FILE])).toBe(before);
    expect(kept((await updated('p', { ...files, 'p/q/b.txt': { link: 'p/q/b.txt' } }))[FILE])).toBe(before);
  });

  it('is none that has another name', async () => {
    const moved = await updated('p', { ...files, 'p/d.txt': first['p/q/b.txt'] as Content });
    expect(kept(moved[FILE])).toBe(0);
    expect(String(moved[FILE])).toContain('path: p/d.txt');
  });

  it('is none that came by standard input', async () => {
    const piped = String(first[FILE]).replace(ofGone, 'path: "-"');
    expect(String((await updated('.', { ...files, [FILE]: piped }))[FILE])).toContain('path: "-"');
  });

  it('is looked for from the folder of the baseline', async () => {
    const other = { ...files, 'b/known.yaml': String(first[FILE]).replace(/path: p/g, 'path: ../p') };
    delete (other as Files)[FILE];
    const { files: after } = await run('check p --baseline b/known.yaml --update-baseline', other);
    expect(String(after.get('b/known.yaml'))).not.toContain('b.txt');
    expect(String(after.get('b/known.yaml'))).toContain('path: ../p/a.txt');
  });
});
