// Running a process and measuring it.
import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const PRELOAD = new URL('./peak-memory.js', import.meta.url).href;
const ROOT = fileURLToPath(new URL('../', import.meta.url));

/** Milliseconds of one `node …args`, its output thrown away. */
function once(args) {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'ignore', 'pipe'] });
  const time = Number(process.hrtime.bigint() - start) / 1e6;
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}: ${stderr}`);
  return time;
}

/** Median milliseconds of several commands, run in turns so that a busy moment meets all of them. */
export function startups(commands, rounds) {
  const times = commands.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (const [i, args] of commands.entries()) times[i].push(once(args));
  }
  return times.map((list) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)]);
}

/**
 * One `node …args`: seconds, peak memory in MB (threads included), and what it wrote to standard output when `keep` is
 * set. Exit code 1 is a result too: `check` found something.
 */
export async function run(args, { keep = false } = {}) {
  const start = process.hrtime.bigint();
  const child = spawn(process.execPath, ['--import', PRELOAD, ...args], {
    cwd: ROOT,
    stdio: ['ignore', keep ? 'pipe' : 'ignore', 'pipe', 'pipe'],
  });
  const [, output, errors, memory] = child.stdio.map((stream) => stream && collect(stream));
  const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  if (code !== 0 && code !== 1) throw new Error(`node ${args.join(' ')} ended with ${code}: ${await errors}`);
  return { seconds, memory: Number(await memory) / 1024, output: keep ? await output : '' };
}

/** The fastest of several runs, with the highest memory: noise only adds time. */
export async function best(args, rounds, options) {
  let result = await run(args, options);
  for (let round = 1; round < rounds; round++) {
    const other = await run(args, options);
    const faster = other.seconds < result.seconds ? other : result;
    result = { ...faster, memory: Math.max(other.memory, result.memory) };
  }
  return result;
}

async function collect(stream) {
  const chunks = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}
