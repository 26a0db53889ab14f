/** What TypeScript of `src/` exports, for generators: bundled, then imported. */
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
/** Inside `node_modules`, so that a bundle finds the dependencies. */
const CACHE = new URL('../../../node_modules/.cache/throughline/', import.meta.url);

/** The exports of a module whose text is `entry` and which imports from `./src/…`; `name` is one for each generator. */
export async function bundled(name, entry) {
  // Several runs may share the folder.
  const file = new URL(`${name}-${process.pid}.js`, CACHE);
  await build({
    stdin: { contents: entry, resolveDir: ROOT, loader: 'js' },
    bundle: true,
    packages: 'external',
    outfile: fileURLToPath(file),
    format: 'esm',
    platform: 'node',
    logLevel: 'error',
  });
  try {
    return await import(file.href);
  } finally {
    rmSync(file);
  }
}
