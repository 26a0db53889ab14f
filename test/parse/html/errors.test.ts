import { describe, expect, it } from 'vitest';
import { read, sketchOf, skippedOf } from './helpers.ts';

const error = (words: string, more = '') => `<span class="error mw-ext-cite-error"${more}>${words}</span>`;
const parsoid = (errors: string) =>
  `<sup typeof="mw:Extension/ref mw:Error" data-mw='{"name":"ref","errors":${errors}}'><a href="./P#cite_note-1">[1]</a></sup>`;
const note = (inside: string) => `<ol class="references"><li id="cite_note-1">${inside}</li></ol>`;
const marker = '<sup class="reference"><a href="#cite_note-1">[1]</a></sup>';

function doubtsOf(text: string): [string, string][] {
  return read(text).data.doubts.map(({ kind, found }) => [kind, found]);
}

describe('errors that the legacy parser shows', () => {
  it.each([
    ['Cite error: Closing <code>&lt;/ref&gt;</code> missing for <code>&lt;ref&gt;</code> tag', 'reference-unclosed'],
    [
      'Cite error: Invalid <code>&lt;ref&gt;</code> tag; name "x" defined multiple times with different content',
      'reference-conflict',
    ],
    [
      'Cite error: <code>&lt;ref&gt;</code> tags exist for a group named "g", but no corresponding <code>&lt;references group="g"/&gt;</code> tag was found',
      'references-unlisted',
    ],
    ['Erreur de référence : balise incorrecte', 'line-unread'],
  ])('%j is %s', (words, kind) => {
    const text = `<p>Say so.\n${error(words)}</p>`;
    const [doubt] = read(text).data.doubts;
    expect(doubt).toMatchObject({ kind, expected: null, reason: 'the wiki itself shows this error' });
    expect(text.slice(doubt?.span.start.offset, doubt?.span.end.offset)).toBe(error(words));
    expect(sketchOf(text)).toBe('p{Say so.}');
  });

  it('leave no note where the reference has no text: that the marker leads nowhere is told by itself', () => {
    const words =
      'Cite error: Invalid <code>&lt;ref&gt;</code> tag; no text was provided for refs named <code>x</code>';
    const text = `a${marker}\n${note(error(words))}`;
    expect(sketchOf(text)).toBe('p{a{1}}');
    expect(doubtsOf(text)).toEqual([]);
    expect(skippedOf(text)).toEqual(['2 error message of the wiki']);
  });

  it('are no words of a note', () => {
    expect(sketchOf(`a${marker}${note(`One. ${error('Cite error: x')}`)}`)).toBe('p{a{1}} 1={p{One.}}');
  });
});

describe('errors that Parsoid tells', () => {
  it('of the same name with other content', () => {
    const text = `a${parsoid('[{"key":"cite_error_references_duplicate_key"}]')}${note('One.')}`;
    expect(sketchOf(text)).toBe('p{a{1}} 1={p{One.}}');
    expect(doubtsOf(text)).toEqual([['reference-conflict', 'cite_error_references_duplicate_key']]);
  });

  it('of a reference without words, which the legacy parser gives no marker', () => {
    const text = `a${parsoid('[{"key":"cite_error_ref_no_input"}]')}`;
    expect(sketchOf(text)).toBe('p{a}');
    expect(doubtsOf(text)).toEqual([['reference-empty', 'cite_error_ref_no_input']]);
  });

  it('of a name without a reference', () => {
    const text = `a${parsoid('[{"key":"cite_error_references_no_text"}]')}${note('<span class="mw-reference-text"></span>')}`;
    expect(sketchOf(text)).toBe('p{a{1}}');
    expect(doubtsOf(text)).toEqual([]);
  });

  it('that nobody knows', () => {
    expect(doubtsOf(`a${parsoid('[{"key":"cite_error_new"}]')}`)).toEqual([['line-unread', 'cite_error_new']]);
  });

  it('once, though the note shows it again', () => {
    const again = error('', ` data-mw-i18n='{"/":{"key":"cite_error_new"}}'`);
    expect(doubtsOf(`a${parsoid('[{"key":"cite_error_new"}]')}${note(`One. ${again}`)}`)).toHaveLength(1);
    expect(doubtsOf(`a${marker}${note(`One. ${again}`)}`)).toEqual([['line-unread', 'cite_error_new']]);
  });

  it.each(['[', '[1, null, {}, {"key": 2}]', '{"key": "x"}'])('unless they are broken: %s', (errors) => {
    expect(doubtsOf(`a${parsoid(errors)}`)).toEqual([]);
  });
});
