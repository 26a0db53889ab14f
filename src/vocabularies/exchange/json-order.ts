/** JSON-LD put into the order in which it can be read as it comes. @module */

/** The keywords that go before all others, https://www.w3.org/TR/json-ld11-streaming/#importance-of-key-ordering. */
const FIRST = ['@context', '@type', '@id'];

/**
 * Writes a value again, with `@context`, `@type` and `@id`, under whatever names, first in every object. Read in another
 * order, the parser has to hold everything back and compare each value with each type.
 */
export function inReadingOrder(json: unknown): string {
  return written(json, aliasesOf(json));
}

/** The place of a key among those that go first, by the key. */
type Ranks = ReadonlyMap<string, number>;

/** Contexts give keywords names of their own: `"id": "@id"`. */
function aliasesOf(json: unknown): Ranks {
  const ranks = new Map(FIRST.map((keyword, rank) => [keyword, rank]));
  walk(json, false);
  return ranks;

  function walk(value: unknown, inContext: boolean): void {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      const rank = inContext ? FIRST.indexOf(keywordOf(inner)) : -1;
      if (rank > 0) ranks.set(key, rank);
      walk(inner, inContext || key === '@context');
    }
  }
}

function keywordOf(definition: unknown): string {
  const id = typeof definition === 'object' && definition !== null ? (definition as { '@id'?: unknown })['@id'] : null;
  return String(id ?? definition);
}

/** By hand, as objects of JavaScript have keys such as `5` first, whatever their order. */
function written(value: unknown, ranks: Ranks): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((item) => written(item, ranks)).join(',')}]`;
  const rankOf = (key: string) => ranks.get(key) ?? FIRST.length;
  const entries = Object.entries(value).sort(([a], [b]) => rankOf(a) - rankOf(b));
  const members = entries.map(([key, inner]) => {
    const json = key === '@context' ? JSON.stringify(inner) : written(inner, ranks);
    return `${JSON.stringify(key)}:${json}`;
  });
  return `{${members.join(',')}}`;
}
