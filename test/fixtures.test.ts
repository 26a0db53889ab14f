import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue, compile, compileDocument, emitters, reportData, trace } from '../src/index.ts';
import { brokenLedger, brokenSpans } from './helpers/claims.ts';
import { clauseDifferences, differences, fixtures, goldenText } from './helpers/fixtures.ts';

/** Cases whose whole output is kept in `golden/`; `UPDATE_GOLDEN=1` writes it anew. */
const GOLDEN = ['example-shared-leadership', 'example-safe-spaces'];

const cases = fixtures();
const inputs = cases.flatMap(({ expected, inputs: files }) => files.map((file) => ({ ...file, expected })));

describe.each(inputs)('$path', ({ path, value, origin, expected }) => {
  it('is read as a careful reader reads it', async () => {
    const { document, doubts, text } = await compileDocument({ path, value, origin });
    expect(differences(expected, document, doubts)).toEqual([]);
    expect(clauseDifferences(expected, document, text)).toEqual([]);
  });

  it('has spans whose words are the ones claimed', async () => {
    const { document, text } = await compileDocument({ path, value });
    expect(brokenSpans(document, text, path.includes('/paste-'))).toEqual([]);
  });

  it('has a ledger with every line once', async () => {
    const { ledger, text } = await compileDocument({ path, value });
    expect(brokenLedger(ledger, text)).toEqual([]);
  });
});

describe('what the examples of a newcomer become', () => {
  const tool = { name: 'throughline', version: '0.0.0' } as const;
  const options = { color: false, width: 100, csvGuard: true, tool };
  const examples = cases.filter(({ name }) => GOLDEN.includes(name));

  it.each(examples)('$name is the same as in its golden files', async ({ name, inputs: files }) => {
    const pages = files.filter(({ path }) => path.endsWith('.txt'));
    const { corpus, findings } = await compile(pages);
    const { documents } = corpus;
    const texts = new Map(
      await Promise.all(pages.map(async (page) => [page.path, (await compileDocument(page)).text] as const)),
    );
    const terms = catalogue();
    const golden = {
      'parse.json': emitters.model.json({ documents, findings }, options),
      'findings.txt': emitters.findings.text({ findings, documents: documents.length, texts }, options),
      'trace.csv': emitters.trace.csv(trace(corpus, terms), options),
      'report.md': emitters.report.md(reportData(corpus, terms), options),
    };
    for (const [file, text] of Object.entries(golden)) expect(text, file).toBe(goldenText(name, file, text));
  });
});

describe('lines of all fixtures, mixed', () => {
  const decode = (value: Uint8Array) => new TextDecoder(value[0] === 0xff ? 'utf-16le' : 'utf-8').decode(value);
  const lines = [
    ...new Set(
      inputs
        .filter(({ path }) => /\.(?:txt|md|wiki|html)$/.test(path))
        .flatMap(({ value }) => decode(value).split(/\r?\n/)),
    ),
  ];
  const mixed = fc
    .array(fc.constantFrom(...lines), { maxLength: 40 })
    // Front matter that is opened and not closed is an error that `parse/markdown` tells.
    .filter((some) => some.some((line) => line.trim() !== '') && some[0] !== '---');
  const rows = [
    { extension: 'txt', numRuns: 300 },
    { extension: 'md', numRuns: 60 },
    { extension: 'wiki', numRuns: 150 },
    { extension: 'html', numRuns: 60 },
  ];

  it.each(rows)('never fail as $extension, and the ledger has every line once', async ({ extension, numRuns }) => {
    const property = fc.asyncProperty(mixed, fc.constantFrom('\n', '\r\n', '\r'), async (some, end) => {
      const value = new TextEncoder().encode(some.join(end));
      const { document, ledger, text } = await compileDocument({ path: `mixed.${extension}`, value });
      expect(brokenLedger(ledger, text)).toEqual([]);
      // A line of the skin may stand inside a quote or an item here: their spans hold it, their words do not.
      const broken = brokenSpans(document, text, true).filter(
        (claim) => !/^(?:quote|recommendation|attribution):/.test(claim),
      );
      expect(broken).toEqual([]);
    });
    await fc.assert(property, { numRuns });
  });
});
