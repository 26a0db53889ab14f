/** Which repairs are made, told before they are. @module */
import type { Compiled } from '../../model/corpus.ts';
import type { Finding } from '../../model/finding.ts';
import { readers } from '../../parse/readers.ts';
import { groupBy } from '../../text/group.ts';
import { STDIN } from '../inputs.ts';
import { chooseEdits } from './choose.ts';

interface Read {
  compiled: readonly Compiled[];
  texts: ReadonlyMap<string, string>;
}

/**
 * The findings with a repair that `--fix` leaves alone: it would touch the words of a quote, or the input is no file of
 * text. What comes out only when files are written (a repair that changes what a page says) is not told.
 */
export function notMended({ compiled, texts }: Read, findings: readonly Finding[]): ReadonlySet<Finding> {
  const byPath = groupBy(
    findings.filter(({ fix, known }) => fix !== undefined && known === undefined),
    ({ path }) => path,
  );
  if (byPath.size === 0) return new Set();
  const left = compiled.flatMap(({ document }) => {
    const some = byPath.get(document.path) ?? [];
    if (document.path === STDIN || readers[document.format]?.binary) return some;
    return chooseEdits(document, texts.get(document.path) ?? '', some).refused;
  });
  return new Set(left);
}
