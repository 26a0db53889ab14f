import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMarkers } from '../../src/parse/markers.ts';

const context = (...defined: string[]) => ({ defined: new Set(defined), superscripts: true });
const read = (text: string, ...defined: string[]) =>
  findMarkers(text, context(...defined)).map(({ label, start, end }) => `${label}=${text.slice(start, end)}`);

describe('markers', () => {
  it.each([
    ['Share keys.[1]', ['1=[1]']],
    ['Share keys.[1][2]', ['1=[1]', '2=[2]']],
    ['Share keys.[1, 2;3]', ['1=1', '2=2', '3=3']],
    ['Share keys.[1–3]', ['1=1', '2=–', '3=3']],
    ['Share keys.[1-2]', ['1=1', '2=2']],
    ['Share keys.^[4]', ['4=^[4]']],
    ['Share keys.[note 1]', ['note 1=[note 1]']],
    ['Share keys.[nb 2]', ['nb 2=[nb 2]']],
    ['Share keys.[ 2 ]', ['2=[ 2 ]']],
    ['Share keys.［2］', ['2=［2］']],
    ['Share keys.［２］', ['2=［２］']],
    ['Share keys.【3】', ['3=【3】']],
    ['Share keys.[١]', ['1=[١]']],
    ['Share keys.[۲، ۳]', ['2=۲', '3=۳']],
    ['Share keys.[१–३]', ['1=१', '2=–', '3=३']],
    ['Share keys.[৪]', ['4=[৪]']],
    ['Share 【of old】 keys.', []],
    ['Share keys.^([1][2])', ['1=^([1]', '2=[2])']],
    ['Share keys.^([1]\n[2]) and', ['1=^([1]', '2=[2])']],
    ['Share keys.^([4])', ['4=^([4])']],
    ['Share keys.^([4] and', ['4=[4]']],
    ['Share keys.^\n[4]', ['4=^\n[4]']],
    ['Share keys.[note\n1]', ['note 1=[note\n1]']],
  ])('in %j stand %j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    ['Share keys.[a]', [], []],
    ['Share keys.[a]', ['a'], ['a=[a]']],
    ['In [2019] it rained', [], []],
    ['In [2019] it rained', ['2019'], ['2019=[2019]']],
    ['Share keys.¹', ['1'], ['1=¹']],
    ['Share keys.¹²', ['1', '2'], ['1=¹', '2=²']],
    ['Share keys.¹²', ['1', '2', '12'], ['12=¹²']],
    ['Share keys.⁹', [], ['9=⁹']],
    ['Ten km² of 10⁶ m³ and s⁻² or 5 ha²', ['2', '3', '6'], []],
    ['Share llavÃ³n, cittÃ¹ and ØªØ³Ø¬Ø³ keys', ['1', '3'], []],
    ['Share llavÃ³³ and keys.Â¹', ['1', '3'], ['3=³', '1=¹']],
    ['Share café¹ and voilà²³', ['1', '2', '3'], ['1=¹', '2=²', '3=³']],
    ['Share keys.¹⁻³', ['1', '2', '3'], ['1=¹', '2=⁻', '3=³']],
    ['Share keys.¹,³', ['1', '2', '3'], ['1=¹', '3=³']],
    ['Share keys.³⁻¹', ['1', '2', '3'], []],
    ['Share keys.^1^', ['1'], ['1=^1^']],
    ['Share keys^1 and lamps.^2,3^', ['1', '2', '3'], ['1=^1', '2=2', '3=3']],
    ['Share keys.^1^', [], []],
    ['The value of x[1] and x[2]', ['a', 'b'], []],
    ['The value of x[1] and x[2]', ['1'], ['1=[1]']],
    ['The value of max[1]', ['a'], []],
    ['The value of max.[1]', ['a'], ['1=[1]']],
    ['The value of max[1]', [], ['1=[1]']],
    ['The value of max[1]', ['note 2'], ['1=[1]']],
    ['The value of x[0] or max[0].', ['1', '2'], []],
    ['The value of x[0].', ['0'], ['0=[0]']],
    ['The dates of ISO [8601].', ['1', '2'], []],
    ['The dates of ISO.[1150]', ['1', '1100'], ['1150=[1150]']],
    ['Of x^2 and ^2.0 and 10^2', ['2'], []],
  ])('%j with the notes %j has %j', (text, defined, expected) => {
    expect(read(text, ...defined)).toEqual(expected);
  });

  it.each(['[edit]', '[citation needed]', '[sic]', '[…]', '[1.5]', '[]', '[1 2]', '[3–1]', '[1–99999]', 'no marker'])(
    '%j holds no marker',
    (text) => {
      expect(read(text)).toEqual([]);
    },
  );

  it('superscripts are text where the page does not use them as markers', () => {
    expect(findMarkers('Share keys.¹', { defined: new Set(['1']), superscripts: false })).toEqual([]);
  });

  it.each([
    ['Share keys.¹ Open[2] doors²', ['1', '2'], ['1=¹', '2=[2]', '2=²']],
    ['Share keys.³ Take H² and 3²', ['1', '2'], []],
  ])('where markers are brackets, %j with the notes %j has %j', (text, defined, expected) => {
    const found = findMarkers(text, { defined: new Set(defined), superscripts: 'defined' });
    expect(found.map(({ label, start, end }) => `${label}=${text.slice(start, end)}`)).toEqual(expected);
  });

  it('markers stand in order inside the text and inside their brackets', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('[', ']', '1', '2', 'a', ',', '–', '^', ' ', '¹', '²', '⁻', '(', ')', '\n'),
        }),
        (text) => {
          let last = 0;
          for (const { start, end, outerStart, outerEnd } of findMarkers(text, context('1', 'a'))) {
            expect(start).toBeGreaterThanOrEqual(Math.min(last, outerStart));
            expect(outerStart).toBeLessThanOrEqual(start);
            expect(outerEnd).toBeGreaterThanOrEqual(end);
            expect(outerEnd).toBeLessThanOrEqual(text.length);
            last = start;
          }
        },
      ),
    );
  });

  it('a long run of brackets takes linear time', () => {
    expect(read('['.repeat(200_000))).toEqual([]);
    expect(read(`[${'1,'.repeat(100_000)}`)).toEqual([]);
    expect(read(`${'^'.repeat(100_000)}${'^ '.repeat(100_000)}`)).toEqual([]);
    expect(read(`${'^([1]'.repeat(50_000)}`, '1')).toHaveLength(50_000);
  });
});
