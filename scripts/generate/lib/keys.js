/** The keys of names and what is near to one, so that data and program fold and compare names the same way. */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const BUNDLE = new URL('../../../node_modules/.cache/throughline/name-key.js', import.meta.url);

const SOURCES = ['src/vocabularies/name-key.ts', 'src/text/nearest.ts', 'src/text/fold.ts'];

/** `{phraseKey, nameKey, isWithinSlips, foldKey}` of the program. */
export async function keyFunctions() {
  await build({
    absWorkingDir: ROOT,
    stdin: { contents: SOURCES.map((path) => `export * from './${path}';`).join('\n'), resolveDir: ROOT },
    bundle: true,
    outfile: fileURLToPath(BUNDLE),
    format: 'esm',
    platform: 'node',
    logLevel: 'warning',
  });
  return import(BUNDLE.href);
}
