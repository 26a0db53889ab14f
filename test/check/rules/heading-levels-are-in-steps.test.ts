import { describe, expect, it } from 'vitest';
import { headingLevelsAreInSteps as rule } from '../../../src/check/rules/heading-levels-are-in-steps.ts';
import { findingsOn, messagesOn } from '../pages.ts';

const markdown = (...levels: number[]) => ({
  'page.md': [
    '# Soup',
    ...levels.map((level, i) => `${'#'.repeat(level)} Part ${'abcdef'[i]}\n\n- Stir.[^1]`),
    '[^1]: It is.\n',
  ].join('\n\n'),
});

describe('heading-levels-are-in-steps', () => {
  it.each([[[2, 3, 4, 2]], [[2, 2, 3, 2]], [[3, 3]], [[]]])('is silent on levels %j', async (levels) => {
    expect(await messagesOn(rule, markdown(...levels))).toEqual([]);
  });

  it('reports a level that is skipped, and points at the heading before', async () => {
    const [finding] = await findingsOn(rule, markdown(2, 4, 5));
    expect(finding?.message).toBe('found the heading “Part b” of level 4 below one of level 2, expected level 3');
    expect(finding?.related.map(({ span }) => span.start.line)).toEqual([3]);
  });

  it.each([
    ['page.wiki', '== Soup ==\n* Stir.\n==== Pot ====\n* Wash.\n'],
    ['page.html', '<h2>Soup</h2><ul><li>Stir.</li></ul><h4>Pot</h4><ul><li>Wash.</li></ul>'],
    ['page.txt', '== Soup ==\n\n  • Stir.[1]\n\n==== Pot ====\n\n  • Wash.[1]\n\n== Footnotes ==\n\n  1. It is.\n'],
  ])('looks at %s', async (path, value) => {
    expect(await messagesOn(rule, { [path]: value })).toHaveLength(1);
  });

  it('passes over headings that are no sections', async () => {
    const page = '== Soup ==\n* Stir.<ref>It is.</ref>\n== Footnotes ==\n<references />\n==== More ====\n* Wash.\n';
    expect(await messagesOn(rule, { 'page.wiki': page })).toEqual([]);
  });
});
