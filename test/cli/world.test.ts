import { Readable, Writable } from 'node:stream';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { FileError } from '../../src/cli/faults.ts';
import { outputOf, readAll, realWorld } from '../../src/cli/world.ts';
import { systemError } from './memory-world.ts';

afterEach(() => vi.restoreAllMocks());

function stream(write: (text: string) => Error | null, more: object = {}): NodeJS.WriteStream {
  const writable = new Writable({ write: (chunk, _, done) => done(write(String(chunk))), autoDestroy: false });
  return Object.assign(writable, more) as unknown as NodeJS.WriteStream;
}

describe('an output', () => {
  it('writes in order', async () => {
    let text = '';
    const append = (chunk: string) => {
      text += chunk;
      return null;
    };
    const output = outputOf(stream(append), 'standard output');
    await output.write('a');
    await output.write('b');
    expect(text).toBe('ab');
    expect(output).toMatchObject({ isTTY: false, columns: undefined });
  });

  it('knows the width of a terminal', () => {
    expect(
      outputOf(
        stream(() => null, { isTTY: true, columns: 72 }),
        'standard output',
      ),
    ).toMatchObject({ isTTY: true, columns: 72 });
  });

  it('tells a closed pipe from other faults', async () => {
    const refusing = (code: string) =>
      outputOf(
        stream(() => systemError(code)),
        'standard output',
      ).write('a');
    await expect(refusing('EPIPE')).rejects.toMatchObject({ name: 'ClosedPipe' });
    await expect(refusing('EIO')).rejects.toThrow('standard output: EIO');
    await expect(refusing('ENOSPC')).rejects.toThrow(new FileError('standard output', 'no space left on device'));
  });
});

describe('standard input', () => {
  it('is read whole', async () => {
    expect(await readAll(Readable.from([Buffer.from('ab'), Buffer.from('c')]), 3)).toEqual(Buffer.from('abc'));
  });

  it('has a limit', async () => {
    await expect(readAll(Readable.from([Buffer.alloc(2 ** 20), Buffer.from('c')]), 2 ** 20)).rejects.toThrow(
      '-: is larger than 1 MiB',
    );
  });
});

describe('the world of a process', () => {
  it('has what commands ask for', async () => {
    const world = realWorld();
    expect(world.parallelism).toBeGreaterThan(0);
    expect(world.workerFile).toMatch(/worker\.js$/);
    const before = world.now();
    await world.pause();
    await world.sleep(0);
    expect(world.now()).toBeGreaterThanOrEqual(before);
  });

  it('reads files piece by piece, and asks the network', async () => {
    const world = realWorld();
    const pieces: Uint8Array[] = [];
    for await (const piece of world.readPieces(new URL(import.meta.url).pathname)) pieces.push(piece);
    expect(Buffer.concat(pieces).toString()).toContain('reads files piece by piece');
    await expect((await world.fetch('data:,word')).text()).resolves.toBe('word');
    expect(world.deadline(1_000_000).aborted).toBe(false);
  });

  it('undoes on an interrupt, and no more once the work is done', () => {
    const world = realWorld();
    const before = process.listenerCount('SIGINT');
    const undo = vi.fn();
    const done = world.onInterrupt(undo);
    expect(process.listenerCount('SIGINT')).toBe(before + 1);
    done();
    expect(process.listenerCount('SIGINT')).toBe(before);
    expect(undo).not.toHaveBeenCalled();
  });

  it('ends with the exit code of the signal after it has undone', () => {
    const undo = vi.fn();
    vi.spyOn(process, 'once').mockImplementation(function (
      this: NodeJS.Process,
      name: string | symbol,
      listener: (...args: never[]) => void,
    ) {
      listeners.set(name, listener as () => void);
      return this;
    } as never);
    const listeners = new Map<string | symbol, () => void>();
    const exit = vi.spyOn(process, 'exit').mockImplementation((() => undefined) as never);
    const before = process.exitCode;
    realWorld().onInterrupt(undo);
    listeners.get('SIGINT')?.();
    expect(exit).toHaveBeenCalledWith(130);
    listeners.get('exit')?.();
    expect(undo).toHaveBeenCalledOnce();
    expect(process.exitCode).toBe(130);
    process.exitCode = before;
  });
});
