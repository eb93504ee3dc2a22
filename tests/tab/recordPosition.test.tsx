import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { GraphFailure } from '#graph/errors.ts';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import { memoryDraftStore } from '#replica/outbox/draftStore.ts';
import CriterionView from '#tab/criterion/CriterionView.tsx';
import { aConsultation, aCriterion, aPosition, aRoleAssignment } from '../factories/entities.ts';
import { aCounty, aCriterionId, aKey } from '../factories/values.ts';
import { consulted } from './consulted.ts';
import { COORDINATOR, shownTo, SKANE } from './aTab.tsx';

const page = <CriterionView id={aCriterionId()} />;
const POSITIONS = rowCodecs.positions.list;
const choose = (stance: string) => fireEvent.click(screen.getByRole('radio', { name: stance }));
const save = () => fireEvent.click(screen.getByRole('button', { name: 'Spara svaret' }));

describe('the form for a region’s position', () => {
  it('saves an endorsement without a reason and shows it among the answers', async () => {
    const { site } = await shownTo(SKANE, page, consulted);
    choose('Tillstyrker');
    save();
    await screen.findByText('Region Skånes svar är sparat.');
    expect(site.rows(POSITIONS)).toHaveLength(1);
    expect(screen.getByText(/1 av 1 har svarat/)).toBeTruthy();
  });

  it('[P2] stores nothing and says what is missing when a rejection has no reason', async () => {
    const { site } = await shownTo(SKANE, page, consulted);
    choose('Avstyrker');
    save();
    await screen.findByText('Svaret är inte sparat.');
    expect(screen.getByText(/Skriv en motivering/)).toBeTruthy();
    expect(site.rows(POSITIONS)).toHaveLength(0);
  });

  it('asks for a position when none is chosen', async () => {
    const { site } = await shownTo(SKANE, page, consulted);
    save();
    await screen.findByText('Välj en ståndpunkt.');
    expect(site.rows(POSITIONS)).toHaveLength(0);
  });

  it('shows the other answer when somebody answered for the region meanwhile, and saves mine only when told to', async () => {
    const { site, pull } = await shownTo(SKANE, page, consulted);
    choose('Avstår');
    fireEvent.change(screen.getByRole('textbox'), { target: { value: 'Vi köper inte detta.' } });
    site.handAdd(POSITIONS, rowCodecs.positions.write(aPosition()), SKANE);
    await pull();
    save();
    await screen.findByText(/Region Skåne har redan svarat/);
    expect(site.rows(POSITIONS)[0]?.fields['Standpunkt']).toBe('Tillstyrker');

    fireEvent.click(screen.getByRole('button', { name: 'Spara mitt i stället' }));
    await waitFor(() => expect(site.rows(POSITIONS)[0]?.fields['Standpunkt']).toBe('Avstår'));
  });

  it('keeps what was typed but takes no answer while the text differs from the one asked about', async () => {
    const { site, pull } = await shownTo(SKANE, page, consulted);
    choose('Avstyrker');
    fireEvent.change(screen.getByRole('textbox'), { target: { value: 'För dyrt.' } });
    site.handEdit(
      rowCodecs.criteria.list,
      '1',
      rowCodecs.criteria.write(aCriterion({ text: 'Ny text.' })),
      COORDINATOR,
    );
    await pull();
    expect(screen.getByText(/Texten har ändrats sedan remissen öppnades/)).toBeTruthy();
    expect(screen.getByDisplayValue('För dyrt.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Spara svaret' })).toHaveProperty('disabled', true);
  });

  it('[O5] keeps what was saved and says why it waits when Graph no longer takes the token', async () => {
    const { site, pull } = await shownTo(SKANE, page, consulted);
    choose('Avstyrker');
    fireEvent.change(screen.getByRole('textbox'), { target: { value: 'För dyrt.' } });
    const facts = { status: 401, code: 'InvalidAuthenticationToken', requestId: 'f00d' };
    site.failNext(new GraphFailure('signInRequired', 'expired', { facts }));
    save();
    await screen.findByText('Sparat här. Skickas när du har loggat in igen.');
    expect(site.rows(POSITIONS)).toHaveLength(0);
    await pull();
    await waitFor(() => expect(site.rows(POSITIONS)).toHaveLength(1));
  });

  it('[O18] keeps a reason that was typed and not saved', async () => {
    const drafts = memoryDraftStore();
    const first = await shownTo(SKANE, page, consulted, { drafts });
    choose('Avstyrker');
    fireEvent.change(screen.getByRole('textbox'), { target: { value: 'För dyrt.' } });
    first.close();
    await shownTo(SKANE, page, consulted, { drafts });
    expect(screen.getByDisplayValue('För dyrt.')).toBeTruthy();
    expect(screen.getByText(/osparat utkast/)).toBeTruthy();
  });

  it('[P11] is not shown for a region that is not asked, which is told so', async () => {
    const consultations = [rowCodecs.consultations.write(aConsultation({ regions: [aCounty('01')] }))];
    await shownTo(SKANE, page, { ...consulted, consultations });
    expect(screen.queryByRole('radio')).toBeNull();
    expect(screen.getByText(/Regionen är inte tillfrågad i den här remissen/)).toBeTruthy();
  });

  it('[P11] is for those of several regions that are asked', async () => {
    const roles = ['01', '03'].map((code, at) =>
      rowCodecs.roles.write(aRoleAssignment({ key: aKey(710 + at), region: aCounty(code) })),
    );
    const consultations = [rowCodecs.consultations.write(aConsultation({ regions: [aCounty('01'), aCounty('12')] }))];
    await shownTo(SKANE, page, { ...consulted, consultations, roles: [...consulted.roles, ...roles] });
    const choice = await screen.findByRole('radiogroup', { name: 'Välj vilken region du svarar för' });
    expect(within(choice).getAllByRole('radio')).toHaveLength(2);
  });

  it('is not shown to those who speak for no region', async () => {
    await shownTo(COORDINATOR, page, consulted);
    expect(screen.queryByRole('radio')).toBeNull();
    expect(screen.getByRole('heading', { name: 'Remiss' })).toBeTruthy();
  });
});
