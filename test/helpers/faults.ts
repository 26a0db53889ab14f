/**
 * The corpus of planted faults: `fixtures/faults/clean/` holds the same pages in four forms, `fixtures/faults/<rule>.yaml`
 * the faults of a rule. What an entry can say is told in {@link plantSchema}.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseYaml } from 'yaml';
import * as z from 'zod';
import { check } from '../../src/check/check.ts';
import type { Rule } from '../../src/check/rule.ts';
import { rules } from '../../src/check/rules.ts';
import { parseDecisions } from '../../src/cli/decisions/parse.ts';
import { type CompiledFile, compileDocument, type InputFile, join as joinDocuments } from '../../src/compile.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Origin } from '../../src/model/report.ts';
import { defaultVocabularies } from '../../src/vocabularies/index.ts';
import { ROOT } from './fixtures.ts';

export const FAULTS = join(ROOT, 'fixtures/faults');
export const DECISIONS = 'decisions.yaml';

/** The forms of the clean pages, and how the names of their files end. */
export const EXTENSIONS = { plain: 'txt', markdown: 'md', wikitext: 'wiki', html: 'html' } as const;
export type Form = keyof typeof EXTENSIONS;
export const FORMS = Object.keys(EXTENSIONS) as Form[];

const formSchema = z.enum(['plain', 'markdown', 'wikitext', 'html']);

/** Words for all forms, or by form; `others` stands for the forms not named. */
const byFormSchema = z.union([
  z.string(),
  z
    .strictObject({
      plain: z.string(),
      markdown: z.string(),
      wikitext: z.string(),
      html: z.string(),
      others: z.string(),
    })
    .partial(),
]);
type ByForm = z.infer<typeof byFormSchema>;

const changeSchema = z.strictObject({
  page: z.string().describe('Name of the page without its ending: `kitchens`. A new name adds a page.'),
  find: byFormSchema
    .optional()
    .describe(
      'Words that stand once in the page. Left out: `plant` is the whole page. In HTML `&` is written `&amp;`.',
    ),
  plant: byFormSchema
    .optional()
    .describe(
      'What comes in their place. Left out with `find`: the page stays as it is, and the fault stands beside it.',
    ),
});

/** One fault. */
const plantSchema = changeSchema.extend({
  also: z.array(changeSchema).default([]).describe('Further changes that belong to the same fault.'),
  at: byFormSchema
    .nullish()
    .describe(
      'Words of the line the finding stands in, the first that has them (default: the first line that is not as in the clean page); null: the finding has no place.',
    ),
  in: z.string().optional().describe('The page the finding stands in (default: `page`); or `decisions.yaml`.'),
  forms: z.array(formSchema).optional().describe('Default: all that the rule applies to.'),
  not: z
    .partialRecord(formSchema, z.string())
    .default({})
    .describe('Forms in which the fault cannot be, though the rule does not say so, each with the reason.'),
  alone: z.boolean().default(false).describe('Without the pages that are not named.'),
  options: z.record(z.string(), z.unknown()).default({}).describe('What the rule is told.'),
  decisions: byFormSchema.optional().describe('The text of a decisions file.'),
  origin: z
    .strictObject({ title: z.string().optional(), timestamp: z.string().nullish() })
    .optional()
    .describe('What is known of the revision of `page`.'),
});
type PlantEntry = z.infer<typeof plantSchema>;

export interface Plant extends PlantEntry {
  rule: string;
  /** `<rule>.yaml`, entry 2 */
  name: string;
}

/** The pages with a fault in one of them. */
export interface FaultyPages {
  plant: Plant;
  form: Form;
  /** What goes to the check: the clean pages, one of them changed. */
  files: InputFile[];
  /** The file the finding is expected in, and its line; null where it has no place. */
  path: string;
  line: number | null;
}

/** The clean pages of a form: `kitchens.md`, `report.md`, `roofs.es.md`, `roofs.md`. */
export function cleanPages(form: Form): InputFile[] {
  const folder = join(FAULTS, 'clean');
  const end = `.${EXTENSIONS[form]}`;
  const names = readdirSync(folder).filter((name) => name.endsWith(end));
  return names.sort().map((path) => ({ path, value: readFileSync(join(folder, path), 'utf8') }));
}

/** All faults, in the order of the rules. */
export function plants(): Plant[] {
  const known = new Set(rules.map(({ id }) => id));
  const files = readdirSync(FAULTS).filter((name) => name.endsWith('.yaml'));
  return files.sort().flatMap((name) => {
    const rule = name.slice(0, -'.yaml'.length);
    if (!known.has(rule)) throw new Error(`fixtures/faults/${name}: there is no rule ${rule}`);
    const read = z.array(plantSchema).safeParse(parseYaml(readFileSync(join(FAULTS, name), 'utf8')));
    if (!read.data) throw new Error(`fixtures/faults/${name}: ${z.prettifyError(read.error as z.ZodError)}`);
    return read.data.map((entry, i): Plant => ({ ...entry, rule, name: `${rule}.yaml, entry ${i + 1}` }));
  });
}

