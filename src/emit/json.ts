/** JSON. @module */
import type { Document } from '../model/report.ts';

/** JSON with an indent of two spaces and a line break at the end. */
export function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** One document as one line of NDJSON, with its line break; for streaming. */
export function modelLine(document: Document): string {
  return `${JSON.stringify(document)}\n`;
}
