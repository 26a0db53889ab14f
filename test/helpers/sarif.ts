/** SARIF held to its schema. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import type { Log, Result, Run } from 'sarif';
import { ROOT } from './sources.ts';

// The schema is of draft 4, whose `id` ajv 8 calls `$id`; it uses nothing else that changed since.
const {
  id: _id,
  $schema: _schema,
  ...schema
} = JSON.parse(readFileSync(join(ROOT, 'test/emit/schemas/sarif-2.1.0-rtm.5.json'), 'utf8'));
const formats = {
  uri: (text: string) => /^[a-z][a-z0-9+.-]*:/i.test(text) && URL.canParse(text),
  'uri-reference': (text: string) => /^(?:[A-Za-z0-9._~:/?#@!$&'()*+,;=-]|%[0-9A-F]{2})*$/.test(text),
  'date-time': (text: string) => !Number.isNaN(Date.parse(text)),
};
const validate = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false, formats }).compile(schema);

/** What is wrong with a log. */
export function sarifFaults(text: string): unknown[] {
  return validate(JSON.parse(text)) ? [] : (validate.errors ?? []);
}

/** The one run of a log with its results. */
export function runOf(text: string): Run & { results: Result[] } {
  const [run, ...more] = (JSON.parse(text) as Log).runs;
  if (!run?.results || more.length > 0) throw new Error('expected one run with results');
  return { ...run, results: run.results };
}
