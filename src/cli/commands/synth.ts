/** `throughline synth`: everything into one folder. @module */
import type { Command } from 'commander';
import { type Context, inputCommand } from '../command.ts';
import { UsageError } from '../faults.ts';
import { withCsvGuard, withExamples, withInfer, withRules } from '../options.ts';

const OUT_FOLDER = 'the folder to write to, made when it is not there (required)';

export function synth(program: Command, context: Context): Command {
  const command = inputCommand(
    program,
    context,
    'synth',
    async (run, inputs, { out }) => {
      if (out === undefined) throw new UsageError('synth needs --out', 'Say which folder to write to: --out out');
      const { giveSynthesis } = await import('../work/synthesis.ts');
      await giveSynthesis(run, inputs, out);
      return undefined;
    },
    OUT_FOLDER,
  ).description('write the report, the summaries, the traceability table, the quotes, the findings and the model');
  return withExamples(
    withRules(withInfer(withCsvGuard(command))),
    'synth page.txt --out out',
    'synth pages/ --out out',
    'synth "pages/**/*.md" other.txt --out out --quiet',
  );
}
