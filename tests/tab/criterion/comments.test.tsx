import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import { memoryDraftStore } from '#replica/outbox/draftStore.ts';
import { quoteIn } from '#tab/comments/quoteIn.ts';
import CriterionView from '#tab/criterion/CriterionView.tsx';
import { aComment, aCriterion, anEdition, aRoleAssignment } from '../../factories/entities.ts';
import { aCriterionId, aKey, anEmail } from '../../factories/values.ts';
import { COORDINATOR, shownTo, SKANE } from '../aTab.tsx';
import { consulted } from '../consulted.ts';

const page = <CriterionView id={aCriterionId()} />;
const COMMENTS = rowCodecs.comments.list;
const inReview = {
  ...consulted,
  consultations: [],
  criteria: [rowCodecs.criteria.write(aCriterion({ status: 'inReview' }))],
};
const amendment = aComment({
  region: undefined,
  about: {
    kind: 'amendment',
    passage: { field: 'text', quote: 'Minst 20 viktprocent' },
    proposed: 'Minst 30 viktprocent',
  },
});
/** By the coordinator, who puts the rows of a site in. */
const commented = { ...inReview, comments: [rowCodecs.comments.write(amendment)] };
const button = (name: string | RegExp) => screen.findByRole('button', { name });

describe('comments on the page of a criterion', () => {
  it('[T6] are left on a text, for the region that the person speaks for', async () => {
    const tab = await shownTo(SKANE, page, inReview);
    fireEvent.click(await button('Kommentera verifikat'));
    fireEvent.change(await screen.findByRole('textbox', { name: /^Synpunkt/ }), { target: { value: 'Räcker inte.' } });
    fireEvent.click(await button('Lämna synpunkten'));
    await screen.findByText('Synpunkten är lämnad.');
    expect(tab.site.rows(COMMENTS).map(({ fields }) => fields)).toMatchObject([
      { Del: 'Verifikat', Text: 'Räcker inte.', Lanskod: '12', Slag: 'Synpunkt' },
    ]);
  });

  it('[T6] say what is missing and keep what was typed when the page is closed', async () => {
    const drafts = memoryDraftStore();
    const tab = await shownTo(SKANE, page, inReview, { drafts });
    fireEvent.click(await button('Kommentera motiv'));
    fireEvent.click(await button('Lämna synpunkten'));
    expect((await screen.findAllByText('Skriv vad du vill säga.')).length).toBeGreaterThan(0);
    fireEvent.change(await screen.findByRole('textbox', { name: /^Synpunkt/ }), { target: { value: 'Halvskriven' } });
    tab.close();
    await shownTo(SKANE, page, inReview, { drafts });
    expect(await screen.findByDisplayValue('Halvskriven')).toBeTruthy();
  });

  it('[T8] are answered, and a proposed wording is put into the text', async () => {
    const tab = await shownTo(COORDINATOR, page, commented);
    await button('1 öppen synpunkt');
    fireEvent.click(await button('Besvara'));
    fireEvent.click(await screen.findByRole('radio', { name: 'Beaktad' }));
    fireEvent.click(await button('Svara och för in i texten'));
    await screen.findByRole('tab', { name: 'Besvarade (1)' });
    await waitFor(() => expect(tab.site.rows(COMMENTS)).toHaveLength(2));
    expect(tab.site.rows(rowCodecs.criteria.list)[0]?.fields['Kravtext']).toMatch(/^Minst 30 viktprocent av/);
  });

  it('[T7] are not answered without how they were taken in, nor declined without a reason', async () => {
    await shownTo(COORDINATOR, page, commented);
    fireEvent.click(await button('Besvara'));
    fireEvent.click(await button('Svara'));
    await screen.findByText('Välj hur synpunkten har beaktats.');
    fireEvent.click(await screen.findByRole('radio', { name: 'Ej beaktad' }));
    fireEvent.click(await button('Svara'));
    expect((await screen.findAllByText(/^Skriv varför/)).length).toBeGreaterThan(0);
  });

  it('[K18] are not shown to a reader, who reads what is in force while it is revised', async () => {
    const reader = { email: anEmail('lasare@samsyn.example'), name: 'Läsare' };
    const revised = aCriterion({ status: 'draft', text: 'Hemligt utkast.', publishedEdition: anEdition().hash });
    await shownTo(reader, page, {
      ...commented,
      criteria: [rowCodecs.criteria.write(revised)],
      roles: [
        ...consulted.roles,
        rowCodecs.roles.write(
          aRoleAssignment({ key: aKey(702), email: reader.email, role: 'reader', region: undefined }),
        ),
      ],
    });
    expect(await screen.findByText(aCriterion().text)).toBeTruthy();
    expect(screen.queryByText(/Hemligt utkast/)).toBeNull();
    expect(screen.queryByRole('heading', { name: 'Synpunkter' })).toBeNull();
    expect(screen.getByText('Kriteriet revideras. Du läser den utgåva som gäller.')).toBeTruthy();
  });
});

describe('the words that are selected on the page', () => {
  it.each([
    ['20 viktprocent', 'Minst 20 viktprocent.', '20 viktprocent'],
    ['Papper\nPlast av olja', '- Papper\n- Plast av olja', 'Plast av olja'],
    ['något annat', 'Minst 20 viktprocent.', ''],
    ['', 'Minst 20 viktprocent.', ''],
  ])('%j in %j are %j', (selected, text, quote) => {
    expect(quoteIn(selected, text)).toBe(quote);
  });
});
