import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { run } from './cli/memory-world.ts';
import { FAULTY, MARKDOWN, PAGE } from './cli/page.ts';
import { ROOT } from './helpers/sources.ts';

const PATH = 'schema/model.schema.json';
const schema = JSON.parse(readFileSync(join(ROOT, PATH), 'utf8'));
// Dates are held to a pattern; their `format` needs a package of its own.
const ajv = new Ajv2020({ allErrors: true, validateFormats: false }).addSchema(schema);
const FILES = { 'a.json': '[{"id": "a/n/1", "theme": "x"}]', 'a.txt': PAGE, 'b.txt': FAULTY, 'c.md': MARKDOWN };

function problems(definition: string, value: unknown): unknown {
  const validate = ajv.getSchema(`${schema.$id}#/$defs/${definition}`);
  if (!validate) throw new Error(`${PATH} does not define ${definition}`);
  return validate(value) ? [] : validate.errors;
}

it('the schema file is the one the zod schemas give: npm run generate', async () => {
  const generator = new URL('../scripts/generate/schema.js', import.meta.url).href;
  const { outputs } = (await import(generator)) as { outputs: () => Promise<Map<string, string>> };
  expect((await outputs()).get(PATH)).toBe(readFileSync(join(ROOT, PATH), 'utf8'));
});

describe('JSON that is printed fits the schema', () => {
  const rows = [
    { argv: 'parse a.txt b.txt c.md', definition: 'Model' },
    { argv: 'check a.txt b.txt --format json --fail-on never', definition: 'CheckReport' },
    { argv: 'trace a.txt b.txt --format json', definition: 'TraceReport' },
    { argv: 'quotes a.txt c.md --format json', definition: 'QuotesReport' },
    { argv: 'explain footnote-is-cited --format json', definition: 'RulePage' },
    { argv: 'explain --preset wiki --format json', definition: 'RuleTable' },
    { argv: 'selftest --preset wiki --format json', definition: 'SelftestReport' },
    { argv: 'agreement a.json a.json --format json', definition: 'AgreementReport' },
    ...['theme', 'region', 'source', 'kind', 'document', 'section', 'year', 'theme,region', 'year,kind'].flatMap(
      (axes) =>
        ['footnote', 'recommendation', 'citation', 'source'].map((unit) => ({
          argv: `summary a.txt b.txt c.md --format json --by ${axes} --unit ${unit}`,
          definition: 'SummaryReport',
        })),
    ),
  ];
  it.each(rows)('$argv: $definition', async ({ argv, definition }) => {
    const { code, out } = await run(argv, FILES);
    expect(code).toBe(0);
    expect(problems(definition, JSON.parse(out))).toEqual([]);
  });

  it('parse --format ndjson: a Document on each line', async () => {
    const { out } = await run('parse a.txt b.txt c.md --format ndjson', FILES);
    const lines = out.trimEnd().split('\n');
    expect(lines).toHaveLength(3);
    for (const line of lines) expect(problems('Document', JSON.parse(line))).toEqual([]);
  });

  it('synth: model.json', async () => {
    const { files } = await run('synth a.txt --out out', FILES);
    expect(problems('Model', JSON.parse(String(files.get('out/model.json'))))).toEqual([]);
  });
});

describe('the schema refuses', () => {
  const rows = [
    { why: 'a key it does not know', definition: 'Point', value: { line: 1, column: 1, offset: 0, more: 1 } },
    { why: 'line 0', definition: 'Point', value: { line: 0, column: 1, offset: 0 } },
    { why: 'a model of another version', definition: 'Model', value: { schemaVersion: 2 } },
  ];
  it.each(rows)('$why', ({ definition, value }) => {
    expect(problems(definition, value)).not.toEqual([]);
  });
});
