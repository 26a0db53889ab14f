import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { rules } from '../src/check/rules.ts';
import { buildProgram, commands } from '../src/cli/program.ts';
import { emitters } from '../src/emit/emitters.ts';
import { readers } from '../src/parse/readers.ts';
import { memoryWorld } from './cli/memory-world.ts';
import { filesUnder, importsOf, ROOT } from './helpers/sources.ts';

const program = buildProgram({ world: memoryWorld(), exitCode: 0, pending: [] });

function namesIn(folder: string, ending: string): string[] {
  return filesUnder(folder, ending)
    .map((path) => basename(path, ending))
    .sort();
}

function missing(paths: readonly string[]): string[] {
  return paths.filter((path) => !existsSync(join(ROOT, path)));
}

function choices(command: Command | undefined, option: string): readonly string[] | undefined {
  return command?.options.find(({ long }) => long === option)?.argChoices;
}

function commandNamed(name: string): Command | undefined {
  return program.commands.find((command) => command.name() === name);
}

describe('rules.ts', () => {
  const ids = rules.map(({ id }) => id);

  it('has every rule that is a file, each under its name', () => {
    expect([...ids].sort()).toEqual(namesIn('src/check/rules', '.ts'));
  });

  it('has no rule without a test and a page', () => {
    expect(missing(ids.map((id) => `test/check/rules/${id}.test.ts`))).toEqual([]);
    expect(missing(ids.map((id) => `docs/rules/${id}.md`))).toEqual([]);
    expect(rules.filter(({ id, docs }) => docs !== `docs/rules/${id}.md`)).toEqual([]);
  });

  it('has no page and no test without a rule', () => {
    expect(namesIn('docs/rules', '.md').filter((id) => !ids.includes(id))).toEqual(['README']);
    expect(namesIn('test/check/rules', '.test.ts').filter((id) => !ids.includes(id))).toEqual([]);
  });
});

describe('readers.ts', () => {
  const formats = Object.keys(readers);

  it('has no reader without a file and a test', () => {
    expect(missing(formats.map((format) => `src/parse/${format}.ts`))).toEqual([]);
    expect(missing(formats.map((format) => `test/parse/${format}.test.ts`))).toEqual([]);
  });

  it('has the formats that --input-format takes', () => {
    for (const command of program.commands) expect(choices(command, '--input-format')).toEqual(formats);
  });

  it('gives no ending to two readers', () => {
    const endings = Object.values(readers).flatMap(({ extensions }) => extensions);
    expect(new Set(endings).size).toBe(endings.length);
  });
});

describe('emitters.ts', () => {
  it('has no emitter without a file and a test', () => {
    const list = readFileSync(join(ROOT, 'src/emit/emitters.ts'), 'utf8');
    const helpers = ['options', 'view', 'views'];
    const files = importsOf(list).flatMap((name) => /^\.\/(.+)\.ts$/.exec(name)?.[1] ?? []);
    const parts = files.filter((name) => !helpers.includes(name));
    expect(parts).not.toEqual([]);
    expect(missing(parts.map((name) => `test/emit/${name}.test.ts`))).toEqual([]);
  });

  const rows = [
    { command: 'summary', result: 'summary' },
    { command: 'trace', result: 'trace' },
    { command: 'quotes', result: 'quotes' },
    { command: 'check', result: 'findings' },
    { command: 'parse', result: 'model' },
    { command: 'why', result: 'why' },
    { command: 'agreement', result: 'agreement' },
    { command: 'explain', result: 'rule' },
    { command: 'explain', result: 'rules' },
    { command: 'selftest', result: 'selftest' },
  ] as const;
  it.each(rows)('has the formats that $command takes', ({ command, result }) => {
    expect(choices(commandNamed(command), '--format')).toEqual(Object.keys(emitters[result]));
  });
});

describe('program.ts', () => {
  const names = program.commands.map((command) => command.name());

  it('has every command that is a file, each under its name', () => {
    expect([...names].sort()).toEqual(namesIn('src/cli/commands', '.ts'));
    expect(commands.map(({ name }) => name)).toEqual(names);
  });

  it('has no command without a test', () => {
    expect(missing(names.map((name) => `test/cli/commands/${name}.test.ts`))).toEqual([]);
  });
});

describe('package.json', () => {
  const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const dependencies = { ...manifest.dependencies, ...manifest.devDependencies };

  it('says why each dependency is there, and of none that is not', () => {
    const reasons = manifest['we-have-these-dependencies-because'];
    expect(Object.keys(reasons).sort()).toEqual(Object.keys(dependencies).sort());
    expect(Object.values(reasons).filter((reason) => String(reason).length < 10)).toEqual([]);
  });

  it('has exact versions: the newest major of several refuses Node 20, and npm then takes another one silently', () => {
    expect(Object.values(dependencies).filter((version) => !/^\d+\.\d+\.\d+$/.test(String(version)))).toEqual([]);
  });
});
