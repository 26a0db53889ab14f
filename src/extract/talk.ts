/** The walk over a talk page and the like: no recommendation is made of it, every line has its reason. @module */
import type { FootnoteDefinition, Node, Parent, RootContent } from 'mdast';
import { personsIn } from './fields.ts';
import { isNameList } from './names.ts';
import type { Page } from './page.ts';
import { type Phrasing, range } from './phrasing.ts';
import { isSummary, PARTICIPANTS } from './prose.ts';
import { isRosterList, isRosterTable } from './roster.ts';
import { dayOf, hasSignature, isSignature, signatureReason } from './signature.ts';

const PROSE_REASON = 'prose: this kind of page has no recommendations';

/** Takes the blocks of a page of no other kind. */
export class TalkWalk {
  readonly #page: Page;
  #begun = false;

  constructor(page: Page) {
    this.#page = page;
  }

  blocks(nodes: readonly RootContent[]): void {
    const page = this.#page;
    nodes.forEach((node, i) => {
      if (node.type === 'heading') this.#begun = this.#heading(page.heading(node, nodes[i + 1])) || this.#begun;
      else if (node.type === 'footnoteDefinition') page.definition(node as FootnoteDefinition);
      else if (page.role === 'participants') page.takeRoster(node);
      else if (node.type === 'paragraph') this.#paragraph(node);
      else if (node.type === 'list' && isRosterList(node) && !this.#isThread(node)) page.takeRoster(node);
      else if (node.type === 'list' || node.type === 'blockquote') this.#items(node);
      else if (node.type === 'table') page.mark(node, 'ignored', isRosterTable(node) ? PARTICIPANTS : PROSE_REASON);
      else page.ignore(node);
    });
  }

  #heading(opened: { words: Phrasing } | null): boolean {
    if (opened) this.#page.cite(opened.words);
    return opened !== null;
  }

  #paragraph(node: Parent): void {
    const page = this.#page;
    const words = page.words([node]);
    page.cite(words);
    const { text } = words.flat;
    const setting = { kind: 'other', role: null, begun: this.#begun, bare: false, list: false } as const;
    if (!hasSignature(text) && personsIn(text) === null && isSummary(words, setting)) {
      page.summary.push(text);
      page.mark(node, 'used', 'summary');
    } else page.mark(node, 'ignored', this.#reason(text));
  }

  /** Comments and answers, however deep they are nested, by a stack. */
  #items(root: Parent): void {
    this.#begun = true;
    const bullets: Node[] = [];
    const open: Node[] = [root];
    for (let node = open.pop(); node; node = open.pop()) {
      if (node.type === 'paragraph' || node.type === 'heading') {
        const words = this.#page.words([node as Parent]);
        this.#page.cite(words);
        this.#page.mark(node, 'ignored', this.#reason(words.flat.text));
      } else if (node.type === 'list' || node.type === 'listItem' || node.type === 'blockquote') {
        if (node.type === 'listItem') bullets.push(node);
        for (const child of [...(node as Parent).children].reverse()) open.push(child);
      } else if (node.type === 'footnoteDefinition') this.#page.definition(node as FootnoteDefinition);
      else this.#page.mark(node, 'ignored', PROSE_REASON);
    }
    // Bullets on lines of their own: what is said of the words beside them stays.
    for (const node of bullets)
      this.#page.input.ledger.mark(range(node)[0], range(node)[0] + 1, 'ignored', 'empty item');
  }

  #reason(text: string): string {
    const { vocabularies } = this.#page.input;
    if (isSignature(text)) return signatureReason(text, vocabularies);
    if (personsIn(text) !== null) return PARTICIPANTS;
    if (!hasSignature(text)) return PROSE_REASON;
    const day = dayOf(text, vocabularies.dates);
    return `prose with its signature${day === null ? '' : `, ${day}`}`;
  }

  /** Comments end in signatures, names in a list of participants do not. */
  #isThread(node: Parent): boolean {
    return node.children.some((item) => {
      const words = this.#page.words([item as Parent]).flat.text;
      return hasSignature(words) || !isNameList(words);
    });
  }
}
