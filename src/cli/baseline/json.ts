/** Baselines that are written as JSON. @module */
import { eolOf, escaped } from '../yaml-list.ts';
import { FINDINGS } from './schema.ts';

/** What a baseline in JSON says; null where the text is none. */
export function jsonOf(text: string): Record<string, unknown> | null {
  if (!text.trimStart().startsWith('{')) return null;
  try {
    const data: Record<string, unknown> = JSON.parse(text);
    return Array.isArray(data[FINDINGS] ?? []) ? data : null;
  } catch {
    return null;
  }
}

/** JSON with a line for each value, indented as the text before was, so that an entry more is a few lines more. */
export function jsonText(data: object, before: string): string {
  const indent = /\n([ \t]+)\S/.exec(before)?.[1] ?? '  ';
  const text = escaped(JSON.stringify(data, null, indent)).replaceAll('\n', eolOf(before));
  return before === '' || /\n\s*$/.test(before) ? `${text}${eolOf(before)}` : text;
}
