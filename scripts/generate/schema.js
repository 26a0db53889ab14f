/** `schema/model.schema.json` from the zod schemas of `src/model/`: every JSON that the command line prints. */
import { bundled } from './lib/bundle.js';

const ENTRY = `
import * as z from 'zod';
import { agreementReportSchema } from './src/model/agreement.ts';
import { checkReportSchema, documentSchema, modelSchema } from './src/model/report.ts';
import { rulePageSchema, ruleTableSchema, selftestReportSchema } from './src/model/rule-page.ts';
import { quotesReportSchema, summaryReportSchema, traceReportSchema } from './src/model/tables.ts';
import { askableSchema, explanationSchema } from './src/model/why.ts';

const printed = {
  Model: [modelSchema, 'What parse --format json prints, and model.json of synth.'],
  Document: [documentSchema, 'What parse --format ndjson prints on each line.'],
  CheckReport: [checkReportSchema, 'What check --format json prints.'],
  TraceReport: [traceReportSchema, 'What trace --format json prints.'],
  SummaryReport: [summaryReportSchema, 'What summary --format json prints.'],
  Explanation: [explanationSchema, 'What why --id prints with --format json.'],
  Askable: [askableSchema, 'What why prints with --format json when no id is given.'],
  RulePage: [rulePageSchema, 'What explain prints of a rule with --format json.'],
  RuleTable: [ruleTableSchema, 'What explain prints with --format json when no rule is named.'],
  SelftestReport: [selftestReportSchema, 'What selftest --format json prints.'],
  AgreementReport: [agreementReportSchema, 'What agreement --format json prints.'],
  QuotesReport: [quotesReportSchema, 'What quotes --format json prints.'],
};
const named = ([id, [schema, description]]) => [id, schema.meta()?.id === id ? schema : schema.meta({ id, description })];
export const defs = z.toJSONSchema(z.object(Object.fromEntries(Object.entries(printed).map(named)))).$defs;
`;

/** What this generator makes: a map from the path to its content. */
export async function outputs() {
  const { defs } = await bundled('schema', ENTRY);
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:throughline:model:1',
    title: 'throughline',
    description: 'The model (the root) and, under $defs, every other JSON that throughline prints.',
    $ref: '#/$defs/Model',
    $defs: Object.fromEntries(Object.entries(defs).sort(([a], [b]) => (a < b ? -1 : 1))),
  };
  return new Map([['schema/model.schema.json', `${JSON.stringify(schema, null, 2)}\n`]]);
}
