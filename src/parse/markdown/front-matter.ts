/** Front matter: YAML between two lines of `---` at the top of a text. @module */
import type { VFile } from 'vfile';
import { type Document, parseDocument } from 'yaml';
import * as z from 'zod';
import { documentKindSchema } from '../../model/report.ts';
import type { DocumentMeta } from '../../model/tree.ts';
import type { Lines } from '../../text/span.ts';

const FENCE = /^---[ \t]*[\r\n]*$/;
const END = /^(?:---|\.\.\.)[ \t]*[\r\n]*$/;

/** Front matter that was found: its lines (fences included), and what it says. */
export interface FrontMatter {
  /** Number of lines. */
  lines: number;
  meta: DocumentMeta;
}

/** A second line of a text that can only be front matter. */
const KEY_LINE = /^[\p{L}_][\p{L}\p{N}_-]*:(?:[ \t]|[\r\n]*$)/u;
/** A key on the first line that is neither blank nor a comment. */
const KEY = /^(?:[ \t]*(?:#[^\r\n]*)?(?:\r\n?|\n))*[\p{L}_][\p{L}\p{N}_-]*[ \t]*:(?=\s|$)/u;
/** Units: what is longer is a text between thematic breaks. */
const LONGEST = 16_384;
/** Collections that a value may hold: a parser that goes down without a bound can be made to fall. */
const MOST_COLLECTIONS = 200;

const schema = z.object({
  title: z.string().nullish(),
  language: z.string().nullish(),
  lang: z.string().nullish(),
  date: z.string().nullish(),
  kind: documentKindSchema.nullish(),
});

/**
 * Reads the front matter of a text; null where there is none. `title` and `date` are kept as written, `language` (or
 * `lang`, as pandoc has it) becomes a canonical BCP 47 tag, `kind` is one of the kinds of documents. Other keys are of no
 * concern.
 *
 * @throws VFileMessage when it is no YAML, has no end, or one of its keys is not what it should be
 */
export function readFrontMatter(lines: Lines, file: VFile): FrontMatter | null {
  if (!isFence(lines)) return null;
  const end = lastLine(lines);
  if (end === -1) {
    if (KEY_LINE.test(lineAt(lines, 1))) file.fail('front matter is opened but not closed', lines.point(0));
    return null;
  }
  const start = lines.starts[1] as number;
  const source = lines.text.slice(start, lines.starts[end]);
  // A text between two thematic breaks is no front matter.
  if (source.length > LONGEST || !KEY.test(source)) return null;
  const fail: Fail = (reason, offset) =>
    file.fail(`front matter: ${reason}`, lines.point(start + Math.min(offset, source.length)));
  const { title, language, lang, date, kind } = readKeys(source, fail);
  const tag = orNull(language ?? lang);
  return {
    lines: end + 1,
    meta: {
      title: orNull(title),
      language: tag && canonicalTag(tag, source, fail),
      date: orNull(date),
      kind: kind ?? null,
    },
  };
}

type Fail = (reason: string, offset: number) => never;

function readKeys(source: string, fail: Fail): z.infer<typeof schema> {
  const yaml = readYaml(source, fail);
  const [error] = yaml.errors;
  if (error) fail(error.message, error.pos[0]);
  const { data, error: problem } = schema.safeParse(asValue(yaml, fail));
  if (data) return data;
  const { path, message } = problem.issues[0] as z.core.$ZodIssue;
  const node = yaml.getIn(path, true) as { range?: [number, number, number] } | undefined;
  return fail([path.join('.'), message].filter(Boolean).join(': '), node?.range?.[0] ?? 0);
}

function readYaml(source: string, fail: Fail): Document.Parsed {
  const collections = [...source.matchAll(/[[{]|\?[ \t]/g)];
  const last = collections[MOST_COLLECTIONS];
  if (last) fail('nested too deep', last.index);
  // The failsafe schema keeps every scalar as it is written: `date: 2019-06` is neither a number nor a day.
  return parseDocument(source, { schema: 'failsafe', logLevel: 'silent', prettyErrors: false });
}

function asValue(yaml: Document.Parsed, fail: Fail): unknown {
  try {
    return yaml.toJS({ maxAliasCount: 100 });
  } catch (error) {
    return fail((error as Error).message, 0);
  }
}

function canonicalTag(tag: string, source: string, fail: Fail): string | null {
  try {
    return Intl.getCanonicalLocales(tag.replaceAll('_', '-'))[0] ?? null;
  } catch {
    return fail(
      `found language ${tag}, expected a BCP 47 tag such as en or pt-BR`,
      Math.max(0, source.search(/^lang/m)),
    );
  }
}

function isFence(lines: Lines): boolean {
  return lines.text.startsWith('---') && FENCE.test(lineAt(lines, 0));
}

/** Index of the line that ends the front matter, or -1. */
function lastLine(lines: Lines): number {
  for (let index = 1; index < lines.count; index++) if (END.test(lineAt(lines, index))) return index;
  return -1;
}

/** A line with its end; empty behind the last. */
function lineAt({ starts, text }: Lines, index: number): string {
  return text.slice(starts[index] ?? text.length, starts[index + 1] ?? text.length);
}

function orNull(text: string | null | undefined): string | null {
  return text?.trim() || null;
}
