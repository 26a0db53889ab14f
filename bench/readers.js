// Measures the readers in this process; prints a row a form as JSON.
//   how fast one large document is parsed, how that grows with its size, and how long many documents take to compile
import { compile, parse } from '../dist/index.js';
import { FORMS } from './forms.js';
import { makeDocument, makeLarge } from './generate.js';

const documents = Number(process.argv[2] ?? 1000);
const notes = Number(process.argv[3] ?? 800);
const now = () => Number(process.hrtime.bigint()) / 1e9;

const rows = [];
for (const [name, make] of Object.entries(FORMS)) {
  const many = [...Array(documents)].map((_, i) => ({ path: `${i}.${name}`, value: bytesOf(make(makeDocument(i))) }));
  const seconds = await timed(async () => {
    const { unreadable } = await compile(many);
    if (unreadable.length > 0) throw new Error(`${unreadable[0].path}: ${unreadable[0].reason}`);
  });
  const [small, large] = [notes, notes * 10].map((count) => bytesOf(make(makeLarge(count))));
  const [one, ten] = [await fastest(name, small, 10), await fastest(name, large, 3)];
  const size = many.reduce((sum, { value }) => sum + value.length, 0);
  rows.push({
    name,
    documents,
    size,
    seconds,
    large: large.length,
    speed: large.length / 1e6 / ten,
    growth: ten / one,
  });
}
process.stdout.write(`${JSON.stringify(rows)}\n`);

async function fastest(name, value, rounds) {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < rounds; i++) best = Math.min(best, await timed(() => parse({ path: name, value })));
  return best;
}

async function timed(work) {
  const start = now();
  await work();
  return now() - start;
}

function bytesOf(value) {
  return typeof value === 'string' ? new TextEncoder().encode(value) : value;
}
