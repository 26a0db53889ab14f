import { describe, expect, it } from 'vitest';
import { run } from '../memory-world.ts';
import { PAGE } from '../page.ts';

const ENV = { USER: 'ada' };
const ITEM = 'share-the-garden-tools/n/1';

async function decide(args: string, files: Record<string, string> = {}, env: Record<string, string> = ENV) {
  const result = await run(`decide ${args} page.txt`, { 'page.txt': PAGE, ...files }, { env });
  return { ...result, yaml: String(result.files.get('decisions.yaml') ?? '') };
}

const WHY = '--reason "It is about money."';

describe('throughline decide', () => {
  it('writes a decision with what was seen, who decided, when and why, and says so', async () => {
    const { code, out, err, yaml } = await decide(`${ITEM} --set theme=resource-allocation ${WHY}`);
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toContain('wrote set theme resource-allocation on share-the-garden-tools/n/1 (“We own three rakes');
    expect(yaml.split('\n').slice(1)).toEqual([
      'decisions:',
      '  - id: share-the-garden-tools/n/1',
      '    action: set',
      '    what: theme',
      '    value: resource-allocation',
      expect.stringMatching(/^ {4}seen: [0-9a-f]{16}$/),
      '    words: We own three rakes and forty hands. (Kenya Strategy Salon, June 2019, Capacity Building thematic area)',
      '    author: ada',
      '    date: 2024-05-01',
      '    reason: It is about money.',
      '',
    ]);
  });

  it('is then applied by every command', async () => {
    const { yaml } = await decide(`${ITEM} --set theme=advocacy ${WHY}`);
    const files = { 'page.txt': PAGE, 'decisions.yaml': yaml };
    for (const argv of [
      'trace page.txt --format csv',
      'quotes page.txt --format csv',
      'parse page.txt',
      'parse page.txt --format ndjson',
      'summary page.txt --format csv',
    ]) {
      expect((await run(argv, files)).out, argv).toContain('Advocacy');
      expect((await run(`${argv} --no-decisions`, files)).out, argv).not.toContain('Advocacy');
    }
    expect(String((await run('synth page.txt --out out', files)).files.get('out/model.json'))).toContain('"override"');
  });

  const forms: [string, string[]][] = [
    ['--set "theme=Resource Allocation"', ['value: resource-allocation']],
    ['--set region=south-asia', ['scheme: wikimedia-2022', 'value: south-asia']],
    ['--set region=southern-asia', ['scheme: un-m49', 'value: southern-asia']],
    ['--set "source=Wikimedia Chile"', ['what: source', 'value: Wikimedia Chile']],
    ['--set "date=March 2020"', ['what: date', 'value: 2020-03']],
    ['--confirm theme', ['action: confirm', 'value: capacity-building']],
    ['--confirm region --scheme un-m49', ['scheme: un-m49', 'value: eastern-africa']],
    ['--confirm region --set "source=Wikimedia Chile"', ['action: confirm', 'value: latin-america-and-caribbean']],
    ['--remove theme=capacity-building --add theme=advocacy', ['action: remove', 'action: add']],
  ];
  it.each(forms)('takes %s', async (args, lines) => {
    const { code, err, yaml } = await decide(`n/1 ${args} ${WHY}`);
    expect(code, err).toBe(0);
    for (const line of lines) expect(yaml).toContain(`    ${line}\n`);
  });

  it('links a recommendation to a footnote by its label, with what was seen of both', async () => {
    const { out } = await run('trace page.txt --format json', { 'page.txt': PAGE });
    const rows: { recommendation: string; recommendation_id: string }[] = JSON.parse(out).rows;
    const id = rows.find(({ recommendation }) => recommendation === 'Plant a hedge.')?.recommendation_id;
    const { yaml } = await decide(`${id} --add link=2 ${WHY}`);
    expect(yaml).toMatch(/value: share-the-garden-tools\/n\/2\n {4}valueSeen: [0-9a-f]{16}\n/);
    const linked = await run('trace page.txt --format csv', { 'page.txt': PAGE, 'decisions.yaml': yaml });
    expect(linked.out).not.toContain('untraced');
  });

  it('links a recommendation to a footnote by the end of its id', async () => {
    const { out } = await run('trace page.txt --format json', { 'page.txt': PAGE });
    const rows: { recommendation: string; recommendation_id: string }[] = JSON.parse(out).rows;
    const id = rows.find(({ recommendation }) => recommendation === 'Plant a hedge.')?.recommendation_id;
    expect((await decide(`${id} --add link=n/3 ${WHY}`)).yaml).toContain('value: share-the-garden-tools/n/3\n');
    expect(await decide(`${id} --remove link=n/3 ${WHY}`)).toMatchObject({ code: 2, yaml: '' });
  });

  it('takes a removal of a region that comes with a source set beside it', async () => {
    const both = '--set "source=Wikimedia Chile" --remove region=latin-america-and-caribbean';
    const { code, err } = await decide(`n/1 ${both} ${WHY}`);
    expect(code, err).toBe(0);
  });

  it('confirms the answer with what was decided before', async () => {
    const first = await decide(`n/1 --remove theme=capacity-building ${WHY}`);
    const { yaml } = await decide(`n/1 --confirm theme ${WHY}`, { 'decisions.yaml': first.yaml });
    expect(yaml).toContain('value: none\n');
  });

  it('says how many of several are not in force', async () => {
    const { yaml } = await decide(`n/1 --set theme=advocacy --set date=2020 ${WHY}`);
    const stale = yaml.replace(/seen: \w+/, `seen: ${'0'.repeat(16)}`);
    const { err } = await run('trace page.txt', { 'page.txt': PAGE, 'decisions.yaml': stale });
    expect(err).toContain('1 of 2 decisions is not in force');
  });

  it('writes the same decision once', async () => {
    const first = await decide(`${ITEM} --set theme=advocacy ${WHY}`);
    const second = await decide(`${ITEM} --set theme=advocacy ${WHY}`, { 'decisions.yaml': first.yaml });
    expect(second.code).toBe(0);
    expect(second.yaml).toBe(first.yaml);
    expect(second.err).toContain('already');
  });

  it('refuses one that contradicts another, and takes the other out with --replace', async () => {
    const first = await decide(`${ITEM} --set theme=advocacy ${WHY}`);
    const files = { 'decisions.yaml': first.yaml };
    const refused = await decide(`${ITEM} --set theme=diversity ${WHY}`, files);
    expect(refused).toMatchObject({ code: 2, yaml: first.yaml });
    expect(refused.err).toContain('decisions.yaml:3: ada decided to set theme advocacy, which contradicts this');
    expect(refused.err).toContain('--replace');
    const replaced = await decide(`${ITEM} --set theme=diversity --replace ${WHY}`, files);
    expect(replaced.yaml).toContain('diversity');
    expect(replaced.yaml).not.toContain('advocacy');
  });

  it('finds a contradiction by the item, whatever number its footnote had', async () => {
    const first = await decide(`${ITEM} --set theme=advocacy ${WHY}`);
    const page = PAGE.replaceAll('[1]', '[8]').replace('  1. We own', '  8. We own');
    const second = await run(
      `decide n/8 --set theme=diversity ${WHY} page.txt`,
      { 'page.txt': page, 'decisions.yaml': first.yaml },
      { env: ENV },
    );
    expect(second.code).toBe(2);
    expect(second.err).toContain('contradicts this');
  });

  const refusals: [string, string, string][] = [
    ['without a reason', `${ITEM} --set theme=advocacy`, 'a decision needs a reason'],
    ['with a reason of spaces', `${ITEM} --set theme=advocacy --reason " "`, 'a decision needs a reason'],
    ['with nothing to decide', `${ITEM} ${WHY}`, 'nothing to decide'],
    [
      'of an id that nothing has',
      `share-the-garden-tools/n/7 --set theme=advocacy ${WHY}`,
      'Did you mean share-the-garden-tools/n/1?',
    ],
    ['of a theme that is not known', `${ITEM} --set theme=advocasy ${WHY}`, 'did you mean advocacy?'],
    [
      'of a region that is not known',
      `${ITEM} --set region=narnia ${WHY}`,
      'is no region of the vocabularies in force',
    ],
    ['of a day that does not exist', `${ITEM} --set "date=31 June 2019" ${WHY}`, 'expected a date that exists'],
    ['of a second date', `${ITEM} --add date=2019 ${WHY}`, 'an item has one date'],
    ['of something else', `${ITEM} --set colour=red ${WHY}`, 'expected WHAT=VALUE'],
    ['without a value', `${ITEM} --set theme= ${WHY}`, 'Found no value behind theme='],
    ['to set what is there', `${ITEM} --set theme=capacity-building ${WHY}`, 'already'],
    ['to set the date that is there', `${ITEM} --set "date=June 2019" ${WHY}`, '--confirm date'],
    ['to set the source that is there', `${ITEM} --set "source=Kenya Strategy Salon" ${WHY}`, '--confirm source'],
    ['to add what is there', `${ITEM} --add theme=capacity-building ${WHY}`, '--confirm theme'],
    ['to remove what is not there', `${ITEM} --remove theme=advocacy ${WHY}`, 'it has no theme advocacy'],
    ['of a link of a footnote', `${ITEM} --add link=2 ${WHY}`, 'is a footnote'],
    [
      'with --no-decisions',
      `${ITEM} --set theme=advocacy --no-decisions ${WHY}`,
      'cannot be written with --no-decisions',
    ],
  ];
  it.each(refusals)('refuses a decision %s', async (_, args, message) => {
    const { code, err, yaml } = await decide(args);
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(yaml).toBe('');
  });

  const authors: [string, Record<string, string>, string, string | null][] = [
    ['--author', ENV, '--author Grace', 'Grace'],
    ['THROUGHLINE_AUTHOR', { ...ENV, THROUGHLINE_AUTHOR: 'Mary' }, '', 'Mary'],
    ['GIT_AUTHOR_NAME', { ...ENV, GIT_AUTHOR_NAME: 'Edith' }, '', 'Edith'],
    ['nothing', {}, '', null],
  ];
  it.each(authors)('has its author from %s', async (_, env, args, author) => {
    const { code, yaml, err } = await decide(`${ITEM} --set theme=advocacy ${WHY} ${args}`, {}, env);
    if (author !== null) expect(yaml).toContain(`author: ${author}\n`);
    else expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining('who decides is not known') });
  });

  it('writes to --decisions, to the file of the configuration, else beside it', async () => {
    const config = 'decisions: said/so.yaml\n';
    const named = await decide(`${ITEM} --set theme=advocacy ${WHY} --decisions mine.yaml`);
    expect(named.files.has('mine.yaml')).toBe(true);
    const configured = await decide(`${ITEM} --set theme=advocacy ${WHY} --config conf/c.yaml`, {
      'conf/c.yaml': config,
    });
    expect(configured.files.has('conf/said/so.yaml')).toBe(true);
    const beside = await decide(`${ITEM} --set theme=advocacy ${WHY} --config conf/c.yaml`, { 'conf/c.yaml': '' });
    expect(beside.files.has('conf/decisions.yaml')).toBe(true);
  });

  it('leaves the file as it was when the disk refuses', async () => {
    const first = await decide(`${ITEM} --set theme=advocacy ${WHY}`);
    const onChange = (step: string) => {
      if (step === 'write') throw Object.assign(new Error('full'), { code: 'ENOSPC' });
    };
    const files = { 'page.txt': PAGE, 'decisions.yaml': first.yaml };
    const second = await run(`decide n/2 --set theme=advocacy ${WHY} page.txt`, files, { env: ENV, onChange });
    expect(second.code).toBe(2);
    expect([...second.files.keys()].sort()).toEqual(['decisions.yaml', 'page.txt']);
    expect(second.files.get('decisions.yaml')).toBe(first.yaml);
  });
});
