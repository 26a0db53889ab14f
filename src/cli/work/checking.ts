/** What the rules find, under the configuration of a run. @module */
import { check } from '../../check/check.ts';
import { rules } from '../../check/rules.ts';
import type { FindingsResult } from '../../model/finding.ts';
import type { LoadedCorpus } from './corpus.ts';

/** Runs the rules over a corpus whose texts were kept. */
export function findingsIn({ compiled, texts, outcomes }: LoadedCorpus): FindingsResult {
  return { findings: check(compiled, { rules, texts, outcomes }), documents: compiled.length, rules, texts };
}
