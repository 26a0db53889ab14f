import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../../src/cli/config/parse.ts';
import { configSchema } from '../../../src/cli/config/schema.ts';
import { FileError } from '../../../src/cli/faults.ts';

function parse(text: string | Uint8Array) {
  return parseConfig('c.yaml', typeof text === 'string' ? new TextEncoder().encode(text) : text).data;
}

/** All that is wrong, each with its place. */
function faults(text: string | Uint8Array): string[] {
  try {
    parse(text);
  } catch (error) {
    if (error instanceof FileError) return [error, ...error.more].map(({ message }) => message);
    throw error;
  }
  return [];
}

const fault = (text: string | Uint8Array): string => faults(text)[0] ?? '';

const KEYS = `expected ${Object.keys(configSchema.shape).slice(1).join(', ')}`;

describe('a configuration', () => {
  const YAML = `# what the columns of our tables are called
columns:
  text: Was gesagt wurde
  id: [No, 2019]
documents:
  - files: gardens/**
    kind: report
  - files: [a.csv, b.csv]
    columns: { text: null }
`;

  it('is YAML, in which every value is a text', () => {
    expect(parse(YAML)).toEqual({
      columns: { text: 'Was gesagt wurde', id: ['No', '2019'] },
      documents: [
        { files: 'gardens/**', kind: 'report' },
        { files: ['a.csv', 'b.csv'], columns: { text: 'null' } },
      ],
    });
  });

  it('may be JSON, with tabs and in UTF-16', () => {
    const json = '{\n\t"columns": {\n\t\t"text": ["A", "B"]\n\t}\n}';
    const config = { columns: { text: ['A', 'B'] } };
    expect(parse(json)).toEqual(config);
    expect(parse(Buffer.from(`\ufeff${json}`, 'utf16le'))).toEqual(config);
  });

  it.each(['', '# nothing yet\n', '{}', '---\n'])('may say nothing: %j', (text) => {
    expect(parse(text)).toEqual({});
  });

  it('may use an anchor', () => {
    expect(parse('columns: &c {text: A}\ndocuments: [{files: b, columns: *c}]')).toMatchObject({
      documents: [{ columns: { text: 'A' } }],
    });
  });
});

