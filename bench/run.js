// Measures throughline on generated documents: `npm run bench [-- --quick] [-- --write]`.
//   --quick   a tenth of the documents, one round: does it run at all?
//   --rules   the rules alone
//   --write   puts the table into docs/benchmarks.md
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeDocument, makeLarge, toMarkdown, toText } from './generate.js';
import { best, run, startups } from './measure.js';
import { rulesTable } from './rules-table.js';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const WORK = join(ROOT, 'bench/.work');
const DOCS = join(ROOT, 'docs/benchmarks.md');
const BIN = 'bin/throughline.js';
const quick = process.argv.includes('--quick');
const rounds = quick ? 1 : 3;
const many = quick ? 1000 : 10_000;
const few = many / 10;
const notes = quick ? 1600 : 16_000;

const MB = 1e6;
const rows = [];
const fixed = (value, digits) => value.toFixed(digits);
const count = (value) => String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');

await main();

async function main() {
  if (!existsSync(join(ROOT, 'dist/index.js'))) execFileSync('npm', ['run', 'build'], { cwd: ROOT, stdio: 'inherit' });
  if (process.argv.includes('--rules')) return measureRules();
  const sizes = writeInputs();
  measureStart();
  await measureText(sizes);
  await measureMarkdown(sizes);
  await measureLarge(sizes);
  await measureWhy();
  await measureReaders();
  const table = toTable();
  process.stdout.write(table);
  if (process.argv.includes('--write')) writeTable(table, 'figures');
  rmSync(WORK, { recursive: true });
}

/** Writes the generated inputs; the bytes of each folder or file. */
function writeInputs() {
  progress('generating documents');
  rmSync(WORK, { recursive: true, force: true });
  for (const folder of ['few', 'many', 'markdown']) mkdirSync(join(WORK, folder), { recursive: true });
  for (let i = 0; i < many; i++) {
    const document = makeDocument(i);
    const name = String(i).padStart(5, '0');
    write(`many/${name}.txt`, toText(document));
    if (i >= few) continue;
    write(`few/${name}.txt`, toText(document));
    write(`markdown/${name}.md`, toMarkdown(document));
  }
  const large = makeLarge(notes);
  write('large.txt', toText(large));
  write('large.md', toMarkdown(large));
  return Object.fromEntries(['few', 'many', 'markdown', 'large.txt', 'large.md'].map((name) => [name, sizeOf(name)]));
}

function write(name, text) {
  writeFileSync(join(WORK, name), text);
}

function sizeOf(name) {
  const path = join(WORK, name);
  if (statSync(path).isFile()) return statSync(path).size;
  return readdirSync(path).reduce((sum, file) => sum + statSync(join(path, file)).size, 0);
}

function measureStart() {
  progress('start-up');
  const page = 'bench/.work/few/00000.txt';
  const [bare, help, parse] = startups(
    [
      ['-e', '0'],
      [BIN, '--help'],
      [BIN, 'parse', page],
    ],
    quick ? 3 : 15,
  );
  row('bare `node -e 0`', `${fixed(bare, 0)} ms`);
  row('`--help`', `${fixed(help, 0)} ms`, `${fixed(help - bare, 0)} ms over bare Node (budget 60)`);
  row('first `parse` of one page', `${fixed(parse, 0)} ms`, `${fixed(parse - bare, 0)} ms over bare Node (budget 200)`);
}

async function measureText(sizes) {
  const commands = {
    parse: ['parse', '--format', 'ndjson'],
    check: ['check', '--fail-on', 'never'],
    trace: ['trace', '--format', 'csv'],
  };
  for (const [name, args] of Object.entries(commands)) {
    const [small, big] = [await measure(name, args, 'few', few, sizes), await measure(name, args, 'many', many, sizes)];
    row(`\`${args.join(' ')}\`: growth`, `${fixed(big.seconds / small.seconds / 10, 2)} of linear`);
  }
  progress('in one process');
  const { output, memory } = await best(['bench/in-process.js', join(WORK, 'few')], rounds, { keep: true });
  const { seconds } = JSON.parse(output);
  row(
    `${count(few)} text documents parsed, checked and tabled in one process`,
    `${fixed(seconds, 2)} s`,
    speed(few, sizes.few, seconds),
    memory,
  );
}

