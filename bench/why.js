// Measures `why` on one large document that is parsed already; prints a row a question as JSON, in milliseconds.
//   first: with everything that has to be made for it, in a process that has answered nothing; next: the second answer
import { compile, emitters, explainer } from '../dist/index.js';
import { makeLarge, toText } from './generate.js';

const notes = Number(process.argv[2] ?? 10_000);
const options = { color: false, width: 100, csvGuard: true, tool: { name: 'throughline', version: '0' } };
const compilation = await compile([{ path: 'large.txt', value: toText(makeLarge(notes)) }]);
const texts = new Map(compilation.compiled.map(({ document, text }) => [document.path, text]));
const [document] = compilation.corpus.documents;
const [recommendation] = document.recommendations;

const questions = {
  'summary:theme=…': 'summary:theme=community-health',
  'summary:theme=…,region=…': () => explainer({ ...compilation, texts }).askable().tables[3].example,
  'n/7#theme': `${document.footnotes[6].id}#theme`,
  'r/…': recommendation.id,
  'trace:…#region_basis': `trace:${recommendation.id}/c/${recommendation.citations[0].label}#region_basis`,
  'report:unknown-regions': 'report:unknown-regions',
};

const rows = [];
for (const [name, question] of Object.entries(questions)) {
  const id = typeof question === 'string' ? question : question();
  const start = performance.now();
  const explain = explainer({ ...compilation, texts });
  const ask = () => emitters.why.text(explain.explain(id), options);
  if (ask().length === 0) throw new Error(`${id}: no answer`);
  const first = performance.now() - start;
  const again = performance.now();
  ask();
  rows.push({ name, notes: document.footnotes.length, first, next: performance.now() - again });
}
process.stdout.write(`${JSON.stringify(rows)}\n`);
