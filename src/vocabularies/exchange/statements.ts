/** Statements of RDF, by their subject; each is taken once, so that what nobody took is known in the end. @module */

/** A term as RDF/JS has it, https://rdf.js.org/data-model-spec/: what both parsers give. */
export interface RdfTerm {
  termType: string;
  value: string;
  /** Of a literal; '' for none. */
  language?: string;
}

export interface RdfQuad {
  subject: RdfTerm;
  predicate: RdfTerm;
  object: RdfTerm;
}

/** Objects by a key of their own: a statement that is made twice is one. */
type Objects = Map<string, RdfTerm>;

export class Statements {
  readonly #subjects = new Map<string, Map<string, Objects>>();

  constructor(quads: Iterable<RdfQuad>) {
    for (const { subject, predicate, object } of quads) this.#add(keyOf(subject), predicate.value, object);
  }

  #add(subject: string, predicate: string, object: RdfTerm): void {
    const properties = this.#subjects.get(subject) ?? new Map<string, Objects>();
    if (properties.size === 0) this.#subjects.set(subject, properties);
    const objects = properties.get(predicate) ?? new Map<string, RdfTerm>();
    if (objects.size === 0) properties.set(predicate, objects);
    objects.set(`${object.termType} ${object.language?.toLowerCase() ?? ''} ${object.value}`, object);
  }

  /** Every subject, in the order of the file. */
  get subjects(): string[] {
    return [...this.#subjects.keys()];
  }

  objects(subject: string, predicate: string): RdfTerm[] {
    return [...(this.#subjects.get(subject)?.get(predicate)?.values() ?? [])];
  }

  /** The properties that a subject has. */
  predicates(subject: string): string[] {
    return [...(this.#subjects.get(subject)?.keys() ?? [])];
  }

  /** Gives the objects that fit, and forgets these statements. */
  take(subject: string, predicate: string, fits: (object: RdfTerm) => boolean = () => true): RdfTerm[] {
    const objects = this.#subjects.get(subject)?.get(predicate);
    if (!objects) return [];
    const taken: RdfTerm[] = [];
    for (const [key, object] of objects) {
      if (!fits(object)) continue;
      objects.delete(key);
      taken.push(object);
    }
    return taken;
  }

  /** What was not taken. */
  *left(): Generator<{ subject: string; predicate: string; count: number }> {
    for (const [subject, properties] of this.#subjects) {
      for (const [predicate, { size }] of properties) if (size > 0) yield { subject, predicate, count: size };
    }
  }
}

/** Blank nodes must not meet addresses. */
export function keyOf({ termType, value }: RdfTerm): string {
  return termType === 'BlankNode' ? `_:${value}` : value;
}

export function isBlank(key: string): boolean {
  return key.startsWith('_:');
}

export function isText({ termType, value }: RdfTerm): boolean {
  return termType === 'Literal' && value !== '';
}

export function isNode({ termType }: RdfTerm): boolean {
  return termType === 'NamedNode' || termType === 'BlankNode';
}
