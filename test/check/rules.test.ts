import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Rule } from '../../src/check/rule.ts';
import { rules } from '../../src/check/rules.ts';
import { compile } from '../../src/compile.ts';
import type { Finding } from '../../src/model/finding.ts';

async function findingsOn(
  value: string,
  { format = 'plain', decisions: list = [] }: Pick<Rule['examples'], 'format' | 'decisions'>,
): Promise<Finding[]> {
  const decisions = { path: 'decisions.yaml', list };
  const { findings } = await compile([{ path: 'example.txt', value, format }], undefined, decisions);
  return findings;
}

describe('the list of the rules', () => {
  it('names each rule once, by what holds', () => {
    const ids = rules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*-(?:is|are|has)(?:-[a-z]+)+$/);
  });

  it('cannot be changed through a rule', () => {
    for (const rule of rules) {
      expect(Object.isFrozen(rule)).toBe(true);
      expect(Object.isFrozen(rule.examples)).toBe(true);
    }
  });
});

describe.each(rules.map((rule): [string, Rule] => [rule.id, rule]))('%s', (id, { docs, severity, examples }) => {
  it('has a page with its id, its severity and both its examples', () => {
    expect(docs).toBe(`docs/rules/${id}.md`);
    const text = readFileSync(docs, 'utf8');
    expect(text.startsWith(`# ${id}\n`)).toBe(true);
    expect(text).toContain(`Severity: **${severity}**`);
    const { fail, pass, format = 'text' } = examples;
    for (const example of [fail, pass]) expect(text).toContain(`\`\`\`${format}\n${example}\`\`\`\n`);
  });

  it('shows on its page what it says of its failing example', async () => {
    const [finding] = (await findingsOn(examples.fail, examples)).filter(({ ruleId }) => ruleId === id);
    expect(readFileSync(docs, 'utf8')).toContain(`\`\`\`text\n${finding?.message}\n\`\`\`\n`);
  });

  it('finds something in its failing example and nothing in its passing one', async () => {
    expect((await findingsOn(examples.fail, examples)).map(({ ruleId }) => ruleId)).toContain(id);
    expect(await findingsOn(examples.pass, examples)).toEqual([]);
  });
});
