import { fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import CriterionView from '#tab/criterion/CriterionView.tsx';
import { aCriterion, anEdition, aRoleAssignment } from '../factories/entities.ts';
import { aCriterionId, aKey } from '../factories/values.ts';
import { paragraphsIn, partsOf, textUnder } from '../documents/wordReader.ts';
import { consulted } from './consulted.ts';
import { COORDINATOR, shownTo, SKANE } from './aTab.tsx';

const page = <CriterionView id={aCriterionId()} />;
const written = aCriterion({ text: 'Minst 30 viktprocent av produkten ska vara av förnybart material.' });
const rows = { ...consulted, criteria: [rowCodecs.criteria.write(written)] };
const second = anEdition({ key: aKey(401), version: 2 }, aCriterion({ text: 'Minst 25 viktprocent.' }));
const threeVersions = { ...rows, editions: [...rows.editions, rowCodecs.editions.write(second)] };

/** What the browser is handed to put among the downloads. */
function downloads(): readonly { readonly name: string; readonly file: Blob }[] {
  const files: Blob[] = [];
  const got: { name: string; file: Blob }[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => `blob:${files.push(file as Blob) - 1}`);
  document.addEventListener('click', takeUp);
  function takeUp({ target }: Event): void {
    if (!(target instanceof HTMLAnchorElement) || target.download === '') return;
    const file = files[Number(target.href.slice('blob:'.length))];
    if (file !== undefined) got.push({ name: target.download, file });
  }
  return got;
}

afterEach(() => vi.restoreAllMocks());

describe('changes as a Word document', () => {
  it('[D6] are offered for the working copy when it is no longer the latest edition', async () => {
    const got = downloads();
    await shownTo(COORDINATOR, page, rows);
    fireEvent.click(screen.getByRole('button', { name: 'Hämta v1–v2 som Word med spårade ändringar' }));
    expect(await screen.findByText(/^REG-INK-012 ändringar v1–v2\.docx är hämtad\./)).toBeTruthy();
    expect(got.map(({ name }) => name)).toEqual(['REG-INK-012 ändringar v1–v2.docx']);
    const parts = await partsOf(got[0]?.file ?? new Blob());
    const body = parts['word/document.xml'] ?? '';
    expect(textUnder(paragraphsIn(body, 'accept'), 'Kravtext')).toBe(written.text);
    expect(textUnder(paragraphsIn(body, 'reject'), 'Kravtext')).toBe(aCriterion().text);
    expect(parts['word/header1.xml']).toContain('REG-INK-012 · version 2 · Remiss · Framtaget 2026-03-02');
  });

  it('[D6] are offered for every pair of versions, the newest first', async () => {
    const got = downloads();
    await shownTo(COORDINATOR, page, threeVersions);
    fireEvent.click(screen.getByRole('button', { name: 'Hämta som Word med spårade ändringar' }));
    const offered = (await screen.findAllByRole('menuitem')).map(({ textContent }) => textContent);
    expect(offered).toEqual(['Version 2 till 3', 'Version 1 till 2']);
    fireEvent.click(screen.getByRole('menuitem', { name: 'Version 1 till 2' }));
    await screen.findByText(/^REG-INK-012 ändringar v1–v2\.docx är hämtad\./);
    const parts = await partsOf(got[0]?.file ?? new Blob());
    expect(parts['word/header1.xml']).toContain('Tidigare utgåva');
    expect(parts['word/header1.xml']).toContain('UTKAST');
  });

  it('[D6] are not offered when there is nothing to hold the text against', async () => {
    await shownTo(COORDINATOR, page, consulted);
    expect(screen.queryByRole('button', { name: /som Word/ })).toBeNull();
  });

  it('[D6] are not offered to who may read only what is published', async () => {
    const reader = rowCodecs.roles.write(aRoleAssignment({ role: 'reader', region: undefined }));
    const published = rowCodecs.criteria.write({ ...written, status: 'published' });
    await shownTo(SKANE, page, { ...rows, criteria: [published], roles: [reader] });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toContain(written.title);
    expect(screen.queryByRole('button', { name: /som Word/ })).toBeNull();
  });

  it('[D7] are said to have failed, with what to do, and can be asked for again', async () => {
    vi.spyOn(URL, 'createObjectURL').mockImplementationOnce(() => {
      throw new Error('The browser has no room.');
    });
    await shownTo(COORDINATOR, page, rows);
    const button = screen.getByRole('button', { name: /som Word/ });
    fireEvent.click(button);
    expect((await screen.findByRole('alert')).textContent).toContain('Kontrollera nätet och försök igen.');
    const got = downloads();
    fireEvent.click(button);
    await screen.findByText(/är hämtad/);
    expect(got).toHaveLength(1);
  });
});
