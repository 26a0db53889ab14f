import { expect, it } from 'vitest';
import { ruleMd } from '../../src/emit/rule-md.ts';
import { rulePage } from '../../src/rule-page.ts';
import { actsRule } from '../cli/config/house-rules.ts';

const state = {
  severity: 'off' as const,
  from: 'c.yaml:1:2',
  options: { most: { value: 3, from: 'c.yaml:1:2' } },
  overrides: [{ files: ['a/**', 'b'], severity: null, options: { most: 4 }, from: 'c.yaml:3:4' }],
};

it('a page says what the rule says', async () => {
  const text = ruleMd(await rulePage(actsRule));
  expect(text).toContain('\nSeverity: **warning** · looks at documents of kind synthesis\n\n## What it finds\n');
  expect(text).toContain('| `since` | day | none | From which day on. |\n');
  expect(text).toContain('```text\nfound “Open the doors of all halls.”, expected council\n```\n');
});

it('a page under a configuration says what that says', async () => {
  const text = ruleMd(await rulePage(actsRule, { state, module: 'house.js' }));
  expect(text).toContain(
    'Severity: **off** (c.yaml:1:2; its own: warning) · looks at documents of kind synthesis · from `house.js`\n',
  );
  expect(text).toContain('\n- most 4 for `a/**`, `b` (c.yaml:3:4)\n\n## What it finds');
  expect(text).toContain('| option | kind | default | in force | what it is for |\n');
  expect(text).toContain('| `most` | number | `10` | `3` (c.yaml:1:2) | How many are told of. |\n');
});

it('several pages stand under their names, and ticks in them end no block', async () => {
  const { pass, fail } = actsRule.examples;
  const rule = {
    ...actsRule,
    examples: { pass: [`${pass}`, 'Two'], fail: [`${fail}`, 'A ```` tick'], beside: ', beside a third' },
  };
  const text = ruleMd(await rulePage(rule));
  expect(text).toContain('These pages fail, beside a third:\n\n`example-1`:\n\n```text\n');
  expect(text).toContain('`example-2`:\n\n`````text\nA ```` tick\n`````\n');
  expect(text).toContain('These pass:\n');
});
