// Parses, checks and tables all documents of a folder through the library; prints the seconds it took as JSON.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue, compile, emitters, trace } from '../dist/index.js';

const folder = process.argv[2] ?? '';
const files = readdirSync(folder)
  .sort()
  .map((name) => ({ path: name, value: new Uint8Array(readFileSync(join(folder, name))) }));

const start = process.hrtime.bigint();
const { corpus, findings, unreadable } = await compile(files);
const { scheme } = catalogue();
const table = emitters.trace.csv(trace(corpus, { scheme }), { color: false, width: 100, csvGuard: true });
const seconds = Number(process.hrtime.bigint() - start) / 1e9;

if (unreadable.length > 0) throw new Error(`${unreadable.length} documents could not be read`);
process.stdout.write(`${JSON.stringify({ seconds, findings: findings.length, bytes: table.length })}\n`);
