import { configure, fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import { memoryDraftStore } from '#replica/outbox/draftStore.ts';
import EditView from '#tab/criterion/EditView.tsx';
import ClustersPanel from '#tab/requirements/clusters/ClustersPanel.tsx';
import { keptShape } from '#tab/start/keptShape.ts';
import { useWorkspace } from '#tab/start/session.ts';
import { aRegionalRequirement } from '../factories/entities.ts';
import { aCounty, aKey, anInstant } from '../factories/values.ts';
import { COORDINATOR, shownTo, SKANE } from './aTab.tsx';
import { consulted } from './consulted.ts';

// The words are read and compared for real.
configure({ asyncUtilTimeout: 10_000 });

function Page() {
  return <ClustersPanel requirements={useWorkspace().regionalRequirements.all} />;
}

const TEXT = 'Reservdelar ska finnas i 5 år efter leverans.';
const lists = {
  ...consulted,
  regionalRequirements: ['01', '12', '13'].map((region, at) =>
    rowCodecs.regionalRequirements.write(
      aRegionalRequirement({
        ...{ key: aKey(800 + at), region: aCounty(region), text: TEXT, evidence: 'Intyg från tillverkaren.' },
        level: at === 0 ? 'core' : 'advanced',
      }),
    ),
  ),
};
const field = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Gemensam lydelse' });
const shown = async (person = COORDINATOR, drafts = memoryDraftStore()) => {
  const tab = await shownTo(person, <Page />, lists, { drafts });
  fireEvent.click(await screen.findByRole('button', { name: /Reservdelar/ }));
  await field();
  return { ...tab, drafts };
};
const NOON = anInstant('2026-03-01T12:00:00.000Z');
const titleOf = (values: unknown) => keptShape(values)?.inside('draft')?.text('title');
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

describe('the proposed wording', () => {
  it('[Q36] begins with the one in the middle, and what is typed is there when the page is opened again', async () => {
    const { close, drafts } = await shown();
    expect((await field()).value).toBe(TEXT);
    fireEvent.change(await field(), { target: { value: 'Reservdelar i 7 år.' } });
    close();
    await shown(COORDINATOR, drafts);
    await waitFor(async () => expect((await field()).value).toBe('Reservdelar i 7 år.'));
  });

  it('[Q36] is reset, and the reset undone', async () => {
    await shown();
    fireEvent.change(await field(), { target: { value: 'Reservdelar i 7 år.' } });
    press('Återställ');
    expect((await field()).value).toBe(TEXT);
    press('Ångra återställningen');
    expect((await field()).value).toBe('Reservdelar i 7 år.');
  });

  it('[Q36] is copied as it stands, and another text is not said to be', async () => {
    await shown();
    press('Kopiera');
    await screen.findByText('Texten är kopierad.');
    expect(await navigator.clipboard.readText()).toBe(TEXT);
    fireEvent.change(await field(), { target: { value: 'Reservdelar i 7 år.' } });
    expect(screen.queryByText('Texten är kopierad.')).toBeNull();
  });

  it('[Q37] fills the form for a new criterion with what the regions agree on', async () => {
    const { navigation, drafts, close } = await shown();
    fireEvent.change(await field(), { target: { value: 'Reservdelar i 7 år.' } });
    press('Skapa utkast');
    await waitFor(() => expect(navigation.place()).toEqual({ kind: 'newCriterion' }));
    close();
    await shownTo(COORDINATOR, <EditView />, consulted, { drafts });
    const valueOf = (name: string) => screen.getByRole<HTMLTextAreaElement>('textbox', { name }).value;
    expect([valueOf('Kravtext'), valueOf('Verifikat')]).toEqual(['Reservdelar i 7 år.', 'Intyg från tillverkaren.']);
    const chosen = (name: string) => screen.getByRole<HTMLSelectElement>('combobox', { name }).value;
    expect([chosen('Nivå'), chosen('Typ')]).toEqual(['', 'technicalSpecification']);
    const made = await drafts.read('criteria/new');
    expect(keptShape(made?.values)?.inside('draft')?.texts('productGroups')).toEqual(['INK']);
  });

  it('[Q37] leaves what was typed in that form before where it is', async () => {
    const { drafts } = await shown();
    const earlier = { values: { draft: { title: 'Påbörjat' } }, base: undefined, keptAt: NOON };
    await drafts.keep('criteria/new', earlier);
    press('Skapa utkast');
    await waitFor(async () => expect(titleOf((await drafts.read('criteria/new'))?.values)).toBe(''));
    const made = await drafts.read('criteria/new');
    if (made) await drafts.drop('criteria/new', made);
    expect(titleOf((await drafts.read('criteria/new'))?.values)).toBe('Påbörjat');
  });

  it('[Q37] becomes no draft where the person may not edit drafts', async () => {
    await shown(SKANE);
    await screen.findByRole('button', { name: 'Kopiera' });
    expect(screen.queryByRole('button', { name: 'Skapa utkast' })).toBeNull();
  });
});
