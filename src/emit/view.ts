/** A table for people: a caption, columns, and cells as plain text. @module */

export interface Column {
  title: string;
  /** Numbers stand right and are never shortened. Default: left. */
  align?: 'left' | 'right';
}

export interface View {
  /** Names the unit and says when rows overlap. */
  caption: string;
  columns: readonly Column[];
  rows: readonly (readonly string[])[];
}
