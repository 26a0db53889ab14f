/** The action, the hook and the template: what they would run is run, with the tool as it is installed. */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { whole } from '../src/emit/pieces.ts';
import { sarif } from '../src/emit/sarif.ts';
import { readers } from '../src/parse/readers.ts';
import { FAULTY, PAGE } from './cli/page.ts';
import { buildInto } from './helpers/built.ts';
import { PLAIN } from './helpers/emit.ts';
import { WITH_BASELINE } from './helpers/findings.ts';
import { runOf, sarifFaults } from './helpers/sarif.ts';
import { ROOT } from './helpers/sources.ts';

const folder = mkdtempSync(join(tmpdir(), 'throughline-integrations-'));
const tool = join(folder, 'tool');
const commands = join(folder, 'commands');
const work = join(folder, 'work');

/** Names that would be code, options or commands if somebody let them. */
const NAMES = [
  'a b.txt',
  "it's.txt",
  '"quoted".txt',
  '$(touch pwned).txt',
  '`touch pwned`.txt',
  'a;touch pwned;.txt',
  '--version.txt',
  '-f.txt',
  'a&b|c>d.txt',
  '::error::x.txt',
  '%41,b:c.txt',
];

const yaml = (path: string) => parse(readFileSync(join(ROOT, path), 'utf8'));

beforeAll(async () => {
  mkdirSync(tool);
  await buildInto(tool);
  cpSync(join(ROOT, 'integrations'), join(tool, 'integrations'), { recursive: true });
  mkdirSync(commands);
  command('throughline', `exec node '${tool}/bin/throughline.js' "$@"`);
}, 60_000);

