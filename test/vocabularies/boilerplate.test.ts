import { describe, expect, it } from 'vitest';
import { boilerplate } from '../../src/vocabularies/boilerplate.ts';

describe('the words of a skin', () => {
  it.each([
    ['Jump to navigation Jump to search', 'link of the skin', false],
    ['[edit]', 'edit link', false],
    ['[edit | edit source]', 'edit link', false],
    ['[modifier le code]', 'edit link', false],
    ['From Some Wiki, a project of many', 'site line under the title', false],
    ['Retrieved from "https://example.invalid/"', 'page footer', false],
    ['Categories: Halls | Rooms', 'categories', false],
    ['Privacy policy About Us Disclaimers', 'page footer', false],
    ['English • français • हिन्दी', 'language bar', true],
    ['français', 'language bar', true],
    ['File:Salon.webm', 'media link', false],
    ['This report is available in French here.', 'link to a translation', false],
    ['— — —', 'separator', false],
    ['Glossary', 'navigation', true],
    ['Contents [hide]', 'table of contents', true],
  ])('%j is %s', (line, reason, edge) => {
    expect(boilerplate(line)).toMatchObject({ reason, edge });
  });

  it.each([
    'From village to village, we walk.',
    'Open the hall',
    'English lessons • free entry',
    'Categories matter to newcomers in more than one way',
    '[1]',
    'Read the rules aloud',
    `${'Glossary '.repeat(200)}`,
  ])('%j is content', (line) => {
    expect(boilerplate(line)).toBeNull();
  });
});
