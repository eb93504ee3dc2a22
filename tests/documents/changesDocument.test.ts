import { describe, expect, it } from 'vitest';
import { criterionFields } from '#documents/criterionFields.ts';
import { contentOf } from '#domain/edition.ts';
import { catalogueFor } from '#i18n/catalogueFor.ts';
import { aCriterion } from '../factories/entities.ts';
import { theParts } from './aChange.ts';
import { paragraphsIn } from './wordReader.ts';

const textsIn = (xml = ''): readonly string[] => paragraphsIn(xml, 'accept').map(({ text }) => text);

describe('a document of changes', () => {
  it('[D3] carries id, version, status and day on every page, and the draft mark', async () => {
    const parts = await theParts();
    expect(textsIn(parts['word/header1.xml'])).toEqual([
      'UTKAST – får inte användas i en upphandling än',
      'REG-INK-012 · version 3 · Remiss · Framtaget 2026-03-31',
    ]);
    expect(textsIn(parts['word/footer1.xml']).join()).toContain('REG-INK-012 ändringar v2–v3');
    expect(parts['word/document.xml']).toMatch(/<w:headerReference w:type="default"/);
  });

  it('[D3] carries no draft mark when it is published', async () => {
    const parts = await theParts({ isPublished: true, status: 'Publicerad' });
    expect(Object.values(parts).join()).not.toContain('UTKAST');
    expect(textsIn(parts['word/header1.xml'])).toEqual(['REG-INK-012 · version 3 · Publicerad · Framtaget 2026-03-31']);
  });

  it('[D4] has headings, a language and a title', async () => {
    const parts = await theParts();
    const headings = paragraphsIn(parts['word/document.xml'] ?? '', 'accept').filter(({ style }) =>
      /^Heading/.test(style),
    );
    expect(headings).toEqual([
      { style: 'Heading1', text: 'Förnybart material' },
      { style: 'Heading2', text: 'Kravtext' },
    ]);
    expect(parts['word/styles.xml']).toContain('<w:lang w:val="sv-SE"/>');
    expect(parts['docProps/core.xml']).toContain(
      '<dc:title>REG-INK-012 ändringar v2–v3: Förnybart material</dc:title>',
    );
  });

  it('[D4] labels in English for who reads English', async () => {
    const parts = await theParts({ language: 'en' });
    expect(textsIn(parts['word/document.xml'])).toContain('Changes from version 2 to version 3');
    expect(textsIn(parts['word/header1.xml'])[0]).toMatch(/^DRAFT – /);
    expect(parts['word/document.xml']).toContain('<w:lang w:val="en-GB"/>');
  });

  it('[D5] tells first what changed and what did not', async () => {
    const fields = [
      { label: 'Kravtext', before: 'a', after: 'b' },
      { label: 'Verifikat', before: 'a', after: 'a' },
    ];
    const texts = textsIn((await theParts({ fields }))['word/document.xml']);
    expect(texts.slice(2, 5).join(' ')).toMatch(
      /godtas alla står version 3 kvar.* Ändrat: Kravtext\. Oförändrat: Verifikat\.$/,
    );
  });

  it('[D5] says that nothing changed when nothing did', async () => {
    const fields = [{ label: 'Kravtext', before: 'a\r\nb', after: 'a\nb' }];
    expect(textsIn((await theParts({ fields }))['word/document.xml'])).toContain(
      'Inget skiljer de två versionerna åt.',
    );
  });
});

describe('the fields of a document of changes', () => {
  const before = contentOf(aCriterion());
  const fieldsOf = (after: typeof before) => criterionFields(before, after, catalogueFor('sv'));

  it('[D5] are the texts where only these changed', () => {
    expect(fieldsOf({ ...before, text: 'Ny' }).map(({ label }) => label)).toEqual([
      'Kravtext',
      'Verifikat',
      'Uppföljning',
      'Motiv',
    ]);
  });

  it('[D5] begin with title, level and kind where they changed, as they are read', () => {
    const fields = fieldsOf({ ...before, title: 'Ny', level: 'advanced', kind: undefined, evidence: '' });
    expect(fields.slice(0, 3)).toEqual([
      { label: 'Titel', before: before.title, after: 'Ny' },
      { label: 'Nivå', before: 'Bas', after: 'Avancerad' },
      { label: 'Typ', before: 'Teknisk specifikation', after: 'Typ ej angiven' },
    ]);
    expect(fields).toContainEqual({ label: 'Verifikat', before: 'Produktdatablad.', after: '' });
  });

  it('[D5] leave out what neither version has', () => {
    const bare = { ...before, followUp: ' ', rationale: '' };
    expect(criterionFields(bare, bare, catalogueFor('sv')).map(({ label }) => label)).toEqual([
      'Kravtext',
      'Verifikat',
    ]);
  });
});
