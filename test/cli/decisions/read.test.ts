import { describe, expect, it } from 'vitest';
import { type Content, run } from '../memory-world.ts';
import { PAGE } from '../page.ts';

async function decidedFile(theme: string): Promise<string> {
  const { files } = await run(
    `decide n/1 page.txt --set theme=${theme} --reason "So."`,
    { 'page.txt': PAGE },
    { env: { USER: 'ada' } },
  );
  return String(files.get('decisions.yaml'));
}

describe('the decisions of a run', async () => {
  const [advocacy, diversity, partnerships] = await Promise.all(
    ['advocacy', 'diversity', 'partnerships'].map(decidedFile),
  );
  const trace = (args: string, files: Record<string, Content | undefined>) =>
    run(`trace page.txt --format csv --verbose ${args}`, { 'page.txt': PAGE, ...files } as Record<string, Content>);

  const rows: [string, string, Record<string, Content | undefined>, string | null][] = [
    ['the working folder', '', { 'decisions.yaml': advocacy }, 'decisions.yaml'],
    [
      'beside the configuration',
      '--config conf/c.yaml',
      { 'conf/c.yaml': '', 'conf/decisions.yaml': advocacy, 'decisions.yaml': diversity },
      'conf/decisions.yaml',
    ],
    [
      'the working folder, when there is none beside the configuration',
      '--config conf/c.yaml',
      { 'conf/c.yaml': '', 'decisions.yaml': advocacy },
      'decisions.yaml',
    ],
    [
      'the configuration, from its folder',
      '--config conf/c.yaml',
      { 'conf/c.yaml': 'decisions: ../said/ours.yaml', 'said/ours.yaml': advocacy, 'conf/decisions.yaml': diversity },
      'said/ours.yaml',
    ],
    [
      '--decisions, before all others',
      '--decisions mine.yaml',
      { 'mine.yaml': advocacy, 'decisions.yaml': partnerships, 'throughline.config.yaml': 'decisions: said/ours.yaml' },
      'mine.yaml',
    ],
    ['nowhere, with --no-decisions', '--no-decisions', { 'decisions.yaml': advocacy }, null],
    ['nowhere', '', {}, null],
  ];
  it.each(rows)('come from %s', async (_, args, files, path) => {
    const { code, out, err } = await trace(args, files);
    expect(code).toBe(0);
    expect(out.includes('Advocacy')).toBe(path !== null);
    if (path !== null) expect(err).toContain(`decisions: ${path} (1)\n`);
    else expect(err).not.toContain('decisions:');
  });

  it.each([
    ['--decisions mine.yaml', {}, 'mine.yaml: no such file'],
    ['--decisions mine.yaml', { 'mine.yaml': { size: 17 * 2 ** 20 } }, 'mine.yaml: is larger than 16 MiB'],
    ['--decisions mine.yaml', { 'mine.yaml': 'decisions: 1' }, 'mine.yaml:1:12: decisions: found "1"'],
    [
      '',
      { 'throughline.config.yaml': 'decisions: said.yaml' },
      'throughline.config.yaml:1:12: decisions: found "said.yaml", expected the path of a decisions file; there is no file said.yaml',
    ],
    [
      '',
      { 'throughline.config.yaml': 'decisions: [a]' },
      'throughline.config.yaml:1:12: decisions: found a list, expected the path of a decisions file',
    ],
    ['', { 'decisions.yaml': new Uint8Array([0, 1, 2, 3, 0, 0]) }, 'decisions.yaml'],
  ])('%s: a file that cannot be used stops the command before any work', async (args, files, message) => {
    const { code, out, err } = await trace(args, files as Record<string, Content>);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
  });

  it('that are not in force are told of by every command, and where by check', async () => {
    const files = { 'page.txt': PAGE.replace('three rakes', 'four rakes'), 'decisions.yaml': advocacy as string };
    const traced = await run('trace page.txt --format csv', files);
    expect(traced.err).toBe('decisions.yaml: 1 of 1 decision is not in force; throughline check says why\n');
    const checked = await run('check page.txt --fail-on warning', files);
    expect(checked.code).toBe(1);
    expect(checked.out).toMatch(/page\.txt:19:.*four rakes.*three rakes.*decision-is-in-force/s);
  });

  it('that have lost their item are found in their file', async () => {
    const files = { 'page.txt': PAGE.replace(/^ {2}1\..*\n/m, ''), 'decisions.yaml': advocacy as string };
    const { out } = await run('check page.txt --fail-on never', files);
    expect(out).toMatch(/decisions\.yaml:3:5/);
  });

  it('are applied in each line of NDJSON, the documents being the same as in JSON', async () => {
    const files = { 'page.txt': PAGE, 'decisions.yaml': advocacy as string };
    const { out: lines } = await run('parse page.txt --format ndjson', files);
    const { out: json } = await run('parse page.txt', files);
    expect(JSON.parse(lines)).toEqual(JSON.parse(json).documents[0]);
  });
});
