import { describe, expect, it } from 'vitest';
import { decisionIsInForce as rule } from '../../../src/check/rules/decision-is-in-force.ts';
import type { DecisionOutcome } from '../../../src/model/decision.ts';
import { DECISION, ITEM, outcomesOf } from './decision-outcomes.ts';

const found = (outcome: Partial<DecisionOutcome>) => outcomesOf(rule, outcome);

describe('decision-is-in-force', () => {
  it('is silent on a decision that is applied', () => {
    expect(found({ state: 'applied' })).toEqual([]);
  });

  it.each<[string, Partial<DecisionOutcome>, string]>([
    [
      'the words have changed',
      { state: 'stale' },
      'found “Halls are cold.”, expected the words that were seen, “Halls are shut.”: the decision of Ada to set the theme advocacy is not applied',
    ],
    [
      'a footnote of a link has changed',
      { state: 'stale', why: 'the words of the footnote a/n/2 have changed' },
      'found the decision of Ada to set the theme advocacy, which is not applied: the words of the footnote a/n/2 have changed',
    ],
    [
      'several items have the words',
      { state: 'doubtful' },
      'found the words “Halls are shut.” several times and not in a/n/1, expected one place: the decision of Ada to set the theme advocacy is not applied',
    ],
    [
      'another decision says otherwise',
      { state: 'contradicted', why: 'Grace decided on 2024-06-01 to set theme diversity' },
      'found the decision of Ada to set the theme advocacy, expected no other: Grace decided on 2024-06-01 to set theme diversity; neither is applied until one is taken out of the file',
    ],
    [
      'there is nothing to change',
      { state: 'idle', why: 'it has the theme advocacy already' },
      'found the decision of Ada to set the theme advocacy, which changes nothing: it has the theme advocacy already',
    ],
  ])('reports it at the item when %s', (_, outcome, message) => {
    expect(found(outcome)).toMatchObject([
      {
        message,
        severity: 'warning',
        path: 'a.txt',
        span: { start: { line: 7 } },
        related: [{ message: 'the decision', path: 'decisions.yaml', span: { start: { line: 2, column: 5 } } }],
      },
    ]);
  });

  const long = 'word '.repeat(12);
  it.each([
    [
      `${long}is here`,
      `${long}was here`,
      '“…word word word word word word is here”',
      '“…word word word word word word was here”',
    ],
    [long.trim(), `${long}more`, '“…word word word word word word”', '“…word word word word word word more”'],
  ])('shows changed words from shortly before they differ: %j', (now, before, ...parts) => {
    const decision = { ...DECISION, words: before };
    const [finding] = found({ state: 'stale', decision, item: { ...ITEM, words: now } });
    for (const part of parts) expect(finding?.message).toContain(part);
  });

  it('says so when the words differ behind what is kept of them', () => {
    const [finding] = found({
      state: 'stale',
      decision: { ...DECISION, words: 'So it…' },
      item: { ...ITEM, words: 'So it…' },
    });
    expect(finding?.message).toContain('found “So it…” with other words further behind, expected those that were seen');
  });

  it('reports a decision without an item at its place in its file', () => {
    expect(found({ state: 'orphan', item: null })).toMatchObject([
      {
        message:
          'found neither a/n/1 nor its words “Halls are shut.”, expected an item to which the decision of Ada to set the theme advocacy can be applied',
        path: 'decisions.yaml',
        span: { start: { line: 2, column: 5 } },
      },
    ]);
  });
});
