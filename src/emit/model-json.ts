/** The model as JSON, piece by piece: the whole of a large corpus does not fit into one string. @module */
import type { Finding } from '../model/finding.ts';
import type { Document } from '../model/report.ts';
import type { EmitOptions } from './options.ts';

/** The same text as `emitters.model.json`, a document or finding at a time. */
export function* modelChunks(
  documents: Iterable<Document>,
  findings: Iterable<Finding>,
  { tool }: Pick<EmitOptions, 'tool'>,
): Generator<string> {
  yield `{\n  "schemaVersion": 1,\n  "tool": ${indented(tool, '  ')},\n  "documents": `;
  yield* list(documents);
  yield ',\n  "findings": ';
  yield* list(findings);
  yield '\n}\n';
}

function* list(items: Iterable<unknown>): Generator<string> {
  let before = '[\n    ';
  for (const item of items) {
    yield before + indented(item, '    ');
    before = ',\n    ';
  }
  yield before.startsWith('[') ? '[]' : '\n  ]';
}

/** Line breaks of JSON stand between values only: inside a string they are escaped. */
function indented(value: unknown, indent: string): string {
  return JSON.stringify(value, null, 2).replaceAll('\n', `\n${indent}`);
}
