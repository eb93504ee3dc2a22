import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { contentOf, hashOf } from '#domain/edition.ts';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import NewView from '#tab/criterion/begin/NewView.tsx';
import CriterionView from '#tab/criterion/CriterionView.tsx';
import { aCriterion, anEdition, aRegionalRequirement } from '../../factories/entities.ts';
import { aCriterionId, aKey } from '../../factories/values.ts';
import { COORDINATOR, shownTo } from '../aTab.tsx';
import { consulted } from '../consulted.ts';

const national = aCriterion({
  id: aCriterionId('UHM-INK-001'),
  title: 'Förnybar råvara',
  origin: 'nationalUnchanged',
  source: { id: '10699', version: 2, url: undefined },
  status: 'published',
});
const library = {
  ...consulted,
  consultations: [],
  editions: [],
  criteria: [rowCodecs.criteria.write(national)],
  regionalRequirements: [rowCodecs.regionalRequirements.write(aRegionalRequirement())],
};
const begin = async () => {
  const tab = await shownTo(COORDINATOR, <NewView />, library);
  fireEvent.change(await screen.findByLabelText(/^Produktgrupp/), { target: { value: 'INK' } });
  const made = () =>
    tab.site.rows(rowCodecs.criteria.list).find(({ fields }) => fields['KriterieId'] === 'REG-INK-001');
  return { tab, made };
};

describe('a new criterion', () => {
  it('[T11] is begun from the national one made concrete, with that edition for its source', async () => {
    const { tab, made } = await begin();
    fireEvent.click(screen.getByRole('radio', { name: /^UHM-INK-001/ }));
    fireEvent.click(screen.getByRole('radio', { name: /^UHM konkretiserat/ }));
    fireEvent.click(screen.getByRole('button', { name: 'Börja' }));
    await waitFor(() => expect(tab.navigation.place()).toEqual({ kind: 'editCriterion', id: 'REG-INK-001' }));
    expect(made()?.fields).toMatchObject({
      Title: 'Förnybar råvara',
      Ursprung: 'UHM anpassat',
      UhmId: '10699',
      HarlettUr: `UHM-INK-001 ${hashOf(contentOf(national))}`,
    });
  });

  it('[T11] is begun from the regions’ own wordings, which it names for ever', async () => {
    const { made } = await begin();
    fireEvent.click(screen.getByRole('checkbox', { name: 'Region Skåne' }));
    fireEvent.click(screen.getByRole('button', { name: 'Börja' }));
    expect((await screen.findAllByText('Skriv en titel.')).length).toBeGreaterThan(0);
    fireEvent.change(screen.getByLabelText(/^Titel/), { target: { value: 'Förnybart' } });
    fireEvent.click(screen.getByRole('button', { name: 'Börja' }));
    await waitFor(() => expect(made()?.fields).toMatchObject({ Title: 'Förnybart', Ursprung: 'Eget' }));
    expect(made()?.fields['HarlettUr']).toBe(`krav ${aKey(800)}`);
  });

  it('[T11] is begun from nothing in the empty form', async () => {
    await shownTo(COORDINATOR, <NewView />, library);
    fireEvent.click(await screen.findByRole('button', { name: 'Skriv från ett tomt formulär' }));
    expect(await screen.findByLabelText(/^Kravtext/)).toBeTruthy();
  });
});

describe('where a criterion comes from', () => {
  it('[T12] is told on its page, with what differs from the source', async () => {
    const edition = anEdition({}, national);
    const adapted = aCriterion({
      key: aKey(301),
      origin: 'nationalAdapted',
      text: `${national.text} Räknat på torrvikt.`,
      status: 'draft',
      derivedFrom: { kind: 'criterion', criterion: national.id, edition: edition.hash },
    });
    await shownTo(COORDINATOR, <CriterionView id={adapted.id} />, {
      ...library,
      editions: [rowCodecs.editions.write(edition)],
      criteria: [...library.criteria, rowCodecs.criteria.write(adapted)],
    });
    expect(await screen.findByText('Konkretiserat från UHM-INK-001, utgåva 1.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Visa skillnaden mot källan' }));
    expect(screen.getByRole('insertion').textContent).toContain('Räknat på torrvikt.');
  });
});
