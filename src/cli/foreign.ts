/**
 * Code of others in our process: modules with rules. What they print goes to standard error, they cannot end the process,
 * and what they break later is told with their name.
 *
 * @module
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import * as nodeModule from 'node:module';
import { pathToFileURL } from 'node:url';
import { Script } from 'node:vm';
import { visible } from '../text/control.ts';
import { lazy } from '../text/lazy.ts';
import { exitCode } from './exit-code.ts';
import { reasonOf } from './faults.ts';

/** Whose code runs, as it is told. Timers and promises that this code makes carry it along. */
const running = new AsyncLocalStorage<string>();

/** What a module imports by this name is the package that runs it, wherever the two lie. */
const PACKAGE = 'throughline';

/**
 * Runs the module at a path and answers with what it exports.
 *
 * @throws what the module throws; Error when it waits for something that never comes
 */
export async function importForeign(path: string): Promise<unknown> {
  hold();
  let never = (): void => {};
  // Node ends quietly when nothing is left that could go on.
  const idle = new Promise<never>((_, reject) => {
    never = () => reject(new Error('waits for what never comes'));
    process.once('beforeExit', never);
  });
  try {
    return await Promise.race([running.run(path, () => import(pathToFileURL(path).href)), idle]);
  } finally {
    process.off('beforeExit', never);
  }
}

/**
 * Runs code of a module. `who` stands before what it does wrong later.
 *
 * @param limit seconds that it may take (default: as long as it likes)
 * @throws what the code throws; Error when it takes longer: it is ended wherever it is
 */
export function runForeign<T>(who: string, work: () => T, limit?: number): T {
  return running.run(who, limit === undefined ? work : () => limited(work, limit));
}

/** What is to be run by `SCRIPT`, which sees nothing but what is global. */
const SLOT = Symbol.for('throughline.limited');
const slot = globalThis as { [SLOT]?: (() => unknown) | undefined };
/** Of all ways to end code that goes round in a circle in the same thread, the only one. */
const script = lazy(() => new Script(`globalThis[Symbol.for('throughline.limited')]()`));

function limited<T>(work: () => T, limit: number): T {
  const before = slot[SLOT];
  slot[SLOT] = work;
  try {
    return script().runInThisContext({ timeout: limit * 1000, displayErrors: false }) as T;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT')) throw error;
    throw new Error(`takes longer than ${limit} s (--rule-timeout)`);
  } finally {
    slot[SLOT] = before;
  }
}

let held = false;

/** From the first module on, and for good: it may have left timers behind. */
function hold(): void {
  if (held) return;
  held = true;
  resolvePackage(new URL('./index.js', import.meta.url).href);
  const exit = process.exit.bind(process);
  process.exit = (code) => {
    if (running.getStore() === undefined) return exit(code);
    throw new Error('calls process.exit, which ends the whole run');
  };
  const write = process.stdout.write.bind(process.stdout);
  process.stdout.write = ((...given: Parameters<typeof write>) =>
    (running.getStore() === undefined ? write : process.stderr.write.bind(process.stderr))(
      ...given,
    )) as typeof process.stdout.write;
  const late = (error: unknown) => {
    const who = running.getStore();
    const text =
      who === undefined ? `internal fault: ${stackOf(error)}` : visible(`${who} failed later: ${reasonOf(error)}`);
    process.stderr.write(`${text}\n`);
    if (who === undefined) exit(exitCode.fault);
    process.once('exit', () => {
      process.exitCode = exitCode.fault;
    });
  };
  process.on('uncaughtException', late).on('unhandledRejection', late);
}

interface Hooks {
  resolve(name: string, context: unknown, next: (name: string, context: unknown) => unknown): unknown;
}

/** Newer Nodes have hooks in the same thread, for `require` too; older ones have them in a thread of their own. */
function resolvePackage(url: string): void {
  const { registerHooks } = nodeModule as { registerHooks?: (hooks: Hooks) => void };
  if (registerHooks) {
    registerHooks({
      resolve: (name, context, next) => (name === PACKAGE ? { url, shortCircuit: true } : next(name, context)),
    });
    return;
  }
  const found = JSON.stringify({ url, shortCircuit: true });
  const hook = `export const resolve = (name, context, next) => name === '${PACKAGE}' ? ${found} : next(name, context);`;
  nodeModule.register(`data:text/javascript,${encodeURIComponent(hook)}`);
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
