import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeDisk } from '../../src/cli/disk.ts';
import { closing, give, openTarget, temporaryBeside } from '../../src/cli/output.ts';
import { startRun } from '../../src/cli/settings.ts';
import { type Content, type MemoryOptions, memoryWorld, systemError } from './memory-world.ts';

function runOut(out: string | undefined, files: Record<string, Content> = {}, options: MemoryOptions = {}) {
  const world = memoryWorld(files, options);
  return { world, run: startRun(world, out === undefined ? {} : { out }) };
}

describe('a result', () => {
  it('goes to standard output without --out', async () => {
    const { world, run } = runOut(undefined);
    await give(run, 'data\n');
    expect(world.out()).toBe('data\n');
  });

  it('goes to standard output with --out -', async () => {
    const { world, run } = runOut('-');
    await give(run, 'data\n');
    expect(world.out()).toBe('data\n');
  });

  it('goes to a file, with nothing left beside it', async () => {
    const { world, run } = runOut('p/a.csv', { 'p/a.csv': 'old' });
    await give(run, 'new');
    expect([...world.files]).toEqual([['p/a.csv', 'new']]);
    expect(world.undo.size).toBe(0);
  });

  it.each(['p/a.csv', 'link.csv'])('does not replace a read-only file: %s', async (out) => {
    const files = { 'p/a.csv': 'old', 'link.csv': { link: 'p/a.csv' } };
    const { world, run } = runOut(out, files, { readOnly: ['p/a.csv'] });
    await expect(give(run, 'new')).rejects.toThrow(`${out}: is read-only`);
    expect(Object.fromEntries(world.files)).toEqual(files);
  });

  it('goes where a link leads, and the link stays', async () => {
    const { world, run } = runOut('link.csv', { 'link.csv': { link: 'p/a.csv' }, 'p/a.csv': 'old' });
    await give(run, 'new');
    expect(world.files.get('p/a.csv')).toBe('new');
    expect(world.files.get('link.csv')).toEqual({ link: 'p/a.csv' });
  });

  it('goes to a device as it is', async () => {
    const { world, run } = runOut('null', { null: { device: '' } });
    await give(run, 'new');
    expect([...world.files.keys()]).toEqual(['null']);
  });

  it('goes into a folder that is made for it', async () => {
    const made: string[] = [];
    const onChange = (step: string, path: string) => void (step === 'makeFolder' && made.push(path));
    const { world, run } = runOut('p/q/a.csv', {}, { onChange });
    await give(run, 'new');
    expect(made).toEqual(['p/q']);
    expect([...world.files]).toEqual([['p/q/a.csv', 'new']]);
  });

  it('does not go below a file', async () => {
    const { world, run } = runOut('p/a.csv', { p: 'mine' });
    await expect(give(run, 'new')).rejects.toThrow('p/a.csv: a part of the path is a file, not a folder');
    expect([...world.files]).toEqual([['p', 'mine']]);
  });

  it('does not go to a folder', async () => {
    const { run } = runOut('p', { 'p/a.txt': '' });
    await expect(give(run, 'new')).rejects.toThrow('--out p is a folder');
  });
});

describe('when the disk refuses', () => {
  it.each(['create', 'write', 'rename'])('to %s, the old file stays and nothing new is left', async (refused) => {
    const onChange = (step: string) => {
      if (step === refused) throw systemError('ENOSPC');
    };
    const { world, run } = runOut('a.csv', { 'a.csv': 'old' }, { onChange });
    await expect(give(run, 'new')).rejects.toThrow('a.csv: no space left on device');
    expect([...world.files]).toEqual([['a.csv', 'old']]);
  });

  it('to make any file in a folder, it is the folder that is told of', async () => {
    const onChange = (step: string) => {
      if (step === 'create') throw systemError('ENOENT');
    };
    const { run } = runOut('proc/a.csv', { 'proc/self': '' }, { onChange });
    await expect(give(run, 'new')).rejects.toThrow('proc/a.csv: no file can be made in this folder');
  });

  it('the folder that was made for the file goes, and one that was there stays', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'throughline-output-'));
    const run = startRun({ ...memoryWorld(), disk: nodeDisk() }, { out: join(folder, 'p/q/a.csv') });
    const target = openTarget(run);
    expect(readdirSync(join(folder, 'p/q'))).toEqual(['.a.csv.throughline-1']);
    target.abandon();
    expect(readdirSync(folder)).toEqual([]);
    const other = openTarget(run);
    writeFileSync(join(folder, 'p/mine.txt'), 'mine');
    other.abandon();
    expect(readdirSync(join(folder, 'p'))).toEqual(['mine.txt']);
    rmSync(folder, { recursive: true });
  });

  it('the fault of the work itself is the one that is told', async () => {
    const { world, run } = runOut('a.csv');
    const work = async () => {
      throw new RangeError('made up');
    };
    await expect(closing(openTarget(run), work)).rejects.toThrow(new RangeError('made up'));
    expect([...world.files]).toEqual([]);
  });
});

it('an interrupt removes the temporary file', async () => {
  const { world, run } = runOut('a.csv', { 'a.csv': 'old' });
  const target = openTarget(run);
  await target.write('half');
  expect(world.files.get('.a.csv.throughline-1')).toBe('half');
  for (const undo of world.undo) undo();
  expect([...world.files]).toEqual([['a.csv', 'old']]);
});

it('a temporary name is one that nothing has', () => {
  const { disk } = memoryWorld({ 'p/.a.throughline-1': 'somebody else’s' });
  expect(temporaryBeside('p/a', disk)).toBe('p/.a.throughline-2');
  expect(temporaryBeside('p/a/', disk)).toBe('p/.a.throughline-2');
  expect(temporaryBeside('out', disk)).toBe('.out.throughline-1');
});
