/** `check --fix` over the planted faults: what can be mended is, once and for all, and no quote has other words. */
import { describe, expect, it } from 'vitest';
import { main } from '../src/cli/main.ts';
import { compile } from '../src/compile.ts';
import type { CheckReport } from '../src/model/report.ts';
import { type MemoryWorld, memoryWorld } from './cli/memory-world.ts';
import { FORMS, type Form, faulty, findingsIn, plantedForms, plants } from './helpers/faults.ts';

const FIX = ['--fix', '--format', 'json', '--no-config', '--no-decisions', '--fail-on', 'never'];

/** A fault that stands in a page, and is seen without being told anything. */
const inPages = plants().filter(
  ({ options, decisions, origin }) => Object.keys(options).length === 0 && decisions === undefined && !origin,
);

function pagesOf(plant: (typeof inPages)[number], form: Form): Record<string, string> {
  return Object.fromEntries(faulty(plant, form).files.map(({ path, value }) => [path, String(value)]));
}

async function mended(world: MemoryWorld, paths: readonly string[]): Promise<CheckReport> {
  const before = world.out().length;
  await main(['check', ...paths, ...FIX], world);
  return JSON.parse(world.out().slice(before));
}

async function quotesOf(pages: Iterable<[string, unknown]>): Promise<string[]> {
  const { corpus } = await compile([...pages].map(([path, value]) => ({ path, value: value as string })));
  return corpus.documents
    .flatMap(({ footnotes }) => footnotes.flatMap(({ quotes }) => quotes.map(({ text }) => text)))
    .sort();
}

describe.each(FORMS)('the faults in %s, mended', (form) => {
  const here = inPages.filter((plant) => plantedForms(plant).includes(form));

  it('leave what needs a person, change nothing on a second run, and no quote has other words', async () => {
    const mendedOnes: string[] = [];
    for (const plant of here) {
      // A run without a repair writes nothing, which other tests show.
      if (!(await findingsIn(faulty(plant, form))).some(({ fix }) => fix !== undefined)) continue;
      const pages = pagesOf(plant, form);
      const paths = Object.keys(pages);
      const world = memoryWorld(pages);
      const { findings } = await mended(world, paths);
      expect(
        findings.filter(({ fix }) => fix !== undefined),
        `${plant.name}: what is left needs a person`,
      ).toEqual([]);

      const once = new Map(world.files);
      expect((await mended(world, paths)).findings, plant.name).toEqual(findings);
      expect(world.files, `${plant.name}: a second run changes nothing`).toEqual(once);
      expect(await quotesOf(once), plant.name).toEqual(await quotesOf(Object.entries(pages)));
      mendedOnes.push(plant.name);
    }
    expect(mendedOnes.length).toBeGreaterThan(10);
  });
});
