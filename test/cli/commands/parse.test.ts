import { describe, expect, it } from 'vitest';
import { run } from '../memory-world.ts';
import { FAULTY, MARKDOWN, PAGE } from '../page.ts';

const FILES = { 'p/a.txt': PAGE, 'p/b.md': MARKDOWN, 'p/c.txt': FAULTY };

function idsOf(lines: string): string[] {
  return lines
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line).id);
}

describe('the model', () => {
  it('has documents in order, and findings', async () => {
    const { code, out } = await run('parse p', FILES);
    const { documents, findings } = JSON.parse(out);
    expect(code).toBe(0);
    expect(documents.map(({ path }: { path: string }) => path)).toEqual(['p/a.txt', 'p/b.md', 'p/c.txt']);
    expect(findings.map(({ ruleId }: { ruleId: string }) => ruleId)).toContain('footnote-is-defined');
  });

  it('is the same, document by document, as NDJSON', async () => {
    const { documents } = JSON.parse((await run('parse p', FILES)).out);
    const { out } = await run('parse p --format ndjson', FILES);
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual(documents);
  });

  it('gives documents of one title ids of their own, also line by line', async () => {
    const files = { 'a.txt': PAGE, 'b.txt': PAGE };
    const ids = ['share-the-garden-tools', 'share-the-garden-tools-2'];
    expect(idsOf((await run('parse a.txt b.txt --format ndjson', files)).out)).toEqual(ids);
    const { documents } = JSON.parse((await run('parse a.txt b.txt', files)).out);
    expect(documents.map(({ id }: { id: string }) => id)).toEqual(ids);
  });
});

describe('one input among many that cannot be read', () => {
  it.each(['json', 'ndjson'])('loses no other: %s', async (format) => {
    const { code, out, err } = await run(`parse p gone.txt --format ${format}`, FILES);
    expect(code).toBe(2);
    expect(out).toContain('"water-the-roses"');
    expect(err).toBe('gone.txt: no such file\n');
  });

  it('prints nothing when it is the only one', async () => {
    expect(await run('parse gone.txt', FILES)).toMatchObject({ code: 2, out: '', err: 'gone.txt: no such file\n' });
  });
});

describe('--verbose', () => {
  it.each(['json', 'ndjson'])('says on standard error what became of every line: %s', async (format) => {
    const quiet = await run(`parse p/a.txt --format ${format}`, FILES);
    const { out, err } = await run(`parse p/a.txt --format ${format} --verbose`, FILES);
    expect(out).toBe(quiet.out);
    expect(quiet.err).toBe('');
    expect(err).toMatch(/^p\/a\.txt:1 {2}/);
    expect(err).toMatch(/used {2}recommendation/);
  });
});

describe('a result in a file', () => {
  it.each(['json', 'ndjson'])('is whole or not there: %s', async (format) => {
    const { files, out } = await run(`parse p --format ${format} --out model`, FILES);
    expect(out).toBe('');
    expect(String(files.get('model'))).toBe((await run(`parse p --format ${format}`, FILES)).out);
  });

  it.each(['json', 'ndjson'])('is not made of nothing: %s', async (format) => {
    const { files, code } = await run(`parse gone.txt --format ${format} --out model`, FILES);
    expect(code).toBe(2);
    expect([...files.keys()]).toEqual(Object.keys(FILES));
  });
});
