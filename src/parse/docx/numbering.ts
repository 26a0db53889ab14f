/** Lists of a DOCX file. @module */
import { byElement } from '../office/elements.ts';
import type { ListPlace } from '../office/model.ts';
import type { XmlHandler } from '../xml.ts';
import { numberOf } from './names.ts';

/** A level of a list. */
interface Level {
  format: string;
  start: number;
  /** What stands before an item; white space alone shows no bullet. */
  text: string;
}

interface Instance {
  abstract: number;
  /** Numbers to begin with, by level, where this list begins anew. */
  starts: Map<number, number>;
  levels: Map<number, Level>;
}

interface Abstract {
  levels: Map<number, Level>;
  /** The style that has the levels instead. */
  link: string | null;
}

/** Word and LibreOffice know 9 and 10 levels. */
const DEEPEST = 9;

/** The lists of a document, which count while it is read. */
export class Numbering {
  readonly #abstracts = new Map<number, Abstract>();
  readonly #instances = new Map<number, Instance>();
  /** Lists by the style that links to them. */
  readonly #styles = new Map<string, number>();
  readonly #levelOfStyle = new Map<string, number>();
  readonly #counts = new Map<number, number[]>();
  readonly #begun = new Set<number>();

  /**
   * The place of the next paragraph of a list.
   *
   * @param level from 0; null: as the style of the paragraph says
   * @returns null for lists without a sign before their items: their paragraphs look like any other
   */
  next(numId: number, level: number | null, style: string | null): ListPlace | null {
    const abstract = this.#instances.get(numId)?.abstract;
    const at = Math.min(Math.max(level ?? this.#levelOfStyle.get(`${abstract} ${style}`) ?? 0, 0), DEEPEST);
    const definition = this.#level(numId, at);
    if (definition?.format === 'none') return null;
    const ordered = definition !== null && definition.format !== 'bullet';
    const continued = definition !== null && definition.text.trim() === '';
    return { level: at, ordered, continued, number: continued ? 0 : this.#count(numId, at, definition?.start ?? 1) };
  }

  #level(numId: number, level: number): Level | null {
    const instance = this.#instances.get(numId);
    const abstract = instance && this.#abstracts.get(instance.abstract);
    const linked = abstract?.link == null ? undefined : this.#abstracts.get(this.#styles.get(abstract.link) ?? -1);
    return instance?.levels.get(level) ?? abstract?.levels.get(level) ?? linked?.levels.get(level) ?? null;
  }

  /** Lists of one definition count on, unless one says where it starts. */
  #count(numId: number, level: number, start: number): number {
    const instance = this.#instances.get(numId);
    const key = instance?.abstract ?? -1 - numId;
    const counts = this.#counts.get(key) ?? [];
    this.#counts.set(key, counts);
    if (!this.#begun.has(numId)) for (const [at, first] of instance?.starts ?? []) counts[at] = first - 1;
    this.#begun.add(numId);
    counts.length = Math.min(counts.length, level + 1);
    const number = (counts[level] ?? start - 1) + 1;
    counts[level] = number;
    return number;
  }

  /** Reads `numbering.xml`. */
  get handler(): XmlHandler {
    let abstract: Abstract | null = null;
    let instance: Instance | null = null;
    let id = 0;
    let override = 0;
    let level: Level | null = null;
    let levelAt = 0;
    return byElement({
      open: {
        'w:abstractNum': (attributes) => {
          id = numberOf(attributes['w:abstractNumId']) ?? 0;
          abstract = { levels: new Map(), link: null };
          this.#abstracts.set(id, abstract);
          return undefined;
        },
        'w:styleLink': ({ 'w:val': style = '' }) => {
          this.#styles.set(style, id);
          return undefined;
        },
        'w:numStyleLink': ({ 'w:val': style }) => {
          if (abstract) abstract.link = style ?? null;
          return undefined;
        },
        'w:num': (attributes) => {
          id = numberOf(attributes['w:numId']) ?? 0;
          instance = { abstract: 0, starts: new Map(), levels: new Map() };
          this.#instances.set(id, instance);
          return undefined;
        },
        'w:abstractNumId': ({ 'w:val': value }) => {
          if (instance) instance.abstract = numberOf(value) ?? 0;
          return undefined;
        },
        'w:lvlOverride': (attributes) => {
          override = Math.min(Math.max(numberOf(attributes['w:ilvl']) ?? 0, 0), DEEPEST);
          return undefined;
        },
        'w:startOverride': ({ 'w:val': value }) => {
          instance?.starts.set(override, numberOf(value) ?? 1);
          return undefined;
        },
        'w:lvl': (attributes) => {
          levelAt = numberOf(attributes['w:ilvl']) ?? 0;
          level = { format: 'decimal', start: 1, text: '%' };
          (instance ?? abstract)?.levels.set(levelAt, level);
          return undefined;
        },
        'w:start': ({ 'w:val': value }) => {
          if (level) level.start = numberOf(value) ?? 1;
          return undefined;
        },
        'w:numFmt': ({ 'w:val': format }) => {
          if (level) level.format = format ?? 'decimal';
          return undefined;
        },
        'w:lvlText': ({ 'w:val': text }) => {
          if (level) level.text = text ?? '';
          return undefined;
        },
        'w:pStyle': ({ 'w:val': style }) => {
          if (abstract) this.#levelOfStyle.set(`${id} ${style}`, levelAt);
          return undefined;
        },
      },
      close: {
        'w:abstractNum': () => {
          abstract = null;
        },
        'w:num': () => {
          instance = null;
        },
        'w:lvl': () => {
          level = null;
        },
      },
    });
  }
}
