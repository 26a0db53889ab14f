/** JSON. @module */
import type { Document } from '../model/report.ts';

// JSON.stringify lets these through, and a terminal obeys some of them.
const CONTROL = /[\u007f-\u009f]/g;

/**
 * An envelope as JSON with an indent of two spaces and a line break at the end, the lists in it item by item. The text
 * is that of `JSON.stringify`, but for control characters, which are all escaped.
 */
export function* json(envelope: object): Generator<string> {
  let before = '{\n  ';
  for (const [key, value] of Object.entries(envelope)) {
    if (value === undefined) continue;
    yield `${before}${indented(key, '')}: `;
    if (Array.isArray(value)) yield* list(value);
    else yield indented(value, '  ');
    before = ',\n  ';
  }
  yield '\n}\n';
}

function* list(items: readonly unknown[]): Generator<string> {
  let before = '[\n    ';
  for (const item of items) {
    yield before + indented(item, '    ');
    before = ',\n    ';
  }
  yield items.length === 0 ? '[]' : '\n  ]';
}

/** Line breaks of JSON stand between values only: inside a string they are escaped. */
function indented(value: unknown, indent: string): string {
  return escaped(JSON.stringify(value, null, 2)).replaceAll('\n', `\n${indent}`);
}

function escaped(text: string): string {
  return text.replace(CONTROL, (control) => `\\u00${control.charCodeAt(0).toString(16)}`);
}

/** One document as one line of NDJSON, with its line break; for streaming. */
export function modelLine(document: Document): string {
  return `${escaped(JSON.stringify(document))}\n`;
}
