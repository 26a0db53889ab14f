/**
 * Findings as SARIF 2.1.0, for code scanning and the viewers of editors:
 * https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html.
 *
 * @module
 */
import type {
  Artifact,
  Invocation,
  Location,
  Message,
  Notification,
  PhysicalLocation,
  Region,
  ReportingDescriptor,
  Result,
  Run,
  Suppression,
} from 'sarif';
import type { CheckFault, Edit, Finding, FindingsResult, Fix, Known, RuleInfo, Severity } from '../model/finding.ts';
import type { Span } from '../model/position.ts';
import { lazy } from '../text/lazy.ts';
import { unique } from '../text/order.ts';
import { Lines } from '../text/span.ts';
import { oneLine } from './clean.ts';
import { indented } from './json.ts';
import type { EmitOptions } from './options.ts';
import { pathUri } from './path-uri.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
/** The folder that relative paths count from; whoever reads the log puts his own in. */
const ROOT = '%SRCROOT%';
/** UTF-16 units of a snippet; whoever wants more of a region has the file. */
const SNIPPET = 1000;

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

/**
 * One run: the rules that looked with their words, the files, a result a finding. What is known has its suppressions; with
 * a baseline each result says whether it is new, and what the baseline knows and nothing found is `absent`. No clock and
 * no absolute paths but those that were given.
 */
export function* sarif(result: FindingsResult, { tool }: Pick<EmitOptions, 'tool'>): Generator<string> {
  const writer = new Writer(result);
  const { name, version } = tool;
  const head = {
    tool: { driver: { name, version, semanticVersion: version, rules: writer.rules } },
    columnKind: 'utf16CodeUnits',
    newlineSequences: ['\r\n', '\n', '\r'],
    invocations: [writer.invocation],
    originalUriBaseIds: { [ROOT]: { description: message('The folder in which throughline ran.') } },
    artifacts: writer.artifacts,
  } satisfies Omit<Run, 'results'>;
  yield `{\n  "$schema": ${indented(SCHEMA, '')},\n  "version": "2.1.0",\n  "runs": [\n    {\n`;
  for (const [key, value] of Object.entries(head)) yield `      ${indented(key, '')}: ${indented(value, '      ')},\n`;
  yield '      "results": [';
  let before = '\n        ';
  for (const one of writer.results()) {
    yield before + indented(one, '        ');
    before = ',\n        ';
  }
  yield `${before.startsWith(',') ? '\n      ' : ''}]\n    }\n  ]\n}\n`;
}

class Writer {
  readonly rules: ReportingDescriptor[];
  readonly artifacts: Artifact[];
  readonly invocation: Invocation;
  readonly #result: FindingsResult;
  readonly #ruleIndex: ReadonlyMap<string, number>;
  readonly #pathIndex: ReadonlyMap<string, number>;
  readonly #lines = new Map<string, () => Lines>();
  readonly #someAreKnown: boolean;

