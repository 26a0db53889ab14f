/** A rule that somebody else wrote, held to what a rule may yield. @module */
import * as z from 'zod';
import type { PlacedProblem, Problem, Rule, RuleInput } from '../../check/rule.ts';
import { fixSchema } from '../../model/finding.ts';
import { spanSchema } from '../../model/position.ts';
import type { Document } from '../../model/report.ts';
import { told } from '../../text/placed-yaml.ts';

/** More findings of one rule in one place than anybody reads: it goes round in a circle. */
const MOST_PROBLEMS = 100_000;

const words = z.string({ error: 'expected a text' }).regex(/\S/, { error: 'expected a text that says something' });
const span = spanSchema.refine(({ start, end }) => start.offset <= end.offset, { error: 'expected a span' });

const problemSchema = z.object({
  message: words,
  span: span.nullable(),
  key: z.string({ error: 'expected a text' }),
  expected: z.string().nullish(),
  related: z.array(z.object({ message: z.string(), span, path: z.string().optional() })).optional(),
  fix: fixSchema.optional(),
});

/** Runs code of the rule's module. */
type Run = <T>(work: () => T) => T;

/** The same rule; what it yields that is no problem is an error, which the runner tells. */
export function guarded(rule: Rule, run: Run = (work) => work()): Rule {
  const { check, checkCorpus, checkDecisions, checkSuppressions, checkBaseline } = rule;
  const held = <P extends Problem>(work: () => Iterable<P> | undefined, text: string) =>
    heldTo(pulled(work, run), text);
  return Object.freeze({
    ...rule,
    ...(check && { check: (input: RuleInput) => held(() => check.call(rule, input), input.text) }),
    ...(checkCorpus && {
      checkCorpus: (input: Parameters<typeof checkCorpus>[0]) => {
        const documents = new Map(input.documents.map((one) => [one.document, one.text]));
        return heldPlaced(
          pulled(() => checkCorpus.call(rule, input), run),
          documents,
        );
      },
    }),
    ...(checkDecisions && {
      checkDecisions: (outcomes: Parameters<typeof checkDecisions>[0]) =>
        held(() => checkDecisions.call(rule, outcomes), ''),
    }),
    ...(checkSuppressions && {
      checkSuppressions: (outcomes: Parameters<typeof checkSuppressions>[0]) =>
        held(() => checkSuppressions.call(rule, outcomes), ''),
    }),
    ...(checkBaseline && {
      checkBaseline: (outcomes: Parameters<typeof checkBaseline>[0]) =>
        held(() => checkBaseline.call(rule, outcomes), ''),
    }),
  });
}

/** What the rule answers with, each piece of its code run by `run`: a generator works when it is asked for the next. */
function* pulled<P>(work: () => Iterable<P> | undefined, run: Run): Generator<P> {
  const problems: unknown = run(work);
  if (problems === undefined || problems === null) return;
  const iterator = run(() => iteratorOf<P>(problems));
  for (;;) {
    const { done, value } = run(() => iterator.next());
    if (done) return;
    yield value;
  }
}

/** @throws TypeError for what has no problems one after the other. */
function iteratorOf<P>(problems: unknown): Iterator<P, undefined> {
  if (typeof problems === 'object' && problems !== null) {
    if (Symbol.iterator in problems) return (problems as Iterable<P, undefined>)[Symbol.iterator]();
    if (problems instanceof Promise) problems.catch(() => {});
    if ('then' in problems || Symbol.asyncIterator in problems)
      throw new TypeError('answers later (async), expected problems at once');
  }
  const found = typeof problems === 'string' ? 'a text' : typeof problems === 'object' ? 'an object' : String(problems);
  throw new TypeError(`answers with ${found}, expected problems: a list, or yield them`);
}

function* heldTo<P extends Problem>(problems: Iterable<P>, text: string): Generator<P> {
  let count = 0;
  for (const problem of problems) {
    if (++count > MOST_PROBLEMS) throw new RangeError(`yields more than ${MOST_PROBLEMS} problems`);
    yield sound(problem, text);
  }
}

function* heldPlaced(
  problems: Iterable<PlacedProblem>,
  documents: ReadonlyMap<Document, string>,
): Generator<PlacedProblem> {
  let count = 0;
  for (const problem of problems) {
    if (++count > MOST_PROBLEMS * documents.size)
      throw new RangeError(`yields more than ${MOST_PROBLEMS} problems a document`);
    const text = documents.get(problem?.document);
    if (text === undefined) throw new TypeError('yields a problem whose document is none of those it was given');
    yield { ...sound(problem, text), document: problem.document };
  }
}

/** @throws TypeError for what is no problem. */
function sound<P extends Problem>(problem: P, text: string): P {
  const { error } = problemSchema.safeParse(problem);
  const [issue] = error?.issues ?? [];
  if (issue) throw new TypeError(`yields what is no problem: ${issueText(issue)}`);
  const end = problem.span?.end.offset ?? 0;
  if (text !== '' && end > text.length) throw new RangeError(`yields a place behind the end of the text: ${end}`);
  return problem;
}

/** A place is made by `span(start, end)`: what is wrong inside of one helps nobody. */
function issueText({ path, message }: z.core.$ZodIssue): string {
  const at = path.lastIndexOf('span');
  if (at === -1) return `${told(path)}${message}`;
  return `${told(path.slice(0, at + 1))}expected what span(start, end) gives${at === 0 ? ', or null' : ''}`;
}
