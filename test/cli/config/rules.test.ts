import { describe, expect, it } from 'vitest';
import { rules as shipped } from '../../../src/check/rules.ts';
import { readConfiguration } from '../../../src/cli/config.ts';
import type { CommonOptions } from '../../../src/cli/settings.ts';
import { type Content, memoryWorld, run } from '../memory-world.ts';
import { PAGE } from '../page.ts';
import { actsRule } from './house-rules.ts';

const PLUGIN = 'plugins: house.js\n';
const OPTIONS = { modules: { 'house.js': { default: actsRule } } };

async function inForce(text: string, more: Record<string, Content> = {}, options: CommonOptions = {}) {
  const world = memoryWorld({ 'c.yaml': text, 'house.js': '', ...more }, OPTIONS);
  return (await readConfiguration(world, { config: 'c.yaml', ...options })).readRules();
}

async function fault(text: string, options: CommonOptions = {}): Promise<string> {
  return inForce(text, {}, options).then(
    () => '',
    (error) => error.message,
  );
}

describe('the severity of a rule', () => {
  const severity = async (text: string, path: string | null = null, options: CommonOptions = {}, more = {}) =>
    (await inForce(text, more, options)).settingsOf(path).severities['line-is-read'];

  it('is said by its id, plainly or beside its options', async () => {
    expect(await severity('rules: {line-is-read: off}')).toBe('off');
    expect(await severity('rules: {line-is-read: {severity: error}}')).toBe('error');
    expect(await severity('{"rules": {"line-is-read": "info"}}')).toBe('info');
    expect(await severity('rules: {date-is-possible: off}')).toBeUndefined();
  });

  it('of the file goes before that of what it extends, and of presets', async () => {
    const more = { 'base.yaml': 'rules: {line-is-read: info}' };
    expect(await severity('extends: [strict, base.yaml]', null, {}, more)).toBe('info');
    expect(await severity('extends: [base.yaml, recommended]', null, {}, more)).toBe('warning');
    expect(await severity('extends: base.yaml\nrules: {line-is-read: off}', null, {}, more)).toBe('off');
  });

  it('is said for some files, the last entry deciding, and not for standard input', async () => {
    const text = `rules: {line-is-read: info}
overrides:
  - files: drafts/**
    rules: {line-is-read: off}
  - files: ['**/*.md', '!drafts/old.md']
    rules: {line-is-read: error}
`;
    const paths = ['a.txt', 'drafts/a.txt', 'drafts/a.md', 'drafts/old.md', './b.md', '-', null];
    const all = await Promise.all(paths.map((path) => severity(text, path)));
    expect(all).toEqual(['info', 'off', 'error', 'off', 'error', 'info', 'info']);
  });

  it('is said from the folder of the file that says it', async () => {
    const more = { 'base/b.yaml': 'overrides: [{files: "*.md", rules: {line-is-read: off}}]' };
    expect(await severity('extends: base/b.yaml', 'base/a.md', {}, more)).toBe('off');
    expect(await severity('extends: base/b.yaml', 'a.md', {}, more)).toBeUndefined();
  });

  it('of --preset stands in place of presets of files, and below what files say of rules', async () => {
    const of = async (text: string) =>
      (await inForce(text, {}, { preset: ['strict', 'wiki'] })).settingsOf(null).severities;
    const { 'attribution-has-date': date, 'references-are-listed': listed } = await of('extends: recommended');
    expect([date, listed]).toEqual(['error', 'info']);
    expect((await of('rules: {attribution-has-date: off}'))['attribution-has-date']).toBe('off');
  });
});

describe('the settings', () => {
  it('are one object for paths of which the same is said', async () => {
    const { settingsOf } = await inForce('overrides: [{files: "*.md", rules: {line-is-read: off}}]');
    expect(settingsOf('a.md')).toBe(settingsOf('b.md'));
    expect(settingsOf('a.txt')).toBe(settingsOf(null));
    expect(settingsOf('a.md')).not.toBe(settingsOf('a.txt'));
  });

  it('are empty without a configuration, and with one that says nothing of rules', async () => {
    const none = await (await readConfiguration(memoryWorld(), {})).readRules();
    expect(none.rules).toBe(shipped);
    expect(none.settingsOf('a')).toEqual({ severities: {}, options: {} });
    expect((await inForce('themes: themes-2017')).settingsOf('a')).toEqual({ severities: {}, options: {} });
  });
});

