/** `throughline summary`: aggregated counts. @module */
import { type Command, Option } from 'commander';
import type { Axis, Unit } from '../../model/tables.ts';
import { type Context, inputCommand } from '../command.ts';
import { namesOutOf, withExamples, withFormat, withInfer } from '../options.ts';
import type { CommonOptions } from '../settings.ts';

const AXES = ['theme', 'region', 'source', 'kind', 'document', 'section', 'year'] as const satisfies readonly Axis[];
const UNITS = ['footnote', 'recommendation', 'citation', 'source'] as const satisfies readonly Unit[];

interface SummaryOptions extends CommonOptions {
  by: [Axis] | [Axis, Axis];
  unit: Unit;
}

export function summary(program: Command, context: Context): Command {
  const command = inputCommand<SummaryOptions>(program, context, 'summary', async (run, inputs, { by: axes, unit }) => {
    const { giveSummary } = await import('../work/tables.ts');
    await giveSummary(run, inputs, { axes, unit });
    return undefined;
  })
    .description('count by theme, region, source and more; every count carries the ids it counts')
    .addOption(
      new Option('--by <axes>', `one or two of ${AXES.join(', ')}; two give a cross table`)
        .argParser(namesOutOf(AXES, 2))
        .default(['theme'], 'theme'),
    )
    .addOption(new Option('--unit <unit>', 'what is counted').choices(UNITS).default('footnote'));
  return withExamples(
    withInfer(withFormat(command, ['table', 'csv', 'json', 'md', 'wikitext'])),
    'summary page.txt',
    'summary pages/ --by theme,region --format csv --out counts.csv',
    'summary "pages/**/*.md" --by source --unit recommendation',
  );
}
