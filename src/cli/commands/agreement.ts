/** `throughline agreement`: how far two codings agree. @module */
import type { Command } from 'commander';
import { type Context, working } from '../command.ts';
import { OUT_FILE, withExamples, withFormat } from '../options.ts';

export function agreement(program: Command, context: Context): Command {
  const command = program
    .command('agreement')
    .argument('<a>', 'a decisions file, or a table of coded items as trace prints it (CSV, JSON)')
    .argument('<b...>', 'another one; or inputs, to compare with what the tool says')
    .description(
      "compare the themes that two persons, or a person and the tool, give: Cohen's kappa, Krippendorff's alpha",
    );
  working(
    command,
    context,
    async (run, [a = '', ...b]) => {
      const { giveAgreement } = await import('../work/agreement.ts');
      await giveAgreement(run, a, b);
      return undefined;
    },
    OUT_FILE,
  );
  return withExamples(
    withFormat(command, ['table', 'csv', 'json', 'md']),
    'agreement ada.yaml grace.yaml',
    'agreement ada.csv grace.csv --format json',
    'agreement ada.yaml pages/',
  );
}
