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

  it('strict has every rule on, and none milder than it comes', () => {
    const order = ['off', 'info', 'warning', 'error'];
    const level = (severity: string | undefined) => order.indexOf(severity ?? '');
    expect(rules.filter((rule) => level(presets.strict(rule)) < level(rule.severity))).toEqual([]);
  });

  it('strict leaves to a person what is for a person to judge', () => {
    const left = rules.filter(({ id }) => judged.has(id));
    expect(left.filter((rule) => presets.strict(rule) !== rule.severity)).toEqual([]);
    expect(rules.filter((rule) => !judged.has(rule.id) && presets.strict(rule) === 'info')).toEqual([]);
  });

  it('wiki says nothing of most rules, and makes none graver', () => {
    const said = rules.filter((rule) => presets.wiki(rule) !== undefined);
    expect(said.map(({ id }) => id).sort()).toEqual(Object.keys(doneByWikis).sort());
    expect(said.filter((rule) => presets.wiki(rule) === 'error')).toEqual([]);
  });
});
