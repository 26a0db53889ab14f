// Measures the rules in this process; prints JSON, times in milliseconds of the processor.
//   all rules against parsing, warm; each rule on many documents and on ten times as many; each rule on hostile input
// Arguments: how many documents (default 1000), how many things in a hostile page (500), how many hostile pages (200).
import { check, compileDocument, defineRule, join, rules } from '../dist/index.js';
import { makeDocument, toText } from './generate.js';
import { CORPORA, PAGES } from './hostile.js';

const [few = 1000, things = 500, pages = 200] = process.argv.slice(2).map(Number);
const ROUNDS = 4;
/** What is shorter is measured more often. */
const LONG_ENOUGH = 20;
/** Documents: code that has seen fewer is not yet as fast as it gets. */
const WARM = 3000;
/** Times the time for ten times the size: what grows faster is measured again. */
const LINEAR = 13;
/** What is shorter says nothing of its growth. */
const SHORTEST = 20;

const { parsing, checking, findings, rows } = await measureHonest();
for (const [name, make] of Object.entries(PAGES)) await measureHostile(name, make, things);
for (const [name, make] of Object.entries(CORPORA)) await measureHostile(name, make, pages);
process.stdout.write(`${JSON.stringify({ few, things, pages, parsing, checking, findings, rows })}\n`);

/** In a function of its own: what is alive is looked through when garbage is collected, and must not be while others run. */
async function measureHonest() {
  const files = Array.from({ length: 10 * few }, (_, i) => ({ path: `${i}.txt`, value: toText(makeDocument(i)) }));
  const parsing = await parsed(files.slice(0, few));
  const small = await corpusOf(files.slice(0, few));
  const { checking, findings } = checked(small);
  const large = await corpusOf(files);
  const rows = rules.map((rule) => {
    const [fast, slow] = [timeOf(rule, small), timeOf(rule, large)];
    const many = slow > LINEAR * fast ? Math.min(slow, timeOf(rule, large, 'major')) : slow;
    return { id: rule.id, few: fast, many, hostile: [] };
  });
  return { parsing, checking, findings, rows };
}

/** Each rule once; again, on new objects, where its time seems to grow faster than the page. */
async function measureHostile(name, make, n) {
  process.stderr.write(`bench: rules on ${name}\n`);
  const [one, ten] = [await corpusOf(make(n)), await corpusOf(make(10 * n))];
  const [few, many] = [inputsOf(fresh(one)), inputsOf(fresh(ten))];
  for (const [i, rule] of rules.entries()) {
    const [fast, slow] = [run(rule, few), run(rule, many)].map(({ time }) => time);
    if (slow < SHORTEST) continue;
    const again = slow > LINEAR * fast;
    const [time, before] = again ? [timeOf(rule, ten, 'major'), timeOf(rule, one, 'major')] : [slow, fast];
    if (time >= SHORTEST) rows[i].hostile.push({ name, time, growth: time / before });
  }
}

/** Compiling documents once the code is warm: the fastest of the rounds behind the first. */
async function parsed(some) {
  let fastest = Number.POSITIVE_INFINITY;
  for (let round = 0; round <= ROUNDS || round * some.length < WARM; round++) {
    globalThis.gc?.();
    const start = now();
    for (const file of some) await compileDocument(file);
    if (round > 0) fastest = Math.min(fastest, now() - start);
  }
  return fastest;
}

/** Checking documents as new objects, as often as they were compiled. */
function checked(corpus) {
  let [checking, findings] = [Number.POSITIVE_INFINITY, 0];
  for (let round = 0; round <= ROUNDS || round * corpus.compiled.length < WARM; round++) {
    const { compiled, texts } = fresh(corpus);
    globalThis.gc?.({ type: 'minor' });
    const start = now();
    findings = check(compiled, { texts }).length;
    if (round > 0) checking = Math.min(checking, now() - start);
  }
  return { checking, findings };
}

async function corpusOf(some) {
  const compiled = [];
  for (const file of some) compiled.push(await compileDocument(file));
  const texts = new Map(compiled.map(({ document, text }) => [document.path, text]));
  return { compiled: join(compiled).compiled, texts };
}

/**
 * A rule alone, without what becomes of its findings, on documents that it has not seen. Behind a major collection of
 * garbage none is under way: on a heap of a gigabyte one takes longer than any rule.
 */
function timeOf(rule, corpus, type = 'minor') {
  return best(
    () => inputsOf(fresh(corpus)),
    (inputs) => run(rule, inputs),
    type,
  );
}

function run(rule, all) {
  const options = Object.fromEntries(Object.entries(rule.options ?? {}).map(([name, spec]) => [name, spec.default]));
  const inputs = all.filter(({ document }) => looksAt(rule, document)).map((input) => ({ ...input, options }));
  const start = now();
  let found = 0;
  if (rule.check) for (const input of inputs) for (const _ of rule.check(input)) found++;
  if (rule.checkCorpus) for (const _ of rule.checkCorpus({ documents: inputs, options })) found++;
  return { time: now() - start, found };
}

function looksAt({ kinds, formats }, { kind, format }) {
  return (kinds?.includes(kind) ?? true) && (formats?.includes(format) ?? true);
}

/** What the rules see of documents: a rule that keeps it. */
function inputsOf({ compiled, texts }) {
  const inputs = [];
  const about = { summary: '', severity: 'info', finds: '', matters: '', repair: '', examples: { pass: '', fail: '' } };
  const keeping = defineRule({
    ...about,
    id: 'input-is-kept',
    check(input) {
      inputs.push(input);
      return [];
    },
  });
  check(compiled, { rules: [keeping], texts });
  return inputs;
}

/** The shortest time of at least four rounds, of more where one is short. */
function best(prepare, work, type) {
  let fastest = Number.POSITIVE_INFINITY;
  for (let round = 0, spent = 0; round < ROUNDS || (spent < LONG_ENOUGH && round < 3 * ROUNDS); round++) {
    const prepared = prepare();
    globalThis.gc?.({ type });
    const { time } = work(prepared);
    fastest = Math.min(fastest, time);
    spent += time;
  }
  return fastest;
}

/** Of the processor: other programs on the machine do not count. */
function now() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** The same documents as new objects: what rules keep of a document is made anew. */
function fresh({ compiled, texts }) {
  const copies = compiled.map(({ document, doubts, ledger, ...rest }) => ({
    ...rest,
    document: {
      ...document,
      sections: [...document.sections],
      recommendations: [...document.recommendations],
      footnotes: [...document.footnotes],
    },
    doubts: [...doubts],
    ledger: [...ledger],
  }));
  return { compiled: copies, texts };
}
