/** `throughline selftest`: each rule against its own examples. @module */
import type { Command } from 'commander';
import { type Context, tellConfiguration } from '../command.ts';
import { readConfiguration } from '../config.ts';
import { exitCode } from '../exit-code.ts';
import { OUT_FILE, withCommonOptions, withExamples, withFormat, withRules } from '../options.ts';
import { type CommonOptions, startRun } from '../settings.ts';

export function selftest(program: Command, context: Context): Command {
  const command = program
    .command('selftest')
    .description('try each rule on its own examples, under the configuration and vocabularies in force')
    .action(async (options: CommonOptions) => {
      const run = startRun(context.world, options, await readConfiguration(context.world, options));
      await tellConfiguration(run);
      const { giveSelftest } = await import('../work/rules.ts');
      if (!(await giveSelftest(run))) context.exitCode = exitCode.found;
    });
  return withExamples(
    withRules(withFormat(withCommonOptions(command, OUT_FILE), ['text', 'json'])),
    'selftest',
    'selftest --config house.yaml --format json',
  );
}
