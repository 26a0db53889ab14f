import type { BenchDocument } from './generate.js';

export const FORMS: Readonly<Record<string, (document: BenchDocument) => string | Uint8Array>>;
