const ROWS = new Set(['terms', 'groups', 'places', 'notPlaces', 'languages', 'notLanguages', 'cities', 'areas']);

/** JSON with one entry a line: the elements of the lists named in `ROWS` stand on one line each. */
export const rowsOf = (value) => `${lines(value, '', false)}\n`;

function lines(value, indent, row) {
  const inner = `${indent}  `;
  if (Array.isArray(value) && (row || value.some((item) => typeof item === 'object'))) {
    const items = value.map((item) => inner + (row ? JSON.stringify(item) : lines(item, inner, false)));
    return `[\n${items.join(',\n')}\n${indent}]`;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return JSON.stringify(value);
  const fields = Object.entries(value).map(
    ([key, field]) => `${inner}${JSON.stringify(key)}: ${lines(field, inner, ROWS.has(key))}`,
  );
  return `{\n${fields.join(',\n')}\n${indent}}`;
}

/** Compares by code units, in every locale the same. */
export const byCodeUnits = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
