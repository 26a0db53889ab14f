/** The tags that hold a stretch of text and nothing else. @module */
import type { Stretch } from '../text/stretches.ts';

const OPENING = /<(sup|a|span|small|cite)(?:\s[^<>]*)?>\s*$/i;
const CLOSING = /^\s*<\/(sup|a|span|small|cite)\s*>/i;

/** Longer tags are not looked at, nor is a deeper nest. */
const LONGEST = 600;
const DEEPEST = 6;

/** A stretch with the tags around it that hold nothing but it: `<sup><a href="#n2">[2]</a></sup>` of `[2]`. */
export function withTags(text: string, { start, end }: Stretch): Stretch {
  let held = { start, end };
  for (let i = 0; i < DEEPEST; i++) {
    const [before, behind] = tagsAt(text, held);
    if (!before || !behind || before[1]?.toLowerCase() !== behind[1]?.toLowerCase()) break;
    held = { start: held.start - before[0].length, end: held.end + behind[0].length };
  }
  return held;
}

/** Whether a stretch begins or ends a link that holds more than it. */
export function isPartOfLink(text: string, stretch: Stretch): boolean {
  return tagsAt(text, stretch).some((tag) => tag?.[1]?.toLowerCase() === 'a');
}

function tagsAt(text: string, { start, end }: Stretch): (RegExpExecArray | null)[] {
  // Most stretches have no tag beside them.
  return [
    /[>\s]/.test(text.charAt(start - 1)) ? OPENING.exec(text.slice(Math.max(0, start - LONGEST), start)) : null,
    CLOSING.exec(text.slice(end, end + LONGEST)),
  ];
}