/** The forms a rule applies to, of those the clean pages are in. */
export function formsOf({ formats }: Pick<Rule, 'formats'>): Form[] {
  return FORMS.filter((form) => formats?.includes(form) ?? true);
}

/** The forms a fault is planted in. */
export function plantedForms({ rule, forms, not }: Plant): Form[] {
  const applies = formsOf(ruleOf(rule));
  return applies.filter((form) => (forms?.includes(form) ?? true) && !(form in not));
}

/** The pages with one fault. */
export function faulty(plant: Plant, form: Form): FaultyPages {
  const clean = new Map(cleanPages(form).map((file) => [file.path, file]));
  const pathOf = (page: string) => (page === DECISIONS ? page : `${page}.${EXTENSIONS[form]}`);
  const files = new Map(clean);
  for (const change of [plant, ...plant.also]) {
    const path = pathOf(change.page);
    const text = changed(String(files.get(path)?.value ?? ''), change, form, plant.name);
    files.set(path, { ...files.get(path), path, value: text });
  }
  const { page, origin } = plant;
  if (origin) files.set(pathOf(page), { ...(files.get(pathOf(page)) as InputFile), origin: originOf(origin) });
  const named = new Set([plant, ...plant.also].map((change) => pathOf(change.page)));
  const path = pathOf(plant.in ?? page);
  const text = path === DECISIONS ? inForm(plant.decisions, form) : String(files.get(path)?.value);
  return {
    plant,
    form,
    files: [...files.values()].filter((file) => !plant.alone || named.has(file.path)),
    path,
    line: lineOf(plant, form, text, String(clean.get(path)?.value ?? '')),
  };
}

/**
 * What all rules find, with the severities they have: in the pages given, or with one fault in them.
 *
 * @throws VFileMessage when a page cannot be read
 */
export async function findingsIn({
  files,
  plant,
  form,
}: Pick<FaultyPages, 'files'> & Partial<FaultyPages>): Promise<Finding[]> {
  const vocabularies = defaultVocabularies();
  const compiled = await Promise.all(files.map(compiledOnce));
  const told = plant && form && inForm(plant.decisions, form);
  const decisions = told ? parseDecisions(DECISIONS, told, vocabularies) : null;
  const joined = joinDocuments(compiled, { vocabularies, decisions });
  const texts = new Map(compiled.map(({ document, text }) => [document.path, text]));
  const settings = { severities: {}, options: plant ? { [plant.rule]: plant.options as never } : {} };
  const found = check(joined.compiled, { texts, outcomes: joined.outcomes, settingsOf: () => settings });
  return found.filter(({ known }) => known === undefined);
}

/** The same file is compiled once: most pages of a planted corpus are the clean ones. */
const compiledFiles = new Map<string, Promise<CompiledFile>>();

function compiledOnce(file: InputFile): Promise<CompiledFile> {
  const key = JSON.stringify([file.path, file.value, file.origin]);
  const compiled = compiledFiles.get(key) ?? compileDocument(file);
  compiledFiles.set(key, compiled);
  return compiled;
}

function ruleOf(id: string): Rule {
  return rules.find((rule) => rule.id === id) as Rule;
}

function originOf({ title = '', timestamp = null }: NonNullable<Plant['origin']>): Origin {
  return { title, pageId: null, revisionId: null, timestamp, url: null };
}

/** The words for a form. What stands for all forms has no markup: its `&` is written as HTML writes it. */
function inForm(words: ByForm | null | undefined, form: Form): string {
  if (words === undefined || words === null) return '';
  if (typeof words !== 'string') return words[form] ?? words.others ?? '';
  return form === 'html' ? words.replace(/&(?![#\w]{1,10};)/g, '&amp;') : words;
}

function changed(text: string, { find, plant }: z.infer<typeof changeSchema>, form: Form, name: string): string {
  if (plant === undefined) return text;
  if (find === undefined) return inForm(plant, form);
  const wanted = inForm(find, form);
  const parts = text.split(wanted);
  if (wanted === '' || parts.length !== 2)
    throw new Error(
      `${name}: ${JSON.stringify(wanted)} stands ${parts.length - 1} times in the ${form} page, not once`,
    );
  return parts.join(inForm(plant, form));
}

/** The line, from 1, that the finding is expected in. */
function lineOf({ at, name }: Plant, form: Form, text: string, clean: string): number | null {
  if (at === null) return null;
  const lines = text.split('\n');
  const before = clean.split('\n');
  const words = at === undefined ? null : inForm(at, form);
  const line = lines.findIndex((one, i) => (words === null ? one !== before[i] : one.includes(words)));
  if (line === -1)
    throw new Error(`${name}: ${words === null ? 'no line differs' : `no line has ${JSON.stringify(words)}`}, ${form}`);
  return line + 1;
}
