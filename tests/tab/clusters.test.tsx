import { act, configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { RegionalRequirement } from '#domain/regionalRequirement.ts';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import { usePlace } from '#tab/frame/navigation.ts';
import ClustersPanel from '#tab/requirements/clusters/ClustersPanel.tsx';
import { useWorkspace } from '#tab/start/session.ts';
import { aCriterion, aRegion, aRegionalRequirement } from '../factories/entities.ts';
import { aCounty, aCriterionId, aKey } from '../factories/values.ts';
import { COORDINATOR, shownTo } from './aTab.tsx';
import { consulted } from './consulted.ts';

// The words are read and compared for real.
configure({ asyncUtilTimeout: 10_000 });

function Page() {
  return <ClustersPanel requirements={useWorkspace().regionalRequirements.all} />;
}

/** The page is another one while a person is away. */
function Elsewhere() {
  return usePlace()?.kind === 'problems' ? null : <Page />;
}

const REGIONS = [
  ['01', 'Region Stockholm'],
  ['12', 'Region Skåne'],
  ['13', 'Region Halland'],
  ['17', 'Region Värmland'],
] as const;
const PVC = aCriterionId('REG-HAN-001');
const RENEWABLE = 'Absorberande produkter ska innehålla minst 20 viktprocent förnybart material.';

let next = 800;
const from = (region: string, text: string, over: Partial<RegionalRequirement> = {}): RegionalRequirement =>
  aRegionalRequirement({ key: aKey(next++), region: aCounty(region), text, ...over });
const lists = (requirements: readonly RegionalRequirement[]) => ({
  ...consulted,
  regions: REGIONS.map(([code, name], at) =>
    rowCodecs.regions.write(aRegion({ key: aKey(100 + at), code: aCounty(code), name })),
  ),
  criteria: [
    rowCodecs.criteria.write(
      aCriterion({ key: aKey(301), id: PVC, title: 'PVC-fria handskar', text: 'Handskar ska vara fria från PVC.' }),
    ),
  ],
  regionalRequirements: requirements.map(rowCodecs.regionalRequirements.write),
});
const RENEWABLES = [
  from('01', RENEWABLE, { evidence: 'Intyg.' }),
  from('12', RENEWABLE),
  from('13', RENEWABLE.replace('20', '30')),
  from('17', 'Absorberande produkter ska innehålla minst 30 viktprocent förnybart material enligt Svanen.'),
];
const heads = async () => {
  await screen.findByText(/av lika krav/);
  return screen.getAllByRole('heading', { level: 2 }).map((head) => head.textContent);
};
const opened = async (name: RegExp) => {
  fireEvent.click(await screen.findByRole('button', { name }));
};
const part = (name: string) => within(screen.getByRole('region', { name }));

describe('like requirements', () => {
  it('[Q30] stand together by the criterion that a person says they match, however they are worded', async () => {
    const matches = [{ kind: 'matches', criterion: PVC, probability: 0.9 } as const];
    await shownTo(
      COORDINATOR,
      <Page />,
      lists([
        from('01', 'Handskarna får inte innehålla PVC.', { judgements: matches }),
        from('12', 'Polyvinylklorid undanbedes.', { judgements: matches }),
        from('13', 'Reservdelar ska finnas i fem år.', { judgements: [{ kind: 'matchesNone' }] }),
        from('17', 'Reservdelar skall finnas i fem år.', { judgements: [{ kind: 'matchesNone' }] }),
      ]),
    );
    const [gloves, parts] = await heads();
    expect(gloves).toContain('REG-HAN-001 PVC-fria handskar');
    expect(gloves).toContain('2 regioner · 2 krav · 2 lydelser · Inkontinenshjälpmedel');
    expect(parts).toContain('Reservdelar ska');
    expect(parts).toContain('Utan nationellt kriterium');
  });

  it('[Q31] are counted, and one that nobody else has is folded away', async () => {
    await shownTo(COORDINATOR, <Page />, lists([...RENEWABLES, from('12', 'Chauffören ska tala svenska.')]));
    expect((await screen.findByText(/av lika krav/)).textContent).toBe('1 grupp av lika krav, 4 krav från 4 regioner');
    expect(screen.getByText('1 krav står för sig självt')).toBeDefined();
    expect(screen.queryByText('Chauffören ska tala svenska.')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Visa dem' }));
    expect(screen.getByText('Chauffören ska tala svenska.')).toBeDefined();
  });

  it('[Q33] tell in words how limits differ, and warn of taking them for the same', async () => {
    await shownTo(COORDINATOR, <Page />, lists(RENEWABLES));
    expect((await heads())[0]).toContain(
      'minst 20 viktprocent ×2, 30 viktprocent ×2'.replaceAll(/(?<=\d) | (?=×)/g, '\u00a0'),
    );
    await opened(/Absorberande/);
    expect(part('Gränser').getByText(/Räkna dem inte som samma krav/)).toBeDefined();
    expect(
      part('Gränser')
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      '20\u00a0viktprocent2 av 4 krav, 2 regioner: Region Stockholm, Region Skåne',
      '30\u00a0viktprocent2 av 4 krav, 2 regioner: Region Halland, Region Värmland',
    ]);
    expect(part('Hänvisningar').getByText('Svanen: 1 krav')).toBeDefined();
  });

  it('[Q33] warn of nothing where all set the same limit', async () => {
    await shownTo(COORDINATOR, <Page />, lists(RENEWABLES.slice(0, 2)));
    await opened(/Absorberande/);
    expect(part('Gränser').getByText('minst 20 viktprocent: 2 av 2 krav, 2 regioner')).toBeDefined();
    expect(screen.queryByText(/Gränserna skiljer sig/)).toBeNull();
  });

  it('[Q32] mark in the middle wording what not all say, and count who does', async () => {
    const long = 'Lådan ska vara av trä, målad i blått med handtag av läder, och hålla i minst 5 år.';
    const short = ['Lådan ska vara av trä.', 'En låda av obehandlat trä.', 'Låda i massivt trä.'];
    const judgements = [{ kind: 'matches', criterion: PVC, probability: undefined } as const];
    await shownTo(
      COORDINATOR,
      <Page />,
      lists([
        ...['01', '12', '13'].map((region) => from(region, long, { judgements })),
        ...short.map((text) => from('17', text, { judgements })),
        from('17', long.replace('5', '7').replace('läder', 'horn'), { judgements }),
      ]),
    );
    await opened(/PVC-fria/);
    const middle = part('Lydelsen i mitten');
    expect(middle.getAllByText(/^not 1/)[0]?.parentElement?.tagName).toBe('MARK');
    expect(
      within(middle.getByRole('list', { name: 'Markerat i lydelsen' }))
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual([
      '”målad”, ”blått”, ”handtag”, ”hålla”, ”minst”: 4 av 7 krav säger så',
      '”läder”: 3 av 7 krav säger så',
      '”5 år”: gräns som 3 av 7 krav har',
    ]);
  });

  it('[Q34] show each region beside the middle, the furthest first, and link to its requirement', async () => {
    await shownTo(COORDINATOR, <Page />, lists(RENEWABLES));
    await opened(/Absorberande/);
    const wordings = part('Regionernas lydelser');
    expect(wordings.getAllByRole('listitem')[0]?.textContent).toContain('Region Värmland');
    fireEvent.click(wordings.getByRole('button', { name: 'Visa skillnaden mot Region Värmland' }));
    expect([...document.querySelectorAll('ins')].map(({ textContent }) => textContent)).toEqual([
      'tillagt: 30',
      expect.stringContaining('enligt Svanen'),
    ]);
    expect(wordings.getByRole('link').getAttribute('href')).toBe(`#/requirements/${RENEWABLES[3]?.key}`);
    fireEvent.click(wordings.getByRole('button', { name: 'Visa alla skillnader' }));
    expect(wordings.getAllByRole('link')).toHaveLength(4);
  });

  it('[Q34] show a wording as it stands where hardly a word is the same', async () => {
    const judgements = [{ kind: 'matches', criterion: PVC, probability: undefined } as const];
    const other = 'Polyvinylklorid undanbedes i allt som levereras.';
    await shownTo(
      COORDINATOR,
      <Page />,
      lists([
        ...['01', '12'].map((region) => from(region, 'Handskarna får inte innehålla PVC.', { judgements })),
        from('13', other, { judgements }),
      ]),
    );
    await opened(/PVC-fria/);
    const wordings = part('Regionernas lydelser');
    fireEvent.click(wordings.getByRole('button', { name: 'Visa alla skillnader' }));
    expect(wordings.getByText(other)).toBeDefined();
    expect(wordings.getByText(/Nästan alla ord är andra/)).toBeDefined();
    expect(wordings.getByText('Lydelsen i mitten.')).toBeDefined();
    expect(wordings.getByText('Samma text som lydelsen i mitten.')).toBeDefined();
  });

  it('[Q30] say for how many a person has confirmed the criterion', async () => {
    const judgements = [{ kind: 'matches', criterion: PVC, probability: undefined } as const];
    await shownTo(
      COORDINATOR,
      <Page />,
      lists([from('01', 'Handskar utan PVC.', { judgements }), from('12', 'Handskar utan PVC.', { judgements })]),
    );
    await opened(/PVC-fria/);
    const anchor = part('Nationellt kriterium');
    expect(anchor.getByText('Kopplingen är bekräftad för 2 av 2 krav.')).toBeDefined();
    expect(anchor.getByRole('link').getAttribute('href')).toBe('#/criterion/REG-HAN-001');
  });

  it('[Q31] read in the order a person chooses', async () => {
    const parts = ['01', '12', '13'].map((region) => from(region, 'Reservdelar ska finnas i 5 år.'));
    await shownTo(COORDINATOR, <Page />, lists([...RENEWABLES.slice(1, 3), ...parts]));
    expect((await heads())[0]).toContain('Reservdelar');
    fireEvent.click(screen.getByRole('button', { name: 'Sortera: Flest regioner' }));
    fireEvent.click(await screen.findByRole('menuitemradio', { name: 'Flest olika gränser' }));
    await waitFor(() => expect(screen.getAllByRole('heading', { level: 2 })[0]?.textContent).toContain('Absorberande'));
  });

  it('[Q41] are as they were left when a person comes back to them, without being compared again', async () => {
    const tab = await shownTo(COORDINATOR, <Elsewhere />, lists(RENEWABLES));
    await opened(/Absorberande/);
    act(() => tab.navigation.go({ kind: 'problems' }));
    expect(screen.queryByRole('heading', { level: 2 })).toBeNull();
    act(() => tab.navigation.go({ kind: 'requirements' }));
    expect(part('Gränser').getAllByRole('listitem')).toHaveLength(2);
    expect(document.activeElement?.getAttribute('aria-expanded')).toBe('true');
  });
});
