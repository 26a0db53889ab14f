/** The work of `synth`: every result of a corpus, into one folder. @module */
import { posix } from 'node:path';
import { pieces } from '../../emit/emitters.ts';
import { modelChunks } from '../../emit/model-json.ts';
import { overview } from '../../emit/overview.ts';
import type { Corpus } from '../../model/corpus.ts';
import { countFindings, type FindingsResult } from '../../model/finding.ts';
import type { Catalogue, ReportData } from '../../model/report-data.ts';
import type { AxisReport } from '../../model/tables.ts';
import { quotes } from '../../summarize/quotes.ts';
import { reportData } from '../../summarize/report-data.ts';
import { summarize } from '../../summarize/summarize.ts';
import { trace } from '../../summarize/trace.ts';
import { writeFolder } from '../folder-output.ts';
import { catalogueOf } from '../in-force.ts';
import type { Text } from '../output.ts';
import type { Run } from '../settings.ts';
import { findingsIn, gateOf } from './checking.ts';
import { loadCorpus } from './corpus.ts';
import { emitOptions } from './emit.ts';

/** The files it writes, in their order. */
const NAMES = ['report.md', 'summary.csv', 'trace.csv', 'quotes.csv', 'findings.txt', 'model.json'] as const;
type Name = (typeof NAMES)[number];

/** Writes all results into `folder` and an overview to standard output. */
export async function giveSynthesis(run: Run, inputs: readonly string[], folder: string): Promise<void> {
  const gate = await gateOf(run, inputs);
  const written = NAMES.map((name) => ({ option: '--out ', file: posix.join(folder, name) }));
  const loaded = await loadCorpus(run, inputs, { texts: true, written });
  if (!loaded) return;
  const found = await findingsIn(run, loaded, gate);
  const data = reportData(loaded.corpus, catalogueOf(run));
  const files = synthesis(run, data, found);
  run.kept.refuse(written);
  writeFolder(run.world, folder, files);
  await run.world.stdout.write(overview(data, countFindings(found.findings), emitOptions(run, false)));
  for (const name of files.keys()) await run.note(`wrote ${folder.replace(/\/+$/, '')}/${name}`);
}

/** The files of a synthesis: name -> text. */
function synthesis(run: Run, data: ReportData, found: FindingsResult): Map<Name, Text> {
  const { corpus } = data;
  const { documents } = corpus;
  const options = { ...emitOptions(run, true), color: false };
  return new Map<Name, Text>([
    ['report.md', pieces.report.md(data, options)],
    ['summary.csv', pieces.summary.csv(summaries(corpus, data), options)],
    ['trace.csv', pieces.trace.csv(trace(corpus, data), options)],
    ['quotes.csv', pieces.quotes.csv(quotes(corpus, {}, data), options)],
    ['findings.txt', pieces.findings.text(found, options)],
    ['model.json', modelChunks(documents, found.findings, options)],
  ]);
}

const AXES = ['theme', 'region', 'kind', 'source', 'year', 'document', 'section'] as const;

/** Footnotes by every axis, then recommendations by theme and region. */
function summaries(corpus: Corpus, terms: Catalogue): AxisReport[] {
  return [
    ...AXES.map((axis) => summarize(corpus, { axes: [axis], unit: 'footnote' }, terms)),
    ...(['theme', 'region'] as const).map((axis) => summarize(corpus, { axes: [axis], unit: 'recommendation' }, terms)),
  ];
}
