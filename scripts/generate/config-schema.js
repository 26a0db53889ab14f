/** `schema/config.schema.json`: what editors need to complete and check a configuration, with the rules and their options. */
import { bundled } from './lib/bundle.js';

const ENTRY = `
import * as z from 'zod';
import { configSchema } from './src/cli/config/schema.ts';
export { LEVELS, SEVERITY } from './src/cli/config/schema.ts';
export { presetNames } from './src/check/presets.ts';
export { rules } from './src/check/rules.ts';

// A reader of configurations takes every value for a text: 2019 and true are heads of columns like any other.
const override = ({ jsonSchema, path }) => {
  if (jsonSchema.type !== 'string' || jsonSchema.enum) return;
  jsonSchema.type = ['string', 'number', 'boolean', ...(path.includes('columns') ? ['null'] : [])];
};
export const file = z.toJSONSchema(configSchema, { io: 'input', override });
`;

/** What this generator makes: a map from the path to its content. */
export async function outputs() {
  const { file, rules, LEVELS, SEVERITY, presetNames } = await bundled('config-schema', ENTRY);
  return new Map([
    [
      'schema/config.schema.json',
      `${JSON.stringify(schemaOf(file, rules, { LEVELS, SEVERITY, presetNames }), null, 2)}\n`,
    ],
  ]);
}

function schemaOf(file, rules, { LEVELS, SEVERITY, presetNames }) {
  const level = { enum: LEVELS };
  const { properties, ...rest } = file;
  const { rules: about, overrides, extends: extended } = properties;
  const said = { $ref: '#/$defs/Rules' };
  const ids = { propertyNames: { enum: rules.map(({ id }) => id) } };
  return {
    ...rest,
    $id: 'urn:throughline:config:1',
    title: 'throughline.config',
    description: 'The configuration of throughline: throughline.config.yaml, .yml or .json.',
    properties: {
      ...properties,
      extends: {
        description: extended.description,
        anyOf: [step(presetNames), { type: 'array', items: step(presetNames) }],
      },
      rules: { description: about.description, ...said },
      overrides: withRules(overrides, said),
    },
    // Rules that are in no list here come from modules, which this file or one that it extends names.
    if: { anyOf: [{ required: ['plugins'] }, { required: ['extends'] }] },
    else: { properties: { rules: ids, overrides: { items: { properties: { rules: ids } } } } },
    $defs: {
      Rules: {
        type: 'object',
        properties: Object.fromEntries(rules.map((rule) => [rule.id, ruleOf(rule, level, SEVERITY)])),
        additionalProperties: { $ref: '#/$defs/OwnRule' },
      },
      OwnRule: {
        description: 'A rule of a module.',
        anyOf: [
          level,
          { type: 'object', properties: { [SEVERITY]: level }, additionalProperties: { $ref: '#/$defs/Value' } },
        ],
      },
      Value: {
        type: ['string', 'number', 'boolean', 'array', 'null'],
        items: { type: ['string', 'number', 'boolean'] },
      },
    },
  };
}

/** A preset by its name, or a path, which has a dot or a slash. */
function step(presetNames) {
  return { anyOf: [{ enum: presetNames }, { type: 'string', pattern: '[./\\\\]' }] };
}

function withRules(overrides, said) {
  const { properties, ...entry } = overrides.items;
  return { ...overrides, items: { ...entry, properties: { ...properties, rules: said } } };
}

function ruleOf({ id, summary, severity, docs, options = {} }, level, SEVERITY) {
  const text = `${summary} Its own severity: ${severity}.`;
  const values = Object.entries(options).map(([name, spec]) => [name, optionOf(spec)]);
  return {
    description: text,
    markdownDescription: `${text} \`throughline explain ${id}\` says more, as does \`${docs}\`.`,
    anyOf: [
      level,
      {
        type: 'object',
        properties: { [SEVERITY]: level, ...Object.fromEntries(values) },
        additionalProperties: false,
      },
    ],
  };
}

const NUMBER = { anyOf: [{ type: 'number' }, { type: 'string', pattern: '^-?\\d{1,15}(?:\\.\\d{1,15})?$' }] };
const TEXT = { type: ['string', 'number', 'boolean'] };

/** Months with as many days as they have, but for leap years. */
const DAY =
  '^\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|[12]\\d))$';

/** A number or a boolean may stand in quotation marks, as it may in the file. */
const KINDS = {
  text: TEXT,
  number: NUMBER,
  boolean: { enum: [true, false, 'true', 'false'] },
  texts: { anyOf: [TEXT, { type: 'array', items: TEXT }] },
  day: { type: 'string', pattern: DAY, format: 'date' },
};

function optionOf({ kind, about, default: own }) {
  const value = own === null ? { anyOf: [KINDS[kind], { type: 'null' }] } : { ...KINDS[kind], default: own };
  return { description: about, ...value };
}
