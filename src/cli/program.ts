/** THE list of commands. @module */
import { Command } from 'commander';
import { visible } from '../text/control.ts';
import type { Context } from './command.ts';
import { agreement } from './commands/agreement.ts';
import { check } from './commands/check.ts';
import { decide } from './commands/decide.ts';
import { evaluate } from './commands/evaluate.ts';
import { explain } from './commands/explain.ts';
import { fetch } from './commands/fetch.ts';
import { parse } from './commands/parse.ts';
import { quotes } from './commands/quotes.ts';
import { review } from './commands/review.ts';
import { selftest } from './commands/selftest.ts';
import { summary } from './commands/summary.ts';
import { synth } from './commands/synth.ts';
import { trace } from './commands/trace.ts';
import { vocab } from './commands/vocab.ts';
import { why } from './commands/why.ts';
import { withExamples } from './options.ts';
import { tool } from './tool.ts';

/** In the order in which the help names them. */
export const commands = [
  synth,
  summary,
  trace,
  quotes,
  check,
  explain,
  selftest,
  why,
  parse,
  vocab,
  decide,
  review,
  agreement,
  evaluate,
  fetch,
];

const DESCRIPTION = `Reads community-input reports, tags every footnoted recommendation by theme and region,
and writes summaries and traceability tables in which every number opens to the words it counts.`;

/** The program, writing to the world and throwing instead of ending the process. */
export function buildProgram(context: Context): Command {
  const { stdout, stderr } = context.world;
  const program = new Command(tool.name)
    .description(DESCRIPTION)
    .usage('<command> [options] <inputs...>')
    .version(tool.version, '--version', 'print the version')
    .helpOption('--help', 'print help')
    // So that `vocab suggest --format yaml` is read by `suggest`.
    .enablePositionalOptions()
    .exitOverride()
    .showHelpAfterError(`Run ${tool.name} --help, or ${tool.name} <command> --help, for usage and examples.`)
    .configureOutput({
      writeOut: (text) => context.pending.push(stdout.write(text)),
      // What was given as an option stands in what is said of it.
      writeErr: (text) => context.pending.push(stderr.write(text.split('\n').map(visible).join('\n'))),
      getOutHelpWidth: () => stdout.columns ?? 100,
      getErrHelpWidth: () => stderr.columns ?? 100,
    });
  withExamples(
    program,
    'synth page.txt --out out',
    'summary pages/ --by theme,region',
    'check "pages/**/*.md" --fail-on warning',
  );
  for (const command of commands) command(program, context);
  return program;
}
