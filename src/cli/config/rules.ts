/** The rules of a run, and what holds for each of them. @module */
import type { RuleSettings } from '../../check/check.ts';
import type { OptionValues } from '../../check/options.ts';
import { type PresetName, presets } from '../../check/presets.ts';
import type { Rule } from '../../check/rule.ts';
import { rules as shipped } from '../../check/rules.ts';
import type { Severity } from '../../model/finding.ts';
import type { RuleState } from '../../model/rule-page.ts';
import type { PresetStep } from './layers.ts';

/** What is said of a rule at one place. */
export interface Said {
  /** Undefined: nothing. */
  severity: Severity | 'off' | undefined;
  options: OptionValues;
  /** The place: `path:line:column`, or the name of a preset. */
  from: string;
}

/** What one place says of rules, for some files or for all; a later saying goes before an earlier. */
export interface Saying {
  /** The globs it holds for; null: all files. */
  files: readonly string[] | null;
  takes(path: string): boolean;
  of(rule: Rule): Said | undefined;
}

export interface RulesInForce {
  /** Those that come with throughline, then those of modules. */
  rules: readonly Rule[];
  /** What holds for an input; null: for all of them. The same object for the same settings. */
  settingsOf(path: string | null): RuleSettings;
  stateOf(rule: Rule): RuleState;
  /** The module a rule comes from, as it is told; null for one that comes with throughline. */
  moduleOf(ruleId: string): string | null;
  /** Modules that are named and were not loaded. */
  notLoaded: readonly string[];
}

/** The rules without a configuration file. */
export function rulesByPresets(names: readonly PresetName[]): RulesInForce {
  return rulesInForce(
    shipped,
    names.map((preset) => sayingOf({ preset, from: OPTION })),
  );
}

/** Where a preset of the command line comes from. */
export const OPTION = '--preset';

/** What a preset says. */
export function sayingOf({ preset, from }: PresetStep): Saying {
  const of = (rule: Rule): Said | undefined => {
    const severity = presets[preset](rule);
    return severity && { severity, options: {}, from: `preset ${preset}, ${from}` };
  };
  return { files: null, takes: () => true, of };
}

export function rulesInForce(
  rules: readonly Rule[],
  sayings: readonly Saying[],
  modules: Pick<RulesInForce, 'notLoaded'> & { of: ReadonlyMap<string, string> } = { of: new Map(), notLoaded: [] },
): RulesInForce {
  const forAll = sayings.filter(({ files }) => files === null);
  const made = new Map<string, RuleSettings>();
  return {
    rules,
    settingsOf: (path) => {
      const holding = sayings.flatMap(({ files, takes }, i) =>
        files === null || (path !== null && takes(path)) ? i : [],
      );
      const key = holding.join();
      const settings =
        made.get(key) ??
        settingsBy(
          rules,
          holding.map((i) => sayings[i] as Saying),
        );
      made.set(key, settings);
      return settings;
    },
    stateOf: (rule) => stateBy(rule, forAll, sayings),
    moduleOf: (ruleId) => modules.of.get(ruleId) ?? null,
    notLoaded: modules.notLoaded,
  };
}

function settingsBy(rules: readonly Rule[], sayings: readonly Saying[]): RuleSettings {
  const severities: Record<string, Severity | 'off'> = {};
  const options: Record<string, OptionValues> = {};
  for (const rule of rules) {
    for (const said of saidOf(rule, sayings)) {
      if (said.severity !== undefined) severities[rule.id] = said.severity;
      options[rule.id] = { ...options[rule.id], ...said.options };
    }
  }
  return { severities, options };
}

function saidOf(rule: Rule, sayings: readonly Saying[]): Said[] {
  return sayings.flatMap((saying) => saying.of(rule) ?? []);
}

function stateBy(rule: Rule, forAll: readonly Saying[], sayings: readonly Saying[]): RuleState {
  const said = saidOf(rule, forAll);
  const last = said.findLast(({ severity }) => severity !== undefined);
  const options = Object.entries(rule.options ?? {}).map(([name, spec]) => {
    const told = said.findLast((one) => Object.hasOwn(one.options, name));
    return [name, { value: told ? (told.options[name] ?? null) : spec.default, from: told?.from ?? null }] as const;
  });
  const overrides = sayings.flatMap(({ files, of }) => {
    const one = files === null ? undefined : of(rule);
    return one && files ? [{ files, severity: one.severity ?? null, options: one.options, from: one.from }] : [];
  });
  return {
    severity: last?.severity ?? rule.severity,
    from: last?.from ?? null,
    options: Object.fromEntries(options),
    overrides,
  };
}
