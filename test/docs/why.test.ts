import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { VALUE_NAMES } from '../../src/explain/values.ts';
import { FIGURES } from '../../src/model/report-data.ts';
import { run } from '../cli/memory-world.ts';
import { ROOT } from '../helpers/sources.ts';

const page = readFileSync(join(ROOT, 'docs/why.md'), 'utf8');
const library = readFileSync(join(ROOT, 'docs/library.md'), 'utf8');
/** The page that the page about the library shows. */
const input = /const page = `(.*?)`;/s.exec(library)?.[1] ?? '';
const examples = [...page.matchAll(/```text\n\$ throughline (.*)\n([\s\S]*?)```/g)].map(
  ([, argv = '', shown = '']) => ({
    argv,
    shown,
  }),
);

describe('the page about why', () => {
  it('has examples', () => {
    expect(examples).toHaveLength(3);
  });

  it.each(examples)('shows the beginning of what is printed: $argv', async ({ argv, shown }) => {
    const { code, out } = await run(argv, { 'page.txt': input });
    expect(code).toBe(0);
    expect(out.slice(0, shown.length)).toBe(shown);
  });

  it('names every number and every kind of value', () => {
    expect(FIGURES.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
    const values = ['theme', 'region', 'source', 'kind', 'country', 'source_language', 'audience', 'date', 'status'];
    expect(values.filter((name) => !VALUE_NAMES.includes(name) || !page.includes(`\`${name}\``))).toEqual([]);
  });
});