describe('the options of a rule', () => {
  it('are read by their kind', async () => {
    const { settingsOf } = await inForce(`${PLUGIN}rules:
  recommendation-names-who-acts: {actors: [board, staff], most: 3, quiet: true, since: 2019-02-28, sign: No}`);
    expect(settingsOf(null)).toEqual({
      severities: {},
      options: {
        'recommendation-names-who-acts': {
          actors: ['board', 'staff'],
          most: 3,
          quiet: true,
          since: '2019-02-28',
          sign: 'No',
        },
      },
    });
  });

  it('are joined one by one, the later deciding', async () => {
    const { settingsOf } =
      await inForce(`${PLUGIN}rules: {recommendation-names-who-acts: {actors: board, most: 3, since: 2019-01-01}}
overrides: [{files: a, rules: {recommendation-names-who-acts: {most: 4, since: null}}}]`);
    expect(settingsOf('a').options['recommendation-names-who-acts']).toEqual({
      actors: ['board'],
      most: 4,
      since: null,
    });
  });
});

describe('what is wrong is told with its place', () => {
  const ACTS = 'recommendation-names-who-acts';
  it.each([
    [
      'rules:\n  line-is-red: off',
      '2:3: rules: found the rule "line-is-red", which is not known; did you mean line-is-read?',
    ],
    ['rules: {x: off}', '1:9: rules: found the rule "x", which is not known; throughline explain lists all rules'],
    ['rules: {__proto__: off}', '1:9: found the key "__proto__", which is not known'],
    [
      'suppressions: [{rule: line-is-red, reason: x}]',
      '1:23: suppressions[0].rule: found the rule "line-is-red", which is not known; did you mean line-is-read?',
    ],
    [
      'suppressions: [{rule: [line-is-read, x], reason: x}]',
      '1:38: suppressions[0].rule[1]: found the rule "x", which is not known; throughline explain lists all rules',
    ],
    [
      'suppressions: [{rule: suppression-has-a-reason, reason: x}]',
      '1:23: suppressions[0].rule: found the rule "suppression-has-a-reason", expected another: findings about suppressions and the baseline cannot be suppressed',
    ],
    [
      'rules: {line-is-read: eror}',
      '1:23: rules.line-is-read: found "eror", expected one of off, info, warning, error; did you mean error?',
    ],
    [
      'rules: {line-is-read: true}',
      '1:23: rules.line-is-read: found "true", expected one of off, info, warning, error; did you mean warning?',
    ],
    [
      'rules: {line-is-read: false}',
      '1:23: rules.line-is-read: found "false", expected one of off, info, warning, error; did you mean off?',
    ],
    [
      'rules: {line-is-read: 0}',
      '1:23: rules.line-is-read: found "0", expected one of off, info, warning, error; did you mean off?',
    ],
    [
      'rules: {line-is-read: No}',
      '1:23: rules.line-is-read: found "No", expected one of off, info, warning, error; did you mean off?',
    ],
    [
      'rules: {line-is-read: on}',
      '1:23: rules.line-is-read: found "on", expected one of off, info, warning, error; did you mean warning?',
    ],
    [
      'rules: {line-is-read: warn}',
      '1:23: rules.line-is-read: found "warn", expected one of off, info, warning, error; did you mean warning?',
    ],
    [
      'rules: {line-is-read: 1}',
      '1:23: rules.line-is-read: found "1", expected one of off, info, warning, error; did you mean warning?',
    ],
    [
      'rules: {line-is-read: 2}',
      '1:23: rules.line-is-read: found "2", expected one of off, info, warning, error; did you mean error?',
    ],
    [
      'rules: {line-is-read: constructor}',
      '1:23: rules.line-is-read: found "constructor", expected one of off, info, warning, error',
    ],
    ['rules: {line-is-read: }', '1:23: rules.line-is-read: found nothing, expected one of off, info, warning, error'],
    [
      'rules: {line-is-read: {severity: [off]}}',
      '1:34: rules.line-is-read.severity: found a list, expected one of off, info, warning, error; did you mean off?',
    ],
    [
      'rules:\n  line-is-read:\n    sevrity: off',
      '3:5: rules.line-is-read: found the option "sevrity", which is not known; did you mean severity?',
    ],
    [
      'overrides:\n  - files: a\n    rules:\n      line-is-rad: off',
      '4:7: overrides[0].rules: found the rule "line-is-rad", which is not known; did you mean line-is-read?',
    ],
    [
      `${PLUGIN}rules: {${ACTS}: {acters: x}}`,
      `2:41: rules.${ACTS}: found the option "acters", which is not known; did you mean actors?`,
    ],
    [
      `${PLUGIN}rules: {${ACTS}: {toString: x}}`,
      `2:41: rules.${ACTS}: found the option "toString", which is not known; known are severity, actors, most, quiet, since, sign`,
    ],
    [`${PLUGIN}rules: {${ACTS}: {most: many}}`, `2:47: rules.${ACTS}.most: found "many", expected a number`],
    [`${PLUGIN}rules: {${ACTS}: {most: [1]}}`, `2:47: rules.${ACTS}.most: found a list, expected a number`],
    [`${PLUGIN}rules: {${ACTS}: {quiet: yes}}`, `2:48: rules.${ACTS}.quiet: found "yes", expected true or false`],
    [
      `${PLUGIN}rules: {${ACTS}: {since: 2019-02-30}}`,
      `2:48: rules.${ACTS}.since: found "2019-02-30", expected a day such as 2018-07-01`,
    ],
    [`${PLUGIN}rules: {${ACTS}: {sign: [a]}}`, `2:47: rules.${ACTS}.sign: found a list, expected a text`],
    [`${PLUGIN}rules: {${ACTS}: {most: null}}`, `2:47: rules.${ACTS}.most: found "null", expected a number`],
  ])('%j', async (text, message) => {
    expect(await fault(text)).toBe(message && `c.yaml:${message}`);
  });

  it('all of it at once', async () => {
    const text = `rules:
  line-is-red: off
  line-is-read: eror
overrides:
  - files: a
    rules: {date-is-posible: error}
suppressions:
  - rule: x
    reason: y
`;
    const { code, err } = await run('check a.txt --config c.yaml', { 'c.yaml': text, 'a.txt': PAGE });
    expect(code).toBe(2);
    expect(err.split('\n').map((line) => line.replace(/: .*/, ''))).toEqual([
      'c.yaml:2:3',
      'c.yaml:3:17',
      'c.yaml:6:13',
      'c.yaml:8:11',
      '',
    ]);
  });

  it('before an input is read, by the commands that check', async () => {
    const files = { 'c.yaml': 'rules: {line-is-red: off}', 'a.txt': PAGE };
    for (const argv of ['check a.txt', 'synth a.txt --out o', 'parse a.txt', 'why a.txt', 'explain', 'selftest']) {
      const { code, out, err } = await run(`${argv} --config c.yaml`, files);
      expect({ argv, code, out, err }).toMatchObject({
        code: 2,
        out: '',
        err: expect.stringContaining('c.yaml:1:9: '),
      });
    }
    expect((await run('summary a.txt --config c.yaml', files)).code).toBe(0);
  });
});

