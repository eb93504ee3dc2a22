import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answering } from './agreementAnswering.ts';
import { asking, rowOf } from './agreementAsking.ts';
import { drafting } from './agreementDrafting.ts';
import { keepPicturesOfFailures, type Seat } from './browser.ts';
import { arrive } from './hands.ts';
import { withKeys } from './keyboard.ts';
import { openTable, type Table } from './table.ts';

const { draftCriterion, mendText, changeText, makePackage } = drafting(withKeys);
const { openConsultation, askAgain, closeEarly, publish, openPackage } = asking(withKeys);
const {
  openConsultation: find,
  answerOne,
  endorseAll,
  answerAgain,
  decideAll,
  adoptWithDeviation,
} = answering(withKeys);

const LABEL = 'Märkt servett';
const PLAIN = 'Servett utan tryck';
const PACKAGE = 'Servetter';
const CONSULTATION = 'Servetter inför våren';

describe('from a draft to what a region has adopted, from the keyboard alone', () => {
  let table: Table;
  let plain = '';

  keepPicturesOfFailures(() => table.seats);

  async function seat(name: string, hash: string): Promise<Seat> {
    const taken = await table.sit(name, hash);
    await taken.tab.getByRole('heading', { level: 1 }).waitFor();
    return taken;
  }
  let group: Seat;
  let coordinator: Seat;
  let halland: Seat;

  beforeAll(async () => {
    table = await openTable();
  });
  afterAll(() => table.close());

  it('the working group drafts, mends what the quality gate stops, and makes a package', async () => {
    group = await seat('arbetsgrupp', '#/kanal/packages');
    await draftCriterion(group, {
      title: LABEL,
      text: 'Servetter ska vara märkta med Svanen.',
      evidence: 'Licens.',
    });
    await group.tab.getByText('1 brist stoppar remiss.').waitFor();
    await mendText(group, 'Servetter ska vara märkta med Svanen eller likvärdigt.');
    plain = await draftCriterion(group, {
      title: PLAIN,
      text: 'Servetter ska levereras utan tryck.',
      evidence: 'Produktblad.',
    });
    await makePackage(group, { name: PACKAGE, titles: [LABEL, PLAIN] });
  });

  it('the coordinator asks two regions', async () => {
    coordinator = await seat('samordnare', '#/kanal/packages');
    await openConsultation(coordinator, {
      package: PACKAGE,
      title: CONSULTATION,
      regions: ['Region Blekinge', 'Region Halland'],
    });
  });

  it('one answers on a criterion’s page, the other on everything', async () => {
    const blekinge = await seat('kontakt.blekinge', '#/kanal/packages');
    await find(blekinge, CONSULTATION);
    await answerOne(blekinge, PLAIN, {
      stance: 'Avstyrker',
      reason: 'Tryck behövs för köket.',
      reservation: 'Vi har avtal till hösten.',
    });
    halland = await seat('kontakt.halland', '#/kanal/packages');
    await find(halland, CONSULTATION);
    await endorseAll(halland, 2);
    await rowOf(coordinator, PLAIN).getByText('2 av 2 har svarat').waitFor();
  });

  it('a text changes, and only that one is asked about again', async () => {
    await changeText(group, { title: PLAIN, text: 'Servetter ska levereras utan tryck och färg.' });
    await askAgain(coordinator, { title: PLAIN, comment: 'Färgen är med.', choice: 'ask' });
    await rowOf(coordinator, LABEL).getByText('1 av 2 har svarat').waitFor();
    await rowOf(coordinator, PLAIN).getByText('0 av 2 har svarat').waitFor();
    await find(halland, CONSULTATION);
    await answerAgain(halland, PLAIN);
    await rowOf(coordinator, PLAIN).getByText('1 av 2 har svarat').waitFor();
  });

  it('the consultation is closed, the steering group decides, the coordinator publishes', async () => {
    await closeEarly(coordinator, 1);
    const steering = await seat('styrgrupp', '#/kanal/packages');
    await find(steering, CONSULTATION);
    await decideAll(steering, { caseNumber: 'SKR 2031/18', count: 3 });
    await publish(coordinator, PACKAGE);
  });

  it('a region adopts it with a deviation, which the board shows', async () => {
    await adoptWithDeviation(halland, PACKAGE, {
      criterion: plain,
      kind: 'Mildrat',
      reason: 'Lagret ska ta slut först.',
      text: 'Servetter ska levereras utan tryck och färg från nästa leverans.',
    });
    await openPackage(coordinator, PACKAGE);
    await withKeys.press(coordinator, coordinator.tab.getByRole('link', { name: 'Regionernas beslut' }));
    await arrive(coordinator, `Antagande: ${PACKAGE}`);
    await withKeys.press(coordinator, coordinator.tab.getByRole('link', { name: 'Läget i alla regioner' }));
    await arrive(coordinator, 'Läget i regionerna');
    await coordinator.tab.getByText(`${PACKAGE}: Antagen med avsteg`).first().waitFor({ state: 'attached' });
  });

  it('the criterion’s history tells all of it', async () => {
    const { tab } = coordinator;
    await openPackage(coordinator, PACKAGE);
    await withKeys.press(coordinator, tab.getByRole('link', { name: PLAIN }).first());
    await arrive(coordinator, PLAIN);
    await withKeys.press(coordinator, tab.getByRole('button', { name: /^Visa \d+ till$/ }));
    for (const told of ['Region Blekinge: Avstyrker', 'Publicerades', 'Region Halland antog kravpaketet med avsteg']) {
      await tab.getByText(told).first().waitFor();
    }
  });

  it('has run without an error in any page', () => {
    expect(table.seats.flatMap(({ faults }) => faults)).toEqual([]);
  });
});
