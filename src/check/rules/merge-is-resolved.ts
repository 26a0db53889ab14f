import type { Conflict } from '../../text/conflicts.ts';
import { conflictsOf } from '../conflicts.ts';
import { quoted } from '../message.ts';
import { defineRule, type RuleInput } from '../rule.ts';

/** Of two versions that were merged one is left. */
export const mergeIsResolved = defineRule({
  id: 'merge-is-resolved',
  summary: 'No two versions of the page stand side by side, as a merge leaves them.',
  severity: 'error',
  docs: 'docs/rules/merge-is-resolved.md',
  formats: ['plain', 'markdown', 'wikitext', 'html', 'csv', 'tsv'],
  finds:
    'A merge conflict: lines that begin with `<<<<<<<`, `=======` and `>>>>>>>`, in this order, each sign with a blank or the end of the line behind it. It is told once, at its first line. What other rules would say of these lines is left out.',
  matters: 'Both versions are read: items and footnotes stand there twice, and lines of signs count as words.',
  repair: 'Keep the version that holds, or join the two, and delete the lines with the signs.',
  examples: {
    pass: `Hinges

  • Oil the hinges in spring.[1]

Footnotes

  1. The door wakes the children. (Chile Strategy Salon, June 2019, Community Health thematic area).
`,
    fail: `Hinges

<<<<<<< HEAD
  • Oil the hinges in spring.[1]
=======
  • Oil the hinges in autumn.[1]
>>>>>>> workshop

Footnotes

  1. The door wakes the children. (Chile Strategy Salon, June 2019, Community Health thematic area).
`,
  },
  *check(input) {
    for (const conflict of conflictsOf(input)) {
      const { ours, end } = conflict;
      const signs = ({ start, end: behind }: Conflict['end']) => quoted(input.text.slice(start, behind));
      yield {
        message: `found a merge conflict from ${signs(ours)} to ${signs(end)} that is not resolved, expected the version that holds, without the signs around it`,
        span: input.span(ours.start, ours.end),
        // The names of the versions alone: what stands between them is in dispute.
        key: `${signs(ours)} ${signs(end)}`,
        related: placesOf(conflict, input),
      };
    }
  },
});

function placesOf({ base, theirs, end }: Conflict, input: RuleInput) {
  const place = ({ start, end: behind }: Conflict['end'], message: string) => ({
    message,
    span: input.span(start, behind),
  });
  return [
    ...(base ? [place(base, 'the version that both come from begins here')] : []),
    place(theirs, 'the other version begins here'),
    place(end, 'the conflict ends here'),
  ];
}
