import { expect, it } from 'vitest';
import { ruleText } from '../../src/emit/rule-text.ts';
import { rulePage } from '../../src/rule-page.ts';
import { actsRule } from '../cli/config/house-rules.ts';

const text = (page: Awaited<ReturnType<typeof rulePage>>, options = { color: false, width: 0 }) =>
  [...ruleText(page, options)].join('');

it('fits into the terminal', async () => {
  const lines = text(await rulePage(actsRule), { color: false, width: 40 }).split('\n');
  expect(lines.filter((line) => line.length > 40 && !line.includes('│'))).toEqual([]);
});

it('paints its heads when told to', async () => {
  expect(text(await rulePage(actsRule), { color: true, width: 0 })).toContain('\u001b[1mWhat it finds');
});

it('says so where the example has nothing to find any more', async () => {
  const state = {
    severity: 'error' as const,
    from: null,
    options: { actors: { value: ['Open'], from: 'c' } },
    overrides: [],
  };
  expect(text(await rulePage(actsRule, { state }))).toContain(
    'nothing: under this configuration the rule is silent here',
  );
});

it('tells the page of a finding where there are several, and the options of the example', async () => {
  const { fail } = actsRule.examples;
  const rule = {
    ...actsRule,
    formats: ['plain'] as const,
    examples: { pass: ['One', 'Two'], fail: ['Nothing here.', `${fail}`], options: { sign: '! ' } },
  };
  const shown = text(await rulePage(rule));
  expect(shown).toContain('These pages fail, with the options {"sign":"! "}\n  example-1:\n');
  expect(shown).toContain('  example-2:3: ! found “Open the doors of all halls.”');
  expect(shown).toContain('Looks at documents in the form plain.');
});

it('cannot be made to steer a terminal', async () => {
  const page = await rulePage(actsRule);
  const hostile = {
    ...page,
    summary: 'a\u001b[2Jb\u0007',
    examples: { ...page.examples, pass: [{ path: 'p', text: '\u001b[31mred' }] },
  };
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not come through
  expect(text(hostile)).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
});