beforeEach(() => {
  rmSync(work, { recursive: true, force: true });
  mkdirSync(join(work, 'pages'), { recursive: true });
  writeFileSync(join(work, 'clean.txt'), PAGE.replace('  • Plant a hedge.\n', ''));
  writeFileSync(join(work, 'faulty.txt'), FAULTY);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function command(name: string, script: string, into = commands): void {
  mkdirSync(into, { recursive: true });
  writeFileSync(join(into, name), `#!/bin/sh\n${script}\n`);
  chmodSync(join(into, name), 0o755);
}

function shell(argv: readonly string[], env: Record<string, string>, path = process.env['PATH']) {
  const [program = '', ...rest] = argv;
  const { status, stdout, stderr } = spawnSync(program, rest, {
    cwd: work,
    encoding: 'utf8',
    env: { PATH: path, HOME: folder, ...env },
  });
  return { code: status, out: stdout, err: stderr };
}

describe('action.yml', () => {
  const action = yaml('action.yml');
  const steps: { name: string; run?: string; env?: Record<string, string> }[] = action.runs.steps;
  const step = (name: string) => {
    const found = steps.find((one) => one.name === name);
    if (!found?.run) throw new Error(`no step ${name} that runs something`);
    return { run: found.run, env: found.env ?? {} };
  };
  const output = join(folder, 'output');

  /** Runs a step as the runner does: inputs become values of `env`, defaults filled in. */
  function runStep(name: string, inputs: Record<string, string> = {}, env: Record<string, string> = {}) {
    const { run, env: wanted } = step(name);
    const values = Object.entries(wanted).map(([key, expression]) => {
      const input = /^\$\{\{ inputs\.([\w-]+) \}\}$/.exec(expression)?.[1] ?? '';
      const value = inputs[input] ?? action.inputs[input]?.default;
      if (value === undefined) throw new Error(`${key}: ${expression} is no input`);
      return [key, String(value)];
    });
    writeFileSync(output, '');
    writeFileSync(join(folder, 'step.sh'), run);
    const done = shell(['bash', '--noprofile', '--norc', '-eo', 'pipefail', join(folder, 'step.sh')], {
      ...Object.fromEntries(values),
      GITHUB_ACTION_PATH: tool,
      GITHUB_OUTPUT: output,
      ...env,
    });
    return { ...done, outputs: outputsOf(readFileSync(output, 'utf8')) };
  }

  it('has no expression in any script: an input is a value, never code', () => {
    for (const { name, run } of steps) expect(run ?? '', name).not.toContain('${{');
  });

  it('uses every input it declares, and no other', () => {
    const used = [...JSON.stringify(action.runs).matchAll(/inputs\.([\w-]+)/g)].map(([, name]) => name);
    expect([...new Set(used)].sort()).toEqual(Object.keys(action.inputs).sort());
  });

  it('passes where nothing is found, with a SARIF file', () => {
    const done = runStep('Check', { paths: 'clean.txt', 'sarif-file': 'out/findings.sarif' });
    expect(done).toMatchObject({ code: 0, err: '', outputs: { 'exit-code': '0', 'sarif-file': 'out/findings.sarif' } });
    expect(done.out).not.toContain('::error');
    expect(sarifFaults(readFileSync(join(work, 'out/findings.sarif'), 'utf8'))).toEqual([]);
  });

  it('fails on findings, annotates them and writes SARIF', () => {
    const done = runStep('Check', { 'sarif-file': 'findings.sarif' });
    expect(done).toMatchObject({ code: 1, outputs: { 'exit-code': '1', 'sarif-file': 'findings.sarif' } });
    expect(done.out).toMatch(
      /^::error file=faulty\.txt,line=15,col=\d+,endLine=15,endColumn=\d+,title=footnote-is-defined::/m,
    );
    const log = readFileSync(join(work, 'findings.sarif'), 'utf8');
    expect(sarifFaults(log)).toEqual([]);
    expect(runOf(log).results.map(({ ruleId }) => ruleId)).toContain('footnote-is-defined');
  });

  it.each([
    { inputs: { 'fail-on': 'never' }, code: 0 },
    { inputs: { 'fail-on': 'warning', paths: 'clean.txt' }, code: 0 },
    { inputs: { paths: 'clean.txt\n\nfaulty.txt\n' }, code: 1 },
    { inputs: { paths: '  clean.txt  \n\tclean.txt\r\n \n' }, code: 0 },
    { inputs: { paths: '*.txt' }, code: 1 },
    { inputs: { 'fail-on': 'nothing' }, code: 2 },
    { inputs: { paths: 'gone.txt', 'sarif-file': 'findings.sarif' }, code: 2 },
    { inputs: { config: 'gone.yaml' }, code: 2 },
    { inputs: { args: '--kind\nreport', paths: 'clean.txt' }, code: 0 },
  ])('ends with $code for $inputs', ({ inputs, code }) => {
    const { code: ended, outputs, out } = runStep('Check', inputs as Record<string, string>);
    expect({ ended, code: outputs['exit-code'] }).toEqual({ ended: code, code: String(code) });
    if (code === 2) expect(out).toMatch(/^::error title=throughline::/m);
  });

  it('takes out of SARIF what is known also where an input cannot be read, and offers no such file for upload', () => {
    writeFileSync(
      join(work, 'throughline.config.yaml'),
      'suppressions: [{ rule: footnote-is-defined, reason: Later. }]\n',
    );
    const done = runStep('Check', { paths: 'faulty.txt\ngone.txt', 'sarif-file': 'findings.sarif' });
    expect(done).toMatchObject({ code: 2, outputs: { 'exit-code': '2', 'sarif-file': '' } });
    const { results, invocations } = runOf(readFileSync(join(work, 'findings.sarif'), 'utf8'));
    expect(results.filter(({ suppressions = [] }) => suppressions.length > 0)).toEqual([]);
    expect(invocations).toMatchObject([{ executionSuccessful: false }]);
    expect(done.out).toContain('::error file=gone.txt,title=throughline::no such file\n');
  });

  it('takes the configuration named', () => {
    writeFileSync(join(work, 'my config.yaml'), 'regions: un-m49\n');
    const done = runStep('Check', { config: 'my config.yaml', args: '--verbose', paths: 'clean.txt' });
    expect(done).toMatchObject({ code: 0 });
    expect(done.out).toContain('configuration: my config.yaml');
  });

  it('checks files whatever their names, and runs nothing of them', () => {
    for (const name of NAMES) {
      writeFileSync(join(work, 'pages', name), FAULTY);
      writeFileSync(join(work, name), FAULTY);
    }
    const file = '$(touch pwned)"\' .sarif';
    const { code, out, outputs } = runStep('Check', { paths: ['pages', ...NAMES].join('\n'), 'sarif-file': file });
    expect({ code, file: outputs['sarif-file'] }).toEqual({ code: 1, file });
    const files = [...out.matchAll(/^::error file=([^,]*),/gm)].map(([, path]) => decodeURIComponent(path ?? ''));
    expect(files.sort()).toEqual(NAMES.flatMap((name) => [name, `pages/${name}`]).sort());
    expect(readdirSync(work).sort()).toEqual(['clean.txt', 'faulty.txt', 'pages', file, ...NAMES].sort());
  });

  it('runs nothing of an input, and takes no path for an option', () => {
    const evil = '$(touch pwned)`touch pwned`";touch pwned;\'';
    const inputs = ['paths', 'fail-on', 'config', 'format', 'sarif-file', 'args'];
    expect(runStep('Check', Object.fromEntries(inputs.map((input) => [input, evil]))).code).toBe(2);
    expect(existsSync(join(work, 'pwned'))).toBe(false);
    expect(runStep('Check', { paths: '--version' })).toMatchObject({ code: 2 });
  });

  it('keeps lines of pages and of notes from being commands of the runner', () => {
    writeFileSync(join(work, '::add-mask::a.txt'), '');
    writeFileSync(join(work, 'evil.txt'), FAULTY.replace('Plant a hedge.', '::add-mask::e ##[error]x'));
    const { out } = runStep('Check', { format: 'text' });
    const [, token, inside, rest] = /^::stop-commands::([\w-]+)\n([\s\S]*)\n::\1::\n([\s\S]*)$/.exec(out) ?? [];
    expect(token).toMatch(/^[\w-]{36}$/);
    expect(inside).toContain('::add-mask::a.txt: is empty');
    expect(inside).toContain('::add-mask::e ##[error]x');
    expect(rest).toMatch(/^::error title=throughline::.*\n$/);
  });

  it('writes other formats into files beside the annotations', () => {
    const { code, out } = runStep('Check', { format: 'github\njunit=junit report.xml', paths: 'faulty.txt' });
    expect(code).toBe(1);
    expect(out).toContain('::error file=faulty.txt');
    expect(readFileSync(join(work, 'junit report.xml'), 'utf8')).toContain('<testsuites');
  });

  it('builds the tool where it is not built, with what the build needs, and only there', () => {
    const npm = join(folder, 'npm');
    command('npm', `echo "$PWD: npm $*"`, npm);
    const env = { PATH: `${npm}:${process.env['PATH']}` };
    expect(runStep('Build throughline', {}, env)).toMatchObject({ code: 0, out: '' });
    const bare = join(folder, 'bare');
    mkdirSync(bare, { recursive: true });
    expect(runStep('Build throughline', {}, { ...env, GITHUB_ACTION_PATH: bare }).out).toBe(
      `${bare}: npm ci --include=dev --no-audit --no-fund\n`,
    );
  });
});

describe('SARIF for code scanning', () => {
  it('has what is suppressed and what is absent taken out, and is still valid', () => {
    const path = join(folder, 'known.sarif');
    const log = whole(sarif(WITH_BASELINE, PLAIN));
    writeFileSync(path, log);
    expect(shell(['node', join(ROOT, 'integrations/github/for-code-scanning.js'), path], {})).toMatchObject({
      code: 0,
    });
    const left = readFileSync(path, 'utf8');
    expect(sarifFaults(left)).toEqual([]);
    expect(runOf(log).results).toHaveLength(4);
    expect(runOf(left).results.map(({ ruleId }) => ruleId)).toEqual(['page-has-a-lamp']);
  });
});

describe('.pre-commit-hooks.yaml', () => {
  const [hook, ...more] = yaml('.pre-commit-hooks.yaml');

  it('is one hook, run by Node, in one process', () => {
    expect(more).toEqual([]);
    expect(hook).toMatchObject({ id: 'throughline', language: 'node', require_serial: true });
  });

  it('takes the files that have a reader and are text, but for tables', () => {
    // As Python writes that case makes no difference.
    expect(hook.files).toMatch(/^\(\?i\)/);
    const files = new RegExp(hook.files.slice('(?i)'.length), 'i');
    const texts = (['plain', 'markdown', 'wikitext', 'html'] as const).flatMap(
      (format) => readers[format]?.extensions ?? [],
    );
    const others = (['docx', 'odt', 'pdf', 'csv', 'tsv', 'xlsx'] as const).flatMap(
      (format) => readers[format]?.extensions ?? [],
    );
    expect(texts.filter((extension) => !files.test(`pages/a${extension}`))).toEqual([]);
    expect(others.filter((extension) => files.test(`pages/a${extension}`))).toEqual([]);
    expect(files.test('pages/A.TXT')).toBe(true);
  });

  it('is given no name that would be an option', () => {
    const exclude = new RegExp(hook.exclude);
    expect(NAMES.filter((name) => exclude.test(name))).toEqual(['--version.txt', '-f.txt']);
    expect(NAMES.filter((name) => exclude.test(`pages/${name}`))).toEqual([]);
  });

  it('runs what it names on the files it is given', () => {
    const path = `${commands}:${process.env['PATH']}`;
    const run = (...files: string[]) => shell([...hook.entry.split(' '), ...files], {}, path);
    expect(run('clean.txt')).toMatchObject({ code: 0, err: '' });
    expect(run('clean.txt', 'faulty.txt')).toMatchObject({ code: 1, err: '' });
    expect(run('clean.txt', 'faulty.txt').out).toContain('faulty.txt:15:');
  });
});

describe('integrations/gitlab/throughline.gitlab-ci.yml', () => {
  const { variables, throughline: job } = yaml('integrations/gitlab/throughline.gitlab-ci.yml');
  const shells = ['bash', 'sh'];

  function runJob(program: string, given: Record<string, string> = {}, path = `${commands}:${process.env['PATH']}`) {
    const defaults = Object.entries(variables as Record<string, { value: string }>).map(([name, { value }]) => [
      name,
      value,
    ]);
    return shell([program, '-ec', job.script.join('\n')], { ...Object.fromEntries(defaults), ...given }, path);
  }

  it.each(shells)('passes and fails as check does, with both reports, in %s', (program) => {
    expect(runJob(program, { THROUGHLINE_PATHS: 'clean.txt' })).toMatchObject({ code: 0, err: '' });
    const { codequality, junit } = job.artifacts.reports;
    expect(JSON.parse(readFileSync(join(work, codequality), 'utf8'))).toEqual([]);
    const failed = runJob(program);
    expect(failed.code).toBe(1);
    expect(failed.out).toMatch(/^\.\/faulty\.txt:15:\d+ {2}error {2}/m);
    expect(JSON.parse(readFileSync(join(work, codequality), 'utf8'))).toContainEqual(
      expect.objectContaining({
        check_name: 'footnote-is-defined',
        severity: 'major',
        location: { path: 'faulty.txt', lines: { begin: 15, end: 15 } },
      }),
    );
    expect(readFileSync(join(work, junit), 'utf8')).toContain('<failure');
    expect(job.artifacts).toMatchObject({ when: 'always', paths: [codequality, junit] });
  });

  it('takes paths one a line, severity and configuration', () => {
    const paths = 'clean.txt\n\nfaulty.txt\n';
    expect(runJob('sh', { THROUGHLINE_PATHS: paths }).code).toBe(1);
    expect(runJob('sh', { THROUGHLINE_PATHS: '  clean.txt \n \n' }).code).toBe(0);
    expect(runJob('sh', { THROUGHLINE_PATHS: paths, THROUGHLINE_FAIL_ON: 'never' }).code).toBe(0);
    expect(runJob('sh', { THROUGHLINE_PATHS: paths, THROUGHLINE_CONFIG: 'gone.yaml' }).code).toBe(2);
  });

  it('checks files whatever their names, and runs nothing of them', () => {
    for (const name of NAMES) writeFileSync(join(work, 'pages', name), FAULTY);
    expect(runJob('sh', { THROUGHLINE_PATHS: NAMES.map((name) => `pages/${name}`).join('\n') }).code).toBe(1);
    const report = JSON.parse(readFileSync(join(work, 'gl-code-quality-report.json'), 'utf8'));
    const paths = report.map(({ location }: { location: { path: string } }) => location.path);
    expect([...new Set(paths)].sort()).toEqual(NAMES.map((name) => `pages/${name}`).sort());
    expect(existsSync(join(work, 'pwned'))).toBe(false);
  });

  it('fetches and builds the tool where the image has none', () => {
    const bare = join(folder, 'bare-commands');
    command('npm', `echo "npm $*" >&2; ln -s '${ROOT}/node_modules' .`, bare);
    const repository = join(folder, 'repository');
    mkdirSync(repository, { recursive: true });
    for (const part of ['bin', 'dist', 'package.json'])
      cpSync(join(tool, part), join(repository, part), { recursive: true });
    const git = ['-c', 'user.name=a', '-c', 'user.email=a@example.org', '-C', repository];
    for (const argv of [
      ['init', '-q', '-b', 'main'],
      ['add', '-A'],
      ['commit', '-qm', 'a'],
    ]) {
      expect(shell(['git', ...git, ...argv], {}).code).toBe(0);
    }
    const path = `${bare}:${process.env['PATH']}`;
    const done = runJob(
      'sh',
      { THROUGHLINE_REPOSITORY: `file://${repository}`, THROUGHLINE_PATHS: 'faulty.txt' },
      path,
    );
    expect(done).toMatchObject({ code: 1, err: 'npm ci --include=dev --no-audit --no-fund\n' });
    const none = runJob('sh', {}, path);
    expect(none).toMatchObject({ code: 2, out: '' });
    expect(none.err).toContain('Set THROUGHLINE_REPOSITORY');
  });
});

describe('the examples', () => {
  it('of a workflow names inputs that the action has, and uploads what it writes', () => {
    const { steps } = yaml('examples/ci/github-workflow.yml').jobs.check;
    const inputs = Object.keys(yaml('action.yml').inputs);
    const [, check, upload] = steps;
    expect(Object.keys(check.with).filter((name) => !inputs.includes(name))).toEqual([]);
    expect(upload.with.sarif_file).toBe(check.with['sarif-file']);
    expect(upload.if).toContain(`steps.${check.id}.outputs.sarif-file != ''`);
  });

  it('of GitLab sets variables that the template has', () => {
    const known = Object.keys(yaml('integrations/gitlab/throughline.gitlab-ci.yml').variables);
    const set = Object.keys(yaml('examples/ci/gitlab-ci.yml').variables);
    expect(set.filter((name) => !known.includes(name))).toEqual([]);
  });

  it('of pre-commit names the hook', () => {
    const [repository] = yaml('examples/ci/pre-commit-config.yaml').repos;
    expect(repository.hooks.map(({ id }: { id: string }) => id)).toEqual(['throughline']);
  });
});

/** The outputs of a step, written as `name<<mark`, lines, `mark`. */
function outputsOf(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/^([\w-]+)<<(.+)\n([\s\S]*?)\n\2$/gm)].map(([, name = '', , value = '']) => [name, value]),
  );
}
