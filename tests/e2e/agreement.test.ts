import { afterAll, beforeAll, describe, it, expect } from 'vitest';
import { answering } from './agreementAnswering.ts';
import { asking, rowOf } from './agreementAsking.ts';
import { drafting } from './agreementDrafting.ts';
import { keepPicturesOfFailures, type Seat } from './browser.ts';
import { sendCard } from './cards.ts';
import { arrive, withMouse } from './hands.ts';
import { openTable, type Table } from './table.ts';

const { draftCriterion, mendText, changeText, makePackage } = drafting(withMouse);
const { openConsultation, askAgain, closeEarly, publish, openPackage } = asking(withMouse);
const {
  openConsultation: find,
  answerOne,
  endorseAll,
  answerAgain,
  decideAll,
  adoptWithDeviation,
} = answering(withMouse);

const REGIONS = ['Region Stockholm', 'Region Uppsala', 'Region Skåne', 'Region Värmland', 'Region Kalmar län'];
const LABEL = 'Märkt torkpapper utan onödig mängd';
const CORE = 'Torkrullar som saknar hylsa';
const DUST = 'Torkpapper som inte dammar';
const PACKAGE = 'Torkpapper, bas';
const CONSULTATION = 'Torkpapper inför våren';

describe('from a draft to what a region has adopted', () => {
  let table: Table;
  let [label, core]: readonly string[] = [];

  keepPicturesOfFailures(() => table.seats);

  const seat = (name: string, hash = '#/kanal') => table.sit(name, hash);
  let group: Seat;
  let coordinator: Seat;
  let varmland: Seat;
  let skane: Seat;
  let steering: Seat;

  beforeAll(async () => {
    table = await openTable();
  });
  afterAll(() => table.close());

  it('the working group drafts, and mends what the quality gate stops', async () => {
    group = await seat('arbetsgrupp');
    const text = 'Torkpapper ska vara märkt med Svanen.';
    label = await draftCriterion(group, { title: LABEL, text, evidence: 'Licens.' });
    await group.tab.getByText('1 brist stoppar remiss.').waitFor();
    await mendText(group, 'Torkpapper ska vara märkt med Svanen eller likvärdigt.');
    core = await draftCriterion(group, {
      title: CORE,
      text: 'Torkpapper på rulle ska levereras utan hylsa.',
      evidence: 'Produktblad.',
    });
    await draftCriterion(group, {
      title: DUST,
      text: 'Torkpapper ska inte lämna löst dam efter sig.',
      evidence: 'Provningsrapport.',
    });
    await makePackage(group, { name: PACKAGE, titles: [LABEL, CORE, DUST] });
  });

  it('the coordinator sends the package to five regions', async () => {
    coordinator = await seat('samordnare', '#/kanal/packages');
    await openConsultation(coordinator, { package: PACKAGE, title: CONSULTATION, regions: REGIONS });
  });

  it('two regions answer on a criterion’s page', async () => {
    const stockholm = await seat('kontakt.stockholm', '#/kanal/consultations');
    await find(stockholm, CONSULTATION);
    await answerOne(stockholm, CORE, { stance: 'Tillstyrker' });
    const uppsala = await seat('kontakt.uppsala', '#/kanal/consultations');
    await find(uppsala, CONSULTATION);
    await answerOne(uppsala, CORE, {
      stance: 'Avstyrker',
      reason: 'Hållarna vi har kräver hylsa.',
      reservation: 'Vi byter hållare först om två år.',
    });
  });

  it('two answer on everything at once, and one on a card in the chat', async () => {
    const kalmar = await seat('kontakt.kalmar', '#/kanal/consultations');
    await find(kalmar, CONSULTATION);
    await endorseAll(kalmar, 3);
    varmland = await seat('kontakt.varmland', '#/kanal/consultations');
    await find(varmland, CONSULTATION);
    await endorseAll(varmland, 3);

    skane = await seat('kontakt.skane', '#/chatt');
    await sendCard(skane, label ?? '');
    const card = skane.page.getByRole('log');
    await card.getByRole('radio', { name: 'Tillstyrker med ändring' }).check();
    await card.getByRole('textbox', { name: /Motivering/ }).fill('Nämn även EU-blomman.');
    await card.getByRole('button', { name: 'Spara ståndpunkten' }).click();
    await card.getByText('3 av 5 regioner har svarat').first().waitFor();
  });

  it('the coordinator sees all five without a reload', async () => {
    await rowOf(coordinator, LABEL).getByText('3 av 5 har svarat').waitFor();
    await rowOf(coordinator, CORE).getByText('4 av 5 har svarat').waitFor();
    await rowOf(coordinator, DUST).getByText('2 av 5 har svarat').waitFor();
    await coordinator.tab.getByText('Svarat på allt: 2').waitFor();
  });

  it('two texts change: one is asked about again, the answers to the other follow, the third is untouched', async () => {
    await changeText(group, { title: CORE, text: 'Torkpapper på rulle ska levereras utan hylsa och plast.' });
    await changeText(group, { title: DUST, text: 'Torkpapper ska inte lämna löst damm efter sig.' });
    await rowOf(coordinator, CORE).getByText('0 av 5 har svarat').waitFor();
    await rowOf(coordinator, DUST).getByText('0 av 5 har svarat').waitFor();
    await askAgain(coordinator, { title: CORE, comment: 'Plasten är med.', choice: 'ask' });
    await askAgain(coordinator, { title: DUST, comment: 'Stavfel.', choice: 'carry' });
    await rowOf(coordinator, DUST).getByText('2 av 5 har svarat').waitFor();
    await rowOf(coordinator, LABEL).getByText('3 av 5 har svarat').waitFor();
    await rowOf(coordinator, CORE).getByText('0 av 5 har svarat').waitFor();
  });

  it('a region that had answered everything is asked about that one alone', async () => {
    await find(varmland, CONSULTATION);
    await answerAgain(varmland, CORE);
    await rowOf(coordinator, CORE).getByText('1 av 5 har svarat').waitFor();
    await coordinator.tab.getByText('Svarat på allt: 1').waitFor();
  });

  it('the consultation is closed, and the steering group decides', async () => {
    await closeEarly(coordinator, 4);
    steering = await seat('styrgrupp', '#/kanal/consultations');
    await find(steering, CONSULTATION);
    await decideAll(steering, { caseNumber: 'SKR 2031/17', count: 4 });
  });

  it('the coordinator publishes', async () => {
    await publish(coordinator, PACKAGE);
  });

  it('a region adopts it with a deviation', async () => {
    await skane.go('#/kanal/packages');
    await arrive(skane, 'Kravpaket');
    await adoptWithDeviation(skane, PACKAGE, {
      criterion: core ?? '',
      kind: 'Skärpt',
      reason: 'Avtalet har redan hylsfria rullar.',
      text: 'Torkpapper ska levereras utan hylsa och plast, och rullarna vara packade i papper.',
    });
  });

  it('the board and the matrix show it', async () => {
    const { tab } = coordinator;
    await openPackage(coordinator, PACKAGE);
    await tab.getByRole('link', { name: 'Regionernas beslut' }).click();
    await arrive(coordinator, `Antagande: ${PACKAGE}`);
    await rowOf(coordinator, 'Region Skåne').first().getByText('Antagen med avsteg').waitFor();
    await tab.getByRole('link', { name: 'Läget i alla regioner' }).click();
    await arrive(coordinator, 'Läget i regionerna');
    await tab.getByText(`${PACKAGE}: Antagen med avsteg`).first().waitFor({ state: 'attached' });
    await tab.getByRole('link', { name: 'Läget per kriterium' }).click();
    await arrive(coordinator, 'Läget');
    await tab.getByRole('textbox', { name: 'Sök bland kriterierna' }).or(tab.getByRole('searchbox')).first().fill(CORE);
    await tab.getByRole('gridcell', { name: new RegExp(`Skåne, ${core}: .*, Avsteg`) }).waitFor();
    await tab.getByRole('gridcell', { name: new RegExp(`Värmland, ${core}: Tillstyrker$`) }).waitFor();
  });

  it('the criterion’s history tells all of it', async () => {
    const { tab } = coordinator;
    await tab.getByRole('rowheader', { name: CORE }).click();
    await tab.getByRole('link', { name: 'Öppna kriteriet' }).click();
    await arrive(coordinator, CORE);
    await tab.getByRole('button', { name: /^Visa \d+ till$/ }).click();
    for (const told of [
      `Remissen ”${CONSULTATION}” öppnades`,
      'Region Uppsala: Avstyrker',
      'Regionerna tillfrågades igen: Plasten är med.',
      'Region Värmland: Tillstyrker',
      'Fastställt av Styrgruppen, dnr SKR 2031/17',
      'Publicerades',
      'Region Skåne skärper kravet',
    ]) {
      await tab.getByText(told).first().waitFor();
    }
  });

  it('has run without an error in any page', () => {
    expect(table.seats.flatMap(({ faults }) => faults)).toEqual([]);
  });
});
