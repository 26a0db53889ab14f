/** What a worker thread runs. @module */
import { compileFile, type Job, type Outcome } from './compile-file.ts';
import { nodeDisk } from './disk.ts';

const disk = nodeDisk();

export default function work(job: Job): Promise<Outcome> {
  return compileFile(job, disk);
}
