/** What configuration files say of rules, read against the rules there are. @module */
import * as z from 'zod';
import type { OptionSpec, OptionValues } from '../../check/options.ts';
import type { Rule } from '../../check/rule.ts';
import { rules as shipped } from '../../check/rules.ts';
import type { Severity } from '../../model/finding.ts';
import { didYouMean } from '../../text/nearest.ts';
import { FileError, together } from '../faults.ts';
import type { CommonOptions } from '../settings.ts';
import type { World } from '../world.ts';
import { loadModules } from './custom-rules.ts';
import { isLayer, type Layer, type Step } from './layers.ts';
import { matcherOf } from './match.ts';
import { OPTION, type RulesInForce, rulesInForce, type Said, type Saying, sayingOf } from './rules.ts';
import { LEVELS, type SaidOfRules, SEVERITY } from './schema.ts';

/**
 * The rules with what a configuration, those it extends and `--preset` say of them. A preset of the command line stands
 * in place of all that files name. With `--no-plugins` no module is loaded, and rules that nobody knows are passed over
 * where modules are named.
 *
 * @throws FileError with the place where a rule, an option or a value is not known, or a module is not in order
 */
export async function rulesBySteps(
  steps: readonly Step[],
  world: Pick<World, 'disk' | 'importModule' | 'runForeign'>,
  { preset, plugins = true, ruleTimeout }: Pick<CommonOptions, 'preset' | 'plugins' | 'ruleTimeout'>,
): Promise<RulesInForce> {
  const modules = await loadModules(steps.filter(isLayer), world, { load: plugins, limit: ruleTimeout });
  const rules = [...shipped, ...modules.rules];
  const reader = new Reader(rules, modules.notLoaded.length > 0);
  const named = preset?.map((name) => ({ preset: name, from: OPTION }));
  const held = named ? [...named, ...steps.filter(isLayer)] : steps;
  const sayings = held.flatMap((step) => (isLayer(step) ? reader.sayingsOf(step) : sayingOf(step)));
  for (const layer of steps.filter(isLayer)) reader.lookAtSuppressions(layer);
  const fault = together(reader.faults);
  if (fault) throw fault;
  return rulesInForce(rules, sayings, { of: modules.of, notLoaded: modules.notLoaded });
}

class Reader {
  readonly #rules: ReadonlyMap<string, Rule>;
  readonly #lenient: boolean;
  /** What is wrong, in the order in which it is read. */
  readonly faults: FileError[] = [];

  /** @param lenient whether rules that are not known are passed over */
  constructor(rules: readonly Rule[], lenient: boolean) {
    this.#rules = new Map(rules.map((rule) => [rule.id, rule]));
    this.#lenient = lenient;
  }

