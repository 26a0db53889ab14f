/** The entry in the examples of the rules about the baseline. @module */
import type { BaselineEntry } from './baseline.ts';
import { fingerprint } from './fingerprint.ts';

/** That of a quote without an attribution. */
export function exampleEntry(signed: Partial<BaselineEntry>): BaselineEntry {
  return {
    rule: 'attribution-is-present',
    path: 'example.txt',
    document: 'hedges',
    words: 'The wind takes it all.',
    fingerprint: fingerprint('attribution-is-present', 'hedges', 'The wind takes it all.', 1),
    beside: [],
    reason: 'Nobody wrote down who said it.',
    owner: 'Ada',
    expires: null,
    ...signed,
  };
}
