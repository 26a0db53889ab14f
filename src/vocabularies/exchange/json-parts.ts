/** Documents of JSON-LD in parts that say the same together. @module */
import { PlacedError } from '../../text/placed-yaml.ts';

type JsonObject = Readonly<Record<string, unknown>>;

/** Things a part has; more, where there would be very many parts, as each reads the context anew. */
const SIZE = 50;
const MOST_PARTS = 500;

/** Things nested in one: the parser compares every value with every type. */
const MOST_NESTED = 5000;

/**
 * The parts of a document, by the things of its graph. The parser holds all that it reads back until it has all, and
 * then compares each value with each type: in one piece a document takes time with the square of its length.
 *
 * @see https://www.w3.org/TR/json-ld11/#graph-objects: things of one graph do not depend on each other
 * @throws PlacedError for a thing with more than 5,000 others in it
 */
export function* partsOf(json: unknown): Generator<unknown> {
  for (const item of Array.isArray(json) ? json : [json]) {
    if (isObject(item)) yield* partsOfObject(item);
    else yield item;
  }
}

function* partsOfObject(object: JsonObject): Generator<unknown> {
  const context = object['@context'];
  const graph = Object.keys(object).find((key) => key === '@graph' || isGraphAlias(context, key));
  const things = graph === undefined ? null : object[graph];
  if (graph === undefined || !Array.isArray(things)) {
    yield checked(object);
    return;
  }
  const { [graph]: _, ...rest } = object;
  yield checked(rest);
  const around = context === undefined ? {} : { '@context': context };
  const size = Math.max(SIZE, Math.ceil(things.length / MOST_PARTS));
  for (let at = 0; at < things.length; at += size) {
    yield { ...around, '@graph': things.slice(at, at + size).map(checked) };
  }
}

/** Contexts give keywords names of their own: `"graph": "@graph"`. */
function isGraphAlias(context: unknown, key: string): boolean {
  if (Array.isArray(context)) return context.some((inner) => isGraphAlias(inner, key));
  if (!isObject(context) || !Object.hasOwn(context, key)) return false;
  const definition = context[key];
  return definition === '@graph' || (isObject(definition) && definition['@id'] === '@graph');
}

/**
 * A thing without the empty objects in it: they say nothing, and the parser takes the thing behind one for the one
 * before (https://github.com/rubensworks/jsonld-streaming-parser.js/issues/155).
 */
function checked(thing: unknown): unknown {
  let count = 0;
  return filled(thing);

  function filled(value: unknown): unknown {
    if (Array.isArray(value)) return value.filter((inner) => !isEmpty(inner)).map(filled);
    if (!isObject(value)) return value;
    if (++count > MOST_NESTED) {
      const repair = 'set them beside each other, in a "@graph"';
      throw new PlacedError(`has a thing with more than ${MOST_NESTED} others in it: ${repair}`);
    }
    const entries = Object.entries(value).filter(([key, inner]) => key === '@context' || !isEmpty(inner));
    return Object.fromEntries(entries.map(([key, inner]) => [key, key === '@context' ? inner : filled(inner)]));
  }
}

function isEmpty(value: unknown): boolean {
  return isObject(value) && Object.keys(value).length === 0;
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
