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
  it.each([[[2, 3, 4, 2]], [[2, 2, 3, 2]], [[2]], [[]]])('is silent on levels %j', async (levels) => {
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

  it.each([
    ['page.md', '# Soup\n\n#### Pot\n\n- Stir.[^1]\n\n[^1]: It is.\n', 4],
    ['page.md', 'Soup\n====\n\n### Pot\n\n- Stir.[^1]\n\n[^1]: It is.\n', 3],
    ['page.wiki', '= Soup =\n\n==== Pot ====\n\n* Stir.\n', 4],
    ['page.html', '<html><body><h1>Soup</h1><h3>Pot</h3><ul><li>Stir.</li></ul></body></html>', 3],
    [
      'page.html',
      '<h1 id="t"><span>Soup</span></h1>\n<p>Warm.</p>\n<h3><span>Pot</span></h3><ul><li>Stir.</li></ul>',
      3,
    ],
  ])('reports what skips a level right below the title of %s: %j', async (path, value, level) => {
    const found = await findingsOn(rule, { [path]: value });
    expect(found.map(({ message }) => message)).toEqual([
      `found the heading “Pot” of level ${level} right below the title, expected level 2`,
    ]);
    expect(found[0]?.related.map(({ span }) => span.start.line)).toEqual([1]);
  });

  it.each([
    ['page.wiki', '=== Pot ===\n\n* Stir.\n'],
    ['page.wiki', '= Soup =\n\n== Pot ==\n\n* Stir.\n'],
    ['page.md', '---\ntitle: Soup\n---\n\n### Pot\n\n- Stir.[^1]\n\n[^1]: It is.\n'],
    ['page.html', '<h1>Soup</h1><h2>Pot</h2><ul><li>Stir.</li></ul>'],
    ['page.html', '<title>Soup</title><h3>Pot</h3><ul><li>Stir.</li></ul>'],
    [
      'page.html',
      '<h1 id="firstHeading">Soup</h1><div id="toc"><h2>Contents</h2><ul><li>Pot</li></ul></div><h3>Pot</h3><ul><li>Stir.</li></ul>',
    ],
  ])('is silent where no heading of level 1 stands right above, in %s: %j', async (path, value) => {
    expect(await messagesOn(rule, { [path]: value })).toEqual([]);
  });

  it('passes over headings that are no sections', async () => {
    const page = '== Soup ==\n* Stir.<ref>It is.</ref>\n== Footnotes ==\n<references />\n==== More ====\n* Wash.\n';
    expect(await messagesOn(rule, { 'page.wiki': page })).toEqual([]);
  });
});