describe('commands', () => {
  const files = {
    'a.txt': PAGE,
    'throughline.config.yaml': 'overrides: [{files: a.txt, rules: {recommendation-has-source: error}}]',
  };

  it.each(['check a.txt --format json --fail-on never', 'parse a.txt'])(
    '%s has the severities in force',
    async (argv) => {
      const { findings } = JSON.parse((await run(argv, files)).out);
      expect(findings.map(({ ruleId, severity }: Record<string, string>) => [ruleId, severity])).toEqual([
        ['recommendation-has-source', 'error'],
      ]);
    },
  );

  it('synth and why have them too', async () => {
    const { files: made } = await run('synth a.txt --out o', files);
    expect(String(made.get('o/findings.txt'))).toContain('error  found the recommendation');
    const quiet = { ...files, 'throughline.config.yaml': 'rules: {recommendation-has-source: off}' };
    expect((await run('synth a.txt --out o', quiet)).out).not.toContain('1 warning');
  });

  it('--preset takes one or several names', async () => {
    expect((await run('check a.txt --no-config --preset strict', files)).code).toBe(1);
    expect((await run('check a.txt --no-config --preset strict,recommended', files)).code).toBe(0);
    const { code, err } = await run('check a.txt --preset strickt', files);
    expect({ code, err }).toMatchObject({
      code: 2,
      err: expect.stringContaining('expected one of recommended, strict, wiki; did you mean strict?'),
    });
  });
});
