import { describe, expect, it } from 'vitest';
import { rules } from '../../../src/check/rules.ts';
import { actsRule, brokenRule } from '../config/house-rules.ts';
import { type Content, run } from '../memory-world.ts';

const selftest = (module: unknown, config = '', argv = '', more: Record<string, Content> = {}) =>
  run(
    `selftest ${argv}`,
    { 'throughline.config.yaml': `plugins: house.js\n${config}`, 'house.js': '', ...more },
    {
      modules: { 'house.js': { default: module } },
    },
  );

describe('selftest', () => {
  it('passes every rule that comes with throughline, under every preset', async () => {
    for (const preset of ['recommended', 'strict']) {
      expect(await run(`selftest --preset ${preset}`)).toMatchObject({
        code: 0,
        out: `${rules.length} rules passed, 0 failed, 0 off\n`,
      });
    }
  });

  it('tells which rules are off, and who says so', async () => {
    const { code, out } = await run('selftest --preset wiki');
    expect(code).toBe(0);
    expect(out).toBe(
      `off     footnotes-are-numbered-in-order: preset wiki, --preset
off     footnotes-are-numbered-without-gaps: preset wiki, --preset
off     spaces-are-single: preset wiki, --preset
${rules.length - 3} rules passed, 0 failed, 3 off
`,
    );
  });

  it('tries rules of modules', async () => {
    expect((await selftest(actsRule)).out).toBe(`${rules.length + 1} rules passed, 0 failed, 0 off\n`);
  });

  const { pass, fail } = actsRule.examples;
  it.each([
    ['is silent', { ...actsRule, check: () => [] }, 'silent on its failing example'],
    [
      'speaks always',
      { ...actsRule, examples: { pass: fail, fail } },
      'finds something in line 3 of its passing example: found “Open the doors of all halls.”, expected council',
    ],
    ['throws', { ...brokenRule, id: actsRule.id, examples: { pass, fail } }, 'fails on its examples: cannot read this'],
    [
      'has an example nobody can read',
      { ...actsRule, examples: { pass, fail, format: 'docx' } },
      'fails on its examples: is no zip archive',
    ],
  ])('fails one that %s', async (_, module, line) => {
    const { code, out } = await selftest(module);
    expect(code).toBe(1);
    expect(out).toBe(`failed  ${actsRule.id} (house.js): ${line}\n${rules.length} rules passed, 1 failed, 0 off\n`);
  });

  it('does not fail a rule for what others find in its passing example', async () => {
    const examples = { pass: pass.toString().replace('Diversity', 'Gardening'), fail };
    expect((await selftest({ ...actsRule, examples })).code).toBe(0);
  });

  it('fails one that the configuration makes silent, also for some files only', async () => {
    const silent = `{${actsRule.id}: {actors: Open}}`;
    const all = await selftest(actsRule, `rules: ${silent}`);
    expect(all).toMatchObject({ code: 1, out: expect.stringContaining('silent on its failing example') });
    const some = await selftest(actsRule, `overrides: [{files: [a, b], rules: ${silent}}]`);
    expect(some).toMatchObject({ code: 1, out: expect.stringContaining('for a, b: silent on its failing example') });
  });

  it('takes one that is off for some files only for one in force', async () => {
    const config = `rules: {${actsRule.id}: off}\noverrides: [{files: a, rules: {${actsRule.id}: error}}]`;
    expect((await selftest(actsRule, config)).out).toContain(' 0 off');
    expect((await selftest(actsRule, `rules: {${actsRule.id}: off}`)).out).toContain(
      `off     ${actsRule.id}: throughline.config.yaml:2:40\n`,
    );
  });

  it.each([
    ["overrides: [{files: '**', rules: {line-is-read: off}}]", 'throughline.config.yaml:2:49'],
    [
      "overrides: [{files: '*.md', rules: {line-is-read: error}}, {files: '**/*', rules: {line-is-read: off}}]",
      'throughline.config.yaml:2:98',
    ],
    ['suppressions: [{rule: line-is-read, reason: x}]', 'suppressed, throughline.config.yaml:2:16'],
  ])('takes one that is silenced everywhere for one that is off: %s', async (config, from) => {
    const { out } = await selftest(actsRule, config);
    expect(out).toBe(`off     line-is-read: ${from}\n${rules.length} rules passed, 0 failed, 1 off\n`);
  });

  it.each([
    "overrides: [{files: '**', rules: {line-is-read: off}}, {files: a, rules: {line-is-read: error}}]",
    "overrides: [{files: ['**', '!a'], rules: {line-is-read: off}}]",
    'suppressions: [{rule: line-is-read, reason: x, files: a}]',
    'suppressions: [{rule: line-is-read, reason: x, expires: 2020-01-01}]',
  ])('but not one that is silenced somewhere: %s', async (config) => {
    expect((await selftest(actsRule, config)).out).toContain(' 0 off');
  });

  it('says where only other words of vocabularies are the reason', async () => {
    const own = `name: ponds
title: Ponds
version: "1"
language: en
kind: themes
source: made up
entries:
  - label: Gardening
`;
    const config = 'vocabularies: own.yaml\nthemes: ponds';
    const { code, out } = await selftest(actsRule, config, '', { 'own.yaml': own });
    expect(code).toBe(1);
    expect(out).toContain(
      'failed  area-is-known: silent on its failing example; under the vocabularies that come with throughline it is not\n',
    );
    expect(out).toMatch(
      /^note {4}area-is-of-the-set-in-force: finds something .*; under the vocabularies that come with throughline it does not$/m,
    );
  });

  it('in JSON', async () => {
    const { code, out } = await selftest({ ...actsRule, check: () => [] }, '', '--format json');
    const report = JSON.parse(out);
    expect(code).toBe(1);
    expect(report.counts).toEqual({ passed: rules.length, failed: 1, off: 0 });
    expect(report.rules.at(-1)).toEqual({
      id: actsRule.id,
      module: 'house.js',
      state: 'failed',
      from: null,
      failures: ['silent on its failing example'],
      notes: [],
    });
  });
});
