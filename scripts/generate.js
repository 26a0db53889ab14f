/**
 * Makes the generated files of the project from their sources. `node scripts/generate.js` writes what changed;
 * `--check` writes nothing and exits 1 naming the stale files.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const GENERATORS = fileURLToPath(new URL('./generate/', import.meta.url));

/** The names of the generators: every `scripts/generate/*.js`. */
export const generators = () =>
  readdirSync(GENERATORS)
    .filter((name) => name.endsWith('.js'))
    .sort();

/** What one generator makes: a map from paths relative to the root to their contents. */
export async function outputsOf(generator) {
  const { outputs } = await import(new URL(`./generate/${generator}`, import.meta.url).href);
  return outputs();
}

// Names out of Node's own CLDR change with its release, so files that state another release cannot be compared.
const cldrOf = (content) => /"cldr":\s*"([^"]+)"/.exec(content)?.[1];

/** The paths of `outputs` whose file under `root` is missing or differs. */
export function stale(outputs, root = ROOT) {
  return [...outputs].filter(([path, wanted]) => isStale(join(root, path), wanted)).map(([path]) => path);
}

function isStale(path, wanted) {
  if (!existsSync(path)) return true;
  const current = readFileSync(path, 'utf8');
  return current !== wanted && cldrOf(current) === cldrOf(wanted);
}

function write(path, content) {
  const target = join(ROOT, path);
  if (existsSync(target) && readFileSync(target, 'utf8') === content) return;
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, content);
  console.error(`wrote ${path}`);
}

async function main(check) {
  for (const generator of generators()) {
    const outputs = await outputsOf(generator);
    if (!check) for (const [path, content] of outputs) write(path, content);
    for (const path of check ? stale(outputs) : []) {
      console.error(`${path} is stale: run npm run generate (made by scripts/generate/${generator})`);
      process.exitCode = 1;
    }
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main(process.argv.includes('--check'));
