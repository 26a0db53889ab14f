import { describe, expect, it } from 'vitest';
import { doneByWikis, judged, presetNames, presets } from '../../src/check/presets.ts';
import { rules } from '../../src/check/rules.ts';

const ids = rules.map(({ id }) => id);

describe('presets', () => {
  it('are those there are names for', () => {
    expect(Object.keys(presets)).toEqual(presetNames);
  });

  it('speak of rules that there are', () => {
    expect([...judged, ...Object.keys(doneByWikis)].filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('recommended takes every rule as it comes', () => {
    expect(rules.filter((rule) => presets.recommended(rule) !== rule.severity)).toEqual([]);
  });

  it('strict fails what a careful editor would change', () => {
    const others = rules.filter(({ id }) => !judged.has(id));
    expect(others.filter((rule) => presets.strict(rule) !== 'error')).toEqual([]);
  });

  it('strict leaves to a person what is for a person to judge: it is told, and fails nothing', () => {
    const left = rules.filter(({ id }) => judged.has(id));
    expect(left.filter((rule) => presets.strict(rule) !== rule.severity || rule.severity === 'error')).toEqual([]);
  });

  it('a misspelt place is for an editor to mend, not for a person to judge', () => {
    expect(judged.has('place-is-spelt-as-listed')).toBe(false);
  });

  it('wiki says nothing of most rules, and fails nothing', () => {
    const said = rules.filter((rule) => presets.wiki(rule) !== undefined);
    expect(said.map(({ id }) => id).sort()).toEqual(Object.keys(doneByWikis).sort());
    expect(said.filter((rule) => presets.wiki(rule) === 'error')).toEqual([]);
  });
});
