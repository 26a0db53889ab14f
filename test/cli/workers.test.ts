import { expect, it, vi } from 'vitest';
import type { Input } from '../../src/cli/inputs.ts';
import { startWorkers } from '../../src/cli/workers.ts';
import { memoryWorld } from './memory-world.ts';

const pools: object[] = [];

vi.mock('tinypool', () => ({
  default: class {
    constructor(options: object) {
      pools.push(options);
    }
    run = async () => 'an outcome';
    destroy = async () => {};
  },
}));

const isSlow = ({ path }: Input) => path.endsWith('.md');

function inputs(extension: string, count: number, size = 100): Input[] {
  return Array.from({ length: count }, (_, i) => ({ path: `${i}.${extension}`, size }));
}

async function started(files: Input[], jobs?: number, more: { parallelism?: number; workerFile?: string | null } = {}) {
  pools.length = 0;
  const world = { ...memoryWorld(), workerFile: 'worker.js', parallelism: 2, ...more };
  const workers = await startWorkers(files, world, { jobs, isSlow, selection: null });
  return { workers, pool: pools[0] };
}

it.each([
  { why: 'a few Markdown files', files: inputs('md', 8), jobs: undefined, threads: 0 },
  { why: 'many Markdown files', files: inputs('md', 9), jobs: undefined, threads: 2 },
  { why: 'two large Markdown files', files: inputs('md', 2, 150_000), jobs: undefined, threads: 2 },
  { why: 'one large Markdown file', files: inputs('md', 1, 300_000), jobs: undefined, threads: 0 },
  { why: 'any amount of pasted text', files: inputs('txt', 1000, 100_000), jobs: undefined, threads: 0 },
  { why: 'one job asked for', files: inputs('md', 100), jobs: 1, threads: 0 },
  { why: 'three jobs asked for', files: inputs('txt', 100), jobs: 3, threads: 3 },
  { why: 'more jobs than files', files: inputs('txt', 2), jobs: 8, threads: 2 },
  { why: 'nothing to do', files: [], jobs: 4, threads: 0 },
])('$why: $threads threads', async ({ files, jobs, threads }) => {
  const { workers, pool } = await started(files, jobs);
  expect(workers !== null).toBe(threads > 0);
  if (threads > 0) expect(pool).toMatchObject({ filename: 'worker.js', minThreads: threads, maxThreads: threads });
});

it('takes no more threads by default than the machine runs at a time, and no more than four', async () => {
  expect((await started(inputs('md', 100), undefined, { parallelism: 1 })).workers).toBeNull();
  expect((await started(inputs('md', 100), undefined, { parallelism: 64 })).pool).toMatchObject({ maxThreads: 4 });
});

it('works in process where there is no worker script', async () => {
  expect((await started(inputs('md', 100), 4, { workerFile: null })).workers).toBeNull();
});

it('takes pasted text only when jobs are asked for', async () => {
  const page = { path: 'a.txt', size: 1 };
  expect((await started(inputs('md', 100))).workers?.takes(page)).toBe(false);
  expect((await started(inputs('md', 100), 2)).workers?.takes(page)).toBe(true);
});

it('runs jobs and closes', async () => {
  const { workers } = await started(inputs('md', 100));
  const job = { path: 'a.md', format: null, bytes: null, withText: false };
  expect(await workers?.run(job)).toBe('an outcome');
  await workers?.close();
});
