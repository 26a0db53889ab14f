import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { rules } from '../src/check/rules.ts';
import { exampleFindings } from '../src/selftest.ts';

const told = readFileSync(new URL('../docs/fix.md', import.meta.url), 'utf8');
const listed = new Set(Array.from(told.matchAll(/\(rules\/([a-z-]+)\.md\)/g), ([, id]) => id));
/** What their examples show is left to a person. */
const ELSEWHERE = new Set(['area-is-spelt-as-in-the-vocabulary', 'text-direction-is-closed']);

it('docs/fix.md lists the rules that repair something, and no others', async () => {
  const mending: string[] = [];
  for (const rule of rules) {
    const found = await exampleFindings(rule, 'fail', { rules: [rule] });
    if (ELSEWHERE.has(rule.id) || found.some(({ fix }) => fix !== undefined)) mending.push(rule.id);
  }
  expect([...listed].sort()).toEqual(mending.sort());
}, 60_000);
