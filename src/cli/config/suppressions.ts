/** Findings that a configuration answers for. @module */
import type { ConfiguredSuppression } from '../../check/suppress.ts';
import type { Place } from '../../text/placed-yaml.ts';
import { matcherOf } from './match.ts';
import type { Config } from './schema.ts';

/** A configuration file. */
interface Source {
  /** As it is to be told. */
  path: string;
  data: Pick<Config, 'suppressions'>;
  /** The place of the value at a path of the configuration. */
  placeOf(path: readonly PropertyKey[]): Place;
  /** The paths of an input from the folder of the file. */
  placesOf(input: string): readonly string[];
}

/** The suppressions of a configuration file, in its order. */
export function suppressionsOf({ path, data, placeOf, placesOf }: Source): ConfiguredSuppression[] {
  return (data.suppressions ?? []).map(({ rule, files, ...said }, i) => {
    const { line, column } = placeOf(['suppressions', i]);
    const takes = files === undefined ? undefined : matcherOf(files);
    // Where it stands among the units of its file nobody asks for.
    const point = { line, column, offset: 0 };
    return {
      ...said,
      rules: [rule].flat(),
      files: takes && ((input) => placesOf(input).some(takes)),
      path,
      span: { start: point, end: point },
    };
  });
}
