import { describe, expect, it } from 'vitest';
import { ClosedPipe, FileError } from '../../src/cli/faults.ts';
import { main } from '../../src/cli/main.ts';
import { commands } from '../../src/cli/program.ts';
import { tool } from '../../src/cli/tool.ts';
import { memoryWorld, run } from './memory-world.ts';
import { PAGE } from './page.ts';

const names = commands.map(({ name }) => name);

describe('help', () => {
  it('of the program names every command, and goes to standard output', async () => {
    const { code, out, err } = await run('--help');
    expect(code).toBe(0);
    expect(err).toBe('');
    for (const name of names) expect(out).toContain(`  ${name} `);
    expect(out).toContain('Examples:\n  $ throughline synth');
  });

  it.each(names)('of %s has examples of it', async (name) => {
    const { code, out } = await run(`${name} --help`);
    expect(code).toBe(0);
    expect(out).toMatch(new RegExp(`Examples:\\n(?:.*\\n)*?.*throughline ${name} `));
    expect(out).toContain('--input-format');
  });

  it.each(names)('of %s has examples that call the tool where it is called', async (name) => {
    const { out } = await run(`${name} --help`);
    const examples = out.slice(out.indexOf('Examples:')).match(/(?<=\n {2}\$ ).+/g) ?? [];
    expect(examples.length).toBeGreaterThan(1);
    for (const example of examples) {
      expect(example.match(/throughline/g), example).toHaveLength(1);
      expect(example).toMatch(new RegExp(`(?:^|\\| )throughline ${name}(?: |$)`));
    }
  });

  it.each(names)('of %s can be asked for in other words', async (name) => {
    expect((await run(`help ${name}`)).out).toBe((await run(`${name} --help`)).out);
  });

  it('is as wide as the terminal', async () => {
    const { out } = await run('summary --help', {}, { terminal: 80 });
    const usage = out.slice(0, out.indexOf('Examples:'));
    expect(Math.max(...usage.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it('is what one gets without a command, as an error', async () => {
    const { code, out, err } = await run('');
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain('Usage: throughline');
  });
});

it('says its version', async () => {
  expect(await run('--version')).toMatchObject({ code: 0, out: `${tool.version}\n`, err: '' });
});

describe('wrong usage is told with a hint, and exit code 2', () => {
  const rows = [
    { argv: 'sumary a.txt', told: ["unknown command 'sumary'", 'Did you mean summary?'] },
    { argv: 'summary a.txt --formt csv', told: ["unknown option '--formt'", 'Did you mean --format?'] },
    { argv: 'summary', told: ["missing required argument 'inputs'"] },
    { argv: 'summary a.txt --format xml', told: ["'xml' is invalid", 'table, csv, json, md, wikitext'] },
    { argv: 'summary a.txt --by weather', told: ['Found "weather"', 'theme, region'] },
    { argv: 'summary a.txt --by theme,theme', told: ['the same name twice'] },
    { argv: 'summary a.txt --by theme,region,year', told: ['Found 3 names, expected at most 2'] },
    { argv: 'summary a.txt --unit word', told: ["'word' is invalid", 'footnote, recommendation'] },
    { argv: 'summary a.txt --jobs 0', told: ['whole number from 1'] },
    { argv: 'summary a.txt --jobs two', told: ['whole number from 1'] },
    { argv: 'summary a.txt --input-format rtf', told: ["'rtf' is invalid", 'plain, markdown'] },
    { argv: 'summary a.txt --kind poem', told: ["'poem' is invalid", 'synthesis, report, digest, other'] },
    { argv: 'check a.txt --fail-on fatal', told: ["'fatal' is invalid", 'error, warning, info, never'] },
    { argv: 'quotes a.txt --theme divercity', told: ['--theme divercity: no such theme', 'Did you mean diversity?'] },
    { argv: 'quotes a.txt --region Atlantis', told: ['--region Atlantis: no such region', 'Known are'] },
    { argv: 'summary a.txt --config', told: ["option '--config <file>' argument missing"] },
    { argv: 'summary --config=c.yml a.txt', told: ['c.yml: no such file'] },
    { argv: 'check a.txt --vocabulary', told: ["option '--vocabulary <file>' argument missing"] },
    { argv: 'check a.txt --vocabulary v.yml', told: ['v.yml: no such file'] },
    { argv: 'synth a.txt', told: ['synth needs --out', '--out out'] },
    { argv: 'parse -', told: ['needs --input-format', 'plain, markdown'] },
  ];
  it.each(rows)('$argv', async ({ argv, told }) => {
    const { code, out, err } = await run(argv, { 'a.txt': PAGE });
    expect(code).toBe(2);
    expect(out).toBe('');
    for (const words of told) expect(err).toContain(words);
  });
});

describe('what goes wrong inside', () => {
  const broken = (fault: Error) => run('parse a.txt', { 'a.txt': PAGE }, { stdoutFault: fault });

  it('is one line, and exit code 2', async () => {
    const { code, err } = await broken(new TypeError('made\u001bup'));
    expect(code).toBe(2);
    expect(err).toBe('internal fault: made\\x1bup\n');
  });

  it('names what could not be written, the help too', async () => {
    const fault = new FileError('standard output', 'no space left on device');
    expect(await broken(fault)).toMatchObject({ code: 2, err: 'standard output: no space left on device\n' });
    expect(await run('--help', {}, { stdoutFault: fault })).toMatchObject({
      code: 2,
      err: 'standard output: no space left on device\n',
    });
    expect(await run('--help', {}, { stdoutFault: new ClosedPipe() })).toMatchObject({ code: 0, err: '' });
  });

  it('has its stack with --verbose', async () => {
    const world = memoryWorld({ 'a.txt': PAGE }, { stdoutFault: new TypeError('made up') });
    expect(await main(['parse', 'a.txt', '--verbose'], world)).toBe(2);
    expect(world.err()).toMatch(/internal fault: made up\nTypeError: made up\n {4}at /);
  });

  it('is nothing when nobody reads the output any more', async () => {
    expect(await broken(new ClosedPipe())).toMatchObject({ code: 0, err: '' });
  });
});
