import { expect, it } from 'vitest';
import * as throughline from '../src/index.ts';

// Whoever takes a name away breaks programs; whoever adds one promises to keep it.
const NAMES = [
  'AddressError',
  'agreement',
  'askableSchema',
  'attributionsOf',
  'catalogue',
  'check',
  'checkReportSchema',
  'compile',
  'compileDocument',
  'countFindings',
  'defaultVocabularies',
  'defineRule',
  'documentSchema',
  'emitters',
  'evaluation',
  'evaluationSchema',
  'examine',
  'explainer',
  'explanationSchema',
  'findingSchema',
  'infer',
  'join',
  'modelSchema',
  'parse',
  'predictions',
  'presets',
  'quoted',
  'quotes',
  'quotesReportSchema',
  'regionsOf',
  'reportData',
  'rules',
  'seenOf',
  'severitySchema',
  'shown',
  'sourcesOf',
  'summarize',
  'summaryReportSchema',
  'themesOf',
  'trace',
  'traceReportSchema',
];

it('the library exports these names and no others', () => {
  expect(Object.keys(throughline).sort()).toEqual(NAMES);
});
