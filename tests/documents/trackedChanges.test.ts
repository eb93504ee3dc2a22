import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writable } from '#documents/trackedParagraphs.ts';
import { twoTexts } from '../language/difference/anyTexts.ts';
import { theParts } from './aChange.ts';
import { paragraphsIn, textUnder } from './wordReader.ts';

const body = async (before: string, after: string): Promise<string> =>
  (await theParts({ fields: [{ label: 'Kravtext', before, after }] }))['word/document.xml'] ?? '';
const linesOf = async (before: string, after: string, how: 'accept' | 'reject') =>
  textUnder(paragraphsIn(await body(before, after), how), 'Kravtext').split('\n');

describe('two versions in a Word document', () => {
  it('[W33] give the later text when all is accepted, and the earlier when all is rejected', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(twoTexts, { minLength: 1, maxLength: 30 }), async (pairs) => {
        const fields = pairs.map(([before, after], at) => ({ label: `Fält ${at}`, before, after }));
        const xml = (await theParts({ fields }))['word/document.xml'] ?? '';
        const [accepted, rejected] = [paragraphsIn(xml, 'accept'), paragraphsIn(xml, 'reject')];
        for (const { label, before, after } of fields) {
          expect(textUnder(accepted, label)).toBe(writable(after));
          expect(textUnder(rejected, label)).toBe(writable(before));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('[W33] keep spaces, tabs, and what XML or the library read as their own', async () => {
    const [before, after] = [' a\t<b> & "c" CURRENT ', ' a\t<d> &amp; "c" PAGE\tCURRENT  '];
    const xml = await body(before, after);
    expect(textUnder(paragraphsIn(xml, 'reject'), 'Kravtext')).toBe(before);
    expect(textUnder(paragraphsIn(xml, 'accept'), 'Kravtext')).toBe(after);
    expect(xml).not.toContain('fldChar');
  });

  it('[W33] name who and when with each change, and number each for itself', async () => {
    const xml = await body('Ett. Två tre fyra. Fem.\nSex', 'Två tre fyra. Ett är nytt här. Fem sex.\nSju\nåtta');
    const revisions = [...xml.matchAll(/<w:(?:ins|del|moveFrom|moveTo|move\w+RangeStart) ([^>]*)>/g)];
    const ids = revisions.map(([, attributes = '']) => / ?w:id="(\d+)"/.exec(attributes)?.[1]);
    expect(ids.length).toBeGreaterThan(5);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, attributes] of revisions)
      expect(attributes).toMatch(/w:author="Samsyn" w:date="2026-03-31T09:00:00Z"/);
  });

  it('[D1] take the end of a line that came or went with it', async () => {
    const [before, after] = ['Produkten får inte innehålla:\n- PVC\n- parfym', 'Produkten får inte innehålla:\n- PVC'];
    expect(await linesOf(before, after, 'accept')).toEqual(after.split('\n'));
    expect(await linesOf(after, before, 'reject')).toEqual(after.split('\n'));
    expect(await linesOf(after, before, 'accept')).toEqual(before.split('\n'));
  });

  it('[D1] indent the items of a list and keep their marks', async () => {
    const paragraphs = paragraphsIn(
      await body('- PVC\n1. bly\na) krom\nslut', '- PVC\n1. bly\na) krom\nslut.'),
      'accept',
    );
    const styles = paragraphs.slice(-4).map(({ style, text }) => [style, text]);
    expect(styles).toEqual([
      ['ListItem', '- PVC'],
      ['ListItem', '1. bly'],
      ['ListItem', 'a) krom'],
      ['', 'slut.'],
    ]);
  });

  it('[D1] have line ends of one kind and nothing that XML cannot hold', async () => {
    expect(await linesOf('a\r\nb\u2028c\rd\u0000\ud83d', 'a', 'reject')).toEqual(['a', 'b', 'c', 'd']);
  });

  it('[D2] tell a passage that moved under one name in both places, its edits inside', async () => {
    const [first, second] = ['Bly: högst 5 mg per kilo vara', 'Krom: inget alls i någon vara'];
    const xml = await body(`- ${first}\n- ${second}\n- slut`, `- ${second}\n- slut\n- ${first.replace('5', '4')}`);
    const passages = [...xml.matchAll(/<w:(move(?:From|To))RangeStart ([^>]*)\/>(.*?)<w:\1RangeEnd ([^>]*)\/>/gs)];
    const told = passages.map(([, element, start = '', inside = '', end = '']) => ({
      element,
      name: / w:name="(\w+)"/.exec(start)?.[1],
      isClosed: /w:id="\d+"/.exec(start)?.[0] === /w:id="\d+"/.exec(end)?.[0],
      edits: [...inside.matchAll(/<w:(?:delText|t) [^>]*>(\d)</g)].map(([, digit]) => digit),
    }));
    expect(told).toEqual([
      { element: 'moveFrom', name: told[0]?.name, isClosed: true, edits: ['5'] },
      { element: 'moveTo', name: told[0]?.name, isClosed: true, edits: ['4'] },
    ]);
    expect(told[0]?.name).toBeDefined();
  });
});
