/** Explains whatever an address names. @module */

import { citationIds } from '../model/citation.ts';
import { FIGURES } from '../model/report-data.ts';
import type { Askable, Explanation } from '../model/why.ts';
import { meant } from '../text/nearest.ts';
import { AddressError, cellAddress, parseAddress, splitValue } from './address.ts';
import { explainCell } from './cells.ts';
import { columnOf } from './facets.ts';
import { explainFigure } from './figures.ts';
import type { Grounds } from './grounds.ts';
import { explainItem, titleOf } from './items.ts';
import { Known } from './known.ts';
import { explainRow } from './rows.ts';
import { facetNamed, tell } from './values.ts';

/** Answers many questions about one corpus. */
export class Explainer {
  readonly #known: Known;

  constructor(readonly grounds: Grounds) {
    this.#known = new Known(grounds.corpus);
  }

  /**
   * The chain behind an address.
   *
   * @throws AddressError for an address of nothing
   */
  explain(text: string): Explanation {
    const { grounds } = this;
    const address = parseAddress(
      text,
      grounds.vocabularies.regionSchemes.map(({ id }) => id),
    );
    switch (address.kind) {
      case 'summary':
        return explainCell(grounds, this.#known, address);
      case 'row':
        return explainRow(grounds, this.#known, address.table, address.text);
      case 'figure':
        return explainFigure(grounds, this.#known, address.name);
      default:
        return this.#item(address.text);
    }
  }

  /** What can be asked for. */
  askable(): Askable {
    const { corpus } = this.grounds;
    return {
      schemaVersion: 1,
      documents: corpus.documents.map(({ id, path, title, recommendations, footnotes }) => ({
        id,
        path,
        title,
        recommendations: recommendations.map((one) => one.id),
        footnotes: footnotes.map((one) => one.id),
      })),
      sources: corpus.sources.map(({ id }) => `source:${id}`),
      tables: this.#forms(),
    };
  }

  #item(text: string): Explanation {
    const { grounds } = this;
    const known = this.#known;
    const split = known.get(text) ? null : splitValue(text);
    const subject = known.find(split?.item ?? text);
    if (!split) return { schemaVersion: 1, id: subject.id, ...explainItem(grounds, known, subject) };
    const { name, term } = split.value;
    const { facet, scheme } = facetNamed(grounds, name);
    const question = { term, scheme, inferred: null };
    const told = tell(grounds, known, subject, facet, question);
    const column = columnOf(subject, name, question);
    const lacks = term !== null && told.value.length === 0;
    return {
      schemaVersion: 1,
      id: `${subject.id}#${name}${term === null ? '' : `=${term}`}`,
      title: `${name}${term === null ? '' : ` ${term}`} of ${titleOf(subject)}`,
      ...(lacks ? this.#other(subject.id, name, term) : told),
      ...(column && !lacks && { value: column, count: null }),
    };
  }

  /** A term that the item does not have: what it has instead. */
  #other(id: string, name: string, term: string): Omit<Explanation, 'schemaVersion' | 'id' | 'title'> {
    const { grounds } = this;
    const known = this.#known;
    const { facet, scheme } = facetNamed(grounds, name);
    const all = tell(grounds, known, known.find(id), facet, { term: null, scheme, inferred: null });
    const { themes, regions } = grounds.catalogue(scheme);
    const terms = (facet === 'theme' ? themes : facet === 'region' ? regions : []).map((one) => one.id);
    if (!terms.includes(term)) {
      const has = all.count?.ids ?? all.value;
      const hint = meant(term, [...new Set([...has, ...terms])], `It has ${has.join(', ') || 'none'}.`);
      throw new AddressError(`${id} has no ${name} ${term}`, hint);
    }
    const [first, ...others] = all.reasons;
    const says = `It is not tagged ${term}: ${all.value.length > 0 ? `it has ${all.value.join(', ')}.` : 'nothing of the kind is known.'}`;
    return { ...all, value: [], reasons: first ? [{ ...first, says: [says, ...first.says] }, ...others] : [] };
  }

  /** The forms of addresses, each with an example that this corpus has. */
  #forms(): Askable['tables'] {
    const { corpus, tables, catalogue } = this.grounds;
    const recommendation = corpus.documents.flatMap(({ recommendations }) => recommendations)[0];
    const footnote = corpus.documents.flatMap(({ footnotes }) => footnotes)[0];
    const { scheme } = catalogue();
    const [theme] = tables.summary(['theme'], 'footnote', scheme).rows;
    const [cross] = tables.summary(['theme', 'region'], 'footnote', scheme).rows;
    const [marker] = recommendation ? citationIds(recommendation) : [];
    const trace = marker ?? recommendation?.id ?? footnote?.id;
    const quote = corpus.documents.flatMap(({ footnotes }) => footnotes).find(({ quotes }) => quotes.length > 0)?.id;
    const key = theme && 'key' in theme ? theme.key : null;
    const sides = cross && 'key_1' in cross ? [side('theme', cross.key_1), side('region', cross.key_2)] : null;
    return [
      form('<id>', 'a recommendation, footnote, citation, document or source:<id>', recommendation?.id ?? footnote?.id),
      form('<id>#<value>[=<term>]', 'a value of an item', footnote && `${footnote.id}#theme`),
      form(
        'summary:<axis>=<key>[,unit=<unit>]',
        'a count of a summary',
        key && cellAddress([side('theme', key)], 'footnote', false),
      ),
      form(
        'summary:<axis>=<key>,<axis>=<key>',
        'a count of a cross table',
        sides && cellAddress(sides, 'footnote', false),
      ),
      form('trace:<row>#<column>', 'a cell of the traceability table', trace && `trace:${trace}#status`),
      form('quotes:<row>#<column>', 'a cell of the quotes', quote && `quotes:${quote}#date`),
      form('report:<number>', `a number of the report: ${FIGURES.join(', ')}`, 'report:untraced'),
    ];
  }
}

function side(axis: 'theme' | 'region', key: string) {
  return { axis, scheme: null, key };
}

function form(text: string, gives: string, example: string | null | undefined): Askable['tables'][number] {
  return { form: text, gives, example: example ?? null };
}
