import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseBaseline } from '../../src/cli/baseline/parse.ts';
import { baselineFileSchema, FINDINGS } from '../../src/cli/baseline/schema.ts';
import { parseConfig } from '../../src/cli/config/parse.ts';
import { configSchema } from '../../src/cli/config/schema.ts';
import { keysAt } from '../../src/text/placed-yaml.ts';
import { run } from '../cli/memory-world.ts';
import { ROOT } from '../helpers/sources.ts';

const [baseline = '', suppressions = ''] = ['baseline', 'suppressions'].map((name) =>
  readFileSync(join(ROOT, `docs/${name}.md`), 'utf8'),
);

function fenced(page: string, language: string): string {
  return new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``).exec(page)?.[1] ?? '';
}

/** The keys in the first column of a table. */
function keysIn(page: string): string[] {
  return [...page.matchAll(/^\| (`\w+`(?:, `\w+`)*) \|/gm)].flatMap(([, keys = '']) =>
    keys.replaceAll('`', '').split(', '),
  );
}

describe('docs/baseline.md', () => {
  it('has an example that is a baseline, and all keys of an entry', () => {
    expect(parseBaseline('b.yaml', fenced(baseline, 'yaml'))).toMatchObject([
      { owner: 'Ada', span: { start: { line: 4 } } },
    ]);
    expect(keysIn(baseline).sort()).toEqual(keysAt(baselineFileSchema, [FINDINGS, 0]).sort());
  });
});

describe('docs/suppressions.md', () => {
  it('has an example that is a configuration, and all keys of a suppression', () => {
    const { data } = parseConfig('c.yaml', new TextEncoder().encode(fenced(suppressions, 'yaml')));
    expect(data.suppressions).toHaveLength(2);
    expect(keysIn(suppressions).sort()).toEqual(keysAt(configSchema, ['suppressions', 0]).sort());
  });

  it('has an example whose comments answer for all that is found but what is nowhere', async () => {
    const page = `${fenced(suppressions, 'wikitext')}\n<references />\n`;
    const { out } = await run('check page.wiki --format json', { 'page.wiki': page });
    const counting = JSON.parse(out).findings.filter(({ known }: { known?: unknown }) => known === undefined);
    expect(counting.map(({ message }: { message: string }) => message)).toEqual([
      expect.stringContaining('found the suppression of place-is-known, which suppresses nothing'),
    ]);
  });
});
