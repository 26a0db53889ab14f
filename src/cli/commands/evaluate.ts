/** `throughline evaluate`: how well themes are inferred from the text. @module */
import type { Command } from 'commander';
import { type Context, inputCommand } from '../command.ts';
import { withExamples, withFormat } from '../options.ts';

export function evaluate(program: Command, context: Context): Command {
  const command = inputCommand(program, context, 'evaluate', async (run, inputs) => {
    const { giveEvaluation } = await import('../work/evaluation.ts');
    await giveEvaluation(run, inputs);
    return undefined;
  }).description('measure --infer on the stated themes: every document is asked as if it were not known');
  return withExamples(
    withFormat(command, ['table', 'csv', 'json']),
    'evaluate pages/',
    'evaluate "pages/**/*.md" --format json --out evaluation.json',
  );
}
