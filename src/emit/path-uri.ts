/** Paths in the outputs for other programs. @module */

/** A path as repositories name it: `/` between folders, no `./` before it. Elsewhere than in Windows `\` is part of a name. */
export function repositoryPath(path: string): string {
  const ofWindows = /^(?:[A-Za-z]:)?\\|^[A-Za-z]:\//.test(path);
  return (ofWindows ? path.replaceAll('\\', '/') : path).replace(/^(?:\.\/+)+/, '');
}

/**
 * A path as a URI reference (RFC 3986): relative as it was given, or with the scheme `file` where it was absolute. Lone
 * surrogates become U+FFFD.
 */
export function pathUri(path: string): string {
  const plain = repositoryPath(path);
  const uri = plain.split('/').map(encodePart).join('/');
  if (/^[A-Za-z]:\//.test(plain)) return `file:///${uri.replace('%3A', ':')}`;
  return plain.startsWith('/') ? `file://${uri}` : uri;
}

const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

function encodePart(part: string): string {
  const encoded = encodeURIComponent(part.replace(LONE, '\ufffd'));
  return encoded.replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
