import { describe, expect, it } from 'vitest';
import { hasSignature, isSignature, signatureReason } from '../../src/extract/signature.ts';
import { defaultVocabularies } from '../../src/vocabularies/index.ts';

const vocabularies = defaultVocabularies();

describe('signatures', () => {
  it.each([
    ['— Zzorba (talk) 12:30, 3 August 2019 (UTC)', 'signature, 2019-08-03'],
    ['Zzorba (talk) 08:01, 14 August 2019 (UTC) [reply]', 'signature, 2019-08-14'],
    ['Zzorba (discuter) 3 août 2019 à 12:30 (CEST)', 'signature, 2019-08-03'],
    ['--Zzorba 12:30, August 3, 2019 (UTC)', 'signature, 2019-08-03'],
    ['— Zzorba 12:30, sometime 2019 (UTC)', 'signature'],
    ['[reply]', 'signature'],
    ['Répondre', 'signature'],
  ])('%j is one', (text, reason) => {
    expect(isSignature(text)).toBe(true);
    expect(signatureReason(text, vocabularies)).toBe(reason);
  });

  it.each([
    ['Paint the bridge. Then sing. Zzorba (talk) 12:30, 3 August 2019 (UTC)', true],
    [`${'Paint the bridge and the lamps. '.repeat(10)} Zzorba 12:30, 3 August 2019 (UTC)`, true],
    ['We met at 12:30 on 3 August 2019 (UTC is our clock)', false],
    ['The lamps (old ones)', false],
    ['At 12:30 (UTC)', false],
    ['In 2019 (UTC)', false],
    ['A line', false],
  ])('%j is no signature alone, and ends in one: %s', (text, ends) => {
    expect(isSignature(text)).toBe(false);
    expect(hasSignature(text)).toBe(ends);
  });
});
