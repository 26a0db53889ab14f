/** What makes a finding the same as one of another run. @module */
import type { Document } from '../model/report.ts';
import { sha256, slug, typedAlike } from '../text/fold.ts';
import { once } from '../text/lazy.ts';

/**
 * The fingerprint of a finding: SHA-256 of rule, document id and key.
 *
 * @param key as {@link typedAlike} leaves it: a key does not say how its words are typed
 * @param nth which of the findings under that id that share rule and key, from 1
 */
export function fingerprint(ruleId: string, id: string, key: string, nth: number): string {
  const first = sha256([ruleId, id, key].join('\0'));
  return nth === 1 ? first : sha256(`${first}\0${nth}`);
}

/** The id that a document has by itself, whatever others are given with it. */
export const ownId = once(({ title }: Document): string => slug(title));

/** A path without `.`, `..` and doubled slashes, so that one file has one place however it is named. */
export function plainPath(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    const last = parts.at(-1);
    if (part === '..' && last !== undefined && last !== '..' && last !== '') parts.pop();
    else if (part !== '.' && (part !== '' || parts.length === 0)) parts.push(part);
  }
  return parts.join('/');
}
