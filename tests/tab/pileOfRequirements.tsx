import { act, screen } from '@testing-library/react';
import type { RegionalRequirement } from '#domain/regionalRequirement.ts';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import { usePlace } from '#tab/frame/navigation.ts';
import RequirementsView from '#tab/requirements/RequirementsView.tsx';
import { aCriterion, aRegion, aRegionalRequirement } from '../factories/entities.ts';
import { aCounty, aCriterionId, aKey } from '../factories/values.ts';
import { consulted } from './consulted.ts';

/** The page as the frame shows it, at the address. */
export function RequirementsPage() {
  const place = usePlace();
  return <RequirementsView {...(place?.kind === 'requirement' ? { opened: place.key } : {})} />;
}

export const RENEWABLE = 'Minst 20 viktprocent av produkten ska vara av förnybart material.';
export const UNLIKE = 'Leverantören ska redovisa sin arbetsmiljöpolicy för chaufförer.';
export const DIOXIN = 'Fluffmassan ska vara blekt helt utan klorgas.';

const requirement = (number: number, over: Partial<RegionalRequirement>) =>
  aRegionalRequirement({ key: aKey(800 + number), ...over });

/** Two criteria, and three requirements of Skåne and one of Stockholm. */
export const pileRows = {
  ...consulted,
  regions: [aRegion(), aRegion({ key: aKey(101), code: aCounty('01'), name: 'Region Stockholm' })].map(
    rowCodecs.regions.write,
  ),
  criteria: [
    aCriterion(),
    aCriterion({
      key: aKey(301),
      id: aCriterionId('REG-INK-013'),
      title: 'Klorfri blekning',
      text: 'Fluffmassa ska vara blekt utan klorgas.',
    }),
  ].map(rowCodecs.criteria.write),
  regionalRequirements: [
    requirement(1, { text: UNLIKE }),
    requirement(2, { text: RENEWABLE }),
    requirement(3, { text: DIOXIN }),
    requirement(4, { text: RENEWABLE.replace('20', '30'), region: aCounty('01') }),
  ].map(rowCodecs.regionalRequirements.write),
};

/** As the rows of the list say it, e.g. `"REG-INK-012 stämmer 0,93"`. */
export function judgementsIn(rows: readonly { readonly fields: Readonly<Record<string, unknown>> }[]) {
  return rows.map(({ fields: { Bedomningar: lines } }) =>
    typeof lines === 'string' ? lines.replace(/ \d,\d+$/gm, '') : '',
  );
}

/** Waits until the pile has been compared. */
export async function compared(): Promise<void> {
  await screen.findAllByText(/REG-INK-012, Troligt/, undefined, { timeout: 8000 });
  await act(() => Promise.resolve());
}
