import {
  chmodSync,
  chownSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nodeDisk } from '../../../src/cli/disk.ts';
import { main } from '../../../src/cli/main.ts';
import { compileDocument } from '../../../src/compile.ts';
import { seenOf } from '../../../src/decide/item.ts';
import type { Footnote } from '../../../src/model/report.ts';
import { type MemoryOptions, memoryWorld, run, systemError } from '../memory-world.ts';
import { FAULTY, PAGE } from '../page.ts';

const CLEAN = PAGE.replace('  • Plant a hedge.\n', '');
/** An area spelt otherwise, a parenthesis left open, a misspelt place. */
const MARRED = CLEAN.replace('Partnerships thematic', 'Partnership thematic')
  .replace('Sweden', 'Sweeden')
  .replace('April 2019, Capacity Building thematic area).', 'April 2019, Capacity Building thematic area.');
const MENDED = CLEAN;
/** Numbers that do not rise. */
const TWISTED = CLEAN.replace('group.[1]', 'group.[2]').replace('spade.[2]', 'spade.[1]');

function bytesOf(content: unknown): Buffer {
  return Buffer.from(content as string);
}

describe('check --fix', () => {
  it('mends the file, gives what remains and says how much it did', async () => {
    const { code, out, err, files } = await run('check page.txt --fix', { 'page.txt': MARRED });
    expect(bytesOf(files.get('page.txt')).toString()).toBe(MENDED);
    expect(out).toBe('0 errors, 0 warnings, 0 infos in 1 document\n');
    expect(err).toBe('3 findings mended in 1 file\n');
    expect(code).toBe(0);
  });

  it('mends nothing the second time, and leaves a file alone that needs nothing', async () => {
    const changes: string[] = [];
    const { err, out } = await run(
      'check page.txt --fix',
      { 'page.txt': MENDED },
      { onChange: (step) => changes.push(step) },
    );
    expect(changes).toEqual([]);
    expect(err).toBe('nothing to mend\n');
    expect(out).toMatch(/^0 errors/);
  });

  it('answers for what remains', async () => {
    const { code, out, err } = await run('check page.txt --fix', {
      'page.txt': FAULTY.replace('Partnerships', 'Partnership'),
    });
    expect(code).toBe(1);
    expect(out).toContain('footnote-is-defined');
    expect(err).toBe('1 finding mended in 1 file\n');
  });

  it('gives what remains in the format asked for', async () => {
    const { out } = await run('check page.txt --fix --format json', { 'page.txt': MARRED });
    expect(JSON.parse(out)).toMatchObject({ findings: [], counts: { error: 0, warning: 0, info: 0 } });
  });

  it('numbers footnotes by their first markers, in each form', async () => {
    const { files, out } = await run('check a.txt --fix', { 'a.txt': TWISTED });
    const after = bytesOf(files.get('a.txt')).toString();
    expect(after).toContain('group.[1]');
    expect(after.indexOf('A list on the door')).toBeLessThan(after.indexOf('We own three rakes'));
    expect(out).toMatch(/^0 errors, 0 warnings/);
  });

  it('makes repairs that meet one after the other', async () => {
    const both = TWISTED.replace('Partnerships thematic', 'Partnership thematic');
    const { files, err, out } = await run('check a.txt --fix', { 'a.txt': both });
    expect(bytesOf(files.get('a.txt')).toString()).toContain('2. We own three rakes');
    expect(bytesOf(files.get('a.txt')).toString()).toContain(
      '1. A list on the door was enough for years. (Wikimedia Sweden, May 2019, Partnerships thematic',
    );
    expect(err).toMatch(/^\d findings mended in 1 file\n$/);
    expect(out).toMatch(/^0 errors, 0 warnings, 0 infos/);
  });

  it.each([
    ['carriage returns', (text: string) => Buffer.from(text.replaceAll('\n', '\r\n'))],
    ['a byte order mark', (text: string) => Buffer.from(`\ufeff${text}`)],
    ['UTF-16', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['no end of the last line', (text: string) => Buffer.from(text.trimEnd())],
  ])('leaves all other bytes as they are in a file with %s', async (_, write) => {
    const { files } = await run('check page.txt --fix', { 'page.txt': write(MARRED) });
    expect(bytesOf(files.get('page.txt'))).toEqual(write(MENDED));
  });

  it('writes a page of HTML in the encoding it declares', async () => {
    const page = (area: string, close: string) =>
      Buffer.from(
        `<meta charset="windows-1252"><title>Caf\xe9 Talks</title><h1>Caf\xe9 Talks</h1><h2>Doors</h2><ul><li>Open the door.<sup><a href="#n1">[1]</a></sup></li></ul><h2>Footnotes</h2><ol class="references"><li id="n1">The door of the caf\xe9 is shut. (Kenya Strategy Salon, June 2019, ${area} thematic area${close}</li></ol>`,
        'latin1',
      );
    const { files, err } = await run('check page.html --fix', { 'page.html': page('Partnership', ').') });
    expect(err).toBe('1 finding mended in 1 file\n');
    expect(bytesOf(files.get('page.html'))).toEqual(page('Partnerships', ').'));
  });

  it('mends files side by side, and those alone that are named', async () => {
    const { files, err } = await run('check a.txt b.txt --fix', { 'a.txt': MARRED, 'b.txt': TWISTED, 'c.txt': MARRED });
    expect(err).toMatch(/ findings mended in 2 files\n$/);
    expect(files.get('c.txt')).toBe(MARRED);
    expect([...files.keys()]).toEqual(['a.txt', 'b.txt', 'c.txt'].sort());
  });

  it('follows a link, which stays one', async () => {
    const { files } = await run('check link.txt --fix', { 'page.txt': MARRED, 'link.txt': { link: 'page.txt' } });
    expect(files.get('link.txt')).toEqual({ link: 'page.txt' });
    expect(bytesOf(files.get('page.txt')).toString()).toBe(MENDED);
  });

  it.each([
    ['what a person has confirmed', 'theme', 'confirmed by Ada'],
    ['the words that a person decided something else on', 'date', 'found “Partnership”'],
  ])('leaves alone %s', async (_, what, told) => {
    const twisted = TWISTED.replace('Partnerships thematic', 'Partnership thematic');
    const { document } = await compileDocument({ path: 'page.txt', value: twisted });
    const part = document.footnotes[1] as Footnote;
    const { seen, words } = seenOf({ kind: 'footnote', part });
    const decision = {
      id: part.id,
      what,
      action: 'confirm',
      seen,
      words,
      author: 'Ada',
      date: '2024-05-01',
      reason: 'I asked.',
    };
    const files = { 'page.txt': twisted, 'decisions.yaml': JSON.stringify({ decisions: [decision] }) };
    const first = await run('check page.txt --fix', files);
    expect(first.out).toContain(told);
    expect(first.out).not.toContain('decision-is-in-force');
    // The note moves all the same, and keeps its words.
    const after = bytesOf(first.files.get('page.txt')).toString();
    expect(after).toContain(
      '1. A list on the door was enough for years. (Wikimedia Sweden, May 2019, Partnership thematic',
    );
    const second = await run('check page.txt --fix', { ...files, 'page.txt': after });
    expect([second.out, second.err]).toEqual([first.out, 'nothing to mend\n']);
  });

  it('refuses standard input', async () => {
    const { code, err } = await run('check - --input-format plain --fix', {}, { stdin: MARRED });
    expect(code).toBe(2);
    expect(err).toContain('standard input cannot be mended');
  });

  it('wants --fix with --dry-run', async () => {
    const { code, err } = await run('check page.txt --dry-run', { 'page.txt': MARRED });
    expect(code).toBe(2);
    expect(err).toContain('--dry-run belongs to --fix');
  });

  describe('leaves a file as it was', () => {
    const lost = async (options: MemoryOptions) => {
      const result = await run('check page.txt other.txt --fix', { 'page.txt': MARRED, 'other.txt': MARRED }, options);
      expect(result.files.get('page.txt')).toBe(MARRED);
      expect([...result.files.keys()].sort()).toEqual(['other.txt', 'page.txt']);
      return result;
    };

    it('that is read-only, mends the others, tells what is in it and ends with 2', async () => {
      const { code, err, out, files } = await lost({ readOnly: ['page.txt'] });
      expect(err).toBe('page.txt: not mended: is read-only\n3 findings mended in 1 file\n');
      expect(bytesOf(files.get('other.txt')).toString()).toBe(MENDED);
      expect(out).toContain('page.txt:20');
      expect(out).not.toContain('other.txt:20');
      expect(code).toBe(2);
    });

    it('that has other names', async () => {
      const { code, err } = await lost({ shared: ['page.txt'] });
      expect(err).toContain(
        'page.txt: not mended: has other names (hard links), under which it would stay as it was\n',
      );
      expect(code).toBe(2);
    });

    it.each(['create', 'write', 'copyMode', 'rename'])('that cannot be written (%s)', async (failing) => {
      let first = true;
      const onChange = (step: string, path: string) => {
        if (step !== failing || !path.includes('page.txt') || !first) return;
        first = false;
        throw systemError('ENOSPC');
      };
      const { code, err } = await lost({ onChange });
      expect(err).toContain('page.txt: not mended: no space left on device\n');
      expect(code).toBe(2);
    });

    it('that has changed since it was read', async () => {
      const world = memoryWorld({ 'page.txt': MARRED });
      const { read } = world.disk;
      let reads = 0;
      const disk = {
        ...world.disk,
        read: (path: string) => {
          if (path === 'page.txt' && ++reads === 3) world.files.set(path, `${MARRED}\n`);
          return read(path);
        },
      };
      expect(await main(['check', 'page.txt', '--fix'], { ...world, disk })).toBe(2);
      expect(world.err()).toContain('page.txt: not mended: has changed since it was read\n');
      expect(world.files.get('page.txt')).toBe(`${MARRED}\n`);
    });
  });
});

describe('check --fix --dry-run', () => {
  const options = 'check page.txt --fix --dry-run';

  it('gives the changes as a patch, writes nothing and answers for the files as they are', async () => {
    const changes: string[] = [];
    const { code, out, err, files } = await run(
      options,
      { 'page.txt': MARRED },
      { onChange: (step) => changes.push(step) },
    );
    expect(out).toMatch(/^diff --git a\/page\.txt b\/page\.txt\n--- a\/page\.txt\n\+\+\+ b\/page\.txt\n@@ /);
    expect(out.match(/^[+-] /gm)).toHaveLength(4);
    expect(err).toBe('3 findings would be mended in 1 file; nothing is written\n');
    expect(changes).toEqual([]);
    expect(files.get('page.txt')).toBe(MARRED);
    expect(code).toBe(1);
  });

  it('tells of files that could not be written, as --fix does', async () => {
    const { code, out, err } = await run(options, { 'page.txt': MARRED }, { readOnly: ['page.txt'] });
    expect(out).toBe('');
    expect(err).toBe('page.txt: not mended: is read-only\nnothing mended\n');
    expect(code).toBe(2);
  });

  it('gives nothing when there is nothing to mend', async () => {
    expect(await run(options, { 'page.txt': MENDED })).toMatchObject({ code: 0, out: '', err: 'nothing to mend\n' });
  });

  it('writes the patch to a file when told to, and says nothing when that is asked for', async () => {
    const { out, err, files } = await run(`${options} --out fixes.patch --quiet`, { 'page.txt': MARRED });
    expect([out, err]).toEqual(['', '']);
    expect(files.get('fixes.patch')).toMatch(/^diff --git/);
  });

  it('says of which file a program cannot apply the patch', async () => {
    const { err } = await run(options, { 'page.txt': Buffer.from(`\ufeff${MARRED}`, 'utf16le') });
    expect(err).toContain('page.txt: is in utf-16le; the diff is to be read, no program can apply it\n');
  });
});

describe('on a disk', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'throughline-fix-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const fix = async (path: string) => {
    const world = memoryWorld();
    const code = await main(['check', path, '--fix'], { ...world, disk: nodeDisk() });
    return { code, err: world.err() };
  };

  it('keeps who may read and write the file, and the link that leads to it', async () => {
    const [page, link] = [join(folder, 'page.txt'), join(folder, 'link.txt')];
    writeFileSync(page, MARRED);
    chmodSync(page, 0o640);
    symlinkSync('page.txt', link);
    expect(await fix(link)).toEqual({ code: 0, err: '3 findings mended in 1 file\n' });
    expect(readFileSync(page, 'utf8')).toBe(MENDED);
    expect(statSync(page).mode & 0o777).toBe(0o640);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(['link.txt', 'page.txt']);
  });

  const isAdministrator = process.getuid?.() === 0;

  it.runIf(isAdministrator)('keeps whose the file is, and makes nobody run as another', async () => {
    const page = join(folder, 'page.txt');
    writeFileSync(page, MARRED);
    chownSync(page, 4711, 4712);
    chmodSync(page, 0o4664);
    expect((await fix(page)).code).toBe(0);
    expect(readFileSync(page, 'utf8')).toBe(MENDED);
    const { uid, gid, mode } = statSync(page);
    expect([uid, gid, (mode & 0o7777).toString(8)]).toEqual([4711, 4712, '4664']);
  });

  it('leaves a file that has another name', async () => {
    const page = join(folder, 'page.txt');
    writeFileSync(page, MARRED);
    linkSync(page, join(folder, 'other.txt'));
    const { code, err } = await fix(page);
    expect(code).toBe(2);
    expect(err).toContain('has other names (hard links)');
    expect(readFileSync(page, 'utf8')).toBe(MARRED);
  });

  it('leaves a file that a link leads to out of the folder that was named, unless it is named itself', async () => {
    const [within, out] = [join(folder, 'in'), join(folder, 'out')];
    for (const one of [within, out]) mkdirSync(one);
    const [page, link] = [join(out, 'page.txt'), join(within, 'link.txt')];
    writeFileSync(page, MARRED);
    symlinkSync(page, link);
    for (const named of [within, join(within, '*.txt')]) {
      const { err } = await fix(named);
      // A glob gives paths from where the command runs.
      expect(err).toMatch(
        /in\/link\.txt: not mended: is a link out of what was named; name the file itself to have it mended\nnothing mended\n$/,
      );
      expect(readFileSync(page, 'utf8')).toBe(MARRED);
    }
    expect((await fix(folder)).err).toContain('findings mended in 1 file');
    writeFileSync(page, MARRED);
    expect((await fix(link)).err).toBe('3 findings mended in 1 file\n');
    expect(readFileSync(page, 'utf8')).toBe(MENDED);
  });

  it.each(['throughline.baseline.yaml', 'decisions.yaml'])(
    'keeps the mode of %s, and leaves one that is read-only',
    async (name) => {
      const [page, file] = [join(folder, 'page.txt'), join(folder, name)];
      writeFileSync(page, FAULTY);
      writeFileSync(file, name.startsWith('d') ? 'decisions: []\n' : 'findings: []\n');
      let round = 0;
      const write = async () => {
        const world = memoryWorld();
        const { document } = await compileDocument({ path: page, value: readFileSync(page, 'utf8') });
        const id = document.recommendations[round++]?.id ?? '';
        const decide = [
          'decide',
          id,
          page,
          '--decisions',
          file,
          '--add',
          'theme=advocacy',
          '--reason',
          'So.',
          '--author',
          'Ada',
        ];
        const argv = name.startsWith('d') ? decide : ['check', page, '--baseline', file, '--update-baseline'];
        return { code: await main(argv, { ...world, disk: nodeDisk() }), err: world.err() };
      };
      chmodSync(file, 0o660);
      const first = await write();
      expect(first.err).not.toContain('read-only');
      expect(statSync(file).mode & 0o7777).toBe(0o660);
      expect(readFileSync(file, 'utf8')).not.toContain('[]');
      chmodSync(file, 0o444);
      writeFileSync(page, FAULTY.replace('Plant a', 'Plant  a'));
      const before = readFileSync(file, 'utf8');
      const second = await write();
      expect(second.err).toContain(`${name}: is read-only`);
      expect(second.code).toBe(2);
      expect(readFileSync(file, 'utf8')).toBe(before);
    },
  );

  it('leaves a read-only file as it is', async () => {
    const page = join(folder, 'page.txt');
    writeFileSync(page, MARRED, { mode: 0o444 });
    const { code, err } = await fix(page);
    expect(code).toBe(2);
    expect(err).toContain('page.txt: not mended: is read-only\n');
    expect(readFileSync(page, 'utf8')).toBe(MARRED);
  });
});
