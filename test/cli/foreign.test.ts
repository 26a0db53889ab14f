/** Modules of others, in the bundle as a process: what they could do to a run cannot be seen in memory. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildInto } from '../helpers/built.ts';
import { FAULTY } from './page.ts';

const tool = mkdtempSync(join(tmpdir(), 'throughline-tool-'));
/** Neither a package nor `node_modules` in it, nor above it. */
const folder = mkdtempSync(join(tmpdir(), 'throughline-house-'));

beforeAll(async () => {
  await buildInto(tool);
  writeFileSync(join(folder, 'a.txt'), FAULTY);
  writeFileSync(join(folder, 'throughline.config.yaml'), 'plugins: house.mjs\n');
}, 60_000);

afterAll(() => {
  for (const one of [tool, folder]) rmSync(one, { recursive: true, force: true });
});

function run(module: string, argv = 'check a.txt --format json') {
  writeFileSync(join(folder, 'house.mjs'), module);
  const bin = join(tool, 'bin/throughline.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...argv.split(' ')], {
    cwd: folder,
    encoding: 'utf8',
    timeout: 20_000,
    env: { ...process.env, NO_COLOR: '1' },
  });
  return { code: status, out: stdout, err: stderr };
}

/** A module with one rule. */
const rule = (check: string, before = ''): string => `import { defineRule, quoted } from 'throughline';
${before}
const page = 'Halls\\n\\n  • Open the doors.[1]\\n\\nFootnotes\\n\\n  1. They stay shut. (Ghana Strategy Salon, June 2019, Diversity thematic area)\\n';
export default defineRule({
  id: 'hall-is-open', summary: 'a', severity: 'error', finds: 'b', matters: 'c', repair: 'd',
  examples: { pass: page, fail: page },
  ${check},
});
`;
const FINDS =
  "*check({ document: { title } }) { yield { message: 'found ' + quoted(title), span: null, key: title }; }";

const rulesOf = (out: string): string[] => JSON.parse(out).findings.map(({ ruleId }: { ruleId: string }) => ruleId);

describe('a module', () => {
  it('has throughline itself to import, wherever the two lie', () => {
    const { code, out, err } = run(rule(FINDS));
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(rulesOf(out)).toContain('hall-is-open');
  });

  it('prints on standard error', () => {
    const loud = "console.log('being read'); process.stdout.write('and again\\n');";
    const { code, out, err } = run(rule("check() { console.log('at work'); return []; }", loud));
    expect({ code, err }).toEqual({ code: 1, err: 'being read\nand again\nat work\n' });
    expect(rulesOf(out)).not.toEqual([]);
  });

  it.each([
    ['never settles', 'await new Promise(() => {});', 'house.mjs: cannot be loaded: waits for what never comes\n'],
    [
      'ends the process',
      'process.exit(0);',
      'house.mjs: cannot be loaded: calls process.exit, which ends the whole run\n',
    ],
  ])('that %s is told', (_, before, told) => {
    expect(run(rule(FINDS, before))).toEqual({ code: 2, out: '', err: told });
  });

  it.each([
    ['promise', "Promise.reject(new Error('too late'));", 'house.mjs failed later: too late\n'],
    ['timer', "setTimeout(() => { throw new Error('too late'); });", 'house.mjs failed later: too late\n'],
  ])('that fails later, by a %s, is told, and loses no finding', (_, before, told) => {
    const { code, out, err } = run(rule(FINDS, before));
    expect({ code, err }).toEqual({ code: 2, err: told });
    expect(rulesOf(out)).toContain('hall-is-open');
  });
});

describe('a rule', () => {
  it.each([
    [
      'ends the process',
      'check() { process.exit(0); }',
      'house.mjs: rule hall-is-open failed in a.txt: calls process.exit, which ends the whole run\n',
    ],
    [
      'ends the process while it yields',
      '*check() { process.exit(0); }',
      'house.mjs: rule hall-is-open failed in a.txt: calls process.exit, which ends the whole run\n',
    ],
    [
      'fails later',
      "check() { Promise.reject(new Error('too late')); return []; }",
      'house.mjs: rule hall-is-open failed later: too late\n',
    ],
    [
      'is asynchronous, and fails',
      "async check() { throw new Error('too late'); }",
      'house.mjs: rule hall-is-open failed in a.txt: answers later (async), expected problems at once\n',
    ],
  ])('that %s is told, and loses no other finding', (_, check, told) => {
    const { code, out, err } = run(rule(check));
    expect({ code, err }).toEqual({ code: 2, err: told });
    expect(rulesOf(out)).not.toEqual([]);
  });
});

describe('--rule-timeout', () => {
  const LIMITED = 'check a.txt --format json --rule-timeout 1';
  const TOLD = 'house.mjs: rule hall-is-open failed in a.txt: takes longer than 1 s (--rule-timeout)\n';

  it.each([
    ['goes round for ever', 'check() { for (;;); }'],
    ['goes round between two problems', "*check() { yield { message: 'a', span: null, key: 'a' }; for (;;); }"],
    ['goes round whatever is thrown', 'check() { for (;;) try { for (;;); } catch {} finally { continue; } }'],
    [
      'has an expression that goes back again and again',
      "check() { return /^(a+)+$/.test('a'.repeat(60) + 'b') ? [] : []; }",
    ],
  ])('ends a rule that %s, and loses no other finding', (_, check) => {
    const { code, out, err } = run(rule(check), LIMITED);
    expect({ code, err }).toEqual({ code: 2, err: TOLD });
    expect(rulesOf(out)).toContain('footnote-is-defined');
  });

  it('changes nothing for a rule that comes to its end', () => {
    expect(run(rule(FINDS), LIMITED)).toEqual(run(rule(FINDS)));
    const broken = rule("check() { throw new Error('no lamp'); }");
    expect(run(broken, LIMITED)).toEqual(run(broken));
  });

  it.each(['0', '1.5', 'x', '3601'])('is refused as %s', (value) => {
    const { code, err } = run(rule(FINDS), `check a.txt --rule-timeout ${value}`);
    expect(code).toBe(2);
    expect(err).toContain('Expected a whole number of seconds from 1 to 3600.');
  });
});
