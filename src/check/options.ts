/** What a rule can be told. @module */

/** The values an option can have, by its kind; a day is ISO 8601. */
interface OptionKinds {
  text: string;
  number: number;
  boolean: boolean;
  texts: readonly string[];
  day: string;
}

/** One option of a rule. */
export interface OptionSpec {
  kind: keyof OptionKinds;
  /** What it is for, as a sentence. */
  about: string;
  /** What holds unless a configuration says otherwise; null: nothing. */
  default: OptionKinds[keyof OptionKinds] | null;
}

/** The options of a rule by their names. */
export type OptionSpecs = Readonly<Record<string, OptionSpec>>;

/** The values of options by their names; null: nothing. */
export type OptionValues = Readonly<Record<string, OptionSpec['default']>>;

/** The values that a rule with these options gets. */
export type OptionsOf<Specs extends OptionSpecs> = {
  readonly [Name in keyof Specs]:
    | OptionKinds[Specs[Name]['kind']]
    | (null extends Specs[Name]['default'] ? null : never);
};

/** The values of options with the defaults filled in. */
export function withDefaults(specs: OptionSpecs = {}, values: OptionValues = {}): OptionValues {
  const defaults = Object.entries(specs).map(([name, spec]) => [name, spec.default] as const);
  return { ...Object.fromEntries(defaults), ...values };
}
