// Runs the property tests again and again, on other inputs each time, until one fails or the time is over.
//   npm run fuzz -- [minutes, 10 unless told] [words of the names of test files]
import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';

const [minutes = '10', ...words] = process.argv.slice(2);
const end = Date.now() + Number(minutes) * 60_000;
if (Number.isNaN(end)) throw new Error(`found “${minutes}”, expected a number of minutes`);

const files = globSync('test/**/*.test.ts', { expandDirectories: false })
  .sort()
  .filter(
    (file) => /\bfc\.(?:assert|check)\b/.test(readFileSync(file, 'utf8')) && words.every((word) => file.includes(word)),
  );
if (files.length === 0) throw new Error(`no file with property tests has “${words.join(' ')}” in its name`);

let rounds = 0;
do {
  const seed = String(randomInt(2 ** 31));
  const { status } = spawnSync('npx', ['vitest', 'run', '--reporter=dot', ...files], {
    env: { ...process.env, SEED: seed },
    stdio: 'inherit',
  });
  if (status !== 0) {
    console.error(`Failed. Again: SEED=${seed} npx vitest run ${files.join(' ')}`);
    process.exit(1);
  }
  rounds++;
} while (Date.now() < end);
console.log(`${rounds} ${rounds === 1 ? 'round' : 'rounds'} over ${files.length} files: nothing found.`);
