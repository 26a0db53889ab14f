import { describe, expect, it } from 'vitest';
import { check } from '../../src/check/check.ts';
import type { RuleFault } from '../../src/check/known.ts';
import { defineRule, type Problem, type Rule, type RuleInput } from '../../src/check/rule.ts';
import { eventHasOneDate } from '../../src/check/rules/event-has-one-date.ts';
import { eventHasOnePlace } from '../../src/check/rules/event-has-one-place.ts';
import { quoteHasOneAttribution } from '../../src/check/rules/quote-has-one-attribution.ts';
import type { Compiled } from '../../src/model/corpus.ts';
import type { DecisionOutcome } from '../../src/model/decision.ts';
import { countFindings, findingSchema, type Severity } from '../../src/model/finding.ts';
import { sha256 } from '../../src/text/fold.ts';
import { Lines } from '../../src/text/span.ts';
import { type PageSpec, page } from './helpers.ts';

const lines = new Lines('0123456789');
const at = (offset: number) => lines.span(offset, offset + 1);

function ruleOf(id: string, problems: (input: RuleInput) => Problem[], severity: Severity = 'warning') {
  return defineRule({
    id,
    summary: '',
    finds: '',
    matters: '',
    repair: '',
    severity,
    examples: { pass: '', fail: '' },
    *check(input) {
      yield* problems(input);
    },
  });
}

const problem = (offset: number | null, key = 'key', message = key): Problem => ({
  message,
  key,
  span: offset === null ? null : at(offset),
});

/** A page on which many rules speak. */
const busy: PageSpec = {
  recommendations: [{ text: 'Meet.', cites: ['1', '9'] }, { text: 'Write.' }],
  footnotes: [
    { label: '1', quotes: [{ text: 'Yes.' }] },
    { label: '3', quotes: [{ text: 'No.', attribution: { raw: '(May 2019)' } }] },
    { label: '3', quotes: [{ text: 'Perhaps.' }] },
  ],
  doubts: [
    { kind: 'area-unknown', found: 'Gardening' },
    { kind: 'date-impossible', found: '31 June 2019' },
  ],
};

