/** A table for people: a caption, columns, and cells as plain text. @module */

export interface Column {
  title: string;
  /** Numbers stand right and are never shortened. Default: left. */
  align?: 'left' | 'right';
  /** Holds what readers copy: the last to be shortened. The columns to the right of it are left out before. Default: no. */
  whole?: true;
}

export interface View {
  /** Names the unit and says when rows overlap. */
  caption: string;
  columns: readonly Column[];
  rows: readonly (readonly string[])[];
}
