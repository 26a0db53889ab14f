/** What the text of an office document does not have, in words. @module */

/** What is left out, counted. */
export interface LeftOut {
  deletions: number;
  comments: number;
  hidden: number;
  symbols?: number;
  embedded?: number;
  /** Notes that no marker leads to: no page shows them. */
  uncited?: number;
  margins: boolean;
}

/** Each as a noun with its number: `2 comments`. */
export function leftOut(found: LeftOut): string[] {
  const { deletions, comments, hidden, symbols = 0, embedded = 0, uncited = 0, margins } = found;
  return [
    ...counted(deletions, 'tracked deletion', ' (all changes are read as accepted)'),
    ...counted(comments, 'comment'),
    ...counted(hidden, 'hidden text'),
    ...counted(symbols, 'sign of a font', '', 'signs of fonts'),
    ...counted(embedded, 'embedded document'),
    ...counted(uncited, 'note without a marker', '', 'notes without a marker'),
    ...(margins ? ['headers and footers'] : []),
  ];
}

function counted(count: number, one: string, more = '', many = `${one}s`): string[] {
  return count === 0 ? [] : [`${count} ${count === 1 ? one : many}${more}`];
}
