import { describe, expect, it } from 'vitest';
import { minutesDocument } from '#documents/minutesDocument.ts';
import type { Workspace } from '#domain/workspace.ts';
import { contentOf, hashOf } from '#domain/edition.ts';
import { catalogueFor } from '#i18n/catalogueFor.ts';
import { tabSv } from '#i18n/tab.sv.ts';
import { minutesPaperOf } from '#tab/meeting/minutes/minutesPaperOf.ts';
import { confirmPositions } from '#usecases/meetings/confirmPositions.ts';
import { endMeeting } from '#usecases/meetings/endMeeting.ts';
import { takePosition } from '#usecases/meetings/takePosition.ts';
import { aCriterion, aDecision, aMeeting, anItem } from '../factories/entities.ts';
import { aCriterionId, aKey } from '../factories/values.ts';
import { at, contact, done, network, running, skane } from '../usecases/meetings/network.ts';
import { paragraphsIn, partsOf } from './wordReader.ts';

const texts = { ...catalogueFor('sv'), tab: tabSv };
const meeting = aKey(2100);
const editionRead = hashOf(contentOf(aCriterion()));

async function read(workspace: Workspace, minute = 60) {
  const value = workspace.meetings.all[0]?.value ?? aMeeting();
  const parts = await partsOf(await minutesDocument(minutesPaperOf(workspace, value, { texts, at: at(minute) })));
  const body = parts['word/document.xml'] ?? '';
  const textsIn = (xml = '') => paragraphsIn(xml, 'accept').map(({ text }) => text);
  return { body, texts: textsIn(body), header: textsIn(parts['word/header1.xml']) };
}

const led = running({
  agenda: [anItem({ note: 'Två regioner tvekar.', outcome: 'Tas om i juni.\nSamordnaren skriver om.' })],
  attendance: [{ region: skane, kind: 'present', functions: 'kontaktperson, upphandlare' }],
});
const input = {
  ...{ meeting, consultation: aKey(500), criterion: aCriterionId(), editionRead, region: skane },
  stance: { kind: 'rejects' as const, reason: 'För lågt.' },
};
const said = done(network({ meetings: [led] }), takePosition, { input, minute: 5 });
const ended = done(said, endMeeting, { input: { meeting }, minute: 30 });

describe('the minutes as a document', () => {
  it('[A22] hold day, network, times and attendance by function', async () => {
    const { texts: lines, header } = await read(ended);
    expect(header).toEqual([
      'UTKAST – får inte användas i en upphandling än',
      'Nätverksmöte mars · 2026-03-01 · Protokoll · Framtaget 2026-03-02',
    ]);
    expect(lines.slice(0, 2)).toEqual([
      'Protokoll: Nätverksmöte mars',
      'Nätverket för hållbar upphandling · 2026-03-01',
    ]);
    expect(lines[2]).toContain('Började 2026-03-02 09:00, avslutades 2026-03-02 09:30.');
    expect(lines).toContain('1 av 2 regioner närvarade.');
    const row = lines.indexOf('Region Skåne');
    expect(lines.slice(row, row + 3)).toEqual(['Region Skåne', 'Närvarande', 'kontaktperson, upphandlare']);
  });

  it('[A22] [A18] hold each item’s note, outcome and answers, marked as said, and never a person', async () => {
    const { texts: lines, body } = await read(ended);
    expect(lines).toEqual(
      expect.arrayContaining(['1. Latexfria handskar', '30 min, planerat 15 min', 'Två regioner tvekar.']),
    );
    const row = lines.lastIndexOf('Region Skåne');
    expect(lines.slice(row, row + 5)).toEqual([
      'Region Skåne',
      'REG-INK-012',
      'Avstyrker',
      'För lågt.',
      'Sagt på mötet, väntar på bekräftelse',
    ]);
    expect(body).not.toContain('@');
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(3);
  });

  it('[A22] tell what the region has confirmed since', async () => {
    const positions = ended.positions.all.map(({ value }) => value.key);
    const confirmed = done(ended, confirmPositions, { input: { positions }, minute: 45, email: contact });
    expect((await read(confirmed)).texts).toContain('Sagt på mötet, bekräftat 2026-03-02 09:45');
  });

  it('[A22] name the decisions that were recorded meanwhile', async () => {
    const decision = aDecision({
      subject: { kind: 'criterion', criterion: aCriterionId(), edition: editionRead },
      recordedAt: at(10),
    });
    const decided = done(network({ meetings: [led], decisions: [decision] }), endMeeting, {
      input: { meeting },
      minute: 30,
    });
    const line = (await read(decided)).texts.find((text) => text.startsWith('REG-INK-012: '));
    expect(line).toContain(`av ${decision.body} ${decision.on}`);
  });

  it('[A21] [A22] are working material before the meeting has ended', async () => {
    const { header, texts: lines } = await read(said, 20);
    expect(header.at(-1)).toContain('Arbetsmaterial, mötet är inte avslutat');
    expect(lines).toContain('20 min, planerat 15 min');
  });
});
