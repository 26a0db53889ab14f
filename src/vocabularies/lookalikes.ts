/** Letters of other scripts that look like Latin ones. @module */
import data from './lookalikes.json' with { type: 'json' };

/** Cyrillic and Greek letters -> the Latin letter they look like. */
export const latinLookalikes: ReadonlyMap<string, string> = new Map([
  ...Object.entries(data.Cyrl),
  ...Object.entries(data.Grek),
]);

/** Latin letters -> the letter of Cyrillic, or of Greek, that looks like it. */
export const lookalikesOf: Readonly<Record<'Cyrl' | 'Grek', ReadonlyMap<string, string>>> = {
  Cyrl: new Map(Object.entries(data.Cyrl).map(([letter, latin]) => [latin, letter])),
  Grek: new Map(Object.entries(data.Grek).map(([letter, latin]) => [latin, letter])),
};
