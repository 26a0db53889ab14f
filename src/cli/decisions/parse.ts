/** The text of a decisions file to decisions with their places. @module */
import { readings } from '../../compile.ts';
import { contradictions } from '../../decide/contradictions.ts';
import { problemOf } from '../../decide/problems.ts';
import type { Decision, Decisions, PlacedDecision } from '../../model/decision.ts';
import { type PlacedYaml, parsePlacedYaml } from '../../text/placed-yaml.ts';
import { Lines } from '../../text/span.ts';
import type { Vocabularies } from '../../vocabularies/index.ts';
import { FileError, placedIn } from '../faults.ts';
import { decisionsFileSchema } from './schema.ts';

type File = { decisions: Decision[] };

/**
 * Reads a decisions file. One that says nothing has no decisions.
 *
 * @throws FileError `path:line:column` when it is no YAML, says what is not known, names a term that the vocabularies in
 *   force do not have, or contradicts itself
 */
export function parseDecisions(path: string, text: string, vocabularies: Vocabularies): Decisions {
  const file = placed(path, text);
  const list = withPlaces(file, text);
  const read = readings(vocabularies);
  for (const [i, decision] of list.entries()) {
    const problem = problemOf(decision, vocabularies, read);
    if (problem) throw errorAt(path, file, [i, problem.key], `decisions[${i}].${problem.key}: ${problem.reason}`);
  }
  refuseContradictions(path, list);
  return { path, list };
}

function placed(path: string, text: string): PlacedYaml<File> {
  try {
    // A list all of whose items are taken out leaves its key.
    const isEmpty = /^\s*decisions:\s*$/.test(text.replace(/^\s*#.*$|\s#.*$/gm, ''));
    return parsePlacedYaml<File>(isEmpty ? '' : text, decisionsFileSchema, { decisions: [] });
  } catch (error) {
    throw placedIn(path, error);
  }
}

function withPlaces({ data, placeOf }: PlacedYaml<File>, text: string): PlacedDecision[] {
  const { starts } = new Lines(text);
  return data.decisions.map((decision, i) => {
    const { line, column } = placeOf(['decisions', i]);
    const point = { line, column, offset: (starts[line - 1] ?? 0) + column - 1 };
    return { ...decision, span: { start: point, end: point } };
  });
}

function errorAt(
  path: string,
  { placeOf }: PlacedYaml<File>,
  where: readonly PropertyKey[],
  reason: string,
): FileError {
  const { line, column } = placeOf(['decisions', ...where]);
  return new FileError(`${path}:${line}:${column}`, reason);
}

/** Two decisions are on the same item when they name it alike and saw the same words. */
export function itemKey({ id, seen }: Pick<Decision, 'id' | 'seen'>): string {
  return `${id}\0${seen}`;
}

function refuseContradictions(path: string, list: readonly PlacedDecision[]): void {
  const [found] = contradictions(list, itemKey);
  if (!found) return;
  const { first, second } = found;
  const [before, now] = [first.span?.start, second.span?.start];
  throw new FileError(
    `${path}:${now?.line}:${now?.column}`,
    `${says(second)} contradicts line ${before?.line}, ${says(first)}, both on ${second.id}: take one of the two out of the file`,
  );
}

function says({ action, what, value }: Decision): string {
  return `${action} ${what} ${value}`;
}
