/** What rules say of a baseline. */

import type { PlacedEntry } from '../../../src/check/baseline.ts';
import { exampleEntry } from '../../../src/check/baseline-example.ts';
import { check } from '../../../src/check/check.ts';
import type { Rule } from '../../../src/check/rule.ts';
import { rules } from '../../../src/check/rules.ts';
import { compileDocument } from '../../../src/compile.ts';
import type { Finding } from '../../../src/model/finding.ts';

const point = { line: 3, column: 5, offset: 30 };

/** What one of them says of an entry, on the first of May, of a page whose quote has no attribution, or has one. */
export async function saidOf(rule: Rule, entry: Partial<PlacedEntry>, attribution = ''): Promise<Finding[]> {
  const value = `Hedges\n\nPlanting\n\n  • Plant a hedge.[1]\n\nFootnotes\n\n  1. The wind takes it all.${attribution}\n`;
  const { text, ...compiled } = await compileDocument({ path: 'example.txt', value });
  const entries = [{ ...exampleEntry({ path: 'example.txt' }), span: { start: point, end: point }, ...entry }];
  const baseline = { path: 'b.yaml', entries, today: '2024-05-01' };
  const found = check([compiled], { rules, texts: new Map([['example.txt', text]]), baseline });
  return found.filter(({ ruleId }) => ruleId === rule.id);
}

/** An attribution with which nothing is missing. */
export const ATTRIBUTION = ' (Ghana Strategy Salon, June 2019, Diversity thematic area).';
