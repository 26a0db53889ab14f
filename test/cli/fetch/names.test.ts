import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileName, foldPath, markedName, titleOf } from '../../../src/cli/fetch/names.ts';

describe('the file of a title', () => {
  const rows = [
    { title: 'Movement/Input/Open Halls', file: 'Movement/Input/Open_Halls.wiki' },
    { title: 'Talk:Open Halls', file: 'Talk%3AOpen_Halls.wiki' },
    { title: 'Who waters?', file: 'Who_waters%3F.wiki' },
    { title: 'Bread & Seeds (2019)', file: 'Bread_&_Seeds_(2019).wiki' },
    { title: 'बगीचे की बातें', file: 'बगीचे_की_बातें.wiki' },
    { title: '50 % \\ * " | < >', file: '50_%25_%5C_%2A_%22_%7C_%3C_%3E.wiki' },
    { title: '../../etc/passwd', file: '%2E%2E/%2E%2E/etc/passwd.wiki' },
    { title: '/etc/passwd', file: '%_/etc/passwd.wiki' },
    { title: 'A//B/', file: 'A/%_/B/%_.wiki' },
    { title: '.hidden/A.', file: '%2Ehidden/A%2E.wiki' },
    { title: 'A./B', file: 'A%2E/B.wiki' },
    { title: 'CON/Nul.txt/Com1', file: '%43ON/%4Eul.txt/%43om1.wiki' },
    { title: 'Console/Aux tools', file: 'Console/Aux_tools.wiki' },
    { title: 'A.wiki/B.origin.json', file: 'A%2Ewiki/B%2Eorigin.json.wiki' },
    { title: 'X/node modules/Y', file: 'X/%6Eode_modules/Y.wiki' },
    { title: 'A_B', file: 'A%5FB.wiki' },
    { title: 'a\u202eb\u0000c', file: 'a%E2%80%AEb%00c.wiki' },
    { title: 'half \ud800', file: 'half_%uD800.wiki' },
    { title: 'x'.repeat(200), file: `${'x'.repeat(180)}%+/%-${'x'.repeat(20)}.wiki` },
  ];
  it.each(rows)('is $file for $title', ({ title, file }) => {
    expect(fileName(title)).toBe(file);
    expect(titleOf(file)).toBe(title);
  });

  const titles = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({ unit: fc.constantFrom(...'aAbB.:/ _%-+=u2E\\?"कé\ud83c\udf31'), maxLength: 40 }),
  );
  /** As a file system or a listing might take amiss. */
  const bad = /^(?:\.|node_modules$)|[<>:"|?*\\\p{Cc}]|[. ]$/u;

  it.each([fileName, markedName])('leads back to the title, and stays in its folder: %o', (name) => {
    fc.assert(
      fc.property(titles, (title) => {
        const file = name(title);
        expect(titleOf(file)).toBe(title);
        const parts = file.split('/');
        expect(parts.filter((part) => part === '' || bad.test(part) || Buffer.byteLength(part) > 220)).toEqual([]);
        expect(parts.slice(0, -1).filter((part) => part.endsWith('.wiki'))).toEqual([]);
      }),
    );
  });

  it('is never the marked file of another title, on any file system', () => {
    const small = fc.string({ unit: fc.constantFrom(...'aAbBéÉß:/ s'), maxLength: 4 });
    fc.assert(
      fc.property(small, small, (one, other) => {
        expect(foldPath(fileName(one))).not.toBe(foldPath(markedName(other)));
        if (one !== other) expect(foldPath(markedName(one))).not.toBe(foldPath(markedName(other)));
      }),
    );
  });

  it('is the same path for all that differ only in their case or their composition', () => {
    expect(foldPath('Straße/É')).toBe(foldPath('STRASSE/e\u0301'));
  });
});
