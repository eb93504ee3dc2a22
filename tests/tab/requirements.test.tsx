import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import { aRegionalRequirement, aRoleAssignment } from '../factories/entities.ts';
import { aCriterionId, aKey } from '../factories/values.ts';
import { COORDINATOR, shownTo, SKANE } from './aTab.tsx';
import {
  compared,
  DIOXIN,
  judgementsIn,
  pileRows,
  RENEWABLE,
  RequirementsPage,
  UNLIKE,
} from './pileOfRequirements.tsx';

const LIST = rowCodecs.regionalRequirements.list;
const page = <RequirementsPage />;
const texts = () =>
  within(screen.getByRole('list', { name: 'Krav' }))
    .getAllByRole('link')
    .map((link) => link.textContent);
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const heading = (name: string) => screen.findByRole('heading', { level: 2, name });

async function opened(text: string) {
  fireEvent.click(screen.getByRole('link', { name: text }));
  return screen.findByRole('heading', { level: 2, name: /^Krav från/ });
}

describe('the pile of regions’ requirements', () => {
  it('[Q19] is not for readers', async () => {
    const reader = rowCodecs.roles.write(aRoleAssignment({ role: 'reader', region: undefined }));
    await shownTo(SKANE, page, { ...pileRows, roles: [reader] });
    expect(screen.getByRole('heading', { name: /för dem som arbetar fram kriterier/ })).toBeTruthy();
    expect(screen.queryByRole('list', { name: 'Krav' })).toBeNull();
  });

  it('[Q27] has the likeliest first', async () => {
    await shownTo(COORDINATOR, page, pileRows);
    await compared();
    expect(texts()).toHaveLength(4);
    expect(texts().at(-1)).toBe(UNLIKE);
  });

  it('moves with the arrow keys and leads back to the row with Escape', async () => {
    await shownTo(COORDINATOR, page, pileRows);
    await compared();
    const [first, second] = within(screen.getByRole('list', { name: 'Krav' })).getAllByRole('link');
    if (first === undefined || second === undefined) throw new Error('The pile is empty.');
    first.focus();
    fireEvent.keyDown(first, { key: 'ArrowDown' });
    await waitFor(() => expect(document.activeElement).toBe(second));
    fireEvent.click(second);
    const title = await screen.findByRole('heading', { level: 2, name: /^Krav från/ });
    expect(document.activeElement).toBe(title);
    fireEvent.keyDown(title, { key: 'Escape' });
    await waitFor(() => expect(document.activeElement?.textContent).toBe(second.textContent));
  });

  it('[Q20] shows what a requirement is like, how likely that is, and why', async () => {
    await shownTo(COORDINATOR, page, pileRows);
    await compared();
    await opened(RENEWABLE);
    const first = screen.getByRole('link', { name: 'Förnybart material i absorberande produkter' }).closest('li');
    expect(first?.textContent).toMatch(/Troligt \d\d %REG-INK-012/);
    expect(first?.textContent).toMatch(/Samma ord: .*förnybart/);
  });

  it('[Q21] compares limits as numbers and leaves it to a person what they mean', async () => {
    await shownTo(COORDINATOR, page, pileRows);
    await compared();
    await opened(RENEWABLE.replace('20', '30'));
    const limits = await screen.findByText(/^Gräns: ”30 viktprocent” mot kriteriets ”20 viktprocent”/i);
    expect(limits.textContent).toMatch(/regionens tal är strängare$/);
    expect(screen.getByText('Om gränserna betyder samma sak avgör du.')).toBeTruthy();
  });

  it('[Q22] writes what is confirmed and goes on to the next', async () => {
    const { site, navigation } = await shownTo(COORDINATOR, page, pileRows);
    await compared();
    await opened(RENEWABLE);
    fireEvent.click(button('Stämmer: REG-INK-012'));
    await waitFor(() => expect(judgementsIn(site.rows(LIST))[1]).toBe('REG-INK-012 stämmer'));
    expect(navigation.place()).not.toEqual({ kind: 'requirement', key: aKey(802) });
    expect(navigation.place()?.kind).toBe('requirement');
    expect(texts()).not.toContain(RENEWABLE);
  });

  it('[Q23] is sorted from the keyboard', async () => {
    const { site } = await shownTo(COORDINATOR, page, pileRows);
    await compared();
    fireEvent.keyDown(await opened(DIOXIN), { key: '1' });
    await waitFor(() => expect(judgementsIn(site.rows(LIST))[2]).toBe('REG-INK-013 stämmer'));
    fireEvent.click(screen.getByRole('link', { name: UNLIKE }));
    await waitFor(() => expect(screen.getByText(UNLIKE, { selector: 'blockquote *' })).toBeTruthy());
    fireEvent.keyDown(screen.getByRole('heading', { level: 2, name: /^Krav från/ }), { key: '0' });
    await waitFor(() => expect(judgementsIn(site.rows(LIST))[0]).toBe('inget motsvarande'));
  });

  it('[Q23] says when all is done, keeps the focus, and what was said last can still be undone', async () => {
    const regionalRequirements = pileRows.regionalRequirements.slice(2, 3);
    await shownTo(COORDINATOR, page, { ...pileRows, regionalRequirements });
    await screen.findByText(/REG-INK-013, Troligt/, undefined, { timeout: 8000 });
    fireEvent.keyDown(await opened(DIOXIN), { key: '1' });
    await screen.findByRole('heading', { name: 'Alla krav är bedömda' });
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Regionernas krav'));
    fireEvent.click(button('Ångra'));
    expect(await screen.findByText(DIOXIN, { selector: 'blockquote *' })).toBeTruthy();
  });

  it('[Q22] stays while criteria are ruled out, and takes that back with the same button', async () => {
    const { site } = await shownTo(COORDINATOR, page, pileRows);
    await compared();
    await opened(DIOXIN);
    fireEvent.click(button('Stämmer inte: REG-INK-013'));
    await waitFor(() => expect(judgementsIn(site.rows(LIST))[2]).toBe('REG-INK-013 stämmer inte'));
    expect(button('Stämmer inte: REG-INK-013').getAttribute('aria-pressed')).toBe('true');
    fireEvent.click(button('Stämmer inte: REG-INK-013'));
    await waitFor(() => expect(judgementsIn(site.rows(LIST))[2]).toBe(''));
  });

  it('[Q24] undoes what was said last and comes back to it', async () => {
    const { site, navigation } = await shownTo(COORDINATOR, page, pileRows);
    await compared();
    await opened(DIOXIN);
    fireEvent.click(button('Stämmer: REG-INK-013'));
    await screen.findByText('Bedömt: REG-INK-013 stämmer.');
    fireEvent.click(button('Ångra'));
    await screen.findByText('Bedömningen är ångrad.');
    await waitFor(() => expect(judgementsIn(site.rows(LIST))[2]).toBe(''));
    expect(navigation.place()).toEqual({ kind: 'requirement', key: aKey(803) });
  });

  it('[Q19] can be read but not judged by another region’s contact', async () => {
    await shownTo(SKANE, page, pileRows);
    await compared();
    fireEvent.click(screen.getByRole('link', { name: RENEWABLE.replace('20', '30') }));
    await heading('Krav från Region Stockholm');
    expect(screen.queryByRole('button', { name: /^Stämmer/ })).toBeNull();
    expect(screen.getByText(/Du kan läsa bedömningen men inte ändra den/)).toBeTruthy();
  });

  it('[Q20] takes a requirement of two demands part by part, and stays until each is judged', async () => {
    const both = aRegionalRequirement({ key: aKey(805), text: `${RENEWABLE} ${DIOXIN}` });
    const regionalRequirements = [...pileRows.regionalRequirements, rowCodecs.regionalRequirements.write(both)];
    const { site, navigation } = await shownTo(COORDINATOR, page, { ...pileRows, regionalRequirements });
    await compared();
    fireEvent.click(screen.getByRole('link', { name: both.text }));
    const [one, two] = [
      await screen.findByRole('region', { name: 'Del 1' }),
      screen.getByRole('region', { name: 'Del 2' }),
    ];
    fireEvent.click(within(one).getByRole('button', { name: 'Stämmer: REG-INK-012' }));
    await waitFor(() => expect(judgementsIn(site.rows(LIST))[4]).toBe('REG-INK-012 stämmer'));
    expect(navigation.place()).toEqual({ kind: 'requirement', key: aKey(805) });
    expect(button('Klart, nästa krav')).toBeTruthy();
    fireEvent.click(within(two).getByRole('button', { name: 'Stämmer: REG-INK-013' }));
    await waitFor(() => expect(judgementsIn(site.rows(LIST))[4]).toBe('REG-INK-012 stämmer\nREG-INK-013 stämmer'));
    expect(navigation.place()).not.toEqual({ kind: 'requirement', key: aKey(805) });
  });

  it('shows the difference between the two texts when asked to', async () => {
    await shownTo(COORDINATOR, page, pileRows);
    await compared();
    await opened(DIOXIN);
    fireEvent.click(button('Visa skillnaden: REG-INK-013'));
    expect((await screen.findByText('helt')).tagName).toBe('DEL');
  });
});

