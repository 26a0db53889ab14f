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