describe('check', () => {
  it('gives nothing for no documents', () => {
    expect(check([])).toEqual([]);
  });

  it('runs all rules on a page without any optional parts and finds nothing', () => {
    expect(check([page({}).compiled])).toEqual([]);
  });

  it('stamps rule, severity, path and fingerprint, and fills what a rule leaves out', () => {
    const rule = ruleOf('a-rule', () => [problem(3, 'the key', 'found X, expected Y')], 'error');
    expect(check([page({}).compiled], { rules: [rule] })).toEqual([
      {
        ruleId: 'a-rule',
        severity: 'error',
        message: 'found X, expected Y',
        path: 'page.txt',
        span: at(3),
        expected: null,
        related: [],
        fingerprint: sha256('a-rule\0page\0the key'),
      },
    ]);
  });

  it('stamps the path on second places and keeps the value expected', () => {
    const rule = ruleOf('a-rule', () => [
      { ...problem(3), expected: 'Y', related: [{ message: 'here first', span: at(1) }] },
    ]);
    expect(check([page({}).compiled], { rules: [rule] })).toMatchObject([
      { expected: 'Y', related: [{ message: 'here first', path: 'page.txt', span: at(1) }] },
    ]);
  });

  it('sorts by document as given, then offset with unknown places first, then rule id', () => {
    const rules = ['b-rule', 'a-rule', 'B-rule'].map((id) =>
      ruleOf(id, ({ document }) =>
        [problem(7), problem(null), problem(2)].map((one) => ({ ...one, key: document.id })),
      ),
    );
    const findings = check([page({ id: 'z' }).compiled, page({ id: 'a' }).compiled], { rules });
    const places = findings.map(({ path, span, ruleId }) => `${path} ${span?.start.offset ?? '-'} ${ruleId}`);
    const each = ['-', '2', '7'].flatMap((offset) => ['B-rule', 'a-rule', 'b-rule'].map((id) => `${offset} ${id}`));
    expect(places).toEqual([...each.map((one) => `z.txt ${one}`), ...each.map((one) => `a.txt ${one}`)]);
  });

  it('keeps the order of a rule for findings at one place', () => {
    const rule = ruleOf('a-rule', () => [problem(1, 'z'), problem(1, 'a')]);
    expect(check([page({}).compiled], { rules: [rule] }).map(({ message }) => message)).toEqual(['z', 'a']);
  });

  it('takes severities from its caller and leaves out rules that are off', () => {
    const rules = [ruleOf('a', () => [problem(0)]), ruleOf('b', () => [problem(0)]), ruleOf('c', () => [problem(0)])];
    const severities = { a: 'error', b: 'off' } as const;
    const findings = check([page({}).compiled], { rules, severities });
    expect(findings.map(({ ruleId, severity }) => [ruleId, severity])).toEqual([
      ['a', 'error'],
      ['c', 'warning'],
    ]);
  });

  it('does not run a rule that is off', () => {
    const rule = ruleOf('a', () => {
      throw new Error('was run');
    });
    expect(check([page({}).compiled], { rules: [rule], severities: { a: 'off' } })).toEqual([]);
  });

  it('gives rules the words of a span when it has the text, and none when it has not', () => {
    const rule = ruleOf('a-rule', ({ words }) => [problem(0, words(at(4)))]);
    const { compiled } = page({});
    const texts = new Map([['page.txt', '0123456789']]);
    expect(check([compiled], { rules: [rule], texts })[0]?.message).toBe('4');
    expect(check([compiled], { rules: [rule] })[0]?.message).toBe('');
    expect(check([compiled], { rules: [rule], texts: new Map([['other.txt', 'abcdef']]) })[0]?.message).toBe('');
  });

  it('gives findings of the model', () => {
    const { compiled } = page(busy);
    const findings = check([compiled]);
    expect(findings.length).toBeGreaterThan(8);
    for (const finding of findings) expect(findingSchema.parse(finding)).toEqual(finding);
  });
});

describe('the fingerprint', () => {
  const prints = (spec: PageSpec) => {
    const { text, compiled } = page(spec);
    return check([compiled], { texts: new Map([[compiled.document.path, text]]) }).map((one) => one.fingerprint);
  };

  it('stays the same when all lines move by ten', () => {
    expect(prints({ ...busy, shift: 10 })).toEqual(prints(busy));
  });

  it('is the finding of its own on a page', () => {
    expect(new Set(prints(busy)).size).toBe(prints(busy).length);
  });

  it('differs for other content, another document and another rule', () => {
    const { compiled } = page({});
    const other = page({ id: 'other' }).compiled;
    const printOf = (id: string, key: string, one = compiled) =>
      check([one], { rules: [ruleOf(id, () => [problem(0, key)])] })[0]?.fingerprint;
    const all = [printOf('a', 'x'), printOf('a', 'y'), printOf('b', 'x'), printOf('a', 'x', other)];
    expect(new Set(all).size).toBe(4);
  });

  it('does not see white space and kinds of quotation marks', () => {
    const [a, b] = ['said  “no”', 'said\n"no"'].map((key) =>
      check([page({}).compiled], { rules: [ruleOf('a', () => [problem(0, key)])] }),
    );
    expect(a?.[0]?.fingerprint).toBe(b?.[0]?.fingerprint);
  });

  it('numbers twins of one document by their place', () => {
    const rule = (...offsets: number[]) => ruleOf('a', () => offsets.map((offset) => problem(offset)));
    const once = check([page({}).compiled], { rules: [rule(1)] }).map((one) => one.fingerprint);
    const twice = check([page({}).compiled], { rules: [rule(5, 1, 9)] }).map((one) => one.fingerprint);
    expect(twice[0]).toBe(once[0]);
    expect(new Set(twice).size).toBe(3);
    expect(check([page({}).compiled], { rules: [rule(1, 5, 9)] }).map((one) => one.fingerprint)).toEqual(twice);
  });
});

