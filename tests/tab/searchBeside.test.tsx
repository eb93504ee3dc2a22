import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import type { WordsFound } from '#language/search/wordsFound.ts';
import CandidatePicker from '#tab/consultations/opening/CandidatePicker.tsx';
import { BrowsingContext, NOTHING_SOUGHT } from '#tab/criteria/browsing.ts';
import CriteriaView from '#tab/criteria/CriteriaView.tsx';
import type { Asked, LanguageWork } from '#worker/languageWork.ts';
import { WorkFailure } from '#worker/workFailure.ts';
import { aCriterion } from '../factories/entities.ts';
import { aCriterionId, aKey } from '../factories/values.ts';
import { COORDINATOR, shownTo } from './aTab.tsx';
import { consulted } from './consulted.ts';

function Page() {
  return (
    <BrowsingContext value={useState(NOTHING_SOUGHT)}>
      <CriteriaView />
    </BrowsingContext>
  );
}

const LONG = 'Klädseln på möbler ska tåla slitage i minst tio år. '.repeat(6);
const rows = {
  ...consulted,
  criteria: [
    aCriterion({ key: aKey(1), id: aCriterionId('REG-INK-001'), title: 'Ålgräs i fyllning', text: '', rationale: '' }),
    aCriterion({
      key: aKey(2),
      id: aCriterionId('REG-INK-002'),
      title: 'Parfymfria skydd',
      level: 'advanced',
      text: '',
    }),
    aCriterion({
      key: aKey(3),
      id: aCriterionId('REG-INK-003'),
      title: 'Möbeltyg',
      text: `${LONG}Fritt från ftalater.`,
    }),
  ].map(rowCodecs.criteria.write),
};
const titles = () => screen.queryAllByRole('link').map((link) => link.textContent);
const type = (value: string) => fireEvent.change(screen.getByRole('searchbox'), { target: { value } });
const ALL = ['Ålgräs i fyllning', 'Parfymfria skydd', 'Möbeltyg'];

type Question = {
  readonly text: string;
  readonly asked: Asked;
  readonly resolve: (found: WordsFound) => void;
  readonly reject: (reason: Error) => void;
};

/** A search that answers when it is told to. */
function slowSearch() {
  const questions: Question[] = [];
  const beside = (language: LanguageWork): LanguageWork => ({
    ...language,
    search: (text, asked = {}) =>
      new Promise((resolve, reject) => void questions.push({ text, asked, resolve, reject })),
  });
  const question = (text: string): Question => {
    const found = questions.findLast((each) => each.text === text);
    if (found === undefined) throw new Error(`${text} was not asked for.`);
    return found;
  };
  const answer = (text: string, ids: readonly number[], more: Partial<WordsFound> = {}) =>
    act(async () => {
      question(text).resolve({ ids: ids.map((id) => aKey(id)), didYouMean: undefined, ...more });
      await Promise.resolve();
    });
  return { beside, question, answer };
}

