/** Findings that a configuration answers for. @module */
import type { ConfiguredSuppression } from '../../check/suppress.ts';
import type { Layer } from './layers.ts';
import { matcherOf } from './match.ts';

/** The suppressions of a configuration file, in its order. */
export function suppressionsOf({ path, data, placeOf, placesOf }: Layer): ConfiguredSuppression[] {
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
