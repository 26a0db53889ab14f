/** What a paragraph is for: the summary, a lead-in, a recommendation, or none of these. @module */
import type { DocumentKind } from '../model/report.ts';
import { type HeadingRole, isDigestHead } from '../vocabularies/cues.ts';
import { eventFieldOf } from './fields.ts';
import type { Phrasing } from './phrasing.ts';

/** Where a paragraph stands. */
export interface ProseSetting {
  kind: DocumentKind;
  role: HeadingRole | null;
  /** A heading, an item or a note stands above it. */
  begun: boolean;
  /** The page has lost its bullets, and a heading or an item stands above. */
  bare: boolean;
  /** A list follows at once. */
  list: boolean;
}

/** Why the lines of a list of participants are left out. */
export const PARTICIPANTS = 'participants: names of persons are not copied';

/** From here on a line is prose; a shorter one may be a caption or a label. */
export const PROSE = 80;

/** A line that governs the list below it: `Support readers by:` */
export function isLeadIn(text: string): boolean {
  return /[:：]$/.test(text);
}

/** Words that end as a sentence does and are too many for a caption. */
export function isSentence(text: string): boolean {
  return text.length >= 30 && /[.!?…。！？।؟]["'”’»)]*$/.test(text);
}

/** A paragraph before the first heading, item and marker introduces the page; a short line there is a caption. */
export function isSummary({ flat: { text }, references }: Phrasing, { begun, role }: ProseSetting): boolean {
  const field = eventFieldOf(text);
  const namesPersons = field === 'participants' || field === 'persons';
  return (
    !begun &&
    role === null &&
    (text.length >= PROSE || isSentence(text)) &&
    references.length === 0 &&
    !namesPersons &&
    !isDigestHead(text)
  );
}

/** Why a paragraph is no recommendation, or null when it is one. */
export function reasonToIgnore({ flat: { text }, references }: Phrasing, setting: ProseSetting): string | null {
  const { kind, role, bare, list } = setting;
  if (role === 'participants') return PARTICIPANTS;
  if (references.length > 0) return null;
  if (isDigestHead(text)) return 'head of a table flattened by copying';
  if (isLeadIn(text) && list) return kind === 'synthesis' ? null : 'lead-in of a list, without a marker';
  if (bare && role !== 'footnotes') return null;
  return text.length < PROSE ? 'a short line without a bullet or a marker' : 'prose without a bullet or a marker';
}
