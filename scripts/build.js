/**
 * Builds `dist/` (bundles and types) and `THIRD-PARTY-NOTICES`: `node scripts/build.js`.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { notices } from './notices.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Names in other languages than English, and cities: most runs need none of them, so they stand in files of their own. */
const ON_DEMAND = /^(?:names-\w+|cities|areas)\.json$/;

/**
 * Data as `JSON.parse('…')`, which V8 reads twice as fast as the same object in JavaScript, and not before a field of it
 * is asked for; what is needed {@link ON_DEMAND} is not even read before.
 */
const dataFiles = (outdir) => ({
  name: 'data-files',
  setup({ onLoad }) {
    onLoad({ filter: /vocabularies[\\/].+\.json$/ }, ({ path }) => {
      const data = JSON.parse(readFileSync(path, 'utf8'));
      const text = JSON.stringify(data);
      const apart = ON_DEMAND.test(basename(path));
      if (apart) writeFileSync(join(mkdir(join(outdir, 'data')), basename(path)), text);
      const file = JSON.stringify(`./data/${basename(path)}`);
      // `throughlineRequire` comes with the banner; esbuild does not follow it.
      const read = apart ? `throughlineRequire(import.meta.url)(${file})` : `JSON.parse(${JSON.stringify(text)})`;
      const fields = Object.keys(data).map(
        (key) => `get ${JSON.stringify(key)}() { return all()[${JSON.stringify(key)}] }`,
      );
      const contents = `let data; const all = () => (data ??= ${read}); export default {${fields.join(', ')}}`;
      return { contents, loader: 'js' };
    });
  },
});

function mkdir(folder) {
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** Packages bundled from CommonJS call `require`, which an ES module does not have. */
const REQUIRE =
  "import{createRequire as throughlineRequire}from'node:module';const require=throughlineRequire(import.meta.url);";

/** Bundles the command line, the library and the worker into `outdir`; what they share stands in chunks beside them. */
export async function bundle(outdir) {
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: {
      cli: 'src/cli/index.ts',
      index: 'src/index.ts',
      worker: 'src/cli/worker.ts',
      // tinypool starts its threads with this file, which it looks for in `entry/` beside itself.
      'entry/worker': 'node_modules/tinypool/dist/entry/worker.js',
    },
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    // An optional peer: 2.3 MB that whoever reads PDF installs.
    external: ['franc', 'saxes', 'unpdf'],
    target: 'node20',
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    chunkNames: '[name]-[hash]',
    banner: { js: REQUIRE },
    plugins: [dataFiles(outdir)],
    metafile: true,
    logLevel: 'warning',
  });
  return metafile;
}

function types() {
  const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
  execFileSync(process.execPath, [tsc, '-p', join(ROOT, 'tsconfig.build.json')], { stdio: 'inherit' });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  rmSync(join(ROOT, 'dist'), { recursive: true, force: true });
  const metafile = await bundle(join(ROOT, 'dist'));
  writeFileSync(join(ROOT, 'THIRD-PARTY-NOTICES'), notices(metafile, ROOT));
  types();
}
