import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rules } from '../../../src/check/rules.ts';
import { ROOT } from '../../helpers/sources.ts';
import { actsRule } from '../config/house-rules.ts';
import { type Content, run } from '../memory-world.ts';

const CONFIG = `plugins: house.js
extends: strict
rules:
  footnote-is-cited: info
  recommendation-names-who-acts: {most: 3}
overrides:
  - files: [drafts/**, '*.md']
    rules: {footnote-is-cited: off}
`;
const FILES: Record<string, Content> = { 'throughline.config.yaml': CONFIG, 'house.js': '' };
const explain = (argv: string, files = FILES) =>
  run(`explain ${argv}`, files, { modules: { 'house.js': { default: actsRule } } });

describe('explain <rule>', () => {
  it('prints its page for a terminal', async () => {
    const { code, out, err } = await explain('area-is-known --no-config');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(
      /^area-is-known\n {2}Every thematic area named stands in the vocabulary\.\n {2}Severity: warning, its own\.\n/,
    );
    expect(out).toContain('\nFound in it\n  line 7: found the thematic area “Gardening”');
    // Links of Markdown lead nowhere on a terminal.
    expect(out).toContain('by area-is-spelt-as-in-the-vocabulary; an area');
    expect(out).not.toMatch(/ $/m);
  });

  it('says what severity is in force, and where that is said', async () => {
    const { out } = await explain('footnote-is-cited');
    expect(out).toContain('Severity: info, from throughline.config.yaml:4:22; its own is warning.');
    expect(out).toContain('For drafts/**, *.md: off, from throughline.config.yaml:8:32.');
    const strict = await explain('attribution-has-date');
    expect(strict.out).toContain('Severity: error, from preset strict, throughline.config.yaml:2:10; its own is info.');
  });

  it('says what values of options are in force', async () => {
    const { out } = await explain('recommendation-names-who-acts');
    expect(out).toContain('Comes from house.js.');
    expect(out).toContain('  most (number): 3, from throughline.config.yaml:5:34. How many are told of.\n');
    expect(out).toContain('  since (day): none, the default. From which day on.\n');
  });

  it('in Markdown is the page of the documentation', async () => {
    const { out } = await explain('date-is-possible --no-config --format md');
    const page = readFileSync(join(ROOT, 'docs/rules/date-is-possible.md'), 'utf8');
    expect(page).toBe(`<!-- Made from the rule by npm run generate. -->\n${out}`);
  });

  it('in JSON has all of it', async () => {
    const { out } = await explain('footnote-is-cited --format json');
    expect(JSON.parse(out)).toMatchObject({
      schemaVersion: 1,
      id: 'footnote-is-cited',
      severity: 'warning',
      inForce: {
        severity: 'info',
        from: 'throughline.config.yaml:4:22',
        overrides: [{ files: ['drafts/**', '*.md'], severity: 'off', options: {} }],
      },
    });
  });

  it.each([
    ['footnote-is-cite', 'error: there is no rule footnote-is-cite\nDid you mean footnote-is-cited?\n'],
    ['x', 'error: there is no rule x\nthroughline explain lists all rules.\n'],
  ])('of %s tells the nearest name', async (id, told) => {
    const { code, out, err } = await explain(id);
    expect({ code, out, err }).toEqual({ code: 2, out: '', err: told });
  });
});

describe('explain', () => {
  it('prints a table of all rules with the severity in force', async () => {
    const { code, out } = await explain('');
    expect(code).toBe(0);
    expect(out.match(/^[a-z]+(?:-[a-z]+)+ /gm)).toHaveLength(rules.length + 1);
    expect(out).toMatch(/^footnote-is-cited +info, and 1 override +.*throughline\.config\.yaml:4:22$/m);
    expect(out).toContain(`${rules.length + 1} rules. throughline explain <rule>`);
  });

  it.each([80, 50])('shortens ids last, in %i columns', async (terminal) => {
    const { out } = await run('explain --no-color', {}, { terminal });
    expect(rules.map(({ id }) => id).filter((id) => !out.includes(`\n${id} `))).toEqual([]);
    expect(
      Math.max(
        ...out
          .split('\n')
          .slice(0, -3)
          .map((line) => line.length),
      ),
    ).toBeLessThanOrEqual(terminal);
  });

  it('in JSON and Markdown too', async () => {
    const { rules: rows } = JSON.parse((await explain('--format json --preset recommended')).out);
    expect(rows).toHaveLength(rules.length + 1);
    expect(rows.at(-1)).toMatchObject({ id: actsRule.id, inForce: 'warning', module: 'house.js', overrides: 0 });
    expect((await explain('--format md')).out).toContain('| rule | severity | what holds | from |');
  });

  it('tells how many are off', async () => {
    const files = { 'throughline.config.yaml': 'rules: {line-is-read: off}' };
    expect((await explain('', files)).out).toContain(`${rules.length} rules, 1 off.`);
  });
});

it.each([
  ['text', 'What --fix does\n  Leaves one space, outside of quotes'],
  ['md', '## What `--fix` does\n\nLeaves one space, outside of quotes'],
  ['json', '"fixes": "Leaves one space, outside of quotes'],
])('explain says in %s what --fix does', async (format, told) => {
  expect((await run(`explain spaces-are-single --format ${format}`)).out).toContain(told);
  const silent = (await run(`explain footnote-is-cited --format ${format}`)).out;
  expect(silent).not.toContain('--fix');
  if (format === 'json') expect(JSON.parse(silent).fixes).toBeNull();
});
