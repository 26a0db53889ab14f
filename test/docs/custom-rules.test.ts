import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LEVELS, SEVERITY } from '../../src/cli/config/schema.ts';
import { actsRule } from '../cli/config/house-rules.ts';
import { ROOT } from '../helpers/sources.ts';

const page = readFileSync(join(ROOT, 'docs/custom-rules.md'), 'utf8');
const block = (language: string): string => new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, 's').exec(page)?.[1] ?? '';

const HALLS = `Movement/Input/Open Halls

Rooms

  • The council opens the doors of all halls.[1]
  • Paint the walls.[1]

Footnotes

  1. Halls stay shut. (Ghana Strategy Salon, June 2019, Diversity thematic area)
`;

const folder = mkdtempSync(join(tmpdir(), 'throughline-rules-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(...argv: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'bin/throughline.js'), ...argv], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  return { code: status, out: stdout, err: stderr };
}

/** By TypeScript as a project of its own would have it, JavaScript checked too. */
function compiled(...argv: string[]) {
  const strict = ['--module', 'nodenext', '--target', 'es2023', '--strict', '--skipLibCheck', '--allowJs', '--checkJs'];
  const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
  return spawnSync(process.execPath, [tsc, ...strict, ...argv], { cwd: folder, encoding: 'utf8' });
}

describe('the page about rules of your own, on the built package', () => {
  beforeAll(() => {
    expect(existsSync(join(ROOT, 'dist/index.js')), 'npm run build comes first').toBe(true);
    for (const name of ['node_modules', 'rules']) mkdirSync(join(folder, name));
    symlinkSync(ROOT, join(folder, 'node_modules/throughline'));
    writeFileSync(join(folder, 'package.json'), '{"type": "module"}');
    writeFileSync(join(folder, 'halls.txt'), HALLS);
    writeFileSync(join(folder, 'throughline.config.yaml'), block('yaml'));
    writeFileSync(join(folder, 'rules/house.js'), block('js'));
    writeFileSync(join(folder, 'rules/titles.ts'), block('ts'));
  });

  it('has an example that finds what the page says', () => {
    const [command = '', ...lines] = block('text').trimEnd().split('\n');
    expect(command).toBe('$ throughline check halls.txt');
    const { code, out, err } = run('check', 'halls.txt');
    expect({ code, err }).toEqual({ code: 1, err: '' });
    for (const line of lines) expect(out).toContain(line);
    expect(run('check', 'halls.txt', '--no-plugins')).toMatchObject({ code: 0 });
  });

  it('has examples whose types are right, and that pass the selftest', () => {
    const { stdout, status } = compiled('--outDir', 'built', 'rules/titles.ts', 'rules/house.js');
    expect({ stdout, status }).toEqual({ stdout: '', status: 0 });
    writeFileSync(join(folder, 'both.yaml'), 'plugins: [rules/house.js, built/titles.js]');
    const { code, out, err } = run('selftest', '--config', 'both.yaml');
    expect({ code, err, out }).toMatchObject({ code: 0, err: '' });
    expect(run('explain', 'title-is-of-one-page', '--config', 'both.yaml').out).toContain(
      'Comes from built/titles.js.',
    );
  });

  it('refuses what is no option, while it is written', () => {
    const wrong = block('js').replace('options.actors.some', 'options.acters.some');
    writeFileSync(join(folder, 'rules/wrong.js'), wrong);
    const { stdout } = compiled('--noEmit', 'rules/wrong.js');
    expect(stdout).toContain("Property 'acters' does not exist");
  });

  it('shows a module that is not in order as it is told', () => {
    const told = /```text\n(rules\/house\.js: .*)\n```/.exec(page)?.[1];
    writeFileSync(join(folder, 'rules/house.js'), block('js').replace("severity: 'warning'", "severity: 'warn'"));
    expect(run('check', 'halls.txt')).toEqual({ code: 2, out: '', err: `${told}\n` });
    writeFileSync(join(folder, 'rules/house.js'), block('js'));
  });
});

it('the page names every part of a rule', () => {
  const parts = [...Object.keys(actsRule), 'about', 'formats', 'checkCorpus(input)', 'checkDecisions(outcomes)']
    .filter((part) => part !== 'docs')
    .map((part) => (part === 'check' ? 'check(input)' : part));
  expect([...parts, ...LEVELS.slice(1), SEVERITY].filter((part) => !page.includes(`\`${part}\``))).toEqual([]);
});

it('a module can be loaded by the real world', async () => {
  const { realWorld } = await import('../../src/cli/world.ts');
  const path = join(folder, 'plain.mjs');
  writeFileSync(path, 'export default 3;');
  expect(await realWorld().importModule(path)).toMatchObject({ default: 3 });
  expect(() => execFileSync(process.execPath, [path])).not.toThrow();
});
