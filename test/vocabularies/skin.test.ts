import { describe, expect, it } from 'vitest';
import { citeError, skinPart } from '../../src/vocabularies/skin.ts';

describe('the names of a skin', () => {
  it.each([
    ['class', 'mw-editsection', 'edit link'],
    ['class', 'navbox', 'navigation box'],
    ['id', 'toc', 'table of contents'],
    ['id', 'catlinks', 'categories'],
    ['element', 'script', 'script'],
    ['element', 'nav', 'navigation'],
    ['role', 'contentinfo', 'page footer'],
    ['has', 'hidden', 'hidden text'],
  ])('%s %j is left out as %s', (attribute, token, reason) => {
    expect(skinPart(attribute, token)?.skipped).toBe(reason);
  });

  it.each([
    ['class', 'wikitable'],
    ['id', 'navbox'],
    ['element', 'p'],
    ['lang', 'en'],
  ])('%s %j is nothing special', (attribute, token) => {
    expect(skinPart(attribute, token)).toBeUndefined();
  });

  it('tell what programs call notes, markers and ways back', () => {
    expect(skinPart('role', 'doc-endnote')).toEqual({ note: true });
    expect(skinPart('class', 'reference')).toEqual({ marker: true });
    expect(skinPart('rel', 'mw:referencedBy')).toEqual({ backLink: true });
    expect(skinPart('typeof', 'mw:Extension/ref')).toEqual({ marker: true });
  });

  it('prefer the content element of a whole page to the wrapper of rendered text', () => {
    expect(skinPart('id', 'mw-content-text')?.content).toBeLessThan(
      skinPart('class', 'mw-parser-output')?.content ?? 0,
    );
  });

  it('keep what a reader can unfold', () => {
    expect(skinPart('class', 'collapsible-block')).toEqual({ kept: true });
  });
});

describe('errors of references', () => {
  it.each([
    ['cite_error_references_duplicate_key', 'reference-conflict'],
    ['Cite error: Closing </ref> missing for <ref> tag', 'reference-unclosed'],
    ['Cite error: Invalid <ref> tag; refs with\nno name must have content', 'reference-empty'],
    [
      'Cite error: <ref> tags exist for a group named "g", but no corresponding <references group="g"/> tag was found',
      'references-unlisted',
    ],
    ['cite_error_references_no_text', null],
  ])('%j is %s', (message, kind) => {
    expect(citeError(message)).toMatchObject({ kind });
  });

  it('are not known in every language', () => {
    expect(citeError('Fehler bei Verwendung')).toBeNull();
  });
});
