import { describe, expect, it } from 'vitest';
import { importsOf, type SourceFile, sourceFiles, withoutComments } from './helpers/sources.ts';

/** From the ground up; a folder or a file of `src/`. */
const FLOORS: readonly (readonly string[])[] = [
  ['text'],
  ['model'],
  ['vocabularies'],
  ['parse', 'extract', 'resolve', 'tag', 'link', 'decide', 'infer', 'check', 'summarize', 'explain', 'emit'],
  ['compile.ts', 'catalogue.ts', 'why.ts', 'selftest.ts', 'rule-page.ts', 'index.ts'],
  ['cli'],
];

/** Modules of Node that only compute. */
const COMPUTING = ['node:buffer', 'node:crypto'];

const files = sourceFiles();
const pure = files.filter(({ path }) => floorOf(path) < 5);

function placeOf(path: string): string {
  return path.split('/')[1] ?? '';
}

function floorOf(path: string): number {
  return FLOORS.findIndex((places) => places.includes(placeOf(path)));
}

/** `a.ts -> b.ts` for each import that breaks a rule. */
function imports(all: readonly SourceFile[], breaks: (from: string, to: string) => boolean): string[] {
  return all.flatMap(({ path, imports: names }) =>
    names.filter((name) => breaks(path, name)).map((name) => `${path} -> ${name}`),
  );
}

function uses(all: readonly SourceFile[], words: RegExp): string[] {
  return all.flatMap(({ path, code }) => [...code.matchAll(words)].map(([found]) => `${path}: ${found}`));
}

describe('the architecture', () => {
  it('has every source file on a floor', () => {
    const homeless = files.map(({ path }) => path).filter((path) => floorOf(path) === -1);
    expect(homeless, 'a file without a floor escapes all rules below: put it into a folder of the house').toEqual([]);
  });

  it('imports from the same or a lower floor only', () => {
    const up = imports(files, (from, to) => to.startsWith('src/') && floorOf(to) > floorOf(from));
    expect(up, 'whoever imports upwards can no longer be understood, tested or used alone').toEqual([]);
  });

  it('has stages that do not know each other', () => {
    const across = imports(
      files.filter(({ path }) => floorOf(path) === 3),
      (from, to) => to.startsWith('src/') && floorOf(to) === 3 && placeOf(from) !== placeOf(to),
    );
    expect(
      across,
      'stages meet in compile.ts through the model; a stage that calls another cannot be replaced',
    ).toEqual([]);
  });

  it('touches neither disk nor network nor process below the command line', () => {
    const outside = imports(pure, (_, to) => to.startsWith('node:') && !COMPUTING.includes(to));
    expect(outside, 'callers bring the bytes, so that the library runs anywhere and tests run in memory').toEqual([]);
  });

  it('hashes in one place', () => {
    const hashing = imports(pure, (from, to) => to === 'node:crypto' && from !== 'src/text/fold.ts');
    expect(hashing, 'fingerprints must come from one normalisation, or they stop comparing').toEqual([]);
  });

  it('prints nothing and asks the process nothing below the command line', () => {
    const found = uses(pure, /(?<!-)\b(?:console|process)\s*\.\s*\w+/g);
    expect(found, 'what a stage has to say is a finding with a place, not a line on a terminal').toEqual([]);
  });

  it('has no clock and no chance', () => {
    const found = uses(pure, /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bperformance\.now\b/g);
    expect(found, 'the same input must give the same bytes, today and next year').toEqual([]);
  });

  it('sorts and prints the same in every locale', () => {
    const found = uses(files, /\.localeCompare\b|\bIntl\.Collator\b|\.toLocale\w+/g);
    expect(found, 'the order of the output must not depend on the machine: compare by code units').toEqual([]);
  });

  it('never loads the main entry of natural', () => {
    const main = imports(files, (_, to) => to === 'natural');
    expect(
      main,
      'it takes a second, loads database drivers and prints to standard output: import natural/lib/natural/…',
    ).toEqual([]);
  });

  it('ends the process in one place', () => {
    // What modules of others do, one file keeps from them.
    const found = uses(files, /\bprocess\.exit\b/g).filter((use) => !/^src\/cli\/(?:world|foreign)\.ts/.test(use));
    expect(found, 'main returns its exit code: ending the process cuts off what is still being written').toEqual([]);
  });
});

describe('the reader of imports', () => {
  const rows = [
    { code: "import { a } from './a.ts';", names: ['./a.ts'] },
    { code: "import type { A } from './a.ts';\nexport * from './b.ts';", names: ['./a.ts', './b.ts'] },
    { code: "import {\n  a,\n  b,\n} from './a.ts';", names: ['./a.ts'] },
    { code: "const a = await import('./a.ts');", names: ['./a.ts'] },
    { code: "import './a.ts';", names: ['./a.ts'] },
    { code: "// import { a } from './a.ts';\n/* import './b.ts'; */", names: [] },
  ];
  it.each(rows)('finds $names in $code', ({ code, names }) => {
    expect(importsOf(withoutComments(code))).toEqual(names);
  });
});
