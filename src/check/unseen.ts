import { perText } from './per-text.ts';

/** Control characters, format characters and what stands for a lost character: what several rules look for. */
const UNSEEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: it is these that are looked for.
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffd]|\udb40[\udc00-\udc7f]/;

/** Whether the input has any of them: one look for all rules. */
export const hasUnseen = perText(({ text }) => UNSEEN.test(text));

const ALL_UNSEEN = new RegExp(UNSEEN, 'g');

/** Words without what nobody sees in them. */
export function withoutUnseen(words: string): string {
  return UNSEEN.test(words) ? words.replace(ALL_UNSEEN, '') : words;
}
