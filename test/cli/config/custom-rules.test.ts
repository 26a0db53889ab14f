import { describe, expect, it } from 'vitest';
import { defineRule, type Problem, type Rule } from '../../../src/check/rule.ts';
import { readConfiguration } from '../../../src/cli/config.ts';
import { type Content, memoryWorld, run } from '../memory-world.ts';
import { PAGE } from '../page.ts';
import { actsRule, brokenRule } from './house-rules.ts';

const FILES = { 'a.txt': PAGE, 'house.js': '', 'throughline.config.yaml': 'plugins: ./house.js\n' };

function check(module: unknown, argv = 'check a.txt --fail-on never', files: Record<string, Content> = FILES) {
  return run(argv, files, { modules: { 'house.js': module } });
}

describe('a module named in the configuration', () => {
  it.each([
    ['a rule', { default: actsRule }],
    ['a list of rules', { default: [actsRule] }],
    ['rules by that name', { rules: [actsRule], default: 'something else' }],
    ['a plain object', { default: { ...actsRule } }],
  ])('may give %s', async (_, module) => {
    const { code, out, err } = await check(module);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.match(/recommendation-names-who-acts/g)).toHaveLength(4);
  });

  it('has its rules configured like others', async () => {
    const { out } = await check({ default: actsRule }, 'check a.txt --format json', {
      ...FILES,
      'throughline.config.yaml':
        'plugins: house.js\nrules: {recommendation-names-who-acts: {severity: info, actors: [Keep, Write, Show]}, recommendation-has-source: off}',
    });
    const { findings } = JSON.parse(out);
    expect(findings).toMatchObject([
      { ruleId: actsRule.id, severity: 'info', message: 'found “Plant a hedge.”, expected Keep, Write, Show' },
    ]);
  });

  it('is named from the folder of the file that names it, and run once', async () => {
    let runs = 0;
    const module = () => {
      runs++;
      return { default: actsRule };
    };
    const files = {
      'c.yaml': 'extends: base/b.yaml\nplugins: [base/house.js, ./base/../base/house.js]',
      'base/b.yaml': 'plugins: house.js',
      'base/house.js': '',
    };
    const world = memoryWorld(files, { modules: { 'base/house.js': module } });
    const { rules, moduleOf } = await (await readConfiguration(world, { config: 'c.yaml' })).readRules();
    expect([rules.at(-1)?.id, moduleOf(actsRule.id), moduleOf('line-is-read'), runs]).toEqual([
      actsRule.id,
      'base/house.js',
      null,
      1,
    ]);
    expect(rules.at(-1)?.docs).toBeNull();
  });

  it('is not run by commands that do not check, nor with --no-plugins', async () => {
    const never = () => {
      throw new Error('was run');
    };
    expect(await check(never, 'summary a.txt')).toMatchObject({ code: 0, err: '' });
    const files = { ...FILES, 'throughline.config.yaml': 'plugins: house.js\nrules: {our-rule-is-kept: off}' };
    expect(await check(never, 'check a.txt --no-plugins', files)).toMatchObject({
      code: 0,
      err: 'house.js: not loaded (--no-plugins)\n',
    });
    expect((await check(never)).code).toBe(2);
  });
});

