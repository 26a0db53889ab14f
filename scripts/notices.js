/** The licences of the packages that a bundle holds. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const HEAD = `The files in dist/ hold code of the packages below, each under its own licence.\n`;

/**
 * The text of THIRD-PARTY-NOTICES, packages sorted by name.
 *
 * @param metafile esbuild's account of what went into the bundle
 * @throws Error for a package without a licence text
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
  return [HEAD, ...new Set(entries)].join(`\n${'-'.repeat(80)}\n\n`);
}

/** `node_modules/a/node_modules/@b/c/lib/d.js` -> `node_modules/a/node_modules/@b/c`. */
function packageFolder(path) {
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? null;
}

function notice(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying|mit-license)/i.test(entry));
  if (!file) throw new Error(`${name} ${version} (${license}) has no licence file to pass on`);
  return `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
}
