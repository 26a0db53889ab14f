/** Files that a run reads, kept from being overwritten by what it gives. @module */
import { decisionsFile } from '../decisions/read.ts';
import { UsageError } from '../faults.ts';
import { type FormatRequest, optionOf, placeOf } from '../formats.ts';
import type { Written } from '../inputs.ts';
import type { Run } from '../settings.ts';
import type { Gate } from './checking.ts';

/**
 * The files that formats go to, for `load` to keep apart from the inputs.
 *
 * @throws UsageError when one of them is a file by which the run is done: configuration, baseline, decisions
 */
export function writtenBy(
  run: Run,
  destined: readonly FormatRequest[],
  { baseline }: Pick<Gate, 'baseline'>,
): Written[] {
  const { world, configuration, options } = run;
  const inForce: [path: string | null | undefined, what: string][] = [
    ...configuration.parts.map((part): [string, string] => [part, 'a part of the configuration']),
    [configuration.path, 'the configuration'],
    [baseline?.path, 'the baseline'],
    [decisionsFile(run)?.path, 'the decisions file'],
  ];
  const whats = new Map(inForce.flatMap(([path, what]) => (path ? [[placeOf(path, world.disk), what]] : [])));
  return destined.flatMap((request) => {
    const { file } = request;
    if (file === null) return [];
    const option = optionOf(request, options.out);
    const what = whats.get(placeOf(file, world.disk));
    if (what !== undefined) throw new UsageError(`${option}${file} is ${what} in force`, 'Name another file.');
    return [{ option, file }];
  });
}
