import { describe, expect, it } from 'vitest';
import { decisionPaper, type DecisionPaper } from '#documents/decisionPaper.ts';
import { catalogueFor } from '#i18n/catalogueFor.ts';
import { tabDecisionsSv } from '#i18n/tabDecisions.sv.ts';
import { tabPackagesSv } from '#i18n/tabPackages.sv.ts';
import { tabSv } from '#i18n/tab.sv.ts';
import { paperOf } from '#tab/decisions/paperOf.ts';
import type { Workspace } from '#domain/workspace.ts';
import { anInstant } from '../factories/values.ts';
import { consulted, decisionOn, decisionOnPackage, editionOf, first, second, thePackage } from '../usecases/decided.ts';
import { paragraphsIn, partsOf } from './wordReader.ts';

const words = {
  texts: { ...catalogueFor('sv'), tab: tabSv },
  decisions: tabDecisionsSv,
  packages: tabPackagesSv,
  at: anInstant('2026-04-20T09:00:00.000Z'),
};
const paper = (workspace: Workspace): DecisionPaper => {
  const consultation = workspace.consultations.all[0]?.value;
  if (consultation === undefined) throw new Error('These lists have a consultation');
  return paperOf(workspace, consultation, words);
};
async function read(workspace: Workspace) {
  const parts = await partsOf(await decisionPaper(paper(workspace)));
  const body = parts['word/document.xml'] ?? '';
  const textsIn = (xml = '') => paragraphsIn(xml, 'accept').map(({ text }) => text);
  return { body, texts: textsIn(body), header: textsIn(parts['word/header1.xml']) };
}
const decided = consulted({
  criteria: [
    { ...first, status: 'decided' },
    { ...second, status: 'decided' },
  ],
  packages: [{ ...thePackage, status: 'decided' }],
  decisions: [decisionOn(first), decisionOn(second), decisionOnPackage()],
});

describe('a decision paper', () => {
  it('[D8] is working material before the decision, with the picture as it is', async () => {
    const { texts, header } = await read(consulted());
    expect(header).toEqual([
      'UTKAST – får inte användas i en upphandling än',
      'Absorberande produkter · Arbetsmaterial · Dnr saknas · Framtaget 2026-04-20',
    ]);
    expect(texts).toContain(first.text);
    expect(texts.slice(texts.indexOf('Region Skåne'), texts.indexOf('Region Skåne') + 4)).toEqual([
      'Region Skåne',
      'Avstyrker',
      'För lågt.',
      'Reservation: Vi går längre.',
    ]);
  });

  it('[D8] is drawn up afterwards, with who decided and the picture as it was frozen', async () => {
    const { texts, header } = await read(decided);
    expect(header.at(-1)).toBe('Absorberande produkter · Upprättad handling · Dnr SHU 2026-014 · Framtaget 2026-04-20');
    expect(texts).toContain('Fastställt av Styrgruppen för hållbar upphandling 2026-04-15, dnr SHU 2026-014.');
    // The region rejected in the lists; what was frozen says that it endorsed.
    expect(texts).toContain('Samsyn: alla tillstyrker. Tillstyrker 1. Bilden som den frystes vid beslutet.');
    expect(texts).not.toContain('Avstyrker');
  });

  it('[D8] carries id, version and status of each criterion, and the package in order', async () => {
    const { texts } = await read(consulted());
    expect(texts).toContain('REG-INK-012 · version 1 · Beslutsklar');
    expect(texts).toContain(`Kravpaketet ${thePackage.name}, utgåva 1`);
    expect(texts).toContain('2. REG-INK-013: Obligatoriskt');
  });

  it('[D8] leaves without a draft mark only when all of it is in force', async () => {
    const inForce = [first, second].map((each) => ({
      ...each,
      status: 'published' as const,
      publishedEdition: editionOf(each),
    }));
    const { header } = await read({ ...decided, criteria: consulted({ criteria: inForce }).criteria });
    expect(header).toHaveLength(1);
  });

  it('[D8] has tables whose heads are told as such', async () => {
    const { body } = await read(consulted());
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(3);
  });
});