describe('a module that is not in order stops the command', () => {
  const broken = (change: Record<string, unknown>) => ({ default: { ...actsRule, ...change } });
  const options = (spec: unknown) => broken({ options: { actors: spec } });
  const NAME = `rule "${actsRule.id}"`;
  const rows: [string, unknown, string][] = [
    ['throws', () => Promise.reject(new Error('no semicolon')), 'cannot be loaded: no semicolon'],
    [
      'imports what is not installed',
      () => {
        throw new Error("Cannot find module 'throughline'");
      },
      "cannot be loaded: it is no ES module, and only such a one can import throughline: name it .mjs, or leave 'defineRule' out: a rule is a plain object",
    ],
    ['is empty', {}, 'found no rules, expected a rule or a list of rules as default export, or as “rules”'],
    [
      'gives null',
      { default: null },
      'found no rules, expected a rule or a list of rules as default export, or as “rules”',
    ],
    ['gives a text', { default: 'x' }, 'rule 1: found "x", expected a rule'],
    ['gives a function', { default: [actsRule, () => {}] }, 'rule 2: found a function, expected a rule'],
    [
      'takes the id of another rule',
      broken({ id: 'line-is-read' }),
      'found the rule line-is-read, which comes with throughline too',
    ],
    ['has an id twice', { default: [actsRule, actsRule] }, `found the rule ${actsRule.id}, which is in house.js too`],
    ['has no id', broken({ id: undefined }), 'rule 1: found no id, expected a text such as "meeting-is-named"'],
    [
      'has a bad id',
      broken({ id: 'Our Rule' }),
      'rule "Our Rule": id: found "Our Rule", expected words in small letters, joined by hyphens',
    ],
    [
      'has a bad severity',
      broken({ severity: 'warn' }),
      `${NAME}: severity: found "warn", expected one of error, warning, info`,
    ],
    ['has no summary', broken({ summary: ' ' }), `${NAME}: summary: found " ", expected a text that says something`],
    [
      'has no examples',
      broken({ examples: undefined }),
      `${NAME}: found no examples, expected a page that passes and one that fails`,
    ],
    [
      'has no failing example',
      broken({ examples: { pass: 'a' } }),
      `${NAME}: examples: found no fail, expected a page, or a list of pages`,
    ],
    [
      'has a mistyped key',
      broken({ formts: [] }),
      `${NAME}: found the key "formts", which is not known; did you mean formats?`,
    ],
    [
      'has a mistyped key of examples',
      broken({ examples: { ...actsRule.examples, opions: {} } }),
      `${NAME}: examples: found the key "opions", which is not known; did you mean options?`,
    ],
    [
      'has an unknown form',
      broken({ formats: ['txt'] }),
      `${NAME}: formats[0]: found "txt", expected one of plain, markdown, wikitext, html, docx, odt, pdf, csv, tsv, xlsx`,
    ],
    [
      'checks nothing',
      broken({ check: undefined }),
      `${NAME}: found no check, expected at least one of check, checkCorpus and checkDecisions`,
    ],
    ['checks by a text', broken({ check: 'x' }), `${NAME}: check: found "x", expected a function`],
    [
      'has an option of no kind',
      options({ kind: 'list', about: 'a', default: null }),
      `${NAME}: options.actors.kind: found "list", expected one of text, number, boolean, texts, day`,
    ],
    [
      'has a default of another kind',
      options({ kind: 'number', about: 'a', default: 'x' }),
      `${NAME}: options.actors.default: found "x", expected a default of its kind, or null`,
    ],
    [
      'has an option without a default',
      options({ kind: 'number', about: 'a' }),
      `${NAME}: options.actors: found no default, expected a default of its kind, or null`,
    ],
    [
      'has an option named severity',
      broken({ options: { severity: { kind: 'text', about: 'a', default: null } } }),
      `${NAME}: options.severity: severity is the severity, and no name of an option`,
    ],
    [
      'has an example with an unknown option',
      broken({ examples: { ...actsRule.examples, options: { x: 1 } } }),
      `${NAME}: examples.options: found the option "x", which the rule has not`,
    ],
  ];
  it.each(rows)('that %s', async (_, module, message) => {
    const { code, out, err } = await check(module);
    expect({ code, out, err }).toEqual({ code: 2, out: '', err: `house.js: ${message}\n` });
  });

  it('that is not there', async () => {
    const files = { ...FILES, 'throughline.config.yaml': 'plugins:\n  - house.js\n  - rules/hous.js' };
    const { code, err } = await check({ default: actsRule }, 'check a.txt', files);
    expect({ code, err }).toEqual({
      code: 2,
      err: 'throughline.config.yaml:3:5: plugins[1]: found "rules/hous.js", expected the path of a module; there is no file rules/hous.js\n',
    });
  });
});

