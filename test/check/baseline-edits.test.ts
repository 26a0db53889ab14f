/** A baseline survives what editors do to pages, and hides nothing that is new. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Baseline } from '../../src/check/baseline.ts';
import { examine } from '../../src/check/check.ts';
import { rules } from '../../src/check/rules.ts';
import { type CompiledFile, compileDocument, type InputFile, join } from '../../src/compile.ts';
import type { Finding } from '../../src/model/finding.ts';
import { faults, harmless } from '../helpers/edits.ts';
import { cleanPages, FORMS, type Form, faulty, type Plant, plantedForms, plants } from '../helpers/faults.ts';

/** Pages with faults, and the baseline that knows them. */
interface Known {
  name: string;
  form: Form;
  files: InputFile[];
  baseline: Baseline;
}

const NAMES = Object.keys(harmless);
const FAULTS = Object.keys(faults);

const compiledOnce = new Map<string, Promise<CompiledFile>>();

function compiled(file: InputFile): Promise<CompiledFile> {
  const key = `${file.path}\0${file.value}`;
  const there = compiledOnce.get(key) ?? compileDocument(file);
  compiledOnce.set(key, there);
  return there;
}

async function examined(files: readonly InputFile[], baseline: Baseline | null, edited?: InputFile) {
  const read = await Promise.all(
    files.map((file) => (edited?.path === file.path ? compileDocument(edited) : compiled(file))),
  );
  const texts = new Map(read.map(({ document, text }) => [document.path, text]));
  return examine(join(read).compiled, { texts, baseline });
}

async function known(name: string, form: Form, files: InputFile[]): Promise<Known> {
  const { entries } = await examined(files, null);
  const baseline = {
    path: 'throughline.baseline.yaml',
    today: '2024-05-01',
    entries: entries().map((entry) => ({ ...entry, span: null })),
  };
  return { name, form, files, baseline };
}

/** The page that faults of our own are put into. */
function pageOf(files: readonly InputFile[]): InputFile {
  return files.find(({ path }) => path.startsWith('kitchens')) ?? (files[0] as InputFile);
}

/** One page, where the fault is in it and others have nothing to do with it: the test takes as long as it looks at pages. */
function lookedAt({ rule, page, also, in: other }: Plant, files: InputFile[]): InputFile[] {
  const isWide = rules.find(({ id }) => id === rule)?.checkCorpus !== undefined;
  const isElsewhere = page !== 'kitchens' || also.length > 0 || other !== undefined;
  return isWide || isElsewhere ? files : [pageOf(files)];
}

async function cases(): Promise<Known[]> {
  const own = FORMS.map((form) => {
    const files = cleanPages(form);
    const page = pageOf(files);
    const value = FAULTS.reduce(
      (text, name, i) => faults[name]?.edit(text, form, 31 * i + 7) ?? text,
      String(page.value),
    );
    return known('faults of our own', form, [{ ...page, value }]);
  });
  const planted = plants().flatMap((plant) =>
    plant.decisions === undefined && plant.origin === undefined && Object.keys(plant.options).length === 0
      ? plantedForms(plant).map((form) => known(plant.name, form, lookedAt(plant, faulty(plant, form).files)))
      : [],
  );
  return Promise.all([...own, ...planted]);
}

/** What is told of a finding that nobody answers for; what is told of the baseline itself aside. */
function unknownIn(findings: readonly Finding[], { path }: Baseline): string[] {
  return findings
    .filter((one) => !one.known && one.path !== path)
    .map(({ ruleId, path: file, span, message }) => `${file}:${span?.start.line} ${ruleId} ${message}`);
}

const steps = fc.array(fc.record({ name: fc.constantFrom(...NAMES), pick: fc.nat({ max: 100_000 }) }), {
  minLength: 2,
  maxLength: 4,
});

/** The edits done one after the other; line endings last, as all others look at lines. */
function edited(
  text: string,
  form: Form,
  list: readonly { name: string; pick: number }[],
): { text: string; done: number } {
  let done = 0;
  const order = [...list].sort((a, b) => Number(a.name === 'otherLineEndings') - Number(b.name === 'otherLineEndings'));
  const value = order.reduce((now, { name, pick }) => {
    const next = harmless[name]?.(now, form, pick) ?? null;
    if (next !== null) done++;
    return next ?? now;
  }, text);
  return { text: value, done };
}

describe('a baseline', async () => {
  const all = await cases();
  const one = fc.nat({ max: 100_000 }).map((n) => all[n % all.length] as Known);

  it('knows all findings of the faulty pages', async () => {
    for (const { files, baseline } of all) {
      const { findings } = await examined(files, baseline);
      expect(findings.length).toBeGreaterThan(0);
      expect(unknownIn(findings, baseline)).toEqual([]);
    }
  });

  it('reopens nothing after 1,000 harmless edits', async () => {
    let count = 0;
    const property = fc.asyncProperty(one, steps, async ({ form, files, baseline }, list) => {
      const page = pageOf(files);
      const { text, done } = edited(String(page.value), form, list);
      count += done;
      const { findings } = await examined(files, baseline, { ...page, value: text });
      expect(unknownIn(findings, baseline), text).toEqual([]);
    });
    await fc.assert(property, { numRuns: 450, seed: 5 });
    expect(count).toBeGreaterThanOrEqual(1000);
  }, 60_000);

  it('hides none of 200 faults that are added', async () => {
    const added = fc.record({ name: fc.constantFrom(...FAULTS), pick: fc.integer({ min: 1000, max: 100_000 }) });
    const property = fc.asyncProperty(one, added, steps, async ({ form, files, baseline }, { name, pick }, list) => {
      const page = pageOf(files);
      const { rule, edit } = faults[name] as (typeof faults)[string];
      const text = edit(String(page.value), form, pick);
      if (text === null) return;
      const { findings } = await examined(files, baseline, { ...page, value: edited(text, form, list).text });
      expect(unknownIn(findings, baseline).filter((line) => line.includes(rule))).not.toEqual([]);
    });
    await fc.assert(property, { numRuns: 200, seed: 5 });
  }, 60_000);
});