async function measure(name, args, folder, documents, sizes) {
  progress(`${name}, ${documents} documents`);
  const result = await best([BIN, ...args, '--quiet', `bench/.work/${folder}`], rounds);
  row(
    `\`${args.join(' ')}\`, ${count(documents)} text documents`,
    `${fixed(result.seconds, 2)} s`,
    speed(documents, sizes[folder], result.seconds),
    result.memory,
  );
  return result;
}

async function measureMarkdown(sizes) {
  for (const jobs of [1, 2]) {
    progress(`Markdown, ${jobs} jobs`);
    const args = [BIN, 'parse', '--format', 'ndjson', '--quiet', '--jobs', String(jobs), 'bench/.work/markdown'];
    const { seconds, memory } = await best(args, quick ? 1 : 2);
    row(
      `\`parse --format ndjson --jobs ${jobs}\`, ${count(few)} Markdown documents`,
      `${fixed(seconds, 2)} s`,
      speed(few, sizes.markdown, seconds),
      memory,
    );
  }
}

async function measureLarge(sizes) {
  for (const [name, what, times] of [
    ['large.txt', 'text', rounds],
    ['large.md', 'Markdown', 1],
  ]) {
    progress(`one large document, ${what}`);
    const { seconds, memory } = await best(
      [BIN, 'parse', '--format', 'ndjson', '--quiet', `bench/.work/${name}`],
      times,
    );
    row(
      `one ${what} document with ${count(notes)} footnotes, ${fixed(sizes[name] / MB, 1)} MB`,
      `${fixed(seconds, 2)} s`,
      '',
      memory,
    );
  }
}

async function measureWhy() {
  progress('why');
  const { output } = await best(['bench/why.js', String(quick ? 1000 : 10_000)], rounds, { keep: true });
  for (const { name, first, next, notes: counted } of JSON.parse(output)) {
    row(
      `\`why --id ${name}\` of one document with ${count(counted)} footnotes, once parsed`,
      `${fixed(first, 0)} ms`,
      `${fixed(next, 1)} ms when asked again (budget 100)`,
    );
  }
}

async function measureReaders() {
  progress('the readers');
  const { output } = await best(['bench/readers.js', String(few), String(notes / 4)], 1, { keep: true });
  for (const { name, seconds, size, large, speed: megabytes, growth } of JSON.parse(output)) {
    row(
      `reader of \`${name}\`: ${count(few)} documents compiled in one process`,
      `${fixed(seconds, 2)} s`,
      speed(few, size, seconds),
    );
    row(
      `reader of \`${name}\`: one document of ${fixed(large / MB, 1)} MB parsed`,
      `${fixed(megabytes, 1)} MB/s`,
      `${fixed(growth, 1)} times the time for 10 times the size (at most 13)`,
    );
  }
}

async function measureRules() {
  const sizes = quick ? [100, 100, 20] : [1000, 500, 100];
  const { output } = await run(['--expose-gc', 'bench/rules.js', ...sizes.map(String)], { keep: true });
  const table = `${host()}\n\n${rulesTable(JSON.parse(output))}`;
  process.stdout.write(table);
  if (process.argv.includes('--write')) writeTable(table, 'rules');
}

function speed(documents, bytes, seconds) {
  return `${count(Math.round(documents / seconds))} documents/s, ${fixed(bytes / MB / seconds, 1)} MB/s`;
}

function row(what, figure, more = '', memory = null) {
  rows.push([what, figure, more, memory === null ? '' : `${fixed(memory, 0)} MB`]);
}

function host() {
  return `Node ${process.version}, ${cpus()[0]?.model.trim() ?? 'unknown CPU'}, ${cpus().length} cores, ${process.platform} ${process.arch}`;
}

function toTable() {
  const head = [
    ['what', 'time', 'that is', 'peak memory'],
    ['---', '---:', '---', '---:'],
  ];
  return `${host()}\n\n${[...head, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n`;
}

/** Puts a table between its markers. */
function writeTable(table, name) {
  const text = readFileSync(DOCS, 'utf8');
  const [opening, closing] = [`<!-- ${name} -->\n`, `<!-- /${name} -->`];
  const [start, end] = [opening, closing].map((marker) => text.indexOf(marker));
  if (start === -1 || end < start) throw new Error(`docs/benchmarks.md has no markers for the ${name}`);
  writeFileSync(DOCS, `${text.slice(0, start)}${opening}${table}${text.slice(end)}`);
}

function progress(what) {
  process.stderr.write(`bench: ${what}\n`);
}
