/** Names of SKOS and its neighbours, and the addresses of what throughline writes. @module */

/** Namespaces by the prefix they are written with. */
export const PREFIXES = {
  dct: 'http://purl.org/dc/terms/',
  owl: 'http://www.w3.org/2002/07/owl#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  // Of throughline's own: what a vocabulary says and SKOS has no property for.
  tl: 'urn:throughline:ns:',
} as const;

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
export const TYPE = `${RDF}type`;
export const BOOLEAN = 'http://www.w3.org/2001/XMLSchema#boolean';

/** Namespaces that are read or told of, besides. */
const KNOWN: Readonly<Record<string, string>> = {
  ...PREFIXES,
  dc: 'http://purl.org/dc/elements/1.1/',
  rdf: RDF,
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  skosxl: 'http://www.w3.org/2008/05/skos-xl#',
};

/** `skos:broader` to its address. */
export function expand(name: string): string {
  const colon = name.indexOf(':');
  return `${KNOWN[name.slice(0, colon)]}${name.slice(colon + 1)}`;
}

/** An address with its prefix, where that is known: what notes tell. */
export function shorten(iri: string): string {
  for (const [prefix, namespace] of Object.entries(KNOWN)) {
    if (iri.startsWith(namespace)) return `${prefix}:${iri.slice(namespace.length)}`;
  }
  return `<${iri}>`;
}

const VOCABULARIES = 'urn:throughline:vocabulary:';

/** The address of a vocabulary: `urn:throughline:vocabulary:<name>`. */
export function vocabularyIri(name: string): string {
  return `${VOCABULARIES}${encodeURIComponent(name)}`;
}

/** The address of a term: that of its vocabulary, a colon, its id. */
export function termIri(vocabulary: string, id: string): string {
  return `${vocabularyIri(vocabulary)}:${encodeURIComponent(id)}`;
}

/** The id in an address that `termIri` made, else null. */
export function idInIri(iri: string): string | null {
  if (!iri.startsWith(VOCABULARIES)) return null;
  const [, id] = iri.slice(VOCABULARIES.length).split(':');
  return id ? decoded(id) : null;
}

/** Whether an address is one that throughline gives. */
export function isOwnIri(iri: string): boolean {
  return iri.startsWith(VOCABULARIES);
}

/** What stands after the last `#`, `/` or `:` of an address. */
export function localName(iri: string): string {
  return decoded(/[^#/:]*$/.exec(iri.replace(/[#/:]+$/, ''))?.[0] ?? '');
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** What relative addresses are resolved against: a name that never resolves, RFC 2606. */
export const BASE = 'https://throughline.invalid/';

/** An address of the web or a URN that can be written as one: RFC 3987 without spaces, quotes, braces. */
const IRI = /^(?:https?:\/\/|urn:[a-z\d][a-z\d-]*:)[^\s<>"{}|\\^`\p{Cc}]+$/u;
/** Readers of JSON-LD resolve these. */
const DOT_SEGMENT = /\/\.{1,2}(?:[/?#]|$)/;

export function isIri(text: string): boolean {
  return IRI.test(text) && !DOT_SEGMENT.test(text);
}
