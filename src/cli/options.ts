/** Options that commands share. @module */
import { type Command, InvalidArgumentError, Option } from 'commander';
import { presetNames } from '../check/presets.ts';
import type { Aspect } from '../model/decision.ts';
import type { DocumentKind, Format } from '../model/report.ts';
import { didYouMean } from '../text/nearest.ts';

/** Formats that have a reader; here as a list of its own so that `--help` need not load the readers. */
const INPUT_FORMATS = [
  'plain',
  'markdown',
  'wikitext',
  'html',
  'docx',
  'odt',
  'pdf',
  'csv',
  'tsv',
  'xlsx',
] as const satisfies readonly Format[];

/** Kinds of documents; a list of its own for the same reason. */
const KINDS = ['synthesis', 'report', 'digest', 'other'] as const satisfies readonly DocumentKind[];

/** What persons decide on; a list of its own for the same reason. */
export const ASPECTS = ['theme', 'region', 'source', 'date', 'link'] as const satisfies readonly Aspect[];

/** Options of every command. */
export function withCommonOptions(command: Command, out: string): Command {
  return command
    .addOption(new Option('--input-format <name>', 'read all inputs as this format').choices(INPUT_FORMATS))
    .addOption(new Option('--kind <kind>', 'take all inputs for documents of this kind').choices(KINDS))
    .option('--config <file>', 'configuration (default: throughline.config.yaml here or in a folder above)')
    .option('--no-config', 'no configuration, whatever lies about')
    .option(
      '--vocabulary <file>',
      'a vocabulary of your own; may be given several times',
      (file, files: string[] = []) => [...files, file],
    )
    .option('--jobs <n>', 'worker threads (default: as many as pay)', positiveInteger)
    .option('--out <path>', out)
    .option('--quiet', 'no notes on standard error, errors only')
    .option('--verbose', 'say more on standard error')
    .option('--color', 'colours, also when the output is no terminal')
    .option('--no-color', 'no colours');
}

/** Where decisions come from. */
export function withDecisions(command: Command): Command {
  return command
    .option('--decisions <file>', 'decisions of persons (default: decisions.yaml beside the configuration, or here)')
    .option('--no-decisions', 'no decisions, whatever lies about');
}

/** What `--out` is to commands that write decisions. */
export const UNUSED_OUT = 'not used: decisions go to the decisions file';

/** The option of commands that write decisions. */
export const AUTHOR = [
  '--author <name>',
  'who (default: THROUGHLINE_AUTHOR, GIT_AUTHOR_NAME or USER of the environment)',
] as const;

export const OUT_FILE = 'write to this file instead of standard output, whole or not at all';

/** `--format`, the first being the default. */
export function withFormat(command: Command, formats: readonly [string, ...string[]]): Command {
  command.addOption(new Option('--format <name>', 'output format').choices(formats).default(formats[0]));
  if (formats.includes('csv')) withCsvGuard(command);
  return command;
}

/** Which rules are in force, for commands that print what they find. */
export function withRules(command: Command): Command {
  return command
    .option(
      '--preset <names>',
      `severities of the rules: ${presetNames.join(', ')}, or several, comma-separated (default: as configured)`,
      namesOutOf(presetNames, presetNames.length),
    )
    .option('--no-plugins', 'load no modules with rules, whatever the configuration names')
    .option('--rule-timeout <seconds>', 'how long a rule of a module may take to its next problem', seconds);
}

function seconds(value: string): number {
  const number = /^\d{1,4}$/.test(value) ? Number(value) : 0;
  if (number >= 1 && number <= 3600) return number;
  throw new InvalidArgumentError('Expected a whole number of seconds from 1 to 3600.');
}

/** `--infer`. */
export function withInfer(command: Command): Command {
  return command.option('--infer', 'suggest themes from the text where none is stated, apart from all that is stated');
}

export function withCsvGuard(command: Command): Command {
  return command.option('--no-csv-guard', 'leave cells that a spreadsheet would run as a formula as they are');
}

/** The examples at the end of a command's help: arguments, or a whole line that names the program itself. */
export function withExamples(command: Command, ...examples: readonly string[]): Command {
  const lines = examples.map((example) => (example.includes('throughline') ? example : `throughline ${example}`));
  return command.addHelpText('after', `\nExamples:\n${lines.map((line) => `  $ ${line}`).join('\n')}`);
}

function positiveInteger(value: string): number {
  if (!/^[1-9]\d{0,3}$/.test(value)) throw new InvalidArgumentError('Expected a whole number from 1 to 9999.');
  return Number(value);
}

/** A parser for one to `most` comma-separated names out of `known`. */
export function namesOutOf<T extends string>(known: readonly T[], most: number): (value: string) => T[] {
  return (value) => {
    const names = value.split(',').map((name) => name.trim()) as T[];
    const unknown = names.find((name) => !known.includes(name));
    if (unknown !== undefined)
      throw new InvalidArgumentError(
        `Found "${unknown}", expected one of ${known.join(', ')}${didYouMean(unknown, known) || '.'}`,
      );
    if (names.length > most) throw new InvalidArgumentError(`Found ${names.length} names, expected at most ${most}.`);
    if (new Set(names).size < names.length) throw new InvalidArgumentError('Found the same name twice.');
    return names;
  };
}
