import { describe, expect, it } from 'vitest';
import { check } from '../../../src/check/check.ts';
import { referenceNameHasOneText as rule } from '../../../src/check/rules/reference-name-has-one-text.ts';
import { compileDocument } from '../../../src/compile.ts';
import type { Finding } from '../../../src/model/finding.ts';
import { findingsOf, messagesOf, type PageSpec } from '../helpers.ts';

async function findingsIn(value: string): Promise<Finding[]> {
  const compiled = await compileDocument({ path: 'page.wiki', value });
  return check([compiled], { rules: [rule], texts: new Map([['page.wiki', value]]) });
}

describe('reference-name-has-one-text', () => {
  it.each<[string, PageSpec]>([
    ['an empty page', {}],
    ['a doubt of another kind', { doubts: [{ kind: 'reference-empty', found: '<ref />' }] }],
  ])('is silent on %s', (_, silent) => {
    expect(findingsOf(rule, silent)).toEqual([]);
  });

  it('names both places', async () => {
    const page = '* Meet.<ref name="a">Yes.</ref>\n* Write.<ref name="a">No.</ref>\n<references />\n';
    const [finding, ...others] = await findingsIn(page);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      severity: 'error',
      message: 'found “<ref name="a">No.</ref>”, though the name “a” has another text in line 1, expected “Yes.”',
      expected: 'Yes.',
      span: { start: { line: 2, column: 9 } },
      related: [{ message: 'the text that is shown stands here', span: { start: { line: 1, column: 8 } } }],
    });
  });

  it('is silent where both texts are one, and where the groups differ', async () => {
    const page =
      '* Meet.<ref name="a">Yes,  we.</ref><ref name="a">Yes,\nwe.</ref><ref name="a" group="b">No.</ref>\n<references />';
    expect(await findingsIn(page)).toEqual([]);
  });

  it('has no second place where no recommendation holds the marker', () => {
    const spec: PageSpec = {
      doubts: [{ kind: 'reference-conflict', found: '<ref name=a>No.</ref>', reason: 'the name “a” has another text' }],
    };
    expect(messagesOf(rule, spec)).toEqual([
      'found “<ref name=a>No.</ref>”, though the name “a” has another text, expected one text',
    ]);
    expect(findingsOf(rule, spec)[0]?.related).toEqual([]);
  });
});
