import { describe, expect, it } from 'vitest';
import { openStore } from '../../../src/cli/fetch/store.ts';
import { type Content, memoryWorld, systemError } from '../memory-world.ts';

const ORIGIN = {
  title: 'Open Halls',
  pageId: 7,
  revisionId: 42,
  timestamp: '2019-10-01T00:00:00Z',
  url: 'https://garden.example/w/index.php?title=Open_Halls&oldid=42',
};
const OLD = { ...ORIGIN, revisionId: 41, url: 'https://garden.example/w/index.php?title=Open_Halls&oldid=41' };
const [FILE, SIDECAR] = ['pages/Open_Halls.wiki', 'pages/Open_Halls.wiki.origin.json'];
const before = { [FILE]: 'old', [SIDECAR]: JSON.stringify(OLD) };

describe('a page on the disk', () => {
  // Text and sidecar are each made, written and renamed.
  it.each([1, 2, 3, 4, 5, 6])(
    'is never half written, nor beside the wrong sidecar: the disk fails at step %d',
    async (step) => {
      let steps = 0;
      const onChange = () => {
        if (++steps > step && steps <= step + 1) throw systemError('ENOSPC');
      };
      const world = memoryWorld({ ...before }, { onChange });
      const store = openStore(world, 'pages/');
      await expect(store.save(store.place('Open Halls'), 'new', ORIGIN)).rejects.toThrow('no space left on device');
      expect([...world.files.keys()].filter((path) => path.includes('.throughline-'))).toEqual([]);
      expect(['old', 'new']).toContain(world.files.get(FILE));
      expect(world.files.has(SIDECAR)).toBe(false);
      expect(await store.holds(FILE, ORIGIN, null)).toBe(false);
      expect(world.undo.size).toBe(0);
      await store.save(FILE, 'new', ORIGIN);
      expect(world.files.get(FILE)).toBe('new');
      expect(await store.holds(FILE, ORIGIN, null)).toBe(true);
    },
  );

  it('leaves nothing behind when the run is interrupted while it is written', async () => {
    const world = memoryWorld({}, { onChange: (step) => step === 'write' && interrupt() });
    const interrupt = () => {
      for (const undo of world.undo) undo();
      throw systemError('EINTR');
    };
    const store = openStore(world, 'pages');
    await expect(store.save('pages/A.wiki', 'new', ORIGIN)).rejects.toThrow('EINTR');
    expect([...world.files]).toEqual([]);
  });

  const taken: { what: string; files: Record<string, Content>; says: string }[] = [
    { what: 'a folder', files: { [`${FILE}/a.txt`]: 'x' }, says: `${FILE} is no file` },
    { what: 'a device', files: { [FILE]: { device: '' } }, says: `${FILE} is no file` },
    {
      what: 'a page of another wiki',
      files: { [SIDECAR]: JSON.stringify({ ...ORIGIN, url: 'https://field.example/index.php?oldid=1' }) },
      says: `${FILE} is a page of field.example; choose another folder for garden.example`,
    },
  ];
  it.each(taken)('does not take the place of $what', async ({ files, says }) => {
    const world = memoryWorld({ ...files });
    expect(await openStore(world, 'pages').save(FILE, 'new', ORIGIN)).toBe(says);
    expect(Object.fromEntries(world.files)).toEqual(files);
  });

  // SHA-1 of `abc`: FIPS 180-4, appendix A.
  const SHA1 = 'a9993e364706816aba3e25717850c26c9cd0d89d';
  it.each([
    { text: 'abc', known: { sha1: SHA1 }, held: true },
    { text: 'abd', known: { sha1: SHA1 }, held: false },
    { text: 'abc', known: { is: 'abc' }, held: true },
    { text: 'abc ', known: { is: 'abc' }, held: false },
    { text: 'anything', known: null, held: true },
  ])('is held as $text where $known is known: $held', async ({ text, known, held }) => {
    const world = memoryWorld({ [FILE]: text, [SIDECAR]: JSON.stringify(ORIGIN) });
    expect(await openStore(world, 'pages').holds(FILE, ORIGIN, known)).toBe(held);
  });

  it('says when its sidecar cannot be looked at', async () => {
    const world = memoryWorld({ [SIDECAR]: { link: SIDECAR } });
    await expect(openStore(world, 'pages').holds(FILE, ORIGIN, null)).rejects.toThrow('ELOOP');
  });
});
