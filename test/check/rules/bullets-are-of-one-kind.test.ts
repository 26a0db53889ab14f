import { describe, expect, it } from 'vitest';
import { bulletsAreOfOneKind as rule } from '../../../src/check/rules/bullets-are-of-one-kind.ts';
import { fixedPage, messagesOn, placesOn } from '../pages.ts';

const notes = '\nFootnotes\n\n  1. It is warm. (Peru Strategy Salon, June 2019, Diversity thematic area).\n';
const page = (...lines: string[]) => `Movement/Input/Warm\n\nSoup\n\n${lines.join('\n')}\n${notes}`;

describe('bullets-are-of-one-kind', () => {
  it.each([
    ['one kind', ['  • Stir.[1]', '  • Wash.[1]']],
    [
      'another at each level',
      ['  • Stir.[1]', '    ◦ Slowly.[1]', '    ◦ Twice.[1]', '  • Wash.[1]', '    ◦ Well.[1]'],
    ],
    ['another below another heading', ['  • Stir.[1]', '  • Wash.[1]', '', 'Pots', '', '- Lend.[1]', '- Mend.[1]']],
    ['numbers in between', ['  • Stir.[1]', '', '  1. Wash.[1]', '', '  - Rest.[1]']],
  ])('is silent on %s', async (_, lines) => {
    expect(await messagesOn(rule, page(...lines))).toEqual([]);
  });

  it('reports odd bullets one by one, and mends them', async () => {
    const mixed = page('  • Stir.[1]', '  - Wash.[1]', '  • Rest.[1]', '  * Eat.[1]', '  • Sing.[1]');
    expect(await messagesOn(rule, mixed)).toEqual([
      'found the bullet “-” in a list, expected “•” as before 3 of its items',
      'found the bullet “*” in a list, expected “•” as before 3 of its items',
    ]);
    expect(await placesOn(rule, mixed)).toEqual(['-', '*']);
    expect(await fixedPage(rule, mixed)).toBe(
      page('  • Stir.[1]', '  • Wash.[1]', '  • Rest.[1]', '  • Eat.[1]', '  • Sing.[1]'),
    );
  });

  it.each([
    [['• Stir.', '* Wash.', '- Rest.'], '“•”, “*” and “-”'],
    [['- Stir.', '- Wash.', '* Rest.', '* Eat.'], '“-” and “*”'],
  ])('counts none as right, and mends nothing, where no kind has the majority: %j', async (items, kinds) => {
    const mixed = page(...items.map((item) => `  ${item}[1]`));
    expect(await messagesOn(rule, mixed)).toEqual([
      `found the bullets ${kinds} in one list, expected one kind of bullet`,
    ]);
    expect(await fixedPage(rule, mixed)).toBe(mixed);
  });

  it('reports a list once where many are odd', async () => {
    const odd = 'abcde'.split('').map((letter) => `  - Stir ${letter}.[1]`);
    const most = 'abcdef'.split('').map((letter) => `  • Wash ${letter}.[1]`);
    expect(await messagesOn(rule, page(...most, ...odd))).toEqual([
      'found the bullet “-” of 5 items in a list, expected “•” as before 6 of its items',
    ]);
    expect(await fixedPage(rule, page(...most, ...odd))).not.toContain('  - ');
  });

  it('reports it in a nested list and in Markdown', async () => {
    const nested = page('  • Stir.[1]', '    ◦ Slowly.[1]', '    - Twice.[1]', '    ◦ Well.[1]', '  • Wash.[1]');
    expect(await messagesOn(rule, nested)).toHaveLength(1);
    const markdown = '# Soup\n\n- Stir.[^1]\n- Wash.\n* Rest.\n\n[^1]: It is.\n';
    expect(await messagesOn(rule, { 'page.md': markdown })).toHaveLength(1);
  });
});
