/** The keys of `src/vocabularies/name-key.ts`, so that data and program fold names the same way. */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const BUNDLE = new URL('../../../node_modules/.cache/throughline/name-key.js', import.meta.url);

/** `{phraseKey, nameKey}` of the program. */
export async function keyFunctions() {
  await build({
    absWorkingDir: ROOT,
    entryPoints: ['src/vocabularies/name-key.ts'],
    bundle: true,
    outfile: fileURLToPath(BUNDLE),
    format: 'esm',
    platform: 'node',
    logLevel: 'warning',
  });
  return import(BUNDLE.href);
}
