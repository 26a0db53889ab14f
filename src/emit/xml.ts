/** Text in XML. @module */

// What XML 1.0 cannot hold (https://www.w3.org/TR/xml/#charsets), not even as a reference, and what it can, but a
// terminal obeys. A surrogate without its other half is not Unicode at all.
const BEYOND =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not reach the file
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const SPECIAL = /[&<>"'\t\n\r\u007f-\u009f]/g;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/**
 * A text for an attribute or an element, with all its words and line breaks: control characters that XML cannot hold are
 * shown as pictures (`␇`), other units it cannot hold as `�`.
 */
export function escapeXml(text: string): string {
  return text.replace(BEYOND, visible).replace(SPECIAL, (character) => {
    return ENTITIES[character] ?? `&#${character.charCodeAt(0)};`;
  });
}

function visible(unit: string): string {
  const code = unit.charCodeAt(0);
  return code < 0x20 ? String.fromCharCode(0x2400 + code) : '�';
}

/** Attributes in the order given, each with a space before it; those without a value are left out. */
export function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
    .join('');
}
