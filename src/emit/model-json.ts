/** The model as JSON, piece by piece: the whole of a large corpus does not fit into one string. @module */
import type { Finding } from '../model/finding.ts';
import type { Document } from '../model/report.ts';
import { json } from './json.ts';
import type { EmitOptions } from './options.ts';

/** A document or finding a piece. */
export function modelChunks(
  documents: readonly Document[],
  findings: readonly Finding[],
  { tool }: Pick<EmitOptions, 'tool'>,
): Iterable<string> {
  return json({ schemaVersion: 1, tool, documents, findings });
}
