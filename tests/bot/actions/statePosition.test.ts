import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { GraphFailure } from '#graph/errors.ts';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import { contentOf, hashOf } from '#domain/edition.ts';
import { aConsultation, aCriterion, anEdition } from '../../factories/entities.ts';
import { aCriterionId, aDay, aKey } from '../../factories/values.ts';
import { runningServer, type RunningServer } from '../../server/support/runningServer.ts';
import { CONSULTED, PEOPLE, PUBLISHED, sampleLists, type PersonName } from '../../server/support/sampleLists.ts';
import {
  aMessage,
  cardIn,
  faultAt,
  nodesOf,
  opening,
  press,
  rowsOf,
  sentenceIn,
  shownTexts,
  submitting,
  valueOf,
} from './dialogs.ts';

const COMMAND = 'statePosition';
const SECOND = aCriterion({ key: aKey(310), id: aCriterionId('REG-INK-020'), title: 'Förpackning utan plast' });

/** The sample with one more open consultation, which closes first. */
function twoConsultations() {
  const lists = sampleLists([SECOND]);
  const add = (codec: { readonly list: string }, columns: object) =>
    lists.handAdd(
      codec.list,
      Object.fromEntries(Object.entries(columns).filter(([, column]) => column !== null)),
      PEOPLE.coordinator,
    );
  const items = [{ criterion: SECOND.id, edition: hashOf(contentOf(SECOND)), carriedFrom: [] }];
  const consultation = aConsultation({ key: aKey(510), title: 'Förpackningar', items, closesOn: aDay('2026-03-10') });
  add(rowCodecs.editions, rowCodecs.editions.write(anEdition({ key: aKey(410) }, SECOND)));
  add(rowCodecs.consultations, rowCodecs.consultations.write(consultation));
  return lists;
}

