/** How well themes are inferred: rates and a confusion table from predictions. @module */
import type { Evaluation, Prediction } from '../model/evaluation.ts';
import type { Term } from '../model/report-data.ts';
import { compare } from './order.ts';

/**
 * Rates of predictions, each made without knowing the document it is about. A footnote with several stated themes is
 * answered correctly when one of them is predicted, and then counts under this one; else under the first.
 *
 * - accuracy: correct / answered; coverage: answered / all (selective prediction: El-Yaniv and Wiener, On the foundations
 *   of noise-free selective classification, JMLR 11, 2010)
 * - of a theme, with true positives `tp`: precision `tp / predicted`, recall `tp / support`,
 *   F1 `2·tp / (predicted + support)`; an abstention is a miss of the theme stated (van Rijsbergen, Information Retrieval,
 *   1979, chapter 7)
 * - macro F1: the mean of F1 over the themes that are stated or predicted, each of the same weight (Manning, Raghavan and
 *   Schütze, Introduction to Information Retrieval, 2008, section 13.6)
 * - baseline: the share of the theme stated most often
 */
export function evaluation(predictions: readonly Prediction[], terms: readonly Term[]): Evaluation {
  const judged = predictions.map(judge);
  const answered = judged.filter(({ predicted }) => predicted !== null);
  const correct = answered.filter(({ stated, predicted }) => stated === predicted);
  const themes = terms.map((term) => ratesOf(term, judged)).filter(({ support, predicted }) => support + predicted > 0);
  const total = judged.length;
  return {
    schemaVersion: 1,
    method: 'leave-one-document-out',
    documents: new Set(predictions.map(({ document }) => document)).size,
    total,
    answered: answered.length,
    correct: correct.length,
    accuracy: rate(correct.length, answered.length),
    coverage: rate(answered.length, total),
    accuracyOfAll: rate(correct.length, total),
    baseline: rate(
      Math.max(0, ...terms.map(({ id }) => predictions.filter(({ stated }) => stated.includes(id)).length)),
      total,
    ),
    macroF1: themes.length === 0 ? null : rounded(themes.reduce((sum, { raw }) => sum + raw, 0) / themes.length),
    themes: themes.map(({ raw, ...theme }) => theme),
    confusion: confusionOf(judged),
  };
}

interface Judged {
  id: string;
  stated: string;
  predicted: string | null;
}

function judge({ id, stated, predicted }: Prediction): Judged {
  const isRight = predicted !== null && stated.includes(predicted);
  return { id, stated: isRight ? predicted : (stated[0] as string), predicted };
}

function ratesOf({ id, label }: Term, judged: readonly Judged[]) {
  const support = judged.filter(({ stated }) => stated === id).length;
  const predicted = judged.filter((one) => one.predicted === id).length;
  const correct = judged.filter((one) => one.predicted === id && one.stated === id).length;
  const raw = support + predicted === 0 ? 0 : (2 * correct) / (support + predicted);
  const [precision, recall] = [rate(correct, predicted), rate(correct, support)];
  return { theme: id, label, support, predicted, correct, precision, recall, f1: rounded(raw), raw };
}

/** The most frequent first; of equal ones by the themes. */
function confusionOf(judged: readonly Judged[]): Evaluation['confusion'] {
  const cells = new Map<string, Evaluation['confusion'][number]>();
  for (const { id, stated, predicted } of judged) {
    const key = JSON.stringify([stated, predicted]);
    const ids = cells.get(key)?.ids ?? [];
    cells.set(key, { stated, predicted, count: ids.push(id), ids });
  }
  return [...cells.values()].sort(
    (a, b) => b.count - a.count || compare(a.stated, b.stated) || compare(a.predicted ?? '', b.predicted ?? ''),
  );
}

function rate(part: number, whole: number): number | null {
  return whole === 0 ? null : rounded(part / whole);
}

function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
