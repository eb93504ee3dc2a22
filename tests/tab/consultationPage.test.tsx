import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Consultation } from '#domain/consultation.ts';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import ConsultationView from '#tab/consultations/ConsultationView.tsx';
import { aConsultation, aCriterion, aPosition } from '../factories/entities.ts';
import { aDay, aKey } from '../factories/values.ts';
import { COORDINATOR, shownTo, SKANE } from './aTab.tsx';
import { consulted } from './consulted.ts';

const page = <ConsultationView consultation={aKey(500)} />;
const withConsultation = (over: Partial<Consultation>) => ({
  ...consulted,
  consultations: [rowCodecs.consultations.write(aConsultation(over))],
});
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const inDialog = async () => within(await screen.findByRole('dialog'));
const EVENTS = rowCodecs.events.list;
const CONSULTATIONS = rowCodecs.consultations.list;

describe('the page of a consultation', () => {
  it('tells its course with the days that are left, and who has answered', async () => {
    const { site, pull } = await shownTo(SKANE, page, withConsultation({ anchoringUntil: aDay('2026-03-15') }));
    const course = within(screen.getByRole('list', { name: 'Remissens gång' }));
    expect(course.getByText('13 dagar kvar')).toBeTruthy();
    expect(course.getAllByRole('listitem').map((step) => step.getAttribute('aria-current'))).toEqual([
      null,
      'step',
      null,
      null,
    ]);
    expect(screen.getByText('Inte svarat: 1')).toBeTruthy();
    site.handAdd(rowCodecs.positions.list, rowCodecs.positions.write(aPosition()), SKANE);
    await pull();
    expect(screen.getByText('Svarat på allt: 1')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Stäng remissen' })).toBeNull();
  });

  it('[C14] lets the coordinator extend it and tells so in the log', async () => {
    const { site } = await shownTo(COORDINATOR, page, consulted);
    press('Förläng');
    const dialog = await inDialog();
    fireEvent.change(dialog.getByLabelText(/^Sista svarsdag/), { target: { value: '2026-03-30' } });
    fireEvent.click(dialog.getByRole('button', { name: 'Förläng' }));
    await dialog.findByText(/^Välj 2026-04-01 eller senare/);
    fireEvent.change(dialog.getByLabelText(/^Sista svarsdag/), { target: { value: '2026-04-15' } });
    fireEvent.click(await dialog.findByRole('button', { name: 'Förläng' }));
    await screen.findByText('Sista svarsdag flyttades från 2026-03-31 till 2026-04-15');
    expect(site.rows(EVENTS)).toHaveLength(1);
  });

  it('[C15] closes it before its day only when told to all the same, and makes it ready for decision', async () => {
    const { site } = await shownTo(COORDINATOR, page, consulted);
    press('Stäng remissen');
    const dialog = await inDialog();
    expect(dialog.getByText(/1 region har inte svarat på allt och har fått till och med 2026-03-31/)).toBeTruthy();
    fireEvent.click(dialog.getByRole('button', { name: 'Stäng ändå' }));
    await screen.findByText('Remissen stängdes');
    expect(site.rows(CONSULTATIONS)[0]?.fields['Lage']).toBe('Stängd');
    expect(site.rows(rowCodecs.criteria.list)[0]?.fields['Status']).toBe('Beslutsklar');
    expect(screen.getByRole('link', { name: 'Beslutsunderlag' })).toBeTruthy();
  });

  it('[C16] shows who is silent and who speaks for them, and logs that they were reminded', async () => {
    const { site } = await shownTo(COORDINATOR, page, consulted);
    press('Påminn');
    const dialog = await inDialog();
    expect(dialog.getByText(SKANE.email)).toBeTruthy();
    fireEvent.click(dialog.getByRole('button', { name: 'Skriv i Teams' }));
    await screen.findByText('Påminnelse till Region Skåne');
    expect(site.rows(EVENTS)[0]?.fields['Notering']).toBe('12');
  });

  it('[C13] shows what changed, and lets answers follow when the coordinator says that it is editorial', async () => {
    const changed = aCriterion({ text: 'Minst 20 viktprocent av produkten skall vara av förnybart material.' });
    const rows = { ...consulted, criteria: [rowCodecs.criteria.write(changed)] };
    const { site, pull } = await shownTo(COORDINATOR, page, rows);
    site.handAdd(rowCodecs.positions.list, rowCodecs.positions.write(aPosition()), SKANE);
    await pull();
    press('Texten är ändrad: fråga om igen');
    const dialog = await inDialog();
    expect(dialog.getByRole('region', { name: 'Det här är ändrat' }).textContent).toContain('skall');
    fireEvent.click(dialog.getByRole('radio', { name: /^Redaktionell ändring/ }));
    fireEvent.click(dialog.getByRole('button', { name: 'För över svaren' }));
    await screen.findByText(/Svaren på REG-INK-012 fördes över/);
    await waitFor(() => expect(screen.getByText('Svarat på allt: 1')).toBeTruthy());
  });

  it('[C17] tells a region that answers are hidden', async () => {
    await shownTo(SKANE, page, withConsultation({ isHidden: true }));
    expect(screen.getByText(/Svaren är dolda för de andra regionerna/)).toBeTruthy();
  });
});
