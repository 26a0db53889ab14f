/** The bundle, as a process: what cannot be seen in memory. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { load } from '../../src/cli/load.ts';
import { startRun } from '../../src/cli/settings.ts';
import { realWorld } from '../../src/cli/world.ts';
import { buildInto } from '../helpers/built.ts';
import { FAULTY, MARKDOWN, PAGE } from './page.ts';

const folder = mkdtempSync(join(tmpdir(), 'throughline-built-'));
const bin = join(folder, 'bin/throughline.js');

beforeAll(async () => {
  await buildInto(folder);
  mkdirSync(join(folder, 'pages'));
  for (let i = 0; i < 6; i++) {
    writeFileSync(join(folder, `pages/a${i}.txt`), i % 2 ? PAGE : FAULTY);
    writeFileSync(join(folder, `pages/b${i}.md`), MARKDOWN.replace('Roses', `Roses ${i}`));
  }
  writeFileSync(join(folder, 'pages/empty.txt'), '');
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(argv: string, env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...argv.split(' ')], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '', FORCE_COLOR: '', ...env },
  });
  return { code: status, out: stdout, err: stderr };
}

describe('the bundle', () => {
  it('prints help and version', () => {
    expect(run('--help')).toMatchObject({ code: 0, err: '' });
    expect(run('--version').out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it('reads a folder, and tells what cannot be read', () => {
    const { code, out, err } = run('parse pages --format ndjson');
    expect({ code, err }).toEqual({ code: 2, err: 'pages/empty.txt: is empty\n' });
    expect(out.trimEnd().split('\n')).toHaveLength(12);
  });

  it('writes a synthesis', () => {
    expect(run('synth pages --out out --quiet')).toMatchObject({ code: 2, err: 'pages/empty.txt: is empty\n' });
    expect(readdirSync(join(folder, 'out'))).toHaveLength(6);
    rmSync(join(folder, 'out'), { recursive: true });
  });

  it.each([
    'parse pages',
    'parse pages --format ndjson',
    'summary pages --by theme,region',
    'check pages --format json',
  ])('gives the same bytes whatever the jobs, the locale and the time zone: %s', (argv) => {
    const one = run(`${argv} --jobs 1`, { LANG: 'C', TZ: 'UTC' });
    expect(one.out).not.toBe('');
    expect(run(`${argv} --jobs 2`, { LANG: 'C', TZ: 'UTC' })).toEqual(one);
    expect(run(argv, { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', TZ: 'Pacific/Auckland' })).toEqual(one);
  });

  it('exits quietly when nobody reads any more', () => {
    const command = `"${process.execPath}" "${bin}" parse pages/a0.txt pages/a1.txt | head -c 1; echo "\${PIPESTATUS[0]}"`;
    const { stdout, stderr } = spawnSync('bash', ['-c', command], { cwd: folder, encoding: 'utf8' });
    expect({ stdout, stderr }).toEqual({ stdout: '{0\n', stderr: '' });
  });

  it.runIf(existsSync('/dev/full'))('says so when standard output is full', () => {
    for (const argv of ['trace pages/a0.txt', 'parse pages/a0.txt --format ndjson', '--help']) {
      const command = `"${process.execPath}" "${bin}" ${argv} > /dev/full`;
      const { status, stderr } = spawnSync('bash', ['-c', command], { cwd: folder, encoding: 'utf8' });
      expect({ status, stderr }).toEqual({ status: 2, stderr: 'standard output: no space left on device\n' });
    }
  });

  it('leaves nothing behind when interrupted', async () => {
    const out = join(folder, 'interrupted');
    mkdirSync(out);
    // Standard input stays open, so the command waits with its temporary file made.
    const argv = [bin, 'parse', '-', '--input-format', 'plain', '--format', 'ndjson', '--out', 'interrupted/model'];
    const child = spawn(process.execPath, argv, { cwd: folder, stdio: ['pipe', 'ignore', 'ignore'] });
    const ended = new Promise((resolve) => child.on('exit', (code) => resolve(code)));
    while (readdirSync(out).length === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(readdirSync(out)).toEqual(['.model.throughline-1']);
    child.kill('SIGINT');
    expect(await ended).toBe(130);
    expect(readdirSync(out)).toEqual([]);
  });
});

describe('workers', () => {
  const worldWithWorkers = () => ({ ...realWorld(), workerFile: join(folder, 'dist/worker.js') });

  it('give what is given in process, in the same order, faults included', async () => {
    const notes: string[] = [];
    const stderr = { ...realWorld().stderr, write: async (text: string) => void notes.push(text) };
    const inputs = [join(folder, 'pages'), join(folder, 'gone.txt')];
    const alone = await load(startRun({ ...worldWithWorkers(), stderr }, { jobs: 1 }), inputs, { texts: true });
    const together = await load(startRun({ ...worldWithWorkers(), stderr }, { jobs: 2 }), inputs, { texts: true });
    expect(together).toEqual(alone);
    expect(alone.compiled).toHaveLength(12);
    expect(notes.slice(0, 2)).toEqual(notes.slice(2));
    expect(notes).toHaveLength(4);
  });
});
