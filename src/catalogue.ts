/** What counting needs to know of the vocabularies. @module */
import type { Catalogue } from './model/report-data.ts';
import { defaultVocabularies, type Vocabularies } from './vocabularies/index.ts';
import { DEFAULT_SCHEME } from './vocabularies/regions.ts';

/**
 * The themes and regions that tables name.
 *
 * @param scheme id of a region scheme (default: `wikimedia-2022`)
 * @throws RangeError when the vocabularies have no such scheme
 */
export function catalogue(vocabularies: Vocabularies = defaultVocabularies(), scheme = DEFAULT_SCHEME): Catalogue {
  const found = vocabularies.regionSchemes.find(({ id }) => id === scheme);
  if (!found) throw new RangeError(`no region scheme ${scheme}`);
  return { themes: vocabularies.themes.terms, regions: found.terms, scheme };
}
