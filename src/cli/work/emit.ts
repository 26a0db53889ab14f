/** From results to bytes: the emitters with the settings of a run. @module */
import { isAbsolute, posix } from 'node:path';
import type { EmitOptions, PieceEmitter } from '../../emit/options.ts';
import { lazy } from '../../text/lazy.ts';
import { slashed } from '../disk.ts';
import { type FormatRequest, optionOf, writtenBy } from '../formats.ts';
import { give, giveAll, isFile } from '../output.ts';
import { hasColor, type Run, widthOf } from '../settings.ts';
import { tool } from '../tool.ts';

/** What the emitters are told for this run. `toFile`: the text goes to a file, not to standard output. */
export function emitOptions(run: Run, toFile = isFile(run.options.out)): EmitOptions {
  const csvGuard = run.options.csvGuard ?? true;
  const { verbose } = run.options;
  return {
    color: hasColor(run, toFile),
    width: widthOf(run, toFile),
    csvGuard,
    verbose,
    fromHere: fromHere(run),
    tool,
  };
}

/** An absolute path to something below the working folder, from there; others as they are. */
function fromHere({ world: { disk } }: Run): (path: string) => string {
  const here = lazy(() => `${slashed(disk.realPath('.'))}/`);
  return (path) => {
    if (!isAbsolute(path)) return path;
    try {
      // The folder may be named by a link; what lies in it may be one.
      const real = posix.join(slashed(disk.realPath(posix.dirname(path))), posix.basename(path));
      const found = [path, real].find((one) => one.startsWith(here()));
      return found?.slice(here().length) ?? path;
    } catch {
      return path;
    }
  };
}

/** Gives a result in the format of `--format`, which commander has checked to be one of `emitters`. */
export async function giveResult<R>(
  run: Run,
  emitters: Readonly<Record<string, PieceEmitter<R>>>,
  result: R,
): Promise<void> {
  const emitter = emitters[run.options.format ?? ''];
  if (!emitter) throw new Error(`no emitter for the format ${run.options.format}`);
  await give(run, emitter(result, emitOptions(run)));
}

/** Gives a result in several formats, each where it goes; commander has checked that they are ones of `emitters`. */
export async function giveResults<R>(
  run: Run,
  emitters: Readonly<Record<string, PieceEmitter<R>>>,
  result: R,
  formats: readonly FormatRequest[],
): Promise<void> {
  const { out } = run.options;
  const texts = formats.map((request) => {
    const { format, file } = request;
    const emitter = emitters[format];
    if (!emitter) throw new Error(`no emitter for the format ${format}`);
    return { file, option: optionOf(request, out), text: emitter(result, emitOptions(run, file !== null)) };
  });
  run.kept.refuse(writtenBy(formats, out));
  await giveAll(run.world, texts);
}
