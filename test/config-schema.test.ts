import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { rules } from '../src/check/rules.ts';
import { LEVELS } from '../src/cli/config/schema.ts';
import { readConfiguration } from '../src/cli/config.ts';
import { memoryWorld } from './cli/memory-world.ts';
import { ROOT } from './helpers/sources.ts';

const schema = JSON.parse(readFileSync(join(ROOT, 'schema/config.schema.json'), 'utf8'));
// Days are held to a pattern; their `format` needs a package of its own.
const fits = new Ajv2020({
  allErrors: true,
  strict: true,
  strictRequired: false,
  strictTypes: false,
  allowUnionTypes: true,
  validateFormats: false,
  keywords: ['markdownDescription'],
}).compile(schema);

/** Whether the reader takes it, with the files beside it that it may name. */
async function isRead(text: string): Promise<boolean> {
  const files = { 'c.yaml': text, 'base.yaml': '', 'house.js': '' };
  const world = memoryWorld(files, { modules: { 'house.js': { rules: [] } } });
  try {
    await (await readConfiguration(world, { config: 'c.yaml' })).readRules();
    return true;
  } catch {
    return false;
  }
}

describe('the schema of the configuration and its reader agree that', () => {
  it.each([
    '{}',
    '$schema: ./config.schema.json',
    'extends: strict',
    'extends: [recommended, wiki, ./base.yaml]',
    'themes: themes-2017\nregions: un-m49',
    'columns: {text: Comment, id: [No, 2019, true]}',
    'columns: {text: null, id: [null]}',
    'rules: {date-is-within-the-process: {from: 2018-07-31, to: null}}',
    'documents: [{files: "*.md", kind: report}, {files: [a, "!b"], columns: {text: []}}]',
    'decisions: d.yaml',
    'plugins: house.js',
    'plugins: [house.js]',
    'rules: {line-is-read: off, date-is-possible: {severity: info}, place-is-known: {}}',
    'overrides: [{files: a/**, rules: {line-is-read: error}}]',
    ...rules.map(({ id }) => `rules: {${id}: warning}`),
    ...LEVELS.map((level) => `rules: {line-is-read: ${level}}`),
  ])('%s is right', async (text) => {
    fits(parse(text));
    expect({ errors: fits.errors, read: await isRead(text) }).toEqual({ errors: null, read: true });
  });

  it.each([
    '[]',
    'rule: {}',
    'extends: strickt',
    'extends: {a: b}',
    'extends: [[strict]]',
    'themes: [a]',
    'vocabularies: ""',
    'columns: {texts: a}',
    'columns: {text: {a: b}}',
    'documents: {files: a}',
    'documents: [{files: []}]',
    'documents: [{files: /a}]',
    'rules: {date-is-within-the-process: {from: 2018-13-45}}',
    'rules: {date-is-within-the-process: {from: 2018-04-31}}',
    'documents: [{kind: report}]',
    'documents: [{files: a, kind: raport}]',
    'decisions: ""',
    'plugins: {a: b}',
    'plugins: [""]',
    'rules: []',
    'rules: {line-is-red: off}',
    'rules: {line-is-read: on}',
    'rules: {line-is-read: true}',
    'rules: {line-is-read: [error]}',
    'rules: {line-is-read: {severity: fatal}}',
    'rules: {line-is-read: {length: 3}}',
    'overrides: {files: a, rules: {}}',
    'overrides: [{rules: {}}]',
    'overrides: [{files: a}]',
    'overrides: [{files: a, rules: {line-is-red: off}}]',
    'overrides: [{files: a, rules: {}, kind: report}]',
  ])('%s is wrong', async (text) => {
    expect({ fits: fits(parse(text)), read: await isRead(text) }).toEqual({ fits: false, read: false });
  });
});

describe('the schema', () => {
  it('leaves rules of modules to the reader, which knows them', () => {
    expect(fits({ plugins: 'house.js', rules: { 'house-is-ours': { severity: 'off', most: 3 } } })).toBe(true);
    expect(fits({ plugins: 'house.js', rules: { 'house-is-ours': 'of' } })).toBe(false);
    expect(fits({ rules: { 'house-is-ours': 'off' } })).toBe(false);
  });

  it('tells an editor what each rule is about, and what each option is for', () => {
    const { properties } = schema.$defs.Rules;
    expect(Object.keys(properties)).toEqual(rules.map(({ id }) => id));
    for (const { id, summary, options = {} } of rules) {
      expect(properties[id].description).toContain(summary);
      const { severity: _, ...own } = properties[id].anyOf[1].properties;
      expect(Object.entries(own).map(([name, one]) => [name, (one as { description: string }).description])).toEqual(
        Object.entries(options).map(([name, { about }]) => [name, about]),
      );
    }
  });
});
