/** Names of XML by the namespace they stand in, whatever prefix a program gave it. @module */
import type { XmlAttributes } from '../xml.ts';

type Scope = ReadonlyMap<string, string>;

/** Gives names the prefixes that the reader of a format knows. */
export class Namespaces {
  readonly #known: ReadonlyMap<string, string>;
  readonly #prefixes: ReadonlySet<string>;
  /** What the prefixes of the input stand for where the parser is; one scope an element that is open. */
  readonly #scopes: Scope[] = [new Map()];
  /** Most documents use the usual prefixes: then no name needs a look. */
  #usual = true;

  /** @param known the prefix that names are to have, by the address of the namespace; '' for none */
  constructor(known: Readonly<Record<string, string>>) {
    this.#known = new Map(Object.entries(known));
    this.#prefixes = new Set(this.#known.values());
  }

  /** Enters an element: what it declares holds for its own name, too. */
  enter(attributes: XmlAttributes): void {
    const outer = this.#scopes.at(-1) as Scope;
    let scope = outer;
    for (const name in attributes) {
      if (!name.startsWith('xmlns') || (name.length > 5 && name[5] !== ':')) continue;
      const prefix = name.slice(6);
      scope = new Map(scope).set(prefix, this.#prefixFor(attributes[name] as string, prefix));
    }
    this.#scopes.push(scope);
    if (scope !== outer) this.#usual = isUsual(scope);
  }

  leave(): void {
    const inner = this.#scopes.pop();
    const outer = this.#scopes.at(-1) as Scope;
    if (inner !== outer) this.#usual = isUsual(outer);
  }

  element(name: string): string {
    return this.#usual ? name : this.#rename(name, name.includes(':'));
  }

  attributes(attributes: XmlAttributes): XmlAttributes {
    if (this.#usual) return attributes;
    const renamed: Record<string, string> = Object.create(null);
    // A name without prefix is in no namespace: the default one is for elements only.
    for (const name in attributes) {
      renamed[name.includes(':') ? this.#rename(name, true) : name] = attributes[name] as string;
    }
    return renamed;
  }

  #rename(name: string, prefixed: boolean): string {
    const at = prefixed ? name.indexOf(':') : -1;
    const there = at === -1 ? '' : name.slice(0, at);
    const prefix = (this.#scopes.at(-1) as Scope).get(there) ?? there;
    const local = name.slice(at + 1);
    return prefix === '' ? local : `${prefix}:${local}`;
  }

  /** A prefix that we give to a namespace must not come from another one: `?w`. */
  #prefixFor(address: string, prefix: string): string {
    return this.#known.get(address) ?? (prefix !== '' && this.#prefixes.has(prefix) ? `?${prefix}` : prefix);
  }
}

function isUsual(scope: Scope): boolean {
  for (const [prefix, canonical] of scope) if (prefix !== canonical) return false;
  return true;
}
