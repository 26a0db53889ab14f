import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const page = readFileSync(`${root}docs/library.md`, 'utf8');

/** The first block of a language in a Markdown page. */
function block(language: string): string {
  return new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``).exec(page)?.[1] ?? '';
}

describe('docs/library.md', () => {
  it('its example prints what the page says, on the built package under its own name', () => {
    expect(existsSync(`${root}dist/index.js`), 'npm run build comes first').toBe(true);
    const printed = execFileSync(process.execPath, ['--input-type=module', '-e', block('js')], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(printed).toBe(block('text'));
  });
});
