/** What all commands have in common: one wrapper for options, faults and exit codes. @module */
import type { Command } from 'commander';
import { readConfiguration } from './config.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import { OUT_FILE, withCommonOptions, withDecisions } from './options.ts';
import { type CommonOptions, type Run, startRun } from './settings.ts';
import type { World } from './world.ts';

/** Which configuration was taken, and what a vocabulary in the format of another program lost on the way. */
export async function tellConfiguration(run: Run): Promise<void> {
  const { path, notes } = run.configuration;
  if (run.options.verbose && path !== null) await run.note(`configuration: ${path}`);
  for (const note of notes) await run.note(note);
}

/** What a program run shares with its commands. */
export interface Context {
  readonly world: World;
  exitCode: ExitCode;
  /** What commander writes: it does not wait for its writes. */
  readonly pending: Promise<void>[];
}

/** The work of a command: gives its data, and answers with an exit code when that is not 0. */
export type Work<T> = (run: Run, inputs: string[], options: T) => Promise<ExitCode | undefined>;

/** A command over inputs. An input that could not be read makes its exit code 2, whatever `work` answers. */
export function inputCommand<T extends CommonOptions>(
  program: Command,
  context: Context,
  name: string,
  work: Work<T>,
  out = OUT_FILE,
): Command {
  const command = program.command(name);
  return working(command, context, work, out).argument('<inputs...>', INPUTS);
}

/** What `<inputs...>` stands for. */
export const INPUTS = 'files, folders, globs, or - for standard input';

/**
 * Gives a command, whose arguments are the caller's to declare, the options and the end of a command over inputs. `work`
 * gets the arguments in one list.
 */
export function working<T extends CommonOptions>(
  command: Command,
  context: Context,
  work: Work<T>,
  out: string,
): Command {
  command.action(async (...given: [...(string | string[])[], T, Command]) => {
    const options = given.at(-2) as T;
    const run = startRun(context.world, options, await readConfiguration(context.world, options));
    await tellConfiguration(run);
    const code = (await work(run, given.slice(0, -2).flat() as string[], options)) ?? exitCode.done;
    context.exitCode = run.faults.length > 0 ? exitCode.fault : code;
  });
  return withCommonOptions(withDecisions(command), out);
}
