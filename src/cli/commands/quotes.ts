/** `throughline quotes`: the source quotes. @module */
import type { Command } from 'commander';
import { type Context, inputCommand } from '../command.ts';
import { withExamples, withFormat } from '../options.ts';
import type { CommonOptions } from '../settings.ts';

/** What narrows the quotes. */
export interface QuotesOptions extends CommonOptions {
  theme?: string;
  region?: string;
  source?: string;
  language?: string;
}

export function quotes(program: Command, context: Context): Command {
  const command = inputCommand<QuotesOptions>(program, context, 'quotes', async (run, inputs, options) => {
    const { giveQuotes } = await import('../work/tables.ts');
    await giveQuotes(run, inputs, options);
    return undefined;
  })
    .description('list the source quotes with what a translator needs around them')
    .option('--theme <id>', 'of this theme only (id or label)')
    .option('--region <id>', 'from this region only (id or label)')
    .option('--source <id>', 'of this source only (id or name)')
    .option('--language <tag>', 'in this language only (BCP 47; pt finds pt-BR too)');
  return withExamples(
    withFormat(command, ['table', 'csv', 'json', 'md']),
    'quotes page.txt --theme capacity-building',
    'quotes pages/ --region "South Asia" --format csv --out quotes.csv',
  );
}
