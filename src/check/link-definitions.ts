/** The definitions of links in Markdown. @module */
import type { Stretch } from '../text/stretches.ts';

/** `[label]: target "title"`, on a line of its own. */
const DEFINITION =
  /^[ \t>]{0,40}\[(?!\^)([^[\]\r\n]{1,300})\]:[ \t]{0,40}(?:<[^<>\r\n]*>|[^\s<]\S*)(?:[ \t]+(?:"[^"\r\n]*"|'[^'\r\n]*'|\([^()\r\n]*\)))?[ \t]*\r?$/gm;

/** Where links are defined, with their labels as they are written; notes are none. */
export function linkDefinitions(text: string): (Stretch & { label: string })[] {
  if (!text.includes(']:')) return [];
  return Array.from(text.matchAll(DEFINITION), ({ 0: line, 1: label = '', index }) => ({
    label,
    start: index,
    end: index + line.length,
  }));
}
