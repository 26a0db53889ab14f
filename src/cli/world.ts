/**
 * The outside world as an argument: everything a command reads, writes or asks the system goes through here, so that
 * the whole command line runs in memory in tests.
 *
 * @module
 */
import { createReadStream } from 'node:fs';
import { availableParallelism } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Dialogue } from './dialogue.ts';
import { type Disk, nodeDisk } from './disk.ts';
import { ClosedPipe, FileError, reasonOf } from './faults.ts';
import { importForeign, runForeign } from './foreign.ts';

/** A stream to write to. */
export interface Output {
  /**
   * Resolves when the stream can take more.
   * @throws ClosedPipe when nobody reads any more; FileError when it cannot be written (a full disk).
   */
  write(text: string): Promise<void>;
  readonly isTTY: boolean;
  /** Width in columns; undefined when it is no terminal. */
  readonly columns: number | undefined;
  /** The stream itself, for libraries that draw on a terminal; null in memory. */
  readonly stream: NodeJS.WriteStream | null;
}

export interface World {
  readonly stdout: Output;
  readonly stderr: Output;
  /**
   * All of standard input.
   * @throws FileError when there are more than `limit` bytes.
   */
  stdin(limit: number): Promise<Uint8Array>;
  /** Whether a person sits at standard input and watches standard error. */
  readonly interactive: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly disk: Disk;
  /** Runs the module at a path and answers with what it exports. */
  importModule(path: string): Promise<unknown>;
  /** Runs code of a module; `who` names the module, and the rule, in what it does wrong later; `limit`: seconds. */
  runForeign<T>(who: string, work: () => T, limit?: number): T;
  /** A file piece by piece, however large; throws system errors as node:fs does. */
  readPieces(path: string): AsyncIterable<Uint8Array>;
  /** HTTP, as the `fetch` of Node does it. */
  readonly fetch: typeof globalThis.fetch;
  /** Waits so many milliseconds. */
  sleep(ms: number): Promise<void>;
  /** Aborts, with a `TimeoutError`, after so many milliseconds. */
  deadline(ms: number): AbortSignal;
  /** Milliseconds from an arbitrary start; for progress only, never for output. */
  now(): number;
  /** The day it is, in UTC, as ISO 8601; for what a person writes down, never for results. */
  today(): string;
  /** Asks a person on the terminal; where none sits there (see `interactive`) nothing is asked. */
  dialogue(): Promise<Dialogue>;
  /** Lets timers and signals have their turn. */
  pause(): Promise<void>;
  /** Calls `undo` when the process ends before the returned function was called. */
  onInterrupt(undo: () => void): () => void;
  /** How many threads can run at the same time. */
  readonly parallelism: number;
  /** The compiled worker script; null where there is none, and all work is done in process. */
  readonly workerFile: string | null;
}

/** The world of a process; `workerFile` stands beside the bundle. */
export function realWorld(): World {
  return {
    stdout: outputOf(process.stdout, 'standard output'),
    stderr: outputOf(process.stderr, 'standard error'),
    stdin: (limit) => readAll(process.stdin, limit),
    interactive: process.stdin.isTTY === true && process.stderr.isTTY === true,
    env: process.env,
    disk: nodeDisk(),
    importModule: importForeign,
    runForeign,
    readPieces: (path) => createReadStream(path),
    fetch: (input, init) => fetch(input, init),
    sleep: (ms) => wait(ms),
    deadline: (ms) => AbortSignal.timeout(ms),
    now: () => performance.now(),
    today: () => new Date().toISOString().slice(0, 10),
    dialogue: async () => (await import('./dialogue.ts')).terminalDialogue(process.stdin, process.stderr),
    pause: () => new Promise((resolve) => setImmediate(resolve)),
    onInterrupt,
    parallelism: availableParallelism(),
    workerFile: fileURLToPath(new URL('./worker.js', import.meta.url)),
  };
}

/** @internal */
export function outputOf(stream: NodeJS.WriteStream, name: string): Output {
  // Without a listener an EPIPE ends the process with a stack; write() reports it to its caller.
  stream.on('error', () => {});
  return {
    write: (text) =>
      new Promise((resolve, reject) => {
        stream.write(text, (error) => {
          if (!error) resolve();
          else
            reject('code' in error && error.code === 'EPIPE' ? new ClosedPipe() : new FileError(name, reasonOf(error)));
        });
      }),
    isTTY: stream.isTTY === true,
    columns: stream.isTTY ? stream.columns : undefined,
    stream,
  };
}

/** @internal */
export async function readAll(stream: AsyncIterable<Uint8Array>, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > limit) throw new FileError('-', `is larger than ${limit / 2 ** 20} MiB`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

function onInterrupt(undo: () => void): () => void {
  const handlers = Object.entries(SIGNALS).map(([signal, code]) => [signal, () => process.exit(code)] as const);
  const onExit = () => {
    // A library that ends the process on Ctrl-C in raw mode says 0.
    process.exitCode ||= SIGNALS.SIGINT;
    undo();
  };
  for (const [signal, handler] of handlers) process.once(signal, handler);
  process.once('exit', onExit);
  return () => {
    for (const [signal, handler] of handlers) process.off(signal, handler);
    process.off('exit', onExit);
  };
}
