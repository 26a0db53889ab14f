import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { settingsBy } from '../../src/cli/config/match.ts';
import { parseConfig } from '../../src/cli/config/parse.ts';
import { configSchema } from '../../src/cli/config/schema.ts';
import { keysAt } from '../../src/text/placed-yaml.ts';
import { columnFields } from '../../src/vocabularies/columns.ts';
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

  it('names every key', () => {
    const keys = [...Object.keys(configSchema.shape), ...keysAt(configSchema, ['documents', 0]), ...columnFields];
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
