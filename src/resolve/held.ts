/** Sentences that say when and where something was held. @module */
import type { Words } from '../model/draft.ts';
import { sentenceStarts, words } from '../text/words.ts';
import { phraseIndex } from '../vocabularies/cues.ts';
import { stretchOf } from './dates.ts';

/** The sentences of an account in which something is held, organised or takes place. */
export function heldSentences(account: Words): Words[] {
  const text = account.flat.text.slice(account.from, account.to);
  const starts = sentenceStarts(text);
  return starts.flatMap((start, i) => {
    const end = starts[i + 1] ?? text.length;
    return phraseIndex('heldVerbs').find(words(text, start, end)).length > 0 ? [stretchOf(account, start, end)] : [];
  });
}
