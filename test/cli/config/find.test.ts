import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findConfig } from '../../../src/cli/config/find.ts';
import { type Content, memoryWorld, run } from '../memory-world.ts';
import { PAGE } from '../page.ts';

function found(files: Record<string, Content>, folder = '.') {
  const { disk } = memoryWorld(files);
  return findConfig({ ...disk, realPath: (path) => (path === '.' ? folder : join(folder, path)) });
}

const OURS = '{"name": "pages", "throughline": {"rules": {"line-is-read": "off"}}}';

describe('the key throughline of package.json', () => {
  it('is a configuration, in the folder and in those above', () => {
    expect(found({ 'package.json': OURS })).toBe('package.json');
    expect(found({ '../package.json': OURS }, '/a/b')).toBe('../package.json');
  });

  it('gives way to a configuration file beside it, and goes before one above', () => {
    expect(found({ 'package.json': OURS, 'throughline.config.json': '{}' })).toBe('throughline.config.json');
    expect(found({ 'package.json': OURS, '../throughline.config.yaml': '' }, '/a/b')).toBe('package.json');
  });

  it.each([
    '{"name": "throughline"}',
    '{"devDependencies": {"throughline": "1.0.0"}}',
    '{"keywords": ["throughline"',
    'null',
  ])('is missing in %s', (text) => {
    expect(found({ 'package.json': text })).toBeNull();
  });

  it.each(['{"throughline": {"extends": "strict"', '{\n  "throughline":', '{"throughline":\n'])(
    'is told where the manifest is broken: %j',
    async (text) => {
      const { code, err } = await run('check a.txt', { 'a.txt': PAGE, 'package.json': text });
      expect({ code, err }).toEqual({ code: 2, err: expect.stringMatching(/^package\.json:\d:\d+: is no JSON: /) });
    },
  );

  it('is not looked for in a manifest that is too large, or closed, or a folder', () => {
    expect(found({ 'package.json': { size: 2 ** 21 } })).toBeNull();
    expect(found({ 'package.json': { size: 10 } })).toBeNull();
    expect(found({ 'package.json/a': '' })).toBeNull();
  });

  it('of an installed package is not taken', () => {
    const files = { '../package.json': OURS, '../../../package.json': OURS };
    expect(found(files, '/work/node_modules/other/lib')).toBe('../../../package.json');
  });

  it('is read, and told with its place where it is wrong', async () => {
    const files = { 'a.txt': PAGE, 'package.json': '{\n  "throughline": {\n    "rulez": {}\n  }\n}' };
    const { code, err } = await run('check a.txt', files);
    expect({ code, err }).toEqual({
      code: 2,
      err: 'package.json:3:5: throughline: found the key "rulez", which is not known; did you mean rules?\n',
    });
    const { out } = await run('check a.txt --fail-on never', {
      'a.txt': PAGE,
      'package.json': '{"throughline": {"rules": {"recommendation-has-source": "error"}}}',
    });
    expect(out).toMatch(/error .*recommendation-has-source/);
  });

  it('has to be there where the file is named', async () => {
    const { code, err } = await run('check a.txt --config package.json', { 'a.txt': PAGE, 'package.json': '{}' });
    expect(code).toBe(2);
    expect(err).toContain('package.json:1:1: found no throughline');
  });
});

describe('a configuration file that is a link to nothing', () => {
  it('is told, and no other is taken in its place', async () => {
    const files = { 'a.txt': PAGE, 'throughline.config.yaml': { link: 'gone.yaml' }, 'throughline.config.json': '{}' };
    const { code, err } = await run('check a.txt', files);
    expect({ code, err }).toEqual({ code: 2, err: 'throughline.config.yaml: is a symbolic link to nothing\n' });
    const above = { '../throughline.config.yaml': { link: 'gone.yaml' } };
    expect(() => found(above, '/a/b')).toThrow('../throughline.config.yaml: is a symbolic link to nothing');
  });

  it('is one like any other where it leads to a file', () => {
    expect(found({ 'throughline.config.yaml': { link: 'ours.yaml' }, 'ours.yaml': '' })).toBe(
      'throughline.config.yaml',
    );
  });
});