describe('[Q25] the sure ones', () => {
  it('are listed, can be unticked, and are then taken together', async () => {
    const { site } = await shownTo(COORDINATOR, page, pileRows);
    await compared();
    fireEvent.click(button(/^Godta de säkra/));
    const dialog = within(await screen.findByRole('dialog'));
    fireEvent.click(dialog.getByRole('checkbox', { name: new RegExp(DIOXIN) }));
    fireEvent.click(dialog.getByRole('button', { name: /^Godta \d krav$/ }));
    await waitFor(() =>
      expect(judgementsIn(site.rows(LIST))).toEqual(['', 'REG-INK-012 stämmer', '', 'REG-INK-012 stämmer']),
    );
    await screen.findByText('2 krav bedömda.');
    fireEvent.click(button('Ångra'));
    await waitFor(() => expect(judgementsIn(site.rows(LIST))).toEqual(['', '', '', '']));
  });

  it('leave out what somebody has ruled out', async () => {
    const ruledOut = aRegionalRequirement({
      key: aKey(802),
      text: RENEWABLE,
      judgements: [{ kind: 'differs', criterion: aCriterionId(), probability: undefined }],
    });
    await shownTo(COORDINATOR, page, {
      ...pileRows,
      regionalRequirements: [ruledOut].map(rowCodecs.regionalRequirements.write),
    });
    await screen.findByText(/^1 krav$/);
    await waitFor(() => expect(screen.queryByText('Inte jämfört än')).toBeNull());
    expect(screen.queryByRole('button', { name: /^Godta de säkra/ })).toBeNull();
  });
});
