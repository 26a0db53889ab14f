import { describe, expect, it } from 'vitest';
import { compileDocument } from '../../src/compile.ts';

const HEAD = 'Strategy Salons/Reports/Ghana/Tamale\nDate and location\nDate: 3 August 2019\nLocation: Tamale, Ghana\n';
const NAMES = ['Zorvath', 'Quimble', 'Plondrix', 'Vay'];

async function read(value: string, path = 'page.txt') {
  const { document, ledger, doubts } = await compileDocument({ path, value });
  const quotes = document.footnotes.flatMap((note) => note.quotes);
  const output = JSON.stringify([document, ledger, doubts]);
  return {
    kind: document.kind,
    points: quotes.map(({ text }) => text),
    themes: quotes.map(({ attribution }) => attribution?.themes.map(({ id }) => id).join() ?? null),
    sections: document.sections.map(({ title }) => title),
    participants: document.event?.participants ?? null,
    names: NAMES.filter((name) => output.includes(name)),
    lost: ledger.filter(({ use }) => use === 'finding'),
  };
}

describe('a report copied without its bullets', () => {
  it('tells names, themes and points apart where no line is blank', async () => {
    const text = `${HEAD}Participants
Zorvath Quimble
Plondrix Vay
Discussion points
Theme 1: Advocacy
The lamps of the harbour should be lit by those who sail, and not by those who watch.
Boats need a small flag of their own.
Theme 2: Diversity
Whoever comes for the first time gets a seat by the window.`;
    const found = await read(text);
    expect(found).toMatchObject({ kind: 'report', participants: 2, names: [], lost: [] });
    expect(found.points).toHaveLength(3);
    expect(found.themes).toEqual(['advocacy', 'advocacy', 'diversity']);
    expect(found.sections).toEqual([
      'Date and location',
      'Participants',
      'Discussion points',
      'Theme 1: Advocacy',
      'Theme 2: Diversity',
    ]);
  });

  it.each(['Question 1: What is needed?', 'Thematic area: Advocacy', 'Theme 1: Advocacy', 'Outcomes'])(
    'ends the names at %s',
    async (line) => {
      const found = await read(
        `${HEAD}Participants\nZorvath Quimble\nPlondrix Vay\n${line}\nPaint the lamps\nSew a flag`,
      );
      expect(found).toMatchObject({ participants: 2, names: [], lost: [], points: ['Paint the lamps', 'Sew a flag'] });
    },
  );

  it('takes short lines between questions for points', async () => {
    const text = `${HEAD}Discussion points\n\nQuestion 1: What is needed?\nPaint the lamps\nSew a flag for beginners\nQuestion 2: What is there?\nA boat in the library`;
    const found = await read(text);
    expect(found.points).toEqual(['Paint the lamps', 'Sew a flag for beginners', 'A boat in the library']);
    expect(found.sections).toEqual([
      'Date and location',
      'Discussion points',
      'Question 1: What is needed?',
      'Question 2: What is there?',
    ]);
  });

  it('takes no caption of a photo for a point', async () => {
    const text = `${HEAD}Photos\nA.jpg\nZorvath Quimble presenting\n\nB.jpg\nGroup with Plondrix Vay\n\nDiscussion points\nPaint the lamps\nSew a flag`;
    expect(await read(text)).toMatchObject({
      names: [],
      points: ['Paint the lamps', 'Sew a flag'],
      sections: ['Date and location', 'Photos', 'Discussion points'],
    });
  });

  it('counts nobody who is named apart, and copies none', async () => {
    const text =
      'Tamale Salon\n\nDate: 3 August 2019\nPlace: Tamale, Ghana\nParticipants: \n- Plondrix Vay\n- Ema Lind\nFacilitators: Zorvath Quimble & Ira Moss\n\nDiscussion points\n\n- Paint the lamps\n- Sew a flag';
    expect(await read(text)).toMatchObject({
      kind: 'report',
      participants: 2,
      names: [],
      points: ['Paint the lamps', 'Sew a flag'],
    });
  });
});

describe('persons in bold', () => {
  it.each([
    '**Participants:** Zorvath Quimble, Plondrix Vay',
    '**Date:** 3 August 2019  \n**Location:** Accra, Ghana  \n**Participants:** Zorvath Quimble, Plondrix Vay  \n**Facilitator:** Ira Moss',
  ])('are counted and open no section: %s', async (lines) => {
    const found = await read(`# Tamale Salon\n\n${lines}\n\n## Discussion points\n\n- Paint the lamps\n`, 'page.md');
    expect(found.sections).toEqual(['Discussion points']);
    expect(found).toMatchObject({ names: [], points: ['Paint the lamps'] });
  });
});

describe('what stands below a discussion', () => {
  it.each(
    [
      [
        'Contact',
        'Contacto',
        'Contato',
        'Apologies',
        'Excusés',
        'Ausentes',
        'Organisers',
        'Facilitators',
        'Organizadores',
      ],
      [
        'Next meeting',
        'Prochaine réunion',
        'Próxima reunión',
        'Próxima reunião',
        'Links',
        'Liens',
        'Enlaces',
        'Photos',
      ],
    ].flat(),
  )('is no point under %s', async (heading) => {
    const text = `# Tamale Salon\n\n## Date and location\n\n3 August 2019, Tamale\n\n## Participants\n\n* Ema Lind\n\n## Discussion points\n\n* Zorvath Quimble paints lamps\n\n## ${heading}\n\n* Zorvath Quimble\n`;
    const found = await read(text, 'page.md');
    expect(found.points).toHaveLength(1);
    expect(found.lost).toEqual([]);
  });

  it.each(['Contact', 'Apologies'])('is neither counted nor copied under %s', async (heading) => {
    const text = `# Tamale Salon\n\n## Date and location\n\n3 August 2019, Tamale\n\n## Participants\n\n* Ema Lind\n* Ira Moss\n\n## Discussion points\n\n* Zorvath Quimble paints lamps\n\n## ${heading}\n\n* Zorvath Quimble\n`;
    expect(await read(text, 'page.md')).toMatchObject({ participants: 2, names: [] });
  });

  it('has the theme of a line in bold between questions', async () => {
    const text =
      "== Date & location ==\n* Date: 2019-07-20\n== Participants ==\n# Ema Lind\n== Discussion points ==\n'''Theme: Diversity'''\n'''Q1. What helps?'''\n# Lamps\n'''Theme: Advocacy'''\n'''Q2. Who helps?'''\n* Sailors\n";
    expect(await read(text, 'page.wiki')).toMatchObject({
      points: ['Lamps', 'Sailors'],
      themes: ['diversity', 'advocacy'],
    });
  });
});
