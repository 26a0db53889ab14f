/** Progress on long work, on a terminal only. @module */
import type { Run } from './settings.ts';
import type { World } from './world.ts';

/** Work that lasts less shows nothing. */
const PATIENCE_MS = 1000;
/** How often the drawing gets its turn between files. */
const FRAME_MS = 80;

export interface Progress {
  /** One more file is done. */
  tick(): Promise<void>;
  /** Clears the line it stands on, for a message; the next frame draws it again below. */
  makeRoom(): void;
  stop(): void;
}

/**
 * Shows how many of `total` files, or other `things`, are done, on standard error, when a person watches; else does
 * nothing. (The bar reads the keyboard, so it must not run where standard input is somebody's data.)
 */
export function showProgress({ world, options }: Run, total: number, things = 'files'): Progress {
  const { stream } = world.stderr;
  // Lines that appear on the same terminal as they are made are progress enough.
  const watched = options.format === 'ndjson' && options.out === undefined && world.stdout.isTTY;
  if (!world.interactive || options.quiet || stream === null || watched) return silence;
  let last = world.now() + PATIENCE_MS - FRAME_MS;
  let [done, shown] = [0, 0];
  let bar: Bar | null = null;
  return {
    tick: async () => {
      done++;
      if (world.now() - last < FRAME_MS || done === total) return;
      bar ??= await startBar(world, stream, total);
      bar.advance(done - shown, `${done} of ${total} ${things}`);
      [shown, last] = [done, world.now()];
      await world.pause();
    },
    makeRoom: () => void (bar && stream.write('\r\u001b[J')),
    stop: () => bar?.stop(`${done} of ${total} ${things}`),
  };
}

const silence: Progress = { tick: async () => {}, makeRoom: () => {}, stop: () => {} };

type Bar = Pick<Awaited<ReturnType<typeof startBar>>, 'advance' | 'stop'>;

async function startBar(world: World, output: NodeJS.WriteStream, max: number) {
  const { progress } = await import('@clack/prompts');
  const bar = progress({ output, max, indicator: 'timer' });
  // On Ctrl-C the bar ends the process and calls it a success.
  const done = world.onInterrupt(() => {});
  bar.start('reading');
  return {
    advance: bar.advance,
    stop: (message: string) => {
      bar.stop(message);
      done();
    },
  };
}
