/** The text of a baseline file to entries with their places. @module */
import type { PlacedEntry } from '../../check/baseline.ts';
import type { Span } from '../../model/position.ts';
import { type Place, parsePlacedYaml } from '../../text/placed-yaml.ts';
import { Lines } from '../../text/span.ts';
import { placedIn } from '../faults.ts';
import { type BaselineFile, baselineFileSchema, FINDINGS } from './schema.ts';

/**
 * Reads a baseline file. One that says nothing has no entries.
 *
 * @throws FileError `path:line:column` when it is no YAML or says what is not known
 */
export function parseBaseline(path: string, text: string): PlacedEntry[] {
  const { data, placeOf } = placed(path, text);
  const lines = new Lines(text);
  return data[FINDINGS].map(
    ({ document = null, beside = [], reason = null, owner = null, expires = null, ...said }, i) => ({
      ...said,
      document,
      beside,
      reason,
      owner,
      expires,
      span: pointIn(lines, placeOf([FINDINGS, i])),
    }),
  );
}

/** A place as a span without length. */
function pointIn({ starts }: Lines, { line, column }: Place): Span {
  const point = { line, column, offset: (starts[line - 1] ?? 0) + column - 1 };
  return { start: point, end: point };
}

function placed(path: string, text: string) {
  try {
    // A list all of whose items are taken out leaves its key.
    const isEmpty = /^\s*findings:\s*$/.test(text.replace(/^\s*#.*$|\s#.*$/gm, ''));
    return parsePlacedYaml<BaselineFile>(isEmpty ? '' : text, baselineFileSchema, { [FINDINGS]: [] });
  } catch (error) {
    throw placedIn(path, error);
  }
}
