/** Texts and values of statements of SKOS. @module */
import { compare } from '../../text/order.ts';
import { usualCase } from './exchange.ts';
import { expand } from './skos-names.ts';
import { isText, type RdfTerm, type Statements } from './statements.ts';

/** The tag of a text in its usual case; '' for none. */
export function tagOf({ language }: RdfTerm): string {
  return language ? usualCase(language) : '';
}

/** By text, then by language: an order that does not hang on that of the file, which means nothing in RDF. */
export function byText(a: RdfTerm, b: RdfTerm): number {
  return compare(a.value, b.value) || compare(tagOf(a), tagOf(b));
}

/** Of texts those in the language, else those in none, else in English, else in the first language by its tag. */
export function inBestLanguage(texts: readonly RdfTerm[], language: string): RdfTerm[] {
  const tags = texts.map(tagOf);
  const best = [language, '', 'en'].find((tag) => tags.includes(tag)) ?? [...tags].sort(compare)[0];
  return texts.filter((text) => tagOf(text) === best);
}

/** The text of the first of some properties that has one; others stay where they are. Null for none. */
export function takeText(statements: Statements, subject: string, names: string[], language: string): string | null {
  for (const name of names) {
    const texts = statements.objects(subject, expand(name)).filter(isText);
    const [chosen] = inBestLanguage(texts, language).sort(byText);
    if (!chosen) continue;
    statements.take(subject, expand(name), (object) => object === chosen);
    return chosen.value;
  }
  return null;
}

/** As `takeText`; an address counts as a text. */
export function takeValue(statements: Statements, subject: string, names: string[], language: string): string | null {
  for (const name of names) {
    const text = takeText(statements, subject, [name], language);
    if (text !== null) return text;
    const nodes = statements.objects(subject, expand(name)).filter(({ termType }) => termType === 'NamedNode');
    const [chosen] = nodes.sort(byText);
    if (!chosen) continue;
    statements.take(subject, expand(name), (object) => object === chosen);
    return chosen.value;
  }
  return null;
}

/** Whether a property is said to be true, https://www.w3.org/TR/xmlschema-2/#boolean. */
export function takeTruth(statements: Statements, subject: string, name: string): boolean {
  const isTruth = ({ termType, value }: RdfTerm) => termType === 'Literal' && /^(?:true|1|false|0)$/.test(value);
  return statements.take(subject, expand(name), isTruth).some(({ value }) => value === 'true' || value === '1');
}