describe('a rule that throws', () => {
  it('is a fault that names it, and loses no other finding', async () => {
    const { code, out, err } = await check({ default: [brokenRule, actsRule] });
    expect({ code, err }).toEqual({
      code: 2,
      err: 'house.js: rule recommendation-is-lost failed in a.txt: cannot read this\n',
    });
    expect(out.match(/recommendation-names-who-acts/g)).toHaveLength(4);
    expect(out).toContain('recommendation-has-source');
  });

  it('is told once, however many documents there are', async () => {
    const files = { ...FILES, 'b.txt': PAGE, 'c.txt': PAGE };
    const { err } = await check({ default: brokenRule }, 'check a.txt b.txt c.txt', files);
    expect(err).toBe('house.js: rule recommendation-is-lost failed in a.txt (and in 2 more): cannot read this\n');
  });

  it('is told with its stack by --verbose, and by other commands too', async () => {
    expect((await check({ default: brokenRule }, 'parse a.txt --verbose')).err).toMatch(/\n {4}at /);
    expect((await check({ default: brokenRule }, 'synth a.txt --out o')).code).toBe(2);
    const about = { ...brokenRule, about: 'theme' } as Rule;
    const unknown = { ...FILES, 'a.txt': PAGE.replace('Partnerships', 'Gardening') };
    expect((await check({ default: about }, 'why a.txt --id n/2#theme', unknown)).code).toBe(2);
  });
});

describe('what a rule yields is looked at', () => {
  const yielding = (problems: unknown) =>
    defineRule({ ...actsRule, id: 'page-is-ours', options: {}, check: () => problems as Iterable<Problem> });
  const told = async (problems: unknown) =>
    (await check({ default: yielding(problems) })).err.replace(/^.*failed in /, '');
  const span = (start: number, end: number) => ({
    start: { line: 1, column: 1, offset: start },
    end: { line: 1, column: 1, offset: end },
  });
  const SPAN = 'span: expected what span(start, end) gives, or null\n';
  const fine = { message: 'found a, expected b', key: 'a', span: null };

  it.each([
    [[fine], ''],
    [
      [{ ...fine, span: span(0, 4), expected: null, fix: { message: 'x', edits: [{ start: 0, end: 0, text: 'x' }] } }],
      '',
    ],
    [undefined, ''],
    [new Set([fine]), ''],
    [['x'], 'a.txt: yields what is no problem: Invalid input: expected object, received string\n'],
    [[{ ...fine, message: '' }], 'a.txt: yields what is no problem: message: expected a text that says something\n'],
    [[{ message: 'a', key: 'a' }], `a.txt: yields what is no problem: ${SPAN}`],
    [[{ ...fine, span: { start: 5, end: 12 } }], `a.txt: yields what is no problem: ${SPAN}`],
    [[{ ...fine, span: [5, 12] }], `a.txt: yields what is no problem: ${SPAN}`],
    [[{ ...fine, span: span(4, 0) }], `a.txt: yields what is no problem: ${SPAN}`],
    [
      [{ ...fine, related: [{ message: 'b', span: 5 }] }],
      `a.txt: yields what is no problem: related[0].${SPAN.replace(', or null', '')}`,
    ],
    [7, 'a.txt: answers with 7, expected problems: a list, or yield them\n'],
    [fine, 'a.txt: answers with an object, expected problems: a list, or yield them\n'],
    ['found a', 'a.txt: answers with a text, expected problems: a list, or yield them\n'],
    [[{ ...fine, span: span(0, 1e6) }], 'a.txt: yields a place behind the end of the text: 1000000\n'],
    [[{ ...fine, key: 1 }], 'a.txt: yields what is no problem: key: expected a text\n'],
    [[{ ...fine, fix: { message: 'x', edits: [] } }], expect.stringContaining('no problem: fix.edits: ')],
  ])('%j', async (problems, err) => {
    expect(await told(problems)).toEqual(err);
  });

  it('one that never ends is stopped', async () => {
    function* forever() {
      for (;;) yield fine;
    }
    const rule = { ...yielding([]), check: forever };
    expect((await check({ default: rule })).err).toContain('yields more than 100000 problems');
  });

  it('one that works later is no rule', async () => {
    const rule = { ...yielding([]), check: async () => [fine] };
    expect((await check({ default: rule })).err).toContain(
      'failed in a.txt: answers later (async), expected problems at once',
    );
  });

  it('side by side, with a document it was given', async () => {
    const corpus = (document: unknown) => ({
      default: {
        ...yielding([]),
        check: undefined,
        checkCorpus: ({ documents }: { documents: { document: unknown }[] }) => [
          { ...fine, document: document ?? documents[0]?.document },
        ],
      },
    });
    expect((await check(corpus(null))).out).toContain('page-is-ours');
    expect((await check(corpus({}))).err).toContain(
      'rule page-is-ours failed: yields a problem whose document is none of those it was given',
    );
  });
});
