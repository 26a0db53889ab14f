import { describe, expect, it } from 'vitest';
import type { Rule } from '../../src/check/rule.ts';
import { rules } from '../../src/check/rules.ts';
import { exampleFindings } from '../../src/selftest.ts';

describe('the list of the rules', () => {
  it('names each rule once, by what holds', () => {
    const ids = rules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids)
      expect(id).toMatch(
        /^[a-z]+(?:-[a-z]+)*-(?:is|are|has|have|keeps?|stands?|agrees?|suppresses|names)(?:-[a-z]+)+$/,
      );
  });

  it('cannot be changed through a rule', () => {
    for (const rule of rules) {
      expect(Object.isFrozen(rule)).toBe(true);
      expect(Object.isFrozen(rule.examples)).toBe(true);
    }
  });
});

describe.each(rules.map((rule): [string, Rule] => [rule.id, rule]))('%s', (id, rule) => {
  it('says what it finds, why that matters and how to repair it', () => {
    expect(rule.docs).toBe(`docs/rules/${id}.md`);
    for (const text of [rule.summary, rule.finds, rule.matters, rule.repair])
      expect(text).toMatch(/^\p{Lu}.*[.:)`]$/su);
  });

  it('finds something in its failing example and nothing in its passing one', async () => {
    expect((await exampleFindings(rule, 'fail')).map(({ ruleId }) => ruleId)).toContain(id);
    expect(await exampleFindings(rule, 'pass')).toEqual([]);
  });
});
