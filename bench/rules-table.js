// What `bench/rules.js` measured, as Markdown.
const count = (value) => String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');

/** All rules against parsing, then a row a rule, the slowest first. */
export function rulesTable({ few, things, pages, parsing, checking, findings, rows }) {
  const each = (milliseconds, documents) => `${((milliseconds / documents) * 1000).toFixed(1)} µs`;
  const sorted = [...rows].sort((a, b) => b.many - a.many);
  const cells = sorted.map(({ id, few: small, many, hostile }) => [
    `\`${id}\``,
    each(many, 10 * few),
    `${((many / 10 / (parsing || 1)) * 100).toFixed(2)} %`,
    growth(many, small),
    worst(hostile),
  ]);
  const head = [
    ['rule', 'a document', 'of parsing', `growth to ${count(10 * few)}`, 'hostile input that grows fastest'],
    ['---', '---:', '---:', '---:', '---'],
  ];
  return `${count(few)} text documents: parsed ${each(parsing, few)} a document, all ${rows.length} rules ${each(checking, few)}, ${((checking / parsing) * 100).toFixed(0)} % of parsing (aim: at most 40 %); ${count(findings)} findings.
Hostile input: ${count(things)} things in a page or ${count(pages)} pages, and ten times as many.

${[...head, ...cells].map((row) => `| ${row.join(' | ')} |`).join('\n')}
`;
}

/** Times the time for ten times the documents; what takes less than a millisecond says nothing. */
function growth(many, few) {
  return many < 1 ? '–' : (many / few).toFixed(1);
}

function worst(hostile) {
  const [first] = [...hostile].sort((a, b) => b.growth - a.growth);
  return first ? `${first.name}: ${first.growth.toFixed(1)}, ${first.time.toFixed(0)} ms` : '–';
}
