import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keysAt } from '../../src/text/placed-yaml.ts';
import { vocabularyFileSchema } from '../../src/vocabularies/vocabulary-file.ts';
import { run } from '../cli/memory-world.ts';
import { ROOT } from '../helpers/sources.ts';

const page = readFileSync(join(ROOT, 'docs/vocabularies.md'), 'utf8');
const example = /```yaml\n(.*?)```/s.exec(page)?.[1] ?? '';

describe('the page about vocabularies', () => {
  it('has an example that can be in force', async () => {
    const { code, out } = await run('vocab themes --vocabulary harbour-town.yaml', { 'harbour-town.yaml': example });
    expect(code).toBe(0);
    expect(out).toContain('Vivienda');
    expect(out).toContain('deprecated, see agua');
  });

  it('shows what is said when two entries have one name', async () => {
    const twice = example.replace('label: Pozos', 'label: Pozos\n    aliases: [alquiler]');
    const { err } = await run('vocab themes --vocabulary harbour-town.yaml', { 'harbour-town.yaml': twice });
    const told = err
      .trim()
      .replace(/:\d+:/, ':')
      .replace(/line \d+/, 'line');
    expect(page.replace(/:\d+:/, ':').replaceAll(/line \d+/g, 'line')).toContain(told);
  });

  it('names every key', () => {
    const keys = [...keysAt(vocabularyFileSchema, []), ...keysAt(vocabularyFileSchema, ['entries', 0])];
    expect(keys.filter((key) => !page.includes(`\`${key}\``))).toEqual([]);
  });
});
