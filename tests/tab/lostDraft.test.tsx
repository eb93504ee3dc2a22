import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { memoryDraftStore } from '#replica/outbox/draftStore.ts';
import CriterionView from '#tab/criterion/CriterionView.tsx';
import EditView from '#tab/criterion/EditView.tsx';
import { aCriterionId } from '../factories/values.ts';
import { COORDINATOR, shownTo, SKANE } from './aTab.tsx';
import { consulted } from './consulted.ts';

const ID = aCriterionId();
const withoutIt = { ...consulted, criteria: [] };

/** Drafts in which the criterion has a new text that was never saved. */
async function typed() {
  const drafts = memoryDraftStore();
  const tab = await shownTo(COORDINATOR, <EditView id={ID} />, consulted, { drafts });
  fireEvent.change(screen.getByLabelText(/^Kravtext/), { target: { value: 'Halvskriven text.' } });
  tab.close();
  await waitFor(async () => expect(await drafts.read(`criteria/${ID}`)).toBeDefined());
  return { drafts };
}

describe('the draft of a criterion that has been deleted', () => {
  it.each([
    ['where the criterion was', <CriterionView key="page" id={ID} />],
    ['where its form was', <EditView key="page" id={ID} />],
  ])('[O18] is found %s', async (_where, page) => {
    await shownTo(COORDINATOR, page, withoutIt, await typed());
    expect(await screen.findByRole('heading', { name: 'Ditt utkast finns kvar' })).toBeTruthy();
    expect(screen.getByText('Halvskriven text.')).toBeTruthy();
    expect(screen.getByText('Det här skrev du måndag 09:15. Det är inte sparat i listan.')).toBeTruthy();
  });

  it('[O18] can be copied, each text under the name of its field', async () => {
    await shownTo(COORDINATOR, <CriterionView id={ID} />, withoutIt, await typed());
    fireEvent.click(await screen.findByRole('button', { name: 'Kopiera texten' }));
    await screen.findByText('Texten är kopierad.');
    expect(await navigator.clipboard.readText()).toContain('Kravtext\nHalvskriven text.');
  });

  it('[O18] is thrown away only after asking', async () => {
    const { drafts } = await typed();
    await shownTo(COORDINATOR, <CriterionView id={ID} />, withoutIt, { drafts });
    fireEvent.click(await screen.findByRole('button', { name: 'Kasta utkastet' }));
    const dialog = within(await screen.findByRole('alertdialog'));
    expect(await drafts.read(`criteria/${ID}`)).toBeDefined();
    fireEvent.click(dialog.getByRole('button', { name: 'Kasta utkastet' }));
    await waitFor(() => expect(screen.queryByText('Halvskriven text.')).toBeNull());
    expect(await drafts.read(`criteria/${ID}`)).toBeUndefined();
  });

  it('[O18] is found by whoever may no longer edit the criterion', async () => {
    await shownTo(SKANE, <EditView id={ID} />, consulted, await typed());
    expect(await screen.findByText('Halvskriven text.')).toBeTruthy();
  });

  it('is not spoken of when there is none', async () => {
    await shownTo(COORDINATOR, <CriterionView id={ID} />, withoutIt);
    expect(screen.getByText(`Kriteriet ${ID} finns inte`)).toBeTruthy();
    expect(screen.queryByRole('heading', { name: 'Ditt utkast finns kvar' })).toBeNull();
  });
});
