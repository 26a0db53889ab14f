/** The part of `picomatch` in use, which brings no types of its own. */
declare module 'picomatch' {
  /** Tells whether a path matches one of the globs. */
  export default function picomatch(
    globs: string | readonly string[],
    options: { dot: boolean; ignore?: readonly string[]; strictBrackets?: boolean },
  ): (path: string) => boolean;
}
