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
    yield before;
    yield* pretty(item, '    ');
    before = ',\n    ';
  }
  yield items.length === 0 ? '[]' : '\n  ]';
}

/** What `indented` gives, in pieces where a list has more items than a string should hold. */
function* pretty(value: unknown, indent: string): Generator<string> {
  const inner = `${indent}  `;
  if (Array.isArray(value) && value.length > LARGE) {
    let before = '[';
    for (const item of value) {
      yield `${before}\n${inner}${indented(item, inner)}`;
      before = ',';
    }
    yield `\n${indent}]`;
  } else if (isObject(value) && Object.values(value).some((part) => Array.isArray(part) && part.length > LARGE)) {
    let before = '{';
    for (const [key, part] of Object.entries(value)) {
      if (part === undefined) continue;
      yield `${before}\n${inner}${indented(key, '')}: `;
      yield* pretty(part, inner);
      before = ',';
    }
    yield `\n${indent}}`;
  } else yield indented(value, indent);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value as JSON whose lines after the first have an indent. Line breaks stand between values: strings have none. */
export function indented(value: unknown, indent: string): string {
  return escaped(JSON.stringify(value, null, 2)).replaceAll('\n', `\n${indent}`);
}

function escaped(text: string): string {
  return text.replace(CONTROL, (control) => `\\u00${control.charCodeAt(0).toString(16)}`);
}

/** A document as one line of NDJSON, the line break included; that of a large document in pieces. */
export function* modelLine(document: Document): Generator<string> {
  if (document.recommendations.length + document.footnotes.length <= LARGE) {
    yield `${escaped(JSON.stringify(document))}\n`;
    return;
  }
  let before = '{';
  for (const [key, value] of Object.entries(document)) {
    yield `${before}${JSON.stringify(key)}:`;
    if (Array.isArray(value)) yield* pieces(value);
    else yield escaped(JSON.stringify(value));
    before = ',';
  }
  yield '}\n';
}

/** Recommendations and footnotes; with more of them a line is longer than a string should be. */
const LARGE = 500;
/** Items a piece. */
const BATCH = 100;

function* pieces(items: readonly unknown[]): Generator<string> {
  for (let i = 0; i < items.length; i += BATCH) {
    const batch = items.slice(i, i + BATCH).map((item) => JSON.stringify(item));
    yield `${i === 0 ? '[' : ','}${escaped(batch.join(','))}`;
  }
  yield items.length === 0 ? '[]' : ']';
}