describe('what a configuration must not say is told with its line and column', () => {
  it.each([
    ['colums:\n  text: A', '1:1: found the key "colums", which is not known; did you mean columns?'],
    [
      'x: {}',
      '1:1: found the key "x", which is not known; known are $schema, extends, themes, regions, vocabularies, columns, documents, decisions, baseline, suppressions, plugins, rules, overrides',
    ],
    ['columns:\n  texts: A', '2:3: columns: found the key "texts", which is not known; did you mean text?'],
    [
      'documents:\n  - files: a\n    kin: x',
      '3:5: documents[0]: found the key "kin", which is not known; did you mean kind?',
    ],
    [
      'documents:\n  - files: a\n    columns:\n      when: x',
      '4:7: documents[0].columns: found the key "when", which is not known; known are text, source, context, date, theme, region, language, id',
    ],
    [
      'documents:\n  - files: a\n    kind: sintesis',
      '3:11: documents[0].kind: found "sintesis", expected one of synthesis, report, digest, other; did you mean synthesis?',
    ],
    [
      'documents:\n  - files: a\n    kind: [report]',
      '3:11: documents[0].kind: found a list, expected one of synthesis, report, digest, other',
    ],
    ['documents:\n  - kind: report', '2:5: documents[0]: found no files, expected a path or a glob, or a list of them'],
    ['documents:\n  - file: a', '2:5: documents[0]: found the key "file", which is not known; did you mean files?'],
    [
      'documents: {files: a}',
      '1:12: documents: found keys with values, expected a list of files with their kind or columns',
    ],
    ['documents: [a]', '1:13: documents[0]: found "a", expected files, and the kind or the columns of them'],
    ['columns: Comment', '1:10: columns: found "Comment", expected the heads of the columns, by what they hold'],
    ['columns:\n  text: ""', '2:9: columns.text: found nothing, expected the head of a column'],
    [
      'columns:\n  text:\n    a: b',
      '3:5: columns.text: found keys with values, expected the head of a column, or a list of them',
    ],
    ['columns:\n  text: [a, [b]]', '2:9: columns.text: found a list, expected the head of a column, or a list of them'],
    [
      'documents:\n  - files: "a[b"',
      '2:12: documents[0].files: found "a[b", expected a glob whose brackets are closed',
    ],
    [
      'overrides:\n  - files: [a, "!b{c"]\n    rules: {}',
      '2:16: overrides[0].files[1]: found "!b{c", expected a glob whose brackets are closed',
    ],
    ['overrides: [{rules: {}}]', '1:13: overrides[0]: found no files, expected a path or a glob, or a list of them'],
    [
      'overrides:\n  - files: a\n    rule: {}',
      '3:5: overrides[0]: found the key "rule", which is not known; did you mean rules?',
    ],
    ['rules: [a]', '1:8: rules: found a list, expected rules with their severities'],
    ['rules:', '1:7: rules: found nothing, expected rules with their severities'],
    [
      'rules:\n  a: [error]',
      '2:6: rules.a: found a list, expected off, info, warning, error, or its severity and options',
    ],
    ['rules:\n  a: off\n  a: info', '3:3: is no YAML: Map keys must be unique'],
    ['plugins: ""', '1:10: plugins: found nothing, expected the path of a module'],
    [
      'extends: {a: b}',
      '1:10: extends: found keys with values, expected a preset, or the path of a configuration, or a list of them',
    ],
    ['- a', `1:1: found a list, ${KEYS}`],
    [`"${'x'.repeat(80)}"`, `1:1: found "${'x'.repeat(59)}…", ${KEYS}`],
    ['strict', `1:1: found "strict", ${KEYS}`],
    [
      'overrides: [{files: [], rules: {}}]',
      '1:21: overrides[0].files: found a list, expected at least one path or glob',
    ],
    ['documents: [{files: []}]', '1:21: documents[0].files: found a list, expected at least one path or glob'],
    [
      'documents: [{files: /a/*.md}]',
      '1:21: documents[0].files: found "/a/*.md", expected a path or a glob from the folder of this file',
    ],
    [
      'documents: [{files: [b, "!C:/a"]}]',
      '1:25: documents[0].files[1]: found "!C:/a", expected a path or a glob from the folder of this file',
    ],
    ['rules:\n  __proto__: error', '2:3: found the key "__proto__", which is not known'],
    ['a: b: c', '1:4: is no YAML: Nested mappings are not allowed in compact mappings'],
    ['columns:\n  text: A\n  text: B', '3:3: is no YAML: Map keys must be unique'],
    ['columns: {}\n---\ncolumns: {}', '2:1: found a second document, expected one'],
  ])('%j', (text, message) => {
    expect(fault(text)).toBe(`c.yaml:${message}`);
  });

  it('all of it at once, in its order', () => {
    const text = 'colums: {}\nthemes: [a]\ndocuments:\n  - file: a\n  - kind: raport\n    files: b\nrulez: {}\n';
    expect(faults(text)).toEqual([
      'c.yaml:1:1: found the key "colums", which is not known; did you mean columns?',
      'c.yaml:2:9: themes: found a list, expected the name of a set of themes',
      'c.yaml:4:5: documents[0]: found the key "file", which is not known; did you mean files?',
      'c.yaml:5:11: documents[1].kind: found "raport", expected one of synthesis, report, digest, other; did you mean report?',
      'c.yaml:7:1: found the key "rulez", which is not known; did you mean rules?',
    ]);
  });

  it('and no more of it than anybody reads', () => {
    const all = faults(`documents: [${'x, '.repeat(1000)}]`);
    expect([all.length, all.at(-1)]).toEqual([21, 'c.yaml: and 980 more']);
  });

  it.each([
    [
      'throughline.config.json',
      '{\n  "rules": {},\n}',
      '2:14: is no JSON: found “,” before “}”, expected none behind the last',
    ],
    ['throughline.config.json', 'rules: {}', '1:1: is no JSON: found “rules”, expected a value'],
    [
      'throughline.config.json',
      '{"rules": {} "plugins": []}',
      '1:14: is no JSON: found “"plugins"”, expected “,” or the end of the list or object',
    ],
    [
      'package.json',
      '{\n  "throughline": {"rules": {}},\n}',
      '2:31: is no JSON: found “,” before “}”, expected none behind the last',
    ],
    ['package.json', '{\n  "throughline":', '2:17: is no JSON: it ends where it expects a value'],
    [
      'throughline.config.yaml',
      'rules: {}\n<<<<<<< HEAD\nplugins: a\n=======\n>>>>>>> b\n',
      '2:1: has a merge conflict that is not resolved',
    ],
    ['throughline.config.yaml', '<<<<<<< HEAD\n=======\n>>>>>>> b\n', '1:1: has a merge conflict that is not resolved'],
    [
      'throughline.config.json',
      '{\n<<<<<<< HEAD\n=======\n>>>>>>> b\n}',
      '2:1: has a merge conflict that is not resolved',
    ],
    [
      'throughline.config.yaml',
      'documents:\n  - files: !old/**\n    kind: report',
      '2:19: documents[0].files: found the tag "!old/**" (what begins with ! is one in YAML, unless it stands in quotation marks), expected a path or a glob',
    ],
    [
      'throughline.config.yaml',
      'documents:\n  - files: ["**", "!**"]\n    kind: report',
      '2:12: documents[0].files: found a list, expected files that are left: the globs with ! take away all',
    ],
    [
      'throughline.config.yaml',
      'overrides:\n  - files: a/../b\n    rules: {}',
      '2:12: overrides[0].files: found "a/../b", expected a path or a glob without .. behind the name of a folder',
    ],
    [
      'throughline.config.yaml',
      'suppressions:\n  - rule: a\n    files: "!"\n    reason: b',
      '3:12: suppressions[0].files: found "!", expected a path or a glob behind the !',
    ],
  ])('in %s: %j', (path, text, message) => {
    expect(() => parseConfig(path, new TextEncoder().encode(text))).toThrow(`${path}:${message}`);
  });

  it.each(['{\n  // ours\n  "rules": {}\n}', '{\n  /* ours */\n  "rules": {}\n}'])('comments in JSON: %j', (text) => {
    const parsed = () => parseConfig('c.json', new TextEncoder().encode(text));
    expect(parsed).toThrow('c.json:2:3: is no JSON: found a comment, which JSON does not have');
  });

  it.each([
    ['[', '['.repeat(100_000)],
    ['- - -', '- '.repeat(100_000)],
    ['? ? ?', `${'? '.repeat(100_000)}a`],
    ['indentation', Array.from({ length: 200 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
  ])('nesting by %s without end', (_, text) => {
    expect(fault(text)).toMatch(/^c\.yaml:\d+:1: is nested deeper than 100 levels$/);
  });

  it('bytes that are no text', () => {
    expect(fault(Uint8Array.from([0x25, 0x50, 0x44, 0x46, 0x2d]))).toBe('c.yaml: is a PDF file, not text');
  });

  it('aliases of nothing, and aliases that multiply', () => {
    expect(fault('columns: *a')).toMatch(/^c\.yaml: Unresolved alias/);
    const list = (name: string, of: string) => `${name}: &${name} [${Array.from({ length: 10 }, () => of).join(', ')}]`;
    expect(fault([list('a', 'x'), list('b', '*a'), list('c', '*b'), list('d', '*c')].join('\n'))).toMatch(
      /Excessive alias/,
    );
  });
});
