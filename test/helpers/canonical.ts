/** What a page says, whichever form it arrives in. */
import type { Document } from '../../src/model/report.ts';

/** The model of a document without what the form alone decides: its path, its format, its revision and all spans. */
export function canonical(document: Document): unknown {
  const { path, format, origin, ...rest } = document;
  return withoutSpans(rest);
}

function withoutSpans(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSpans);
  if (value === null || typeof value !== 'object') return value;
  const kept = Object.entries(value).filter(([key]) => key !== 'span' && key !== 'covers');
  return Object.fromEntries(kept.map(([key, part]) => [key, withoutSpans(part)]));
}
