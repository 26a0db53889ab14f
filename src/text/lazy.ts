/** Values that are made when somebody asks for them. @module */

/** An object whose values are made by their functions, each once, when first read. */
export function lazily<T extends object>(make: { readonly [Key in keyof T]: () => T[Key] }): Readonly<T> {
  const object = {};
  for (const key of Object.keys(make) as (keyof T)[]) {
    Object.defineProperty(object, key, {
      configurable: true,
      enumerable: true,
      get: () => {
        const value = make[key]();
        Object.defineProperty(object, key, { value, enumerable: true });
        return value;
      },
    });
  }
  return object as T;
}

/** A value that is made when it is first asked for. */
export function lazy<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** What `make` says of an object, made when first asked for and kept as long as the object is. */
export function once<K extends object, T>(make: (key: K) => T): (key: K) => T {
  const made = new WeakMap<K, T>();
  return (key) => {
    const there = made.get(key);
    if (there !== undefined || made.has(key)) return there as T;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}
