/** Every rule finds its planted fault, in every form, and nothing else; clean pages give nothing. */
import { afterAll, describe, expect, it } from 'vitest';
import { rules } from '../src/check/rules.ts';
import { compileDocument } from '../src/compile.ts';
import { canonical } from './helpers/canonical.ts';
import {
  cleanPages,
  EXTENSIONS,
  FORMS,
  type Form,
  faulty,
  findingsIn,
  formsOf,
  plantedForms,
  plants,
} from './helpers/faults.ts';

const all = plants();

/** Where each fault was found: the line, by rule and form. */
const found = new Map<string, string[]>();
const cell = (rule: string, form: Form) => `${rule} ${form}`;

describe.each(FORMS)('the clean pages in %s', (form) => {
  it('are four, and give no finding together', async () => {
    const files = cleanPages(form);
    expect(files).toHaveLength(4);
    expect(await findingsIn({ files })).toEqual([]);
  });

  it.each(cleanPages(form).map((file) => [file.path, file] as const))('%s alone gives no finding', async (_, file) => {
    expect(await findingsIn({ files: [file] })).toEqual([]);
  });

  it('say the same as the pages in Markdown', async () => {
    const [here, there] = await Promise.all([modelsOf(form), modelsOf('markdown')]);
    expect(here).toEqual(there);
  });
});

/** Pasted text does not tell how deep a heading is. */
async function modelsOf(form: Form): Promise<unknown[]> {
  const compiled = await Promise.all(cleanPages(form).map((file) => compileDocument(file)));
  return compiled.map(({ document }) => {
    const sections = document.sections.map((section) => ({ ...section, depth: 2, parent: null }));
    return canonical({ ...document, sections });
  });
}

const inForms = all.filter((plant) => plantedForms(plant).length > 0);

describe.each(inForms.map((plant) => [plant.name, plant] as const))('the fault of %s', (_, plant) => {
  it.each(plantedForms(plant))('is found in %s at its line, and nothing else is', async (form) => {
    const { path, line, ...pages } = faulty(plant, form);
    const findings = await findingsIn(pages);
    const places = findings.map((one) => ({
      rule: one.ruleId,
      path: one.path,
      line: one.span?.start.line ?? null,
      message: one.message,
    }));
    expect(places).toEqual([{ rule: plant.rule, path, line, message: expect.any(String) }]);
    const key = cell(plant.rule, form);
    found.set(key, [...(found.get(key) ?? []), line === null ? path : `${path}:${line}`]);
  });
});

describe('the faults', () => {
  const planted = new Set(all.flatMap((plant) => plantedForms(plant).map((form) => cell(plant.rule, form))));
  const excused = new Set(all.flatMap(({ rule, not }) => Object.keys(not).map((form) => cell(rule, form as Form))));

  it('are planted for every rule in every form it applies to', () => {
    const cells = rules.flatMap((rule) => formsOf(rule).map((form) => cell(rule.id, form)));
    const missing = cells.filter((one) => !planted.has(one) && !excused.has(one));
    expect(missing).toEqual([]);
  });

  afterAll(() => {
    const rows = rules.map((rule) => [rule.id, ...FORMS.map((form) => shown(rule.id, form))]);
    process.stdout.write(`${table([['rule', ...FORMS], ...rows])}\n`);
  });

  /** The lines, each once; `–`: the rule does not apply to the form; `·`: the fault cannot be in it; `missing`. */
  function shown(rule: string, form: Form): string {
    const lines = found.get(cell(rule, form));
    if (lines) return [...new Set(lines)].join(' ').replaceAll(`.${EXTENSIONS[form]}:`, ' ');
    const applies = formsOf(rules.find(({ id }) => id === rule) ?? {}).includes(form);
    if (!applies) return '–';
    return excused.has(cell(rule, form)) ? '·' : 'missing';
  }
});

function table(rows: readonly string[][]): string {
  const widths = rows[0]?.map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0))) ?? [];
  return rows
    .map((row) =>
      row
        .map((words, i) => words.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