  /** What holds for all files, then for some of them. */
  sayingsOf(layer: Layer): Saying[] {
    const { rules, overrides = [] } = layer.data;
    const own = rules ? [this.#saying(layer, rules, ['rules'], null)] : [];
    return [
      ...own,
      ...overrides.map((entry, i) => this.#saying(layer, entry.rules, ['overrides', i, 'rules'], entry.files)),
    ];
  }

  #saying(layer: Layer, rules: SaidOfRules, at: PropertyKey[], files: string | string[] | null): Saying {
    const said = new Map<string, Said>();
    for (const [id, value] of Object.entries(rules)) {
      const rule = this.#rules.get(id);
      if (rule) this.#keep(() => said.set(id, saidOf(layer, rule, value, [...at, id])));
      else if (!this.#lenient) this.faults.push(this.#unknown(layer, id, [...at, id], 'key'));
    }
    const matches = files === null ? () => true : matcherOf(files);
    return {
      files: files === null ? null : [files].flat(),
      takes: (path) => layer.placesOf(path).some(matches),
      of: ({ id }) => said.get(id),
    };
  }

  /** A suppression is of a rule that there is, and whose findings can be suppressed. */
  lookAtSuppressions(layer: Layer): void {
    for (const [i, { rule: named }] of (layer.data.suppressions ?? []).entries()) {
      for (const [j, id] of [named].flat().entries()) {
        const at = ['suppressions', i, 'rule', ...(Array.isArray(named) ? [j] : [])];
        const rule = this.#rules.get(id);
        if (rule?.checkSuppressions ?? rule?.checkBaseline) this.faults.push(layer.fault(at, exempt(id)));
        if (!rule && !this.#lenient) this.faults.push(this.#unknown(layer, id, at));
      }
    }
  }

  #keep(read: () => void): void {
    try {
      read();
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      this.faults.push(error);
    }
  }

  #unknown(layer: Layer, id: string, at: PropertyKey[], what?: 'key') {
    const hint = didYouMean(id, [...this.#rules.keys()]) || '; throughline explain lists all rules';
    return layer.fault(at, `found the rule ${JSON.stringify(id)}, which is not known${hint}`, what);
  }
}

function exempt(id: string): string {
  return `found the rule ${JSON.stringify(id)}, expected another: findings about suppressions and the baseline cannot be suppressed`;
}

function saidOf(layer: Layer, rule: Rule, value: SaidOfRules[string], at: PropertyKey[]): Said {
  const from = layer.at(at);
  if (typeof value === 'string') return { severity: levelOf(layer, rule, value, at), options: {}, from };
  const { [SEVERITY]: severity, ...given } = value;
  const options = Object.entries(given).map(([name, text]) => {
    const spec = Object.hasOwn(rule.options ?? {}, name) ? rule.options?.[name] : undefined;
    if (!spec) throw unknownOption(layer, rule, name, [...at, name]);
    return [name, optionValue(layer, spec, text, [...at, name])] as const;
  });
  return {
    severity: severity === undefined ? undefined : levelOf(layer, rule, severity, [...at, SEVERITY]),
    options: Object.fromEntries(options),
    from,
  };
}

function levelOf(layer: Layer, rule: Rule, said: string | string[], at: PropertyKey[]): Severity | 'off' {
  const level = LEVELS.find((one) => one === said);
  if (level) return level;
  const word = String(said).toLowerCase();
  const other = Object.hasOwn(ELSEWHERE, word) ? ELSEWHERE[word] : undefined;
  const hint =
    other === undefined ? didYouMean(word, LEVELS) : `; did you mean ${other === 'on' ? rule.severity : other}?`;
  throw layer.fault(at, `found ${shownValue(said)}, expected one of ${LEVELS.join(', ')}${hint}`);
}

/** What other programs call their levels; `on`: the severity that the rule has. */
const ELSEWHERE: Readonly<Record<string, Severity | 'off' | 'on'>> = {
  false: 'off',
  no: 'off',
  none: 'off',
  never: 'off',
  disable: 'off',
  disabled: 'off',
  ignore: 'off',
  0: 'off',
  true: 'on',
  yes: 'on',
  on: 'on',
  enable: 'on',
  enabled: 'on',
  warn: 'warning',
  1: 'warning',
  2: 'error',
  fail: 'error',
  note: 'info',
  hint: 'info',
};

function unknownOption(layer: Layer, { options = {} }: Rule, name: string, at: PropertyKey[]) {
  const known = [SEVERITY, ...Object.keys(options)];
  const hint = didYouMean(name, known) || `; known are ${known.join(', ')}`;
  return layer.fault(at, `found the option ${JSON.stringify(name)}, which is not known${hint}`, 'key');
}

type Value = OptionValues[string];

const day = z.iso.date();

/** A text or a list of texts, as all values of a configuration are, to the value of an option; undefined: it is none. */
const READ: Readonly<Record<OptionSpec['kind'], (said: string | string[]) => Value | undefined>> = {
  text: (said) => (typeof said === 'string' ? said : undefined),
  number: (said) => (typeof said === 'string' && NUMBER.test(said) ? Number(said) : undefined),
  boolean: (said) => (said === 'true' ? true : said === 'false' ? false : undefined),
  texts: (said) => (typeof said === 'string' ? [said] : said),
  day: (said) => (day.safeParse(said).success ? (said as string) : undefined),
};

const NUMBER = /^-?\d{1,15}(?:\.\d{1,15})?$/;

const EXPECTED: Readonly<Record<OptionSpec['kind'], string>> = {
  text: 'a text',
  number: 'a number',
  boolean: 'true or false',
  texts: 'a text or a list of texts',
  day: 'a day such as 2018-07-01',
};

function optionValue(layer: Layer, spec: OptionSpec, said: string | string[], at: PropertyKey[]): Value {
  if (spec.default === null && said === 'null') return null;
  const value = READ[spec.kind](said);
  if (value !== undefined) return value;
  throw layer.fault(at, `found ${shownValue(said)}, expected ${EXPECTED[spec.kind]}`);
}

function shownValue(said: string | string[]): string {
  if (typeof said !== 'string') return 'a list';
  if (said.trim() === '') return 'nothing';
  return JSON.stringify(said.length > 60 ? `${said.slice(0, 59)}…` : said);
}
