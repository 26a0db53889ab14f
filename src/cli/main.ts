/** The command line: arguments and a world in, an exit code out. @module */
import { CommanderError } from 'commander';
import { visible } from '../text/control.ts';
import type { Context } from './command.ts';
import { type ExitCode, exitCode } from './exit-code.ts';
import { ClosedPipe, FileError, UsageError } from './faults.ts';
import { buildProgram } from './program.ts';
import type { World } from './world.ts';

/**
 * Runs one command. Never throws and never ends the process: whatever goes wrong becomes a line on standard error and
 * an exit code.
 *
 * @param argv the arguments without the program's own name
 * @returns 0 done, 1 findings at or above `--fail-on`, 2 wrong usage, unreadable input or internal fault
 */
export async function main(argv: readonly string[], world: World): Promise<ExitCode> {
  const context: Context = { world, exitCode: exitCode.done, pending: [] };
  const code = await runProgram(context, argv);
  for (const written of await Promise.allSettled(context.pending)) {
    const fault = written.status === 'rejected' ? written.reason : null;
    if (fault !== null && !(fault instanceof ClosedPipe)) return answer(fault, argv, world);
  }
  return code;
}

async function runProgram(context: Context, argv: readonly string[]): Promise<ExitCode> {
  try {
    await buildProgram(context).parseAsync([...argv], { from: 'user' });
    return context.exitCode;
  } catch (fault) {
    return answer(fault, argv, context.world);
  }
}

async function answer(fault: unknown, argv: readonly string[], world: World): Promise<ExitCode> {
  if (fault instanceof ClosedPipe) return exitCode.done;
  // commander has said what is wrong, or has printed the help that was asked for.
  if (fault instanceof CommanderError) return fault.exitCode === 0 ? exitCode.done : exitCode.fault;
  await world.stderr.write(`${message(fault, argv)}\n`).catch(() => {});
  return exitCode.fault;
}

function message(fault: unknown, argv: readonly string[]): string {
  if (fault instanceof FileError) return visible(fault.message);
  if (fault instanceof UsageError)
    return [`error: ${visible(fault.message)}`, visible(fault.hint)].filter(Boolean).join('\n');
  const text = visible(fault instanceof Error ? fault.message : String(fault));
  const stack = argv.includes('--verbose') && fault instanceof Error ? `\n${fault.stack}` : '';
  return `internal fault: ${text}${stack}`;
}
