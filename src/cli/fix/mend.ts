/** Repairs, round by round. @module */
import type { Compiled } from '../../model/corpus.ts';
import type { Edit, Finding, FindingsResult } from '../../model/finding.ts';
import { groupBy } from '../../text/group.ts';
import { compileFile } from '../compile-file.ts';
import { selected } from '../in-force.ts';
import { jobOf } from '../load.ts';
import type { Run } from '../settings.ts';
import type { LoadedDocuments } from '../work/corpus.ts';
import { chooseEdits } from './choose.ts';
import { edited, type Left, type MendedFile, openFile } from './file.ts';
import { changed } from './guards.ts';
import { leadingOut } from './outside.ts';

/** More rounds are a sign that two repairs undo each other. */
const MOST_ROUNDS = 10;

/** What is found in documents: they are joined and checked. */
export type Check = (documents: LoadedDocuments) => Promise<FindingsResult>;

/** Documents under repair; nothing is written. */
export interface Mending {
  /** The documents as they are to be. */
  documents: LoadedDocuments;
  /** What was found at first. */
  before: FindingsResult;
  /** What is found in the documents as they are to be. */
  after: FindingsResult;
  /** Files that are to be others, by path. */
  files: Map<string, MendedFile>;
  /** Files that have repairs and stay as they are, by path. */
  left: Map<string, Left>;
  /** Findings whose repair would touch the words of a quote. */
  refused: readonly Finding[];
  /** Whether a path is a link out of what was named. */
  isOutside: (path: string) => boolean;
}

/**
 * Makes all repairs that do not meet, reads and checks what came of it, and goes on until there is nothing left to do. A
 * file in which that comes to no end, or in which a repair changes what it says, stays as it is.
 */
export async function mend(
  run: Run,
  inputs: readonly string[],
  documents: LoadedDocuments,
  check: Check,
): Promise<Mending> {
  const before = await check(documents);
  const isOutside = leadingOut(inputs, run.world.disk);
  const [files, left] = [new Map<string, MendedFile>(), new Map<string, Left>()];
  const { compiled, texts } = documents;
  const own = { compiled: [...compiled], texts: new Map(texts) };
  const mending: Mending = { documents: own, before, after: before, files, left, refused: [], isOutside };
  for (let round = 1; await oneRound(run, mending, round, documents); round++) mending.after = await check(own);
  return mending;
}

/** Takes back what was to become of a file. What is found is to be asked for again. */
export function takeBack({ documents, files, left }: Mending, why: Left, first: LoadedDocuments): void {
  const { path } = why;
  left.set(path, why);
  if (!files.delete(path)) return;
  const i = documents.compiled.findIndex(({ document }) => document.path === path);
  replace(documents, i, first.compiled[i] as Compiled, first.texts.get(path) ?? '');
}

function replace({ compiled, texts }: LoadedDocuments, i: number, one: Compiled, text: string): void {
  compiled[i] = one;
  texts.set(one.document.path, text);
}

/** Whether a document is another now than before the round. */
async function oneRound(run: Run, mending: Mending, round: number, first: LoadedDocuments): Promise<boolean> {
  const byPath = groupBy(mending.after.findings.filter(isRepairable), ({ path }) => path);
  const refused: Finding[] = [];
  let any = false;
  for (const [i, { document }] of mending.documents.compiled.entries()) {
    const findings = byPath.get(document.path);
    const file = findings && fileOf(run, mending, i);
    if (!findings || !file) continue;
    const choice = chooseEdits(document, file.after.text, findings);
    refused.push(...choice.refused);
    if (choice.edits.length === 0) continue;
    const made = round > MOST_ROUNDS ? endless(file) : await remade(run, file, choice.edits);
    // A file that stays as it was before the first round is no other now.
    any ||= !('reason' in made) || mending.files.has(document.path);
    if ('reason' in made) takeBack(mending, made, first);
    else {
      mending.files.set(document.path, made.file);
      replace(mending.documents, i, made.compiled, made.file.after.text);
    }
  }
  mending.refused = refused;
  return any;
}

function isRepairable({ fix, known }: Finding): boolean {
  return fix !== undefined && known === undefined;
}

function fileOf(
  { world: { disk } }: Run,
  { files, left, documents, isOutside }: Mending,
  i: number,
): MendedFile | null {
  const { document } = documents.compiled[i] as Compiled;
  const { path } = document;
  if (left.has(path)) return null;
  const file =
    files.get(path) ??
    (isOutside(path)
      ? { path, reason: LEADS_OUT, fault: false }
      : openFile(path, document, documents.texts.get(path) ?? '', disk));
  if (!('reason' in file)) return file;
  left.set(path, file);
  return null;
}

const LEADS_OUT = 'is a link out of what was named; name the file itself to have it mended';

function endless({ path }: MendedFile): Left {
  return { path, reason: `its repairs come to no end in ${MOST_ROUNDS} rounds`, fault: false };
}

/** A file with edits made, and what is read in it then; or why they are not made. */
async function remade(
  run: Run,
  before: MendedFile,
  edits: readonly Edit[],
): Promise<{ file: MendedFile; compiled: Compiled } | Left> {
  const { path, document } = before;
  const file = edited(before, edits);
  if ('reason' in file) return file;
  const job = await jobOf(run, { path, size: file.bytesAfter.length }, document.format, true);
  const { disk } = run.world;
  const read = (asked: string) => (asked === path ? file.bytesAfter : disk.read(asked));
  const vocabularies = selected(run.configuration.selection);
  const outcome = await compileFile(job, { stat: disk.stat, read }, vocabularies);
  if ('fault' in outcome) return { path, reason: `its repairs would leave what ${outcome.fault.reason}`, fault: false };
  const reason = changed(document, outcome.compiled.document);
  return reason === null ? { file, compiled: outcome.compiled } : { path, reason, fault: false };
}
