/** `throughline vocab`: what the vocabularies in force are, and what they lack. @module */
import type { Command } from 'commander';
import { type Context, inputCommand, tellConfiguration } from '../command.ts';
import { readConfiguration } from '../config.ts';
import { OUT_FILE, withCommonOptions, withExamples, withFormat } from '../options.ts';
import { type CommonOptions, startRun } from '../settings.ts';

const WHICH = 'themes, regions, kinds, audiences, or the name of a vocabulary (default: all)';

export function vocab(program: Command, context: Context): Command {
  const command = program
    .command('vocab')
    .description('print the vocabularies in force, with the file and line each entry comes from')
    .argument('[which]', WHICH)
    // Options behind `suggest` belong to it, although this command knows them too.
    .enablePositionalOptions()
    .action(async (which: string | undefined, options: CommonOptions) => {
      const run = startRun(context.world, options, await readConfiguration(context.world, options));
      await tellConfiguration(run);
      const { giveVocabularies } = await import('../work/vocab.ts');
      await giveVocabularies(run, which ?? null);
    });
  suggest(command, context);
  return withExamples(
    withFormat(withCommonOptions(command, OUT_FILE), ['table', 'json', 'yaml', 'skos', 'skos-jsonld', 'qdc']),
    'vocab themes',
    'vocab --vocabulary city.yaml --format json',
    'vocab themes --format yaml --out themes.yaml',
    'vocab wikimedia-2022 --format skos',
    'vocab suggest pages/ --format yaml --out more.yaml',
  );
}

function suggest(parent: Command, context: Context): void {
  const command = inputCommand(parent, context, 'suggest', async (run, inputs) => {
    const { giveSuggestions } = await import('../work/vocab.ts');
    await giveSuggestions(run, inputs);
    return undefined;
  }).description('list the thematic areas that documents name and the vocabulary does not have');
  withExamples(
    withFormat(command, ['table', 'json', 'yaml']),
    'vocab suggest pages/',
    'vocab suggest pages/ --format yaml --out more.yaml',
  );
}
