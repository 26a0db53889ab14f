/** What rules say of suppressions of a page. */
import { check } from '../../../src/check/check.ts';
import type { Rule } from '../../../src/check/rule.ts';
import { rules } from '../../../src/check/rules.ts';
import { compileDocument } from '../../../src/compile.ts';
import type { Finding } from '../../../src/model/finding.ts';

/** What one of them says of comments on a recommendation without a source; all others run as well. */
export async function saidOf(rule: Rule, comment: string): Promise<Finding[]> {
  const value = `== Lending ==\n\n${comment}\n* Lend the ladder.\n* Plant.<ref>It is so. (Ghana Strategy Salon, June 2019, Diversity thematic area).</ref>\n\n<references />\n`;
  const { text, ...compiled } = await compileDocument({ path: 'page.wiki', value });
  const found = check([compiled], { rules, texts: new Map([['page.wiki', text]]) });
  return found.filter(({ ruleId }) => ruleId === rule.id);
}
