/** Listed names as a page in another language than English spells them. @module */
import type { Span } from '../model/position.ts';
import type { Document } from '../model/report.ts';
import { firstNot } from '../text/bisect.ts';
import { foldKey } from '../text/fold.ts';
import { once } from '../text/lazy.ts';
import { isWithin } from '../text/nearest.ts';
import { words } from '../text/words.ts';
import { countryNameIn } from '../vocabularies/country-names.ts';
import { attributedQuotes } from './footnotes.ts';
import { languageOf, mainLanguage } from './tongue.ts';

/**
 * What a misspelt place is to be called: as another source of the page spells it that lies in the same country, else the
 * name its country has in the language, where that is near, else the listed name with the accents that were written. In English, and where the language is not known, the listed name.
 */
export function placeSpeltHere(document: Document, found: string, listed: string, at: Span): string {
  const language = languageOf(document);
  if (language === null || mainLanguage(language) === 'en') return listed;
  return speltBeside(document, found, at) ?? calledHere(found, listed, language) ?? withAccentsOf(found, listed);
}

/** The name of a country in a language, where what was found is near to it: `Argentine` for `Argentinne` in French. */
function calledHere(found: string, listed: string, language: string): string | null {
  const name = countryNameIn(mainLanguage(language), listed);
  if (name === null || name === listed) return null;
  const [own, folded] = [foldKey(name), foldKey(found)];
  return own !== folded && isWithin(own, folded, own.length < LONG ? 1 : 2) ? name : null;
}

/** Letters: shorter words are near to too many. */
const SHORTEST = 5;
/** A word of so many letters may have two wrong. */
const LONG = 9;
/** So many words of the sources of a country are looked at. */
const LOOKED_AT = 100;

/** The sources of a page in the order of their places, and the words with a capital that those of each country have. */
const sourcesOf = once((document: Document) => {
  const sources = attributedQuotes(document).flatMap(({ attribution }) => attribution.sources);
  sources.sort((a, b) => a.span.start.offset - b.span.start.offset);
  const names = new Map<string, Map<string, string>>();
  for (const { raw, countries } of sources) {
    for (const { start, end, key } of countries.length === 0 ? [] : words(raw)) {
      const written = raw.slice(start, end).replace(/^\p{L}['’]/u, '');
      if (!/^\p{Lu}/u.test(written)) continue;
      for (const code of countries) {
        const there = names.get(code) ?? new Map<string, string>();
        names.set(code, there);
        const bare = key.replace(/^\p{L}'/u, '');
        if (there.size < LOOKED_AT && bare.length >= SHORTEST && !there.has(bare)) there.set(bare, written);
      }
    }
  }
  return { sources, names };
});

function speltBeside(document: Document, found: string, at: Span): string | null {
  const { sources, names } = sourcesOf(document);
  const own = sources[firstNot(sources, ({ span }) => span.start.offset <= at.start.offset) - 1];
  if (!own || at.end.offset > own.span.end.offset) return null;
  const folded = foldKey(found);
  for (const [bare, written] of own.countries.flatMap((code) => [...(names.get(code) ?? [])])) {
    if (bare === folded || bare.charAt(0) !== folded.charAt(0)) continue;
    if (isWithin(bare, folded, bare.length < LONG ? 1 : 2)) return written;
  }
  return null;
}

/** `Bénnin` is `Bénin` with a letter too many: letters that both have stay as they were written. */
function withAccentsOf(found: string, listed: string): string {
  const [own, wanted] = [[...found.normalize('NFC')], [...listed]];
  const [from, to] = [own.map(foldKey), wanted.map(foldKey)];
  if (own.length > LONGEST || own.every((letter, i) => letter.toLowerCase() === from[i])) return listed;
  // How many letters both have from here on.
  const common = Array.from({ length: own.length + 1 }, () => new Array<number>(wanted.length + 1).fill(0));
  const at = (i: number, j: number) => common[i]?.[j] ?? 0;
  for (let i = own.length - 1; i >= 0; i--) {
    for (let j = wanted.length - 1; j >= 0; j--) {
      (common[i] as number[])[j] = from[i] === to[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  let i = 0;
  return wanted
    .map((letter, j) => {
      while (i < own.length && from[i] !== to[j] && at(i + 1, j) >= at(i, j + 1)) i++;
      return from[i] === to[j] ? (own[i++] as string) : letter;
    })
    .join('');
}

/** Letters: no name of a place that is corrected is longer. */
const LONGEST = 40;