  constructor(result: FindingsResult) {
    this.#result = result;
    const { findings, rules = [], texts = new Map(), baseline, faults = [] } = result;
    const all = [...findings, ...(baseline?.absent ?? [])];
    const byId = new Map(rules.map((rule) => [rule.id, rule]));
    const ids = unique([...byId.keys(), ...all.map(({ ruleId }) => ruleId)]);
    const paths = unique([...texts.keys(), ...all.flatMap(pathsOf)]);
    this.rules = ids.map((id) => descriptor(id, byId.get(id)));
    this.artifacts = paths.map((path) => ({ location: artifactUri(path), ...(texts.has(path) && { roles: TARGET }) }));
    this.#ruleIndex = new Map(ids.map((id, i) => [id, i]));
    this.#pathIndex = new Map(paths.map((path, i) => [path, i]));
    this.#someAreKnown = findings.some(({ known }) => known !== undefined);
    this.invocation = {
      executionSuccessful: faults.length === 0,
      ...(faults.length > 0 && { toolExecutionNotifications: faults.map((one) => this.#notificationOf(one)) }),
    };
    for (const [path, text] of texts)
      this.#lines.set(
        path,
        lazy(() => new Lines(text)),
      );
  }

  #notificationOf({ path, message: words }: CheckFault): Notification {
    const locations = path === null ? [] : [{ physicalLocation: this.#placeOf(path, null) }];
    return { level: 'error', message: message(words), ...(locations.length > 0 && { locations }) };
  }

  *results(): Generator<Result> {
    const { findings, baseline } = this.#result;
    for (const finding of findings) {
      const state = finding.known?.by === 'baseline' ? 'unchanged' : 'new';
      yield this.#resultOf(finding, baseline && state);
    }
    for (const finding of baseline?.absent ?? []) yield this.#resultOf(finding, 'absent');
  }

  #resultOf(finding: Finding, baselineState: Result['baselineState']): Result {
    const { ruleId, severity, path, span, related, fingerprint, fix, known } = finding;
    // The place of a finding that is no longer there is one in a text of former days.
    const isThere = baselineState !== 'absent';
    const isMended = isThere && !this.#result.notMended?.has(finding);
    return {
      ruleId,
      ruleIndex: this.#ruleIndex.get(ruleId) ?? -1,
      level: LEVELS[severity],
      message: message(finding.message),
      locations: [{ physicalLocation: this.#placeOf(path, isThere ? span : null) }],
      ...(related.length > 0 && isThere && { relatedLocations: related.map((one, i) => this.#secondPlace(one, i)) }),
      partialFingerprints: { 'throughline/v1': fingerprint },
      ...(fix && isMended && { fixes: [this.#fixOf(path, fix)] }),
      ...(baselineState && { baselineState }),
      // Where one result has suppressions, an empty list says of the others that they are not suppressed.
      ...(this.#someAreKnown && { suppressions: known ? [this.#suppressionBy(known)] : [] }),
    };
  }

  #secondPlace({ message: words, path, span }: Finding['related'][number], i: number): Location {
    return { id: i + 1, message: message(words), physicalLocation: this.#placeOf(path, span) };
  }

  #placeOf(path: string, span: Span | null): PhysicalLocation {
    const index = this.#pathIndex.get(path);
    const artifactLocation = { ...artifactUri(path), ...(index !== undefined && { index }) };
    return { artifactLocation, ...(span && { region: this.#regionOf(path, span) }) };
  }

  #regionOf(path: string, { start, end }: Span): Region {
    const text = this.#result.texts?.get(path)?.slice(start.offset, Math.min(end.offset, start.offset + SNIPPET + 1));
    return {
      startLine: start.line,
      startColumn: start.column,
      endLine: end.line,
      endColumn: end.column,
      charOffset: start.offset,
      charLength: end.offset - start.offset,
      ...(text && text.length <= SNIPPET && { snippet: { text } }),
    };
  }

  #fixOf(path: string, { message: words, edits }: Fix): NonNullable<Result['fixes']>[number] {
    const replacements = edits.map((edit) => ({
      deletedRegion: this.#editedRegion(path, edit),
      insertedContent: { text: edit.text },
    }));
    const { artifactLocation } = this.#placeOf(path, null);
    return {
      description: message(words),
      artifactChanges: [{ artifactLocation: artifactLocation ?? {}, replacements }],
    };
  }

  #editedRegion(path: string, { start, end }: Edit): Region {
    const lines = this.#lines.get(path);
    if (!lines || end > lines().text.length) return { charOffset: start, charLength: end - start };
    const { snippet, ...region } = this.#regionOf(path, lines().span(start, end));
    return region;
  }

  #suppressionBy({ by, reason, owner, expires, path, line }: Known): Suppression {
    const { artifactLocation } = this.#placeOf(path, null);
    return {
      kind: by === 'document' ? 'inSource' : 'external',
      status: 'accepted',
      ...(reason !== null && { justification: oneLine(reason) }),
      location: {
        physicalLocation: { artifactLocation: artifactLocation ?? {}, ...(line && { region: { startLine: line } }) },
      },
      properties: { by, ...(owner !== null && { owner }), ...(expires !== null && { expires }) },
    };
  }
}

const TARGET: Artifact['roles'] = ['analysisTarget'];

function pathsOf({ path, related, known }: Finding): string[] {
  return [path, ...related.map((one) => one.path), ...(known ? [known.path] : [])];
}

/** Where a file is: relative to the folder of the run unless the path was given otherwise. */
function artifactUri(path: string): { uri: string; uriBaseId?: string } {
  const uri = pathUri(path);
  return uri.startsWith('file:') ? { uri } : { uri, uriBaseId: ROOT };
}

/** A rule with its words; what is not known of a rule is left out. */
function descriptor(id: string, rule: RuleInfo | undefined): ReportingDescriptor {
  if (!rule) return { id };
  const { summary, severity, docs } = rule;
  const [found = '', why = '', how = ''] = [rule.finds, rule.matters, rule.repair].map(withoutPaths);
  const fixes = rule.fixes === undefined ? [] : [withoutPaths(rule.fixes)];
  const sections = [found, why, how, ...fixes.map((words) => `With --fix: ${words}`)].map(plain);
  return {
    id,
    shortDescription: message(summary),
    fullDescription: message(sections[0] ?? ''),
    help: {
      text: escaped(sections.join('\n\n')),
      markdown: escapedBraces(
        [
          found,
          `**Why it matters.** ${why}`,
          `**How to repair it.** ${how}`,
          ...fixes.map((words) => `**What \`--fix\` does.** ${words}`),
        ].join('\n\n'),
      ),
    },
    defaultConfiguration: { level: LEVELS[severity] },
    // It has to be absolute: a path in the project is none.
    ...(docs !== null && /^https?:\/\//.test(docs) && { helpUri: docs }),
  };
}

/** Markdown with the words of links to other pages of the project, which lead nowhere from where the log is shown. */
function withoutPaths(markdown: string): string {
  return markdown.replace(/\[([^\][]{1,200})\]\((?!https?:)[^()\s]{1,200}\)/g, '$1');
}

/** Markdown without its signs of code and emphasis. */
function plain(markdown: string): string {
  return markdown.replaceAll(/[`*]/g, '');
}

function message(words: string): Message & { text: string } {
  return { text: escaped(oneLine(words)) };
}

/** Braces stand for placeholders and `[…](…)` for a link unless they are escaped (3.11.5, 3.11.6). */
function escaped(text: string): string {
  const braces = escapedBraces(text);
  return braces.includes('](') ? braces.replaceAll('[', '\\[') : braces;
}

function escapedBraces(text: string): string {
  return text.replaceAll('{', '{{').replaceAll('}', '}}');
}
