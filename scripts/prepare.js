/**
 * What npm runs after an install in a checkout: the build.
 *
 * Where npm installs from a Git repository for all users (`npm install -g git+…`, as pre-commit does), it prepares the
 * package without what the build needs; then that is installed first.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

function run(command, ...rest) {
  // Output of a build is none of the data that npm prints; a shell finds npm.cmd on Windows.
  const { npm_config_global: _, ...env } = process.env;
  execFileSync(command, rest, { cwd: ROOT, env, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
}

if (!existsSync(new URL('../node_modules/esbuild', import.meta.url))) {
  run('npm', 'ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--no-save', '--location=project');
}
run('npm', 'run', 'build');
