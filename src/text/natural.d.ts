/** The parts of `natural` in use: its own types stand at the main entry, which must not be loaded. */
declare module 'natural/lib/natural/tfidf/tfidf.js' {
  export default class TfIdf {
    /** `document`: how often each term occurs. */
    addDocument(document: Readonly<Record<string, number>>): void;
    listTerms(document: number): { term: string; tf: number; idf: number; tfidf: number }[];
  }
}

declare module 'natural/lib/natural/stemmers/porter_stemmer.js' {
  const stemmer: { stem(word: string): string };
  export default stemmer;
}

declare module 'natural/lib/natural/util/*' {
  const list: { words: readonly string[] };
  export default list;
}
