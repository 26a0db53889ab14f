import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { presetNames } from '../../src/check/presets.ts';
import { readSteps } from '../../src/cli/config/layers.ts';
import { settingsBy } from '../../src/cli/config/match.ts';
import { parseConfig } from '../../src/cli/config/parse.ts';
import { configSchema, LEVELS } from '../../src/cli/config/schema.ts';
import { rulesBySteps } from '../../src/cli/config/statements.ts';
import { keysAt } from '../../src/text/placed-yaml.ts';
import { columnFields } from '../../src/vocabularies/columns.ts';
import { memoryWorld } from '../cli/memory-world.ts';
import { ROOT } from '../helpers/sources.ts';

const page = readFileSync(join(ROOT, 'docs/configuration.md'), 'utf8');
const example = /```yaml\n(.*?)```/s.exec(page)?.[1] ?? '';

describe('the page about the configuration', () => {
  it('has an example that means what the page says', () => {
    const of = settingsBy(parseConfig('example.yaml', new TextEncoder().encode(example)).data);
    expect(of(['gespraeche/mai/eins.md'])).toMatchObject({ kind: 'report', columns: { text: 'Was gesagt wurde' } });
    expect(of(['umfragen/a.csv']).columns).toMatchObject({
      text: ['Antwort', 'Ergänzung'],
      id: [],
      date: 'Gesprochen am',
    });
    expect(of(['umfragen/entwurf-a.csv']).columns).toMatchObject({ text: 'Was gesagt wurde' });
  });

  it('has an example whose rules hold as the page says', async () => {
    const world = memoryWorld({ 'throughline.config.yaml': example });
    const { settingsOf } = await rulesBySteps(readSteps('throughline.config.yaml', world.disk), world, {});
    const severities = (path: string) => settingsOf(path).severities;
    expect(severities('seite.txt')).toMatchObject({
      'place-is-known': 'off',
      'footnote-is-cited': 'warning',
      'recommendation-has-source': 'error',
    });
    expect(severities('entwuerfe/a.md')['recommendation-has-source']).toBe('off');
  });

  it('names every preset and every severity', () => {
    expect([...presetNames, ...LEVELS].filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
  });

  it('shows what is wrong with a rule as it is', async () => {
    const line = /```text\n(throughline\.config\.yaml:4.*)\n```/.exec(page)?.[1];
    const world = memoryWorld({ 'throughline.config.yaml': 'themes: themes-2017\n\nrules:\n  line-is-red: off' });
    const read = rulesBySteps(readSteps('throughline.config.yaml', world.disk), world, {});
    await expect(read).rejects.toThrow(line ?? 'missing');
  });

  it('names the schema that ships with the package', () => {
    const [, path = ''] = /yaml-language-server: \$schema=node_modules\/throughline\/(\S+)/.exec(page) ?? [];
    expect(existsSync(join(ROOT, path))).toBe(true);
  });

  it('names every key', () => {
    const keys = [
      ...Object.keys(configSchema.shape),
      ...keysAt(configSchema, ['documents', 0]),
      ...keysAt(configSchema, ['overrides', 0]),
      ...columnFields,
    ];
    expect(keys.filter((key) => !page.includes(`\`${key}\``))).toEqual([]);
  });

  it('shows an error as it is', () => {
    const [, line] = /```text\n(.*)\n```/.exec(page) ?? [];
    const broken = example.replace('kind: report', 'kind: raport').replace(/^#.*\n\n/, '');
    const place = (text: string) => text.replace(/:\d+:\d+:/, ':');
    expect(() => parseConfig('throughline.config.yaml', new TextEncoder().encode(broken))).toThrow(
      expect.objectContaining({
        message: expect.stringContaining(place(line ?? '').slice('throughline.config.yaml: '.length)),
      }),
    );
  });
});
