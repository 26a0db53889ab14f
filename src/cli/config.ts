/** The configuration of a run: which file it is, and what it says of each input. @module */
import type { ConfiguredSuppression } from '../check/suppress.ts';
import type { VocabularySelection } from '../vocabularies/index.ts';
import type { InputSettings } from './compile-file.ts';
import { besides, readFile } from './config/files.ts';
import { findConfig } from './config/find.ts';
import type { Layer } from './config/layers.ts';
import type { RulesInForce } from './config/rules.ts';
import { type Disk, slashed } from './disk.ts';
import type { CommonOptions } from './settings.ts';
import type { World } from './world.ts';

/** What holds for each input. */
export interface Configuration {
  /** The file it comes from, as it is to be told; null where there is none. */
  path: string | null;
  /** What belongs to it beside that: the files it extends, its modules with rules and its vocabularies. */
  parts: readonly string[];
  /** The decisions file it names, from the working folder; null where it names none. */
  decisions: string | null;
  /** The baseline it names, from the working folder; null where it names none. */
  baseline: string | null;
  /** Findings that it, and those that it extends, answer for. */
  suppressions: readonly ConfiguredSuppression[];
  /** What is said of the input at `path`; `-` is standard input. */
  settingsOf(path: string): InputSettings;
  /**
   * The rules in force, with those of modules, and what holds for them. Only commands that check ask for it: before any
   * input is read, as it tells what is wrong with what is said of rules.
   *
   * @throws FileError with the place of a mistake, or naming the module and the rule that are not in order
   */
  readRules(): Promise<RulesInForce>;
  /** Which vocabularies are in force; null: those that come with throughline. */
  selection: VocabularySelection | null;
  /** The region scheme of tables; null: the default one. */
  scheme: string | null;
  /** What was not taken over from vocabularies in the formats of other programs. */
  notes: readonly string[];
}

type Outside = Pick<World, 'disk' | 'importModule'>;

/** The configuration of a run without a file and without vocabularies. */
export function withoutFile({ kind, preset = [] }: Pick<CommonOptions, 'kind' | 'preset'>): Configuration {
  return {
    path: null,
    parts: [],
    decisions: null,
    baseline: null,
    suppressions: [],
    settingsOf: () => ({ kind }),
    readRules: async () => (await import('./config/rules.ts')).rulesByPresets(preset),
    selection: null,
    scheme: null,
    notes: [],
  };
}

/**
 * Reads the file of `--config`, else the one found from the working folder upwards; none with `--no-config`; what it
 * extends; and the vocabularies that these and `--vocabulary` name. The kind of `--kind` goes before what a file says.
 *
 * @throws FileError when a file cannot be read or says something that is not known, with its line and column
 */
export async function readConfiguration(world: Outside, options: CommonOptions): Promise<Configuration> {
  const { disk } = world;
  const { config, kind, vocabulary = [] } = options;
  const path = config === false ? null : (config ?? findConfig(disk));
  if (path === null && vocabulary.length === 0) return withoutFile(options);
  if (path === null)
    return { ...withoutFile(options), parts: vocabulary, ...(await readVocabularies({ files: vocabulary }, disk)) };
  const { isLayer, readSteps } = await import('./config/layers.ts');
  const steps = readSteps(path, disk);
  const layers = steps.filter(isLayer);
  const of = await inputSettings(layers);
  const namedBy = (key: 'vocabularies' | 'plugins') =>
    layers.flatMap((layer) => [layer.data[key] ?? []].flat().map((file) => besides(layer.path, file)));
  const own = namedBy('vocabularies');
  const [themes, regions] = [lastOf(layers, 'themes'), lastOf(layers, 'regions')];
  const decisions = lastOf(layers, 'decisions');
  const baseline = lastOf(layers, 'baseline');
  const { suppressionsOf } = await import('./config/suppressions.ts');
  return {
    path: slashed(path),
    parts: [...layers.map((layer) => layer.path), ...own, ...vocabulary, ...namedBy('plugins')],
    decisions: decisions && besides(decisions.layer.path, decisions.value),
    baseline: baseline && besides(baseline.layer.path, baseline.value),
    suppressions: layers.flatMap(suppressionsOf),
    settingsOf: (input) => {
      const found = of(input);
      return kind === undefined ? found : { ...found, kind };
    },
    readRules: async () => (await import('./config/statements.ts')).rulesBySteps(steps, world, options),
    ...(await readVocabularies(
      {
        files: [...own, ...vocabulary],
        themes: themes?.value ?? null,
        regions: regions?.value ?? null,
        at: (key) => (key === 'themes' ? themes : regions)?.layer.at([key]) ?? '',
      },
      disk,
    )),
  };
}

/** What the last file says that says it, and which file that is. */
function lastOf(
  layers: readonly Layer[],
  key: 'themes' | 'regions' | 'decisions' | 'baseline',
): { value: string; layer: Layer } | null {
  const layer = layers.findLast(({ data }) => data[key] !== undefined);
  const value = layer?.data[key];
  return layer && value !== undefined ? { value, layer } : null;
}

async function inputSettings(layers: readonly Layer[]): Promise<(input: string) => InputSettings> {
  const { joinedSettings, settingsBy } = await import('./config/match.ts');
  const all = layers.map((layer) => ({ of: settingsBy(layer.data), layer }));
  return (input) => joinedSettings(all.map(({ of, layer }) => of(layer.placesOf(input))));
}

interface Wanted {
  files: readonly string[];
  themes?: string | null;
  regions?: string | null;
  /** Where the configuration says it. */
  at?: (key: 'themes' | 'regions') => string;
}

async function readVocabularies(
  { files, themes = null, regions = null, at }: Wanted,
  disk: Pick<Disk, 'read' | 'stat'>,
): Promise<Pick<Configuration, 'selection' | 'scheme' | 'notes'>> {
  if (files.length === 0 && themes === null && regions === null) return { selection: null, scheme: null, notes: [] };
  const { selectionOf } = await import('./config/vocabularies.ts');
  const named = files.map((file) => ({ path: slashed(file), bytes: readFile(slashed(file), disk, 'vocabulary') }));
  return { ...(await selectionOf(named, { themes, regions }, at)), scheme: regions };
}
