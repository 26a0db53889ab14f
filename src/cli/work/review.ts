/** The work of `review`. @module */

import { distance } from 'fastest-levenshtein';
import { answerOf } from '../../decide/footnote.ts';
import { openQuestions, type Question } from '../../decide/open.ts';
import { termList } from '../../decide/terms.ts';
import { plural } from '../../emit/clean.ts';
import type { Aspect } from '../../model/decision.ts';
import { sourcesOf } from '../../model/footnote.ts';
import { visible } from '../../text/control.ts';
import { foldKey } from '../../text/fold.ts';
import type { Vocabularies } from '../../vocabularies/index.ts';
import { DEFAULT_SCHEME } from '../../vocabularies/regions.ts';
import type { ReviewOptions } from '../commands/review.ts';
import { authorOf } from '../decisions/author.ts';
import { DecisionsLedger } from '../decisions/ledger.ts';
import { makeDecision, type Wish } from '../decisions/make.ts';
import { pathToWrite } from '../decisions/read.ts';
import type { Choice, Dialogue } from '../dialogue.ts';
import { UsageError } from '../faults.ts';
import { selected } from '../in-force.ts';
import { ASPECTS } from '../options.ts';
import type { Run } from '../settings.ts';
import { loadForDeciding, says } from './decide.ts';

/** What a person answered: a wish with its reason, or to go on, or to stop. */
type Answer = { wish: Wish; reason: string } | 'skip' | 'quit';

/** Asks about what is open, one after the other, and writes each decision when it is made. */
export async function giveReview(run: Run, inputs: readonly string[], options: ReviewOptions): Promise<void> {
  const { world } = run;
  if (!world.interactive) {
    throw new UsageError('review asks a person, and there is no terminal', 'Write decisions with throughline decide.');
  }
  const author = authorOf(world, options.author);
  const path = pathToWrite(run);
  const loaded = await loadForDeciding(run, path, inputs);
  if (!loaded) return;
  const vocabularies = selected(run.configuration.selection);
  const { what = ASPECTS, scheme = run.configuration.scheme ?? DEFAULT_SCHEME } = options;
  const questions = openQuestions(loaded.compiled, scheme).filter((question) => what.includes(question.what));
  const ledger = new DecisionsLedger(run, path, vocabularies, loaded.outcomes);
  const asking = { run, ledger, vocabularies, author, dialogue: await world.dialogue() };
  const written = await askAll(questions, asking);
  await run.note(
    `${plural(written, 'decision')} written to ${path}, ${questions.length - written} of ${plural(questions.length, 'question')} left open`,
  );
}

interface Asking {
  run: Run;
  ledger: DecisionsLedger;
  vocabularies: Vocabularies;
  author: string;
  dialogue: Dialogue;
}

/** Answers how many decisions were written. */
async function askAll(questions: readonly Question[], asking: Asking): Promise<number> {
  const { run, ledger, vocabularies, author, dialogue } = asking;
  let written = 0;
  for (const [i, question] of questions.entries()) {
    showItem(question, `${i + 1} of ${questions.length}`, dialogue);
    const answer = await askOne(question, asking);
    if (answer === 'quit') break;
    if (answer === 'skip') continue;
    const signature = { author, date: run.world.today(), reason: answer.reason };
    const decision = makeDecision(question.item, answer.wish, signature, vocabularies);
    await ledger.add(decision, false);
    await run.note(`wrote ${says(decision)}`);
    written++;
  }
  return written;
}

function showItem({ item, what, scheme, why }: Question, number: string, { show }: Dialogue): void {
  const { kind, part, document } = item;
  const words = kind === 'recommendation' ? [part.text] : part.quotes.map(({ text }) => text);
  const said = kind === 'recommendation' ? [] : part.quotes.map(({ attribution }) => attribution?.raw ?? '');
  const sources = kind === 'recommendation' ? [] : sourcesOf(part).map(({ name }) => name);
  const now = what === 'link' ? 'none' : answerOf(part, { what, scheme: scheme ?? undefined });
  const lines = [
    ...words.map(cut),
    ...said.filter((raw) => raw !== '').map(cut),
    `source: ${sources.join(', ') || 'unknown'}`,
    `${what}: ${now}`,
    why,
  ];
  show(visible(`${number}: ${part.id} (${document.path}:${part.span.start.line})`), lines.map(visible));
}

/** Characters of a text that a person is shown. */
const SHOWN = 600;

function cut(text: string): string {
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}

const SKIP: Choice = { value: 'skip', label: 'skip', hint: 'leave it open' };
const QUIT: Choice = { value: 'quit', label: 'quit', hint: 'what was decided is written' };

async function askOne(question: Question, asking: Asking): Promise<Answer> {
  const { dialogue, vocabularies } = asking;
  const { what, scheme } = question;
  const offered = termsFor(question, vocabularies);
  const typed: Choice[] = offered.length > 0 ? [] : [{ value: 'type', label: `type the ${what}` }];
  const confirm: Choice = { value: 'confirm', label: 'it is right as it is', hint: 'also when it is unknown' };
  const choice = await dialogue.choose(`Which ${what}?`, [SKIP, ...offered, ...typed, confirm, QUIT]);
  if (choice === null || choice === 'quit') return 'quit';
  if (choice === 'skip') return 'skip';
  const wish = await wishOf(choice, question, asking);
  if (wish === null) return 'skip';
  const reason = await dialogue.ask('Why?', (line) => (line.trim() === '' ? 'A decision needs a reason.' : null));
  return reason === null ? 'skip' : { wish: { ...wish, what, scheme }, reason: reason.trim() };
}

async function wishOf(
  choice: string,
  { item, what, scheme }: Question,
  { dialogue, vocabularies }: Asking,
): Promise<Pick<Wish, 'action' | 'value'> | null> {
  if (choice === 'confirm') return { action: 'confirm', value: null };
  if (choice !== 'type') return { action: 'set', value: choice.slice(TERM.length) };
  const action = what === 'link' ? 'add' : 'set';
  const value = await dialogue.ask(ASKED[what] ?? `Which ${what}?`, (line) => {
    if (line.trim() === '') return `Found nothing, expected a ${what}.`;
    try {
      makeDecision(
        item,
        { action, what, value: line, scheme },
        { author: '-', date: '2000-01-01', reason: '-' },
        vocabularies,
      );
      return null;
    } catch (error) {
      if (error instanceof UsageError) return visible(error.message);
      throw error;
    }
  });
  return value === null ? null : { action, value: value.trim() };
}

const ASKED: Readonly<Partial<Record<Aspect, string>>> = {
  source: 'The name of the source?',
  date: 'The date, such as 2019-06 or March 2019?',
  link: 'The label or the id of the footnote?',
};

const TERM = 'term:';

/** The terms of the vocabulary, those nearest to the words in doubt first. */
function termsFor({ what, scheme, found }: Question, vocabularies: Vocabularies): Choice[] {
  if (what !== 'theme' && what !== 'region') return [];
  const terms = [...(termList({ what, scheme: scheme ?? undefined }, vocabularies)?.terms ?? [])];
  if (found !== null) {
    const near = new Map(terms.map((term) => [term, distance(foldKey(found), foldKey(term.label))]));
    terms.sort((a, b) => (near.get(a) ?? 0) - (near.get(b) ?? 0) || (a.id < b.id ? -1 : 1));
  }
  return terms.map(({ id, label }) => ({ value: TERM + id, label, hint: id }));
}
