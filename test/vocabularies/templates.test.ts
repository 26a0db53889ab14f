import { describe, expect, it } from 'vitest';
import data from '../../src/vocabularies/templates.json' with { type: 'json' };
import {
  functionEntry,
  isGroupParameter,
  isInterlanguage,
  isRedirect,
  isSwitch,
  namespaceOf,
  tagEntry,
  templateEntry,
} from '../../src/vocabularies/templates.ts';

const lists = [
  ['templates', data.templates],
  ['functions', data.functions],
  ['tags', data.tags],
] as const;

describe('the table of templates', () => {
  it.each(lists)('has each name of %s once, in lower case', (_, entries) => {
    const names = entries.flatMap((entry) => ('names' in entry && entry.names) || []);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
    expect(names.filter((name) => name !== name.toLowerCase())).toEqual([]);
  });

  it('says of each template what it shows, what it is, or why it shows nothing', () => {
    const silent = data.templates.filter(
      (entry) => !('shows' in entry || 'first' in entry || 'role' in entry || 'reason' in entry),
    );
    expect(silent).toEqual([]);
  });

  it.each([
    ['tq', 'text', ['1'], false],
    ['Talk_quote', 'text', ['1'], false],
    ['lang-pt-br', 'text', ['1', 'text'], false],
    ['reflist', 'list', [], false],
    ['efn', 'note', [], false],
    ['anchor', 'none', [], false],
    ['Some Movement/Navigation', 'none', [], true],
    ['River header', 'none', [], true],
    ['fr-stub', 'none', [], true],
  ])('knows %s', (name, role, shows, block) => {
    expect(templateEntry(name)).toMatchObject({ role, shows, block });
  });

  it.each(['nobody knows this', '', 'x'.repeat(200)])('does not know %j', (name) => {
    expect(templateEntry(name)).toBeNull();
  });

  it.each(['group', 'groupe', 'Grupo', 'группа', 'مجموعة'])('takes %s for the group of footnotes', (name) => {
    expect([isGroupParameter(name), isGroupParameter(`${name} x`)]).toEqual([true, false]);
  });

  it('knows parser functions, tags, namespaces and words', () => {
    expect(functionEntry(' PAGENAME ')?.reason).toBe('value of the wiki');
    expect(functionEntry('#tag')?.role).toBe('tag');
    expect(functionEntry('#nobody')).toBeNull();
    expect(tagEntry('DIV')).toEqual({ role: 'block', reason: '' });
    expect(tagEntry('math')).toEqual({ role: 'opaque', reason: 'formula' });
    expect(tagEntry('nobody')).toBeNull();
    expect([namespaceOf('Fichier'), namespaceOf(' category'), namespaceOf('Help')]).toEqual(['file', 'category', null]);
    expect([isSwitch('NOTOC'), isSwitch('notoc'), isSwitch('NOBODY')]).toEqual([true, true, false]);
    expect([isRedirect('Redirect'), isRedirect('WEITERLEITUNG'), isRedirect('GO')]).toEqual([true, true, false]);
    expect([isInterlanguage('fr'), isInterlanguage('Help')]).toEqual([true, false]);
  });
});
