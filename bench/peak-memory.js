// Preloaded into a measured process (`node --import`): its peak resident memory in kB, on file descriptor 3 at the end.
import { writeSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

if (isMainThread) process.on('exit', () => writeSync(3, `${process.resourceUsage().maxRSS}\n`));
