import { describe, expect, it } from 'vitest';
import { attributionIsBalanced as rule } from '../../../src/check/rules/attribution-is-balanced.ts';
import { citing, findingsIn, linesIn, messagesIn, repaired } from '../compiled.ts';

const SAID = 'The lock is old.';
const WHO = 'Peru Strategy Salon, July 2019, Diversity thematic area';

describe('attribution-is-balanced', () => {
  it.each([
    ['an attribution', `${SAID} (${WHO}).`],
    ['a parenthesis in the words', `The lock (of iron) is old. (${WHO}).`],
    ['a parenthesis in the attribution', `${SAID} (Peru Strategy Salon (Lima), July 2019, Diversity thematic area).`],
    ['brackets in the attribution', `${SAID} (Peru Strategy Salon [Lima], July 2019, Diversity thematic area).`],
    ['two quotes', `${SAID} (${WHO}). Mine has two keys. (${WHO}).`],
    ['a face', `${SAID} (${WHO}). So be it :)`],
    ['words without an attribution', 'The lock (of iron) is old.'],
    ['points with letters', 'We want a) a lock, b) a key.'],
    ['an attribution left open', `${SAID} (${WHO}`],
  ])('is silent on %s', async (_, note) => {
    expect(await findingsIn(rule, citing([note]))).toEqual([]);
  });

  it.each([
    [
      'closed twice',
      `${SAID} (${WHO})).`,
      `found the attribution “(${WHO})” closed twice, expected one “)” at its end`,
    ],
    [
      'closed again behind the stop',
      `${SAID} (${WHO}).)`,
      `found the attribution “(${WHO})” closed twice, expected one “)” at its end`,
    ],
    ['opened twice', `${SAID} ((${WHO}).`, `found the attribution “(${WHO})” opened twice, expected one “(” before it`],
    [
      'with half a bracket',
      `${SAID} (Peru Salon [Lima, July 2019, Diversity theme).`,
      'found “[” in the attribution “(Peru Salon [Lima, July 2019, Diversity theme)”, expected its other half',
    ],
    [
      'never opened',
      `${SAID} Peru Salon, July 2019, Diversity theme).`,
      `found “${SAID} Peru Salon, July 2019, Diversity theme).” closed and never opened, expected “(” where the attribution begins`,
    ],
  ])('reports an attribution %s, and no other rule does', async (_, note, message) => {
    expect(await messagesIn(rule, citing([note]))).toEqual([message]);
    expect(await linesIn(citing([note]))).toEqual(['attribution-is-balanced 7']);
  });

  it('points at the parenthesis that is too many, and takes it out', async () => {
    const text = citing([`${SAID} (${WHO})).`]);
    const [finding] = await findingsIn(rule, text);
    expect(text.slice(finding?.span?.start.offset, finding?.span?.end.offset)).toBe(')');
    expect(finding?.span?.start.offset).toBe(text.indexOf('))') + 1);
    expect(await repaired(rule, text)).toBe(citing([`${SAID} (${WHO}).`]));
  });

  it('leaves a parenthesis that is closed behind the attribution', async () => {
    expect(await findingsIn(rule, citing([`(They said: the lock is old. (${WHO})).`]))).toEqual([]);
  });

  it('does not take the bracket of an inline note for a half', async () => {
    const text = `# Gates\n\n- Mend it.^[${SAID} (${WHO}).]\n`;
    expect(await findingsIn(rule, text, { format: 'markdown' })).toEqual([]);
  });

  it('is silent without the words', async () => {
    expect(await findingsIn(rule, citing([`${SAID} (${WHO})).`]), { texts: false })).toEqual([]);
  });
});
