import { describe, expect, it } from 'vitest';
import { boilerplate, isMailHeader, isMailIntro } from '../../src/vocabularies/boilerplate.ts';

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
    ['Jump to navigationJump to search', 'link of the skin', false],
    ['Privacy policyAbout Us WikiDisclaimers', 'page footer', false],
    ['Latest comment: 3 years ago by Somebody in discussion', 'count of the comments of a discussion', false],
    ['Link: Us Wiki (search)', 'link of the head of a page', true],
    ['From Us Wiki', 'site line under the title', true],
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

it('the word that opens the menus below a page opens its tail', () => {
  expect(boilerplate('Navigation menu')).toMatchObject({ edge: false, tail: true });
});

describe('the lines that e-mail puts above a page', () => {
  it.each([
    ['Subject: Halls', true],
    ['Betreff: Säle', true],
    ['Location: Accra', false],
    [': Words', false],
    [`Subject: ${'Halls '.repeat(200)}`, false],
  ])('%j is a header: %s', (line, expected) => {
    expect(isMailHeader(line)).toBe(expected);
  });

  it.each([
    ['On 3 May 2019, somebody wrote:', true],
    ['On 3 May 2019 we wrote a letter.', false],
    ['What we wrote:', false],
    [`On ${'May '.repeat(200)}wrote:`, false],
  ])('%j introduces a quotation: %s', (line, expected) => {
    expect(isMailIntro(line)).toBe(expected);
  });
});
