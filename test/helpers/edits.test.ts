import { describe, expect, it } from 'vitest';
import { faults, harmless } from './edits.ts';
import { cleanPages, FORMS, findingsIn } from './faults.ts';

const PICKS = [0, 1, 2, 3, 5, 8, 13, 77, 145, 991];

describe.each(FORMS)('in %s', (form) => {
  const files = cleanPages(form);
  const page = files.find(({ path }) => path.startsWith('kitchens')) as (typeof files)[number];

  it.each(Object.entries(harmless))('%s brings no fault into a clean page', async (name, edit) => {
    const edited = PICKS.flatMap((pick) => edit(String(page.value), form, pick) ?? []);
    for (const value of edited) {
      const found = await findingsIn({ files: [{ ...page, value }] });
      expect(
        found.map(({ ruleId, span, message }) => `${ruleId} ${span?.start.line} ${message}`),
        value,
      ).toEqual([]);
    }
    if (name === 'moveSection' || name === 'addRecommendation') expect(edited).toHaveLength(PICKS.length);
  });

  it.each(Object.entries(faults))('%s brings its fault into a clean page', async (_, { rule, edit }) => {
    for (const pick of PICKS) {
      const value = edit(String(page.value), form, pick) as string;
      const found = await findingsIn({ files: [{ ...page, value }] });
      expect(
        found.map(({ ruleId }) => ruleId),
        value,
      ).toContain(rule);
    }
  });
});
