import { act, configure, fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import { usePlace } from '#tab/frame/navigation.ts';
import RequirementsView from '#tab/requirements/RequirementsView.tsx';
import { aRegionalRequirement } from '../factories/entities.ts';
import { aCounty, aKey } from '../factories/values.ts';
import { COORDINATOR, shownTo } from './aTab.tsx';
import { consulted } from './consulted.ts';

// The words are read and compared for real.
configure({ asyncUtilTimeout: 10_000 });

function Page() {
  const place = usePlace();
  return place?.kind === 'requirement' ? <RequirementsView opened={place.key} /> : <RequirementsView />;
}

const lists = {
  ...consulted,
  regionalRequirements: ['01', '12'].map((region, at) =>
    rowCodecs.regionalRequirements.write(aRegionalRequirement({ key: aKey(800 + at), region: aCounty(region) })),
  ),
};
const tabShown = () => screen.getByRole('tab', { selected: true }).textContent;
const atRequirement = async () => {
  const tab = await shownTo(COORDINATOR, <Page />, lists);
  fireEvent.click(screen.getByRole('tab', { name: 'Lika krav' }));
  fireEvent.click(await screen.findByRole('button', { name: /2 krav/ }));
  fireEvent.click(screen.getByRole('button', { name: 'Visa alla skillnader' }));
  const [link] = screen.getAllByRole('link', { name: /Kravspecifikation/ });
  if (link) fireEvent.click(link);
  return tab;
};

describe('a requirement among those alike', () => {
  it('[Q34] opens in the pile, and going back leads to the groups again', async () => {
    const { navigation } = await atRequirement();
    expect(navigation.place()?.kind).toBe('requirement');
    expect(tabShown()).toBe('Krav');
    act(() => navigation.go({ kind: 'requirements' }));
    expect(tabShown()).toBe('Lika krav');
    expect(await screen.findByRole('button', { name: /2 krav/, expanded: true })).toBeDefined();
  });

  it('[Q34] who goes on in the pile stays there', async () => {
    const { navigation } = await atRequirement();
    act(() => navigation.go({ kind: 'requirement', key: aKey(801) }));
    act(() => navigation.go({ kind: 'requirement', key: aKey(800) }));
    act(() => navigation.go({ kind: 'requirements' }));
    expect(tabShown()).toBe('Krav');
  });

  it('[Q34] leaves the requirement when the groups are chosen', async () => {
    const { navigation } = await atRequirement();
    fireEvent.click(screen.getByRole('tab', { name: 'Lika krav' }));
    expect(navigation.place()).toEqual({ kind: 'requirements' });
    expect(tabShown()).toBe('Lika krav');
  });
});
