/** The source files of the project, with what they import. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export interface SourceFile {
  /** From the root of the project. */
  path: string;
  /** Without comments. */
  code: string;
  imports: string[];
}

/** Files under a folder of the project whose names end so, sorted. */
export function filesUnder(folder: string, ending: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .sort();
}

/** All TypeScript of `src/`. Imports of files are given as paths from the root. */
export function sourceFiles(): SourceFile[] {
  return filesUnder('src', '.ts').map((path) => {
    const code = withoutComments(readFileSync(join(ROOT, path), 'utf8'));
    return { path, code, imports: importsOf(code).map((name) => fromRoot(path, name)) };
  });
}

/** Line comments are taken only where a line begins with one: `//` stands in addresses too. */
export function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}

export function importsOf(code: string): string[] {
  const forms =
    /(?:^|[\s;}])(?:import|export)\s[^'"`;]*?from\s*['"]([^'"]+)['"]|(?:^|[^.\w])import\s*\(?\s*['"]([^'"]+)['"]/g;
  return [...code.matchAll(forms)].map(([, from, bare]) => from ?? bare ?? '');
}

function fromRoot(path: string, name: string): string {
  return name.startsWith('.') ? relative(ROOT, join(ROOT, dirname(path), name)).replaceAll('\\', '/') : name;
}