describe('a position stated in a dialog', () => {
  let running: RunningServer;
  beforeEach(async () => {
    running = await runningServer({ lists: twoConsultations() });
  });
  afterEach(() => running.close());

  const open = (name: PersonName, message?: ReturnType<typeof aMessage>) =>
    running.send(opening(name, COMMAND, message));
  const submit = (name: PersonName, data: Readonly<Record<string, string>>) =>
    running.send(submitting(name, COMMAND, data));
  const answers = () => rowsOf(running, 'Standpunkter').filter(({ by }) => by === PEOPLE.skane.email);

  it('[B35] lists what the person’s region has not answered, what closes first on top', async () => {
    const list = await open('skane');
    expect(shownTexts(list)).toContain('2 kriterier väntar på svar.');
    const choices = z
      .array(z.object({ title: z.string() }))
      .parse(nodesOf(cardIn(list)).find(({ id }) => id === 'item')?.['choices']);
    expect(choices.map(({ title }) => title)).toEqual([
      'REG-INK-020 Förpackning utan plast, senast 2026-03-10',
      `${CONSULTED.id} ${CONSULTED.title}, senast ${aConsultation().closesOn}`,
    ]);
  });

  it('[B37] is recorded as from the card, and the next one follows until none is left', async () => {
    const first = await submit('skane', press(await open('skane'), 'Visa och svara'));
    expect(shownTexts(first)).toContain(SECOND.title);
    const second = await submit('skane', press(first, 'Spara ståndpunkten', { stance: 'endorses' }));
    expect(shownTexts(second)).toContain('Sparat: ståndpunkten för Region Skåne. Här är nästa. Det är det sista.');
    expect(shownTexts(second)).toContain(CONSULTED.title);
    const rejected = { stance: 'rejects', reason: 'Leverantörerna finns inte än.' };
    const done = await submit('skane', press(second, 'Spara ståndpunkten', rejected));
    expect(sentenceIn(done)).toBe('Sparat: ståndpunkten för Region Skåne. Inget mer väntar på svar.');
    expect(answers()).toMatchObject([
      { KriterieId: SECOND.id, Standpunkt: 'Tillstyrker' },
      { KriterieId: CONSULTED.id, Standpunkt: 'Avstyrker', Motivering: 'Leverantörerna finns inte än.' },
    ]);
    expect(sentenceIn(await open('skane'))).toBe('Din region har svarat på allt som går att svara på.');
  });

  it.each([
    ['in its text', aMessage(`<p>Vad tycker ni om ${CONSULTED.id}?</p>`)],
    [
      'in a card',
      aMessage('', [
        {
          contentType: 'application/vnd.microsoft.card.adaptive',
          content: JSON.stringify({ refresh: { action: { data: { criterion: CONSULTED.id } } } }),
        },
      ]),
    ],
  ])('[B36] begins with the criterion that the message names %s', async (_where, message) => {
    const reply = await open('skane', message);
    expect(shownTexts(reply)).toContain(CONSULTED.title);
    expect(press(reply, 'Spara ståndpunkten')).toMatchObject({ criterion: CONSULTED.id, region: '12' });
  });

  it('[B36] says so where what the message names does not wait, and lists what does', async () => {
    const reply = await open('skane', aMessage(PUBLISHED.id));
    expect(shownTexts(reply)).toContain(`${PUBLISHED.id} väntar inte på svar från din region.`);
    expect(valueOf(reply, 'item')).toMatch(/^12\./);
  });

  it.each([
    ['the reason that is needed', 'reason', { stance: 'rejects' }, ' ', 'Skriv en motivering.'],
    ['a shorter reason', 'reason', { stance: 'rejects' }, 'a'.repeat(1500), 'Motiveringen är för lång.'],
    ['a shorter reservation', 'reservation', { stance: 'endorses' }, 'b'.repeat(1500), 'Reservationen är för lång.'],
  ])('[B37] is refused beside the field for want of %s', async (_what, field, { stance }, written, fault) => {
    const form = await open('skane', aMessage(CONSULTED.id));
    const reply = await submit('skane', press(form, 'Spara ståndpunkten', { stance, [field]: written }));
    expect(faultAt(reply, field)).toContain(fault);
    // The answer is still there.
    expect([valueOf(reply, 'stance'), valueOf(reply, field)]).toEqual([stance, written]);
    expect(answers()).toHaveLength(0);
  });

  it('[B37] is refused with the text as it reads now when that was changed meanwhile', async () => {
    const form = await open('skane', aMessage(CONSULTED.id));
    const row = running.lists.rows('Kriterier').find(({ fields }) => fields['KriterieId'] === CONSULTED.id);
    running.lists.handEdit('Kriterier', row?.id ?? '', { Kravtext: 'Minst 30 viktprocent.' }, PEOPLE.coordinator);
    const reply = await submit('skane', press(form, 'Spara ståndpunkten', { stance: 'endorses' }));
    expect(shownTexts(reply)).toContain('Texten har ändrats sedan du läste den.');
    expect(shownTexts(reply)).toContain('Minst 30 viktprocent.');
    expect(answers()).toHaveLength(0);
  });

  it('[B37] is refused for a region that the person does not speak for', async () => {
    const form = await open('skane', aMessage(CONSULTED.id));
    const forged = { ...press(form, 'Spara ståndpunkten', { stance: 'endorses' }), region: '03' };
    expect(sentenceIn(await submit('skane', forged))).toContain('Du kan bara svara för den region');
    expect(answers()).toHaveLength(0);
  });

  it('[B32] leaves one row when the answer arrives twice', async () => {
    const form = await open('skane', aMessage(CONSULTED.id));
    const data = press(form, 'Spara ståndpunkten', { stance: 'endorses' });
    await Promise.all([submit('skane', data), submit('skane', data)]);
    expect(answers()).toHaveLength(1);
  });

  it('[B34] is still in the dialog when SharePoint does not take it', async () => {
    const form = await open('skane', aMessage(CONSULTED.id));
    const typed = { stance: 'rejects', reason: 'Skriven med möda.' };
    const facts = { status: 503, code: 'serviceNotAvailable', requestId: 'f00d' };
    [1, 2, 3].forEach(() => running.lists.failNext(new GraphFailure('busy', 'busy', { facts })));
    const reply = await submit('skane', press(form, 'Spara ståndpunkten', typed));
    expect(shownTexts(reply)).toContain('Skriven med möda.');
    await submit('skane', press(reply, 'Försök igen'));
    expect(answers()).toMatchObject([{ Motivering: 'Skriven med möda.' }]);
  });

  it('[B35] tells who speaks for no region who does', async () => {
    expect(sentenceIn(await open('coordinator'))).toContain('Du är inte kontaktperson för någon region.');
  });

  it('[B35] asks to choose where nothing was chosen', async () => {
    const reply = await submit('skane', { step: 'choose', item: '' });
    expect(faultAt(reply, 'item')).toBe('Välj ett kriterium.');
  });
});
