import { configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import { memoryDraftStore } from '#replica/outbox/draftStore.ts';
import { aRoleAssignment } from '../factories/entities.ts';
import { COORDINATOR, shownTo, SKANE } from './aTab.tsx';
import { pileRows, RENEWABLE, RequirementsPage } from './pileOfRequirements.tsx';

const LIST = rowCodecs.regionalRequirements.list;
const page = <RequirementsPage />;
const DOCUMENT = 'Kravspecifikation inkontinenshjälpmedel 2025.docx';
const PASTED = `1. ${RENEWABLE}\n2. Skydden ska vara fria från parfym.\n3. Plast ska vara återvunnen.`;

// Without sizes the dialog's trap for the focus takes the dialog itself for what lies behind it.
configure({ defaultHidden: true });

async function openedDialog() {
  fireEvent.click(screen.getByRole('button', { name: 'Importera krav' }));
  return within(await screen.findByRole('dialog', undefined, { timeout: 5000 }));
}
type Opened = Awaited<ReturnType<typeof openedDialog>>;
const write = (dialog: Opened, name: RegExp, value: string) =>
  fireEvent.change(dialog.getByRole('textbox', { name }), { target: { value } });

describe('[Q18] importing a region’s requirements', () => {
  it('shows each before it is saved, leaves out what is unticked and what is there, and says so', async () => {
    const { site } = await shownTo(COORDINATOR, page, pileRows);
    const dialog = await openedDialog();
    fireEvent.change(dialog.getByRole('combobox', { name: /^Region/ }), { target: { value: '12' } });
    write(dialog, /^Dokument/, DOCUMENT);
    write(dialog, /^Kraven/, PASTED);
    await dialog.findByText('3 krav, 1 finns redan');
    fireEvent.click(dialog.getByRole('checkbox', { name: /Plast ska vara återvunnen/ }));
    fireEvent.click(dialog.getByRole('button', { name: 'Importera 1 krav' }));
    await screen.findByText('1 krav importerat. 1 fanns redan.');
    expect(site.rows(LIST).at(-1)?.fields).toMatchObject({
      Kravtext: 'Skydden ska vara fria från parfym.',
      Plats: '2',
      Lanskod: '12',
      Dokument: DOCUMENT,
    });
    expect(site.rows(LIST)).toHaveLength(5);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('makes nothing new of the same text again', async () => {
    const { site } = await shownTo(SKANE, page, pileRows);
    const dialog = await openedDialog();
    write(dialog, /^Dokument/, DOCUMENT);
    write(dialog, /^Kraven/, RENEWABLE);
    await dialog.findByText('1 krav, 1 finns redan');
    fireEvent.click(dialog.getByRole('button', { name: 'Importera' }));
    await dialog.findByText(/Det finns inga krav att läsa in/);
    expect(site.rows(LIST)).toHaveLength(4);
  });

  it('says at the fields what is missing', async () => {
    const { site } = await shownTo(COORDINATOR, page, pileRows);
    const dialog = await openedDialog();
    write(dialog, /^Kraven/, PASTED);
    fireEvent.click(dialog.getByRole('button', { name: /^Importera/ }));
    await dialog.findByText('Välj vilken region kraven kommer från.');
    fireEvent.change(dialog.getByRole('combobox', { name: /^Region/ }), { target: { value: '01' } });
    fireEvent.click(dialog.getByRole('button', { name: /^Importera/ }));
    await dialog.findByText(/^Skriv dokumentets namn/);
    expect(site.rows(LIST)).toHaveLength(4);
  });

  it('[Q19] has the own region filled in for its contact, and is not offered to others', async () => {
    await shownTo(SKANE, page, pileRows);
    const dialog = await openedDialog();
    expect(dialog.getByRole('combobox', { name: /^Region/ })).toHaveProperty('value', '12');
  });

  it('[Q19] is not offered to those who may only read', async () => {
    const working = rowCodecs.roles.write(aRoleAssignment({ role: 'workingGroup', region: undefined }));
    await shownTo(SKANE, page, { ...pileRows, roles: [working] });
    expect(screen.queryByRole('button', { name: 'Importera krav' })).toBeNull();
  });

  it('keeps what was pasted when the dialog is closed by mistake', async () => {
    const drafts = memoryDraftStore();
    const first = await shownTo(SKANE, page, pileRows, { drafts });
    const dialog = await openedDialog();
    write(dialog, /^Kraven/, PASTED);
    fireEvent.click(dialog.getByRole('button', { name: 'Stäng' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    first.close();
    await shownTo(SKANE, page, pileRows, { drafts });
    const again = await openedDialog();
    expect(again.getByRole('textbox', { name: /^Kraven/ })).toHaveProperty('value', PASTED);
    expect(again.getByText(/osparat utkast/)).toBeTruthy();
  });

  it('reads a file of text, names the document after it, and says what to do with other kinds', async () => {
    await shownTo(SKANE, page, pileRows);
    const dialog = await openedDialog();
    const picker = document.querySelector('input[type="file"]');
    if (picker === null) throw new Error('There is no way to choose a file.');
    fireEvent.change(picker, { target: { files: [new File(['x'], 'Krav.docx')] } });
    await dialog.findByText(/^Krav.docx kan inte läsas/);
    // As Excel on Swedish Windows writes it: "åäö" in its own code page.
    const bytes = Buffer.from('Nr;Krav\n1;Skydden ska tåla 5 ml/cm² på sjukhus.', 'latin1');
    fireEvent.change(picker, { target: { files: [new File([bytes], 'Krav.csv')] } });
    await dialog.findByText('1 krav');
    expect(dialog.getByRole('checkbox', { name: /1 ?Skydden ska tåla 5 ml\/cm² på sjukhus\./ })).toBeTruthy();
    expect(dialog.getByRole('textbox', { name: /^Dokument/ })).toHaveProperty('value', 'Krav.csv');
  });

  it('[Q17] reads another column when the guess is wrong', async () => {
    await shownTo(SKANE, page, pileRows);
    const dialog = await openedDialog();
    write(
      dialog,
      /^Kraven/,
      'Kort krav ett.\tEn lång förklaring som ingen vill ha.\nKort krav två.\tOch en till som är lång.',
    );
    const column = await dialog.findByRole('combobox', { name: 'Kolumn med kravtexten' });
    expect(column).toHaveProperty('value', '1');
    fireEvent.change(column, { target: { value: '0' } });
    expect(await dialog.findByRole('checkbox', { name: 'Kort krav ett.' })).toBeTruthy();
  });
});
