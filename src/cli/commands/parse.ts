/** `throughline parse`: the whole model. @module */
import type { Command } from 'commander';
import { type Context, inputCommand } from '../command.ts';
import { withExamples, withFormat, withInfer, withRules } from '../options.ts';

export function parse(program: Command, context: Context): Command {
  const command = inputCommand(program, context, 'parse', async (run, inputs) => {
    const { giveModel } = await import('../work/model.ts');
    await giveModel(run, inputs);
    return undefined;
  }).description('print the model of the documents; --verbose says on standard error what became of every line');
  return withExamples(
    withRules(withInfer(withFormat(command, ['json', 'ndjson']))),
    'parse page.txt > model.json',
    'parse page.txt --verbose --out model.json',
    'parse pages/ --format ndjson | jq .title',
  );
}
