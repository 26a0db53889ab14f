/** What a worker thread runs. @module */
import { workerData } from 'node:worker_threads';
import type { VocabularySelection } from '../vocabularies/index.ts';
import { compileFile, type Job, type Outcome } from './compile-file.ts';
import { nodeDisk } from './disk.ts';
import { selected } from './in-force.ts';

const disk = nodeDisk();
// tinypool puts its own data first.
const [, selection] = (workerData ?? []) as [unknown, VocabularySelection | null | undefined];
const vocabularies = selected(selection ?? null);

export default function work(job: Job): Promise<Outcome> {
  return compileFile(job, disk, vocabularies);
}
