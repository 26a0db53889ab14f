import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rules } from '../src/check/rules.ts';
import { exampleFindings } from '../src/selftest.ts';

/** Pages with what is repaired, of rules whose examples show what is left to a person. */
const REPAIRED: Readonly<Record<string, string>> = {
  'area-is-spelt-as-in-the-vocabulary':
    'Kites\n\n  • Fly them on the hill.[1]\n\nFootnotes\n\n  1. The wind is free. (Fiji Strategy Salon, June 2019, Partnership thematic area).\n',
  'text-direction-is-closed':
    'Kites\n\n  • Fly them\u202c on the hill.[1]\n\nFootnotes\n\n  1. The wind is free. (Fiji Strategy Salon, June 2019, Diversity thematic area).\n',
};

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  it('says what --fix writes if it repairs anything, and only then', async () => {
    const pages = [rule.examples.fail, REPAIRED[id] ?? []].flat();
    const examples = { ...rule.examples, fail: pages };
    const found = await exampleFindings({ ...rule, examples }, 'fail', { rules: [rule] });
    const repairs = found.some(({ fix }) => fix !== undefined);
    expect(rule.fixes === undefined).toBe(!repairs);
    if (repairs) expect(rule.fixes).toMatch(/^\p{Lu}.*[.`]$/su);
    // Said once, where it is asked for.
    expect(rule.repair).not.toContain('--fix');
  });
});

it('docs/fix.md lists the rules that repair something, and no others', () => {
  const told = readFileSync(new URL('../docs/fix.md', import.meta.url), 'utf8');
  const rows = Array.from(told.matchAll(/^\| \[([a-z-]+)\]\(rules\/\1\.md\) \| (.*) \|$/gm), ([, id, fixes]) => [
    id,
    fixes,
  ]);
  expect(rows).toEqual(rules.flatMap(({ id, fixes }) => (fixes === undefined ? [] : [[id, fixes]])));
});
