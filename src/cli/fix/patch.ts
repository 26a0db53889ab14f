/** What repairs would change, as a patch. @module */
import { formatPatch, type StructuredPatch, structuredPatch } from 'diff';
import type { MendedFile } from './file.ts';

/** Lines that differ: beyond, the time that the shortest difference takes grows with their square. */
const MOST_DIFFERENT = 2_000;
const CONTEXT = 3;

/**
 * A unified diff as `git apply` and `patch -p1` take it from the folder that the path counts from. A text in another
 * encoding than UTF-8 stands in it as UTF-8, to be read: a program cannot apply that.
 */
export function patchOf({ path, before, after }: MendedFile): string {
  const mark = before.encoding === 'utf-8' && before.skip > 0 ? '\ufeff' : '';
  const [old, now] = [mark + before.text, mark + after.text];
  const name = path.replace(/^(?:\.?\/)+/, '');
  const [from, to] = [`a/${name}`, `b/${name}`];
  const shortest = structuredPatch(from, to, old, now, undefined, undefined, {
    context: CONTEXT,
    maxEditLength: MOST_DIFFERENT,
  });
  return withEndOfNames(formatPatch({ ...(shortest ?? oneHunk(from, to, old, now)), isGit: true }));
}

/** Behind a name with spaces in it `patch` wants a tab, as git writes it. */
function withEndOfNames(patch: string): string {
  return patch.replace(/^diff [^\n]*\n(--- [^\n]*)\n(\+\+\+ [^\n]*)(?=\n)/, (names) =>
    names.replace(/^(?:---|\+\+\+) [^"\n]* [^\n]*$/gm, '$&\t'),
  );
}

/** A patch with all that lies between the first line that differs and the last. */
function oneHunk(oldFileName: string, newFileName: string, old: string, now: string): StructuredPatch {
  const [was, is] = [linesOf(old), linesOf(now)];
  const most = Math.min(was.length, is.length);
  let start = 0;
  while (start < most && was[start] === is[start]) start++;
  let same = 0;
  while (same < most - start && was[was.length - 1 - same] === is[is.length - 1 - same]) same++;
  const first = Math.max(0, start - CONTEXT);
  const behind = Math.min(same, CONTEXT);
  const [oldEnd, newEnd] = [was.length - same, is.length - same];
  const lines = [
    ...signed(' ', was.slice(first, start)),
    ...signed('-', was.slice(start, oldEnd)),
    ...signed('+', is.slice(start, newEnd)),
    ...signed(' ', was.slice(oldEnd, oldEnd + behind)),
  ];
  const [oldLines, newLines] = [oldEnd + behind - first, newEnd + behind - first];
  const hunk = { oldStart: first + 1, oldLines, newStart: first + 1, newLines, lines };
  return { oldFileName, newFileName, oldHeader: undefined, newHeader: undefined, hunks: [hunk] };
}

function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function signed(sign: string, lines: readonly string[]): string[] {
  return lines.flatMap((line) =>
    line.endsWith('\n') ? [sign + line.slice(0, -1)] : [sign + line, '\\ No newline at end of file'],
  );
}
