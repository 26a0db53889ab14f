/** The tool as it is installed. */
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './sources.ts';

/** Builds it into a folder, to be run as `bin/throughline.js` there. */
export async function buildInto(folder: string): Promise<void> {
  const { bundle } = await import(new URL('../../scripts/build.js', import.meta.url).href);
  // What is not bundled lies beside the package where it is installed.
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  await bundle(join(folder, 'dist'));
  mkdirSync(join(folder, 'bin'));
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  writeFileSync(join(folder, 'bin/throughline.js'), readFileSync(join(ROOT, 'bin/throughline.js')));
}