describe('countFindings', () => {
  it('counts each severity, those without findings as 0', () => {
    expect(countFindings([])).toEqual({ error: 0, warning: 0, info: 0 });
    const rules = [ruleOf('a', () => [problem(0), problem(1)], 'error'), ruleOf('b', () => [problem(0)], 'info')];
    expect(countFindings(check([page({}).compiled], { rules }))).toEqual({ error: 2, warning: 0, info: 1 });
  });
});

describe('a rule that throws', () => {
  const lost = defineRule({
    ...ruleOf('b-rule', () => []),
    *check() {
      yield problem(1, 'before');
      throw new TypeError('cannot go on');
    },
  });
  const others = [ruleOf('a-rule', () => [problem(0)]), lost, ruleOf('c-rule', () => [problem(2)])];
  const aside = {
    checkCorpus() {
      throw new TypeError('not side by side');
    },
    checkDecisions() {
      throw new TypeError('not of decisions');
    },
  };

  it('is told with its document, and what it and the others found is kept', () => {
    const faults: RuleFault[] = [];
    const found = check([page({}).compiled], { rules: others, onFault: (fault) => faults.push(fault) });
    expect(found.map(({ ruleId }) => ruleId)).toEqual(['a-rule', 'b-rule', 'c-rule']);
    expect(faults).toEqual([{ ruleId: 'b-rule', path: 'page.txt', error: new TypeError('cannot go on') }]);
  });

  it('is told without one where it looks at several documents, or at decisions', () => {
    const faults: RuleFault[] = [];
    const outcome = { decision: {}, state: 'orphan', item: null, path: 'd.yaml' } as unknown as DecisionOutcome;
    const rules = [{ ...lost, ...aside, check: () => [] }];
    check([page({}).compiled], { rules, outcomes: [outcome], onFault: (fault) => faults.push(fault) });
    expect(faults.map(({ path, error }) => [path, (error as Error).message])).toEqual([
      [null, 'not side by side'],
      [null, 'not of decisions'],
    ]);
  });

  it('throws on where nobody wants to be told', () => {
    expect(() => check([page({}).compiled], { rules: others })).toThrow('cannot go on');
  });
});

describe('documents side by side', () => {
  const pages = () => ['c.txt', 'a.txt', 'b.txt'].map((path) => withPath(page(busy).compiled, path));
  const withPath = (compiled: Compiled, path: string) => ({ ...compiled, document: { ...compiled.document, path } });

  /** How often the paths of the documents are read. */
  function pathsRead(rules: readonly Rule[]): number {
    let reads = 0;
    const compiled = pages().map((one) => {
      const { path } = one.document;
      const document = Object.defineProperty({ ...one.document }, 'path', {
        get: () => {
          reads++;
          return path;
        },
      });
      return { ...one, document };
    });
    check(compiled, { rules });
    return reads;
  }

  it('are put in order once for all rules that come with throughline', () => {
    const none = pathsRead([]);
    const one = pathsRead([eventHasOneDate]) - none;
    expect(one).toBeGreaterThan(0);
    expect(pathsRead([eventHasOneDate, eventHasOnePlace, quoteHasOneAttribution]) - none).toBe(one);
  });

  it('are a list of its own for a rule of somebody else, which may do with it what it likes', () => {
    const seen: string[][] = [];
    const ofSomebody = (id: string) => ({
      ...ruleOf(id, () => []),
      checkCorpus: ({ documents }: { documents: readonly RuleInput[] }) => {
        seen.push(documents.map(({ document }) => document.path));
        (documents as RuleInput[]).length = 0;
        return [];
      },
    });
    check(pages(), { rules: [ofSomebody('one-is-seen'), ofSomebody('other-is-seen')] });
    expect(seen).toEqual([
      ['c.txt', 'a.txt', 'b.txt'],
      ['c.txt', 'a.txt', 'b.txt'],
    ]);
  });
});