describe('searching beside the page', () => {
  it('[K14] keeps what it showed until the words are answered, and takes the last that were typed', async () => {
    const { beside, question, answer } = slowSearch();
    await shownTo(COORDINATOR, <Page />, rows, { beside });
    type('möbel');
    expect([titles(), screen.getByRole('status').textContent]).toEqual([ALL, '3 kriterier']);
    await answer('möbel', [3]);
    expect(titles()).toEqual(['Möbeltyg']);
    type('parfym');
    type('parfymfri');
    expect(question('parfym').asked.signal?.aborted).toBe(true);
    await answer('parfym', [1]);
    expect(titles()).toEqual(['Möbeltyg']);
    await answer('parfymfri', [2]);
    expect([titles(), screen.getByRole('status').textContent]).toEqual([['Parfymfria skydd'], '1 av 3 kriterier']);
  });

  it('[K14] forgets what earlier words found when the words are cleared', async () => {
    const { beside, answer } = slowSearch();
    await shownTo(COORDINATOR, <Page />, rows, { beside });
    type('möbel');
    await answer('möbel', [3]);
    type('');
    await waitFor(() => expect(titles()).toEqual(ALL));
    type('parfym');
    expect(titles()).toEqual(ALL);
  });

  it('[K14] says that it searches when that takes long, and how far it has come', async () => {
    const { beside, question, answer } = slowSearch();
    await shownTo(COORDINATOR, <Page />, rows, { beside });
    type('möbel');
    expect(screen.queryByText('Söker …')).toBeNull();
    await screen.findByText('Söker …');
    act(() => question('möbel').asked.onProgress?.({ done: 108, of: 270 }));
    const note = screen.getByText(/Sökningen förbereds …/);
    expect([note.textContent.replace(/\s/gu, ' '), note.getAttribute('aria-live')]).toEqual([
      'Sökningen förbereds … 40 %',
      'polite',
    ]);
    await answer('möbel', [3]);
    expect(screen.queryByText(/Sökningen förbereds/)).toBeNull();
  });

  it('[K14] says when words cannot be answered, leaves the list in use and tries again', async () => {
    const { beside, question, answer } = slowSearch();
    await shownTo(COORDINATOR, <Page />, rows, { beside });
    type('möbel');
    await act(async () => {
      question('möbel').reject(new WorkFailure('gone'));
      await Promise.resolve();
    });
    expect(screen.getByText(/går inte att söka på just nu/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Nivå' }));
    fireEvent.click(await screen.findByRole('menuitemcheckbox', { name: /Avancerad/ }));
    await waitFor(() => expect(titles()).toEqual(['Parfymfria skydd']));
    fireEvent.click(screen.getByRole('button', { name: 'Ta bort filtret Avancerad', hidden: true }));
    fireEvent.click(screen.getByRole('button', { name: 'Försök igen', hidden: true }));
    await answer('möbel', [3]);
    await waitFor(() => expect(screen.queryByText(/går inte att söka på/)).toBeNull());
    expect(screen.getByText('Möbeltyg')).toBeTruthy();
  });

  it('[K14] finds what a colleague wrote without typing again', async () => {
    const { site, pull } = await shownTo(COORDINATOR, <Page />, rows);
    type('golvvård');
    await screen.findByRole('heading', { name: 'Inget kriterium stämmer' });
    const added = aCriterion({ key: aKey(9), id: aCriterionId('REG-INK-009'), title: 'Golvvård utan vax' });
    site.handAdd(rowCodecs.criteria.list, rowCodecs.criteria.write(added), COORDINATOR);
    await pull();
    await waitFor(() => expect(titles()).toEqual(['Golvvård utan vax']));
  });

  it('[K15] shows the beginning in the place of the passage until that is known, and asks for each row once', async () => {
    const asked: (readonly string[])[] = [];
    const gate: (() => void)[] = [];
    const beside = (language: LanguageWork): LanguageWork => ({
      ...language,
      snippets: async (text, ids, options) => {
        asked.push(ids);
        await new Promise<void>((resolve) => void gate.push(resolve));
        return language.snippets(text, ids, options);
      },
    });
    await shownTo(COORDINATOR, <Page />, rows, { beside });
    type('ftalater');
    await waitFor(() => expect(gate).toHaveLength(1));
    expect(titles()).toEqual(['Möbeltyg']);
    expect(screen.getByText(/^Klädseln på möbler/).closest('[data-room]')).not.toBeNull();
    gate.forEach((open) => open());
    expect((await screen.findByTitle('Som du skrev')).textContent).toBe('ftalater');
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'ftalater ' } });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(asked).toEqual([[aKey(3)]]);
  });

  it('[K15] marks the title, and says in words what stands for a word that was sought', async () => {
    await shownTo(COORDINATOR, <Page />, rows);
    type('mjukgörare möbeltyg');
    expect(await screen.findByText('Ord med samma betydelse som ”mjukgörare”')).toBeTruthy();
    const [title] = await screen.findAllByTitle('Som du skrev');
    expect([title?.textContent, title?.closest('a')?.textContent]).toEqual(['Möbeltyg', 'Möbeltyg']);
    expect(screen.getAllByTitle('Betyder samma sak').map((mark) => mark.textContent)).toContain('ftalater');
  });

  it('[K10] says which words no criterion has', async () => {
    await shownTo(COORDINATOR, <Page />, rows);
    type('möbeltyg raketbränsle');
    expect(await screen.findByText('Inget kriterium har ”raketbränsle”.')).toBeTruthy();
    await waitFor(() => expect(titles()).toEqual(['Möbeltyg']));
  });

  it('[K17] narrows by the limits of texts, which are read when somebody looks for them', async () => {
    await shownTo(COORDINATOR, <Page />, rows);
    fireEvent.click(screen.getByRole('button', { name: 'Gränsvärde' }));
    expect(screen.getByText(/^Läser kravtexterna/)).toBeTruthy();
    fireEvent.click(await screen.findByRole('menuitemcheckbox', { name: /Får inte förekomma/ }));
    await waitFor(() => expect(screen.getByText('1 av 3 kriterier')).toBeTruthy());
    expect(screen.getByText('Möbeltyg')).toBeTruthy();
  });

  it('[K17] reads them again when that failed and somebody looks again', async () => {
    let isBroken = true;
    const beside = (language: LanguageWork): LanguageWork => ({
      ...language,
      limits: (asked) => (isBroken ? Promise.reject(new WorkFailure('gone')) : language.limits(asked)),
    });
    await shownTo(COORDINATOR, <Page />, rows, { beside });
    const open = () => fireEvent.click(screen.getByRole('button', { name: 'Gränsvärde', hidden: true }));
    open();
    await screen.findByText(/Kravtexterna gick inte att läsa/);
    isBroken = false;
    open();
    open();
    expect(await screen.findByRole('menuitemcheckbox', { name: /Inga gränsvärden/ })).toBeTruthy();
  });

  it('[K16] reads out what was probably meant', async () => {
    await shownTo(COORDINATOR, <Page />, rows);
    type('parfymfira');
    const suggestion = await screen.findByRole('button', { name: 'Menade du ”parfymfria”?' });
    expect(suggestion.closest('[aria-live]')?.getAttribute('aria-live')).toBe('polite');
  });

  it('[K10] finds what to ask the regions about as the list does', async () => {
    const picker = <CandidatePicker chosen={[]} fault={undefined} onChange={() => undefined} />;
    const open = rows.criteria.map((row) => ({ ...row, Status: 'Utkast' }));
    await shownTo(COORDINATOR, picker, { ...rows, criteria: open });
    fireEvent.change(screen.getByRole('textbox'), { target: { value: 'mjukgörare' } });
    await waitFor(() => expect(screen.getAllByRole('checkbox')).toHaveLength(1));
    expect(screen.getByRole('checkbox', { name: /Möbeltyg/ })).toBeTruthy();
  });
});
