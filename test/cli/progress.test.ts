import { beforeEach, expect, it, vi } from 'vitest';
import { showProgress } from '../../src/cli/progress.ts';
import { startRun } from '../../src/cli/settings.ts';
import { memoryWorld } from './memory-world.ts';

const calls: string[] = [];

vi.mock('@clack/prompts', () => ({
  progress: ({ max }: { max: number }) => ({
    start: (message: string) => calls.push(`start ${message}, ${max}`),
    advance: (step: number, message: string) => calls.push(`advance ${step}: ${message}`),
    stop: (message: string) => calls.push(`stop: ${message}`),
  }),
}));

beforeEach(() => {
  calls.length = 0;
});

/** Ticks `times` times, one every `ms`. */
async function work(
  ms: number,
  times: number,
  options: { interactive?: boolean; quiet?: boolean; format?: string } = {},
) {
  let clock = 0;
  const drawn: string[] = [];
  const base = memoryWorld({}, { terminal: 80 });
  const stream = { write: (text: string) => drawn.push(text) } as unknown as NodeJS.WriteStream;
  const world = {
    ...base,
    interactive: options.interactive ?? true,
    now: () => clock,
    stderr: { ...base.stderr, stream },
  };
  const progress = showProgress(
    startRun(world, { quiet: options.quiet ?? false, format: options.format ?? 'json' }),
    times,
  );
  for (let i = 0; i < times; i++) {
    clock += ms;
    await progress.tick();
  }
  progress.makeRoom();
  const waiting = base.undo.size;
  progress.stop();
  return { drawn, waiting, left: base.undo.size };
}

it('is shown when work lasts longer than a second', async () => {
  await work(400, 5);
  expect(calls).toEqual([
    'start reading, 5',
    'advance 3: 3 of 5 files',
    'advance 1: 4 of 5 files',
    'stop: 5 of 5 files',
  ]);
});

it('is drawn no more often than the eye follows', async () => {
  await work(10, 150);
  expect(calls.filter((call) => call.startsWith('advance')).length).toBeLessThan(10);
});

it('makes room for messages, and an interrupt does not pass for success', async () => {
  expect(await work(400, 5)).toEqual({ drawn: ['\r\u001b[J'], waiting: 1, left: 0 });
});

it.each([
  { why: 'work is quick', ms: 10, options: {} },
  { why: 'nobody watches', ms: 400, options: { interactive: false } },
  { why: 'the results themselves appear', ms: 400, options: { format: 'ndjson' } },
  { why: '--quiet', ms: 400, options: { quiet: true } },
])('is not shown when: $why', async ({ ms, options }) => {
  expect(await work(ms, 5, options)).toEqual({ drawn: [], waiting: 0, left: 0 });
  expect(calls).toEqual([]);
});
