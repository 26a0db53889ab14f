export interface BenchDocument {
  title: string;
  intro: string;
  sections: { title: string; items: { text: string; markers: number[] }[] }[];
  notes: string[];
}
export function random(seed: number): () => number;
export function makeDocument(index: number, seed?: number): BenchDocument;
export function makeLarge(count: number, seed?: number): BenchDocument;
export function toText(document: BenchDocument): string;
export function toMarkdown(document: BenchDocument): string;
