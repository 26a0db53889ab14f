/** `throughline trace`: the traceability table. @module */
import type { Command } from 'commander';
import { type Context, inputCommand } from '../command.ts';
import { withExamples, withFormat, withInfer } from '../options.ts';

export function trace(program: Command, context: Context): Command {
  const command = inputCommand(program, context, 'trace', async (run, inputs) => {
    const { giveTrace } = await import('../work/tables.ts');
    await giveTrace(run, inputs);
    return undefined;
  }).description('list every recommendation with the footnotes it rests on, and what lacks the other');
  return withExamples(
    withInfer(withFormat(command, ['table', 'csv', 'json', 'md', 'wikitext'])),
    'trace page.txt',
    'trace pages/ --format csv --out trace.csv',
    'cat page.txt | throughline trace - --input-format plain',
  );
}
