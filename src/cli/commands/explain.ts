/** `throughline explain`: what a rule is about, and what holds for it. @module */
import type { Command } from 'commander';
import { type Context, tellConfiguration } from '../command.ts';
import { readConfiguration } from '../config.ts';
import { OUT_FILE, withCommonOptions, withExamples, withFormat, withRules } from '../options.ts';
import { type CommonOptions, startRun } from '../settings.ts';

export function explain(program: Command, context: Context): Command {
  const command = program
    .command('explain')
    .description('print the page of a rule: what it finds, why that matters, how to repair it, and what holds for it')
    .argument('[rule]', 'the id of a rule (default: a table of all rules)')
    .action(async (id: string | undefined, options: CommonOptions) => {
      const run = startRun(context.world, options, await readConfiguration(context.world, options));
      await tellConfiguration(run);
      const { giveRule, giveRules } = await import('../work/rules.ts');
      await (id === undefined ? giveRules(run) : giveRule(run, id));
    });
  return withExamples(
    withRules(withFormat(withCommonOptions(command, OUT_FILE), ['text', 'json', 'md'])),
    'explain',
    'explain footnote-is-defined',
    'explain --preset strict --format json',
  );
}
