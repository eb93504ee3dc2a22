import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalContent, contentOf, hashOf, isIntact, versionOf } from '#domain/edition.ts';
import { aCriterion, anEdition } from '../factories/entities.ts';
import { aHash } from '../factories/values.ts';

const content = contentOf(aCriterion());

describe('an edition', () => {
  it('[E1] is hashed over one spelling of its content, in fixed order', () => {
    expect(canonicalContent(content)).toBe(
      '["samsyn-edition-1","REG-INK-012","Förnybart material i absorberande produkter","core","technicalSpecification",' +
        '"Minst 20 viktprocent av produkten ska vara av förnybart material.","Produktdatablad.",' +
        '"Stickprov en gång om året.","Minskar beroendet av fossil råvara."]',
    );
    // Computed with `sha256sum` over the line above: an independent implementation of FIPS 180-4.
    expect(hashOf(content)).toBe('0dbda3fe6194d6d78a202cc7c74f91367de52a13167721f380ec6236dd5df333');
  });

  it('[E1] has a mark of its own where kinds of evidence, exemptions or an English text bind too', () => {
    expect(canonicalContent({ ...content, evidenceKinds: ['label', 'plan'], exemptions: ' Akutvård.\r\n' })).toBe(
      canonicalContent(content).replace('edition-1', 'edition-2').replace(/\]$/, ',"label,plan","Akutvård.",""]'),
    );
  });

  it('[E2] gets another hash from a comma in any of its texts', () => {
    const before = hashOf(content);
    const texts = ['title', 'text', 'evidence', 'followUp', 'rationale', 'exemptions', 'englishText'] as const;
    for (const field of texts) {
      expect(hashOf({ ...content, [field]: `${content[field]},` }), field).not.toBe(before);
    }
    expect(hashOf({ ...content, level: 'advanced' })).not.toBe(before);
    expect(hashOf({ ...content, kind: 'award' })).not.toBe(before);
    expect(hashOf({ ...content, evidenceKinds: ['label'] })).not.toBe(before);
  });

  it('[E3] keeps its hash when only the spelling that nobody sees differs', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const plain = hashOf({ ...content, text });
        expect(hashOf({ ...content, text: text.normalize('NFD') })).toBe(
          hashOf({ ...content, text: text.normalize('NFC') }),
        );
        expect(hashOf({ ...content, text: `  ${text}\n` })).toBe(plain);
      }),
    );
    expect(hashOf({ ...content, text: 'a\r\nb' })).toBe(hashOf({ ...content, text: 'a\nb' }));
  });

  it('[E3] cannot be confused with a content whose texts are cut elsewhere', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string(), (a, b) => {
        fc.pre(a.trim() === a && b.trim() === b && a !== '' && b !== '');
        expect(hashOf({ ...content, text: a, evidence: b })).not.toBe(
          hashOf({ ...content, text: a + b, evidence: '' }),
        );
      }),
    );
  });

  it('[E4] has the version of the edition with the same content, else one more than the latest', () => {
    const criterion = aCriterion();
    const first = anEdition({ version: 1 }, criterion);
    const changed = aCriterion({ text: 'Minst 30 viktprocent av produkten ska vara av förnybart material.' });
    expect(versionOf(criterion, [])).toBe(1);
    expect(versionOf(criterion, [first])).toBe(1);
    expect(versionOf(changed, [first])).toBe(2);
    expect(versionOf(criterion, [first, anEdition({ version: 2 }, changed)])).toBe(1);
  });

  it('[E5] is intact only while its hash fits its content', () => {
    expect(isIntact(anEdition())).toBe(true);
    expect(isIntact(anEdition({ hash: aHash('b') }))).toBe(false);
    expect(isIntact(anEdition({ content: { ...content, text: 'Ändrad i listan.' } }))).toBe(false);
  });
});
