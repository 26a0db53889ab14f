/** `throughline why`: the chain behind a value. @module */
import { type Command, InvalidArgumentError } from 'commander';
import { type Context, inputCommand } from '../command.ts';
import { withExamples, withFormat, withInfer, withRules } from '../options.ts';
import type { CommonOptions } from '../settings.ts';

/** What is asked. */
export interface WhyOptions extends CommonOptions {
  /** An address; undefined: what can be asked for. */
  id?: string;
  limit: number;
}

export function why(program: Command, context: Context): Command {
  const command = inputCommand<WhyOptions>(program, context, 'why', async (run, inputs, options) => {
    const { giveWhy } = await import('../work/why.ts');
    await giveWhy(run, inputs, options);
    return undefined;
  })
    .description('tell where a count, a tag or any other value comes from: the items, the words, the line, the source')
    .option('--id <address>', 'what to explain; left out: what can be asked for')
    .option('--limit <n>', 'how many items under one count are explained', limit, 10);
  return withExamples(
    withRules(withInfer(withFormat(command, ['text', 'json']))),
    'why page.txt',
    'why page.txt --id n/7',
    'why page.txt --id n/7#theme',
    'why pages/ --id summary:theme=diversity,region=south-asia',
    'why pages/ --id report:untraced --format json',
  );
}

function limit(value: string): number {
  if (!/^[1-9]\d{0,6}$/.test(value)) throw new InvalidArgumentError('Expected a whole number from 1 to 9999999.');
  return Number(value);
}
