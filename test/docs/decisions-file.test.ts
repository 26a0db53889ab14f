import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseDecisions } from '../../src/cli/decisions/parse.ts';
import { decisionsFileSchema } from '../../src/cli/decisions/schema.ts';
import { withDecision } from '../../src/cli/decisions/write.ts';
import { actionSchema, aspectSchema } from '../../src/model/decision.ts';
import { defaultVocabularies } from '../../src/vocabularies/index.ts';
import { type Content, run } from '../cli/memory-world.ts';
import { ROOT } from '../helpers/sources.ts';

const page = readFileSync(join(ROOT, 'docs/decisions-file.md'), 'utf8');
const block = (language: string) =>
  [...page.matchAll(new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, 'gs'))].map(([, text]) => text ?? '');

const HALLS = `Movement/Input/Open Halls

Rooms

  • Open the doors of all halls.[1][2]
  • Paint the walls.

Footnotes

  1. Halls stay shut. (Ghana Strategy Salon, June 2019, Diversity thematic area)
  2. We have no key. (Hindi Community Conversations, March - April 2019, Advocacy thematic area)
`;

describe('the page about decisions', () => {
  const [yaml = ''] = block('yaml');

  it('has an example that is in force on its page', async () => {
    const { out } = await run('check halls.txt --fail-on never', { 'halls.txt': HALLS, 'decisions.yaml': yaml });
    expect(out).not.toContain('decision-');
    const traced = await run('trace halls.txt --format csv', { 'halls.txt': HALLS, 'decisions.yaml': yaml });
    expect(traced.out).toContain(',Advocacy,override,traced,');
  });

  it('names every key, action and aspect', () => {
    const keys = Object.keys(decisionsFileSchema.shape.decisions.element.shape);
    const names = [...keys, ...actionSchema.options, ...aspectSchema.options];
    expect(names.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
  });

  it('shows the refusal of a contradiction as it is', () => {
    const list = parseDecisions('decisions.yaml', yaml, defaultVocabularies()).list;
    const { span: _, ...first } = list[0] as (typeof list)[number];
    const twice = withDecision(yaml, { ...first, value: 'diversity' });
    expect(() => parseDecisions('decisions.yaml', twice, defaultVocabularies())).toThrow(block('text')[0]?.trim());
  });

  it('has commands that run', async () => {
    const commands = block('sh').join('').trim().split('\n');
    expect(commands).toHaveLength(7);
    const coded = 'id,theme\nopen-halls/n/1,diversity\n';
    let files: Record<string, Content> = {
      'halls.txt': HALLS,
      'ada.yaml': yaml,
      'grace.yaml': yaml,
      'ada.csv': coded,
      'grace.csv': coded,
    };
    for (const command of commands) {
      const options = { env: { USER: 'ada' }, ...(command.includes('review') && { answers: ['skip'] }) };
      const { code, err, files: after } = await run(command.replace('throughline ', ''), files, options);
      expect(code, `${command}: ${err}`).toBe(0);
      files = Object.fromEntries(after);
    }
    const decided = parseDecisions('d', String(files['decisions.yaml']), defaultVocabularies()).list;
    expect(decided.map(({ action, what, author }) => `${action} ${what} ${author}`)).toEqual([
      'set theme ada',
      'add region Grace',
      'confirm date ada',
    ]);
  });
});
