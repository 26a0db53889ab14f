import { describe, expect, it } from 'vitest';
import { isLayer, readSteps } from '../../../src/cli/config/layers.ts';
import { readConfiguration } from '../../../src/cli/config.ts';
import { type Content, memoryWorld, run } from '../memory-world.ts';
import { PAGE } from '../page.ts';

const steps = (files: Record<string, Content>, path = 'c.yaml') =>
  readSteps(path, memoryWorld(files).disk).map((step) => (isLayer(step) ? step.path : step.preset));

function fault(files: Record<string, Content>): string {
  try {
    steps(files);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}

describe('extends', () => {
  it('puts what is extended before what extends it, in the order named', () => {
    const files = {
      'c.yaml': 'extends: [strict, ./base/a.yaml, wiki]',
      'base/a.yaml': 'extends: [recommended, ../other/b.json]',
      'other/b.json': '{}',
    };
    expect(steps(files)).toEqual(['strict', 'recommended', 'other/b.json', 'base/a.yaml', 'wiki', 'c.yaml']);
  });

  it('may name one alone, and the same file by two ways', () => {
    expect(steps({ 'c.yaml': 'extends: wiki' })).toEqual(['wiki', 'c.yaml']);
    const files = {
      'c.yaml': 'extends: [a.yaml, b.yaml]',
      'a.yaml': 'extends: d.yaml',
      'b.yaml': 'extends: d.yaml',
      'd.yaml': '',
    };
    expect(steps(files)).toEqual(['d.yaml', 'a.yaml', 'd.yaml', 'b.yaml', 'c.yaml']);
  });

  it.each([
    [
      { 'c.yaml': 'extends: [wiki, strikt]' },
      'c.yaml:1:17: extends[1]: found "strikt", expected one of recommended, strict, wiki, or the path of a configuration; did you mean strict?',
    ],
    [
      { 'c.yaml': 'extends: ./gone.yaml' },
      'c.yaml:1:10: extends: found "./gone.yaml", expected the path of a configuration; there is no file gone.yaml',
    ],
    [{ 'c.yaml': 'extends: ./c.yaml' }, 'c.yaml:1:10: extends: found "./c.yaml", which is this file'],
    [
      { 'c.yaml': 'extends: a.yaml', 'a.yaml': 'extends: b.yaml', 'b.yaml': 'themes: x\nextends: c.yaml' },
      'b.yaml:2:10: extends: found "c.yaml", which extends this file again, by a.yaml, b.yaml',
    ],
    [
      { 'c.yaml': 'extends: link.yaml', 'link.yaml': { link: 'c.yaml' } },
      'c.yaml:1:10: extends: found "link.yaml", which is this file',
    ],
    [
      { 'c.yaml': 'extends: ./package.json', 'package.json': '{}' },
      'c.yaml:1:10: extends: found "./package.json", expected a configuration file: a package.json cannot be extended',
    ],
    [
      { 'c.yaml': 'extends: a.yaml', 'a.yaml': 'theme: x' },
      'a.yaml:1:1: found the key "theme", which is not known; did you mean themes?',
    ],
  ] as [Record<string, Content>, string][])('is told where it is wrong: %j', (files, message) => {
    expect(fault(files)).toBe(message);
  });

  it('ends where files name each other over and over', () => {
    const files: Record<string, Content> = { 'f0.yaml': '' };
    for (let i = 1; i <= 30; i++) files[`f${i}.yaml`] = `extends: [f${i - 1}.yaml, f${i - 1}.yaml]`;
    files['c.yaml'] = 'extends: f30.yaml';
    expect(fault(files)).toMatch(/and more than 100 files are extended by then$/);
  });
});

describe('what an extended file says', () => {
  const read = (files: Record<string, Content>) => readConfiguration(memoryWorld(files), { config: 'c.yaml' });

  it('holds where the file itself says nothing else', async () => {
    const { settingsOf, decisions, scheme } = await read({
      'c.yaml': 'extends: base/a.yaml\ncolumns: {text: Mine}\ndocuments: [{files: "*.md", kind: other}]',
      'base/a.yaml':
        'regions: un-m49\ndecisions: d.yaml\ncolumns: {text: Theirs, date: When}\ndocuments: [{files: "*.md", kind: report}, {files: ../x.md, kind: digest}]',
    });
    expect(settingsOf('a.csv').columns).toEqual({ text: 'Mine', date: 'When' });
    expect([settingsOf('base/a.md').kind, settingsOf('x.md').kind]).toEqual(['report', 'other']);
    expect({ decisions, scheme }).toEqual({ decisions: 'base/d.yaml', scheme: 'un-m49' });
  });

  it('is told in its own file where it is wrong', async () => {
    const { code, err } = await run('summary a.txt --config c.yaml', {
      'a.txt': PAGE,
      'c.yaml': 'extends: base/a.yaml',
      'base/a.yaml': '\nregions: nowhere',
    });
    expect({ code, err }).toMatchObject({ code: 2, err: expect.stringMatching(/^base\/a\.yaml:2:10: /) });
  });
});
