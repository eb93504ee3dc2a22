import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { difference } from '#language/difference/difference.ts';
import { asTrackedChanges } from '#language/difference/trackedChanges.ts';
import { twoTexts } from './anyTexts.ts';

const tracking = { author: 'Åsa "Ö" <å&o>', at: '2026-03-31T09:00:00Z' };
const tracked = (before: string, after: string) => asTrackedChanges(difference(before, after), tracking);

/** What is left when Word takes away some elements and keeps the text of the others. */
const textWithout = (xml: string, elements: string) =>
  xml
    .replace(new RegExp(`<w:(${elements}) .*?</w:\\1>`, 'gs'), '')
    .replaceAll('<w:br/>', '\n')
    .replaceAll('<w:tab/>', '\t')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
/** New lines of all kinds are one in Word, and some characters XML cannot hold. */
const inXml = (text: string) =>
  text
    .replace(/\r\n|[\r\v\f\u2028\u2029]/g, '\n')
    .replace(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');

describe('a difference as tracked changes', () => {
  it('[W33] gives both texts back, by rejecting all and by accepting all', () => {
    fc.assert(
      fc.property(twoTexts, ([before, after]) => {
        const xml = tracked(before, after);
        expect(inXml(textWithout(xml, 'ins|moveTo'))).toBe(inXml(before));
        expect(inXml(textWithout(xml, 'del|moveFrom'))).toBe(inXml(after));
      }),
      { numRuns: 1000 },
    );
  });

  it('[W33] names who and when, keeps spaces and escapes what XML reads as its own', () => {
    expect(asTrackedChanges(difference('a < b', 'a > b'), { author: 'Å & Ö', at: '2026-03-31T09:00:00Z' })).toBe(
      '<w:r><w:t xml:space="preserve">a </w:t></w:r>' +
        '<w:del w:id="2" w:author="Å &amp; Ö" w:date="2026-03-31T09:00:00Z"><w:r><w:delText xml:space="preserve">&lt;</w:delText></w:r></w:del>' +
        '<w:ins w:id="3" w:author="Å &amp; Ö" w:date="2026-03-31T09:00:00Z"><w:r><w:t xml:space="preserve">&gt;</w:t></w:r></w:ins>' +
        '<w:r><w:t xml:space="preserve"> b</w:t></w:r>',
    );
  });

  it('[W33] tells a passage that moved as one range with a name in both places, its edits inside', () => {
    const [first, second] = ['Bly: högst 5 mg per kilo vara', 'Krom: inget alls i någon vara'];
    const xml = tracked(`- ${first}\n- ${second}\n- slut`, `- ${second}\n- slut\n- ${first.replace('5', '4')}`);
    const names = [...xml.matchAll(/<w:(move(?:From|To))RangeStart w:id="(\d+)".*? w:name="(\w+)"/g)];
    expect(names.map(([, element, , name]) => [element, name])).toEqual([
      ['moveFrom', 'move1'],
      ['moveTo', 'move1'],
    ]);
    const [from = '', to = ''] = names.map(([, element = '', id = '']) =>
      xml.slice(xml.indexOf(`${element}RangeStart w:id="${id}"`), xml.indexOf(`<w:${element}RangeEnd w:id="${id}"/>`)),
    );
    expect([from.match(/<w:del /g)?.length, to.match(/<w:ins /g)?.length]).toEqual([1, 1]);
    expect(from).toContain('<w:delText xml:space="preserve">5</w:delText>');
    expect(to).toContain('<w:t xml:space="preserve">4</w:t>');
  });

  it('[W33] gives each revision a number of its own, from where it is told to begin', () => {
    const changes = difference('Ett. Två tre fyra. Fem.', 'Två tre fyra. Ett är nytt här. Fem sex.');
    const ids = [...asTrackedChanges(changes, { ...tracking, firstId: 100 }).matchAll(/(?<!RangeEnd) w:id="(\d+)"/g)];
    expect(new Set(ids.map(([, id]) => id)).size).toBe(ids.length);
    expect(Math.min(...ids.map(([, id]) => Number(id)))).toBeGreaterThanOrEqual(100);
  });

  it('[W33] leaves out what XML cannot hold and breaks lines', () => {
    expect(asTrackedChanges([{ kind: 'same', text: 'a\u0000\ud83db\r\nc\td' }], tracking)).toBe(
      '<w:r><w:t xml:space="preserve">ab</w:t><w:br/><w:t xml:space="preserve">c</w:t><w:tab/><w:t xml:space="preserve">d</w:t></w:r>',
    );
  });
});
