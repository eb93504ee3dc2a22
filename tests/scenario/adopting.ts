import type { AdoptionState } from '#domain/adoption.ts';
import type { CountyCode } from '#domain/ids.ts';
import { adoptionsOf } from '#usecases/adoptionsOf.ts';
import { endDeviation } from '#usecases/endDeviation.ts';
import { recordAdoption } from '#usecases/recordAdoption.ts';
import { packageOf } from './preparing.ts';
import { contactOf, COUNTIES, CREW } from './site.ts';
import type { Year } from './year.ts';

const STATES = [
  'adopted',
  'planned',
  'adoptedWithDeviations',
  'adopted',
  'declined',
] as const satisfies readonly AdoptionState[];

/** Regions say what they make of a package, some with deviations; three say nothing. */
export async function adopt(year: Year, index: number): Promise<void> {
  const [first, second] = COUNTIES;
  if (first === undefined || second === undefined) throw new Error('There are no regions.');
  const other = inputFor(year, { index, region: first, state: 'adopted' });
  for (const who of [CREW.coordinator, contactOf(second)]) {
    await year.refused(
      'adoptions',
      who,
      (workspace, actor, at) => recordAdoption(workspace, actor, other, at),
      'notContactOf',
    );
  }
  const lacking = { ...inputFor(year, { index, region: first, state: 'adoptedWithDeviations' }), deviations: [] };
  await year.refused(
    'adoptions',
    contactOf(first),
    (workspace, actor, at) => recordAdoption(workspace, actor, lacking, at),
    'deviationsMissing',
  );
  for (const [number, region] of COUNTIES.entries()) {
    if (number % 7 === 6) continue;
    const state = STATES[(number + index) % STATES.length] ?? 'adopted';
    const input = inputFor(year, { index, region, state });
    await year.act('adoptions', contactOf(region), (workspace, actor, at) =>
      recordAdoption(workspace, actor, input, at),
    );
    year.count('deviations', input.deviations.length);
  }
  await endOne(year, index);
  const counts = adoptionsOf(year.seen(), packageOf(year.seen(), index).value.key)?.counts;
  if (counts === undefined || counts.notConsidered !== 3 || counts.unverified + counts.incomplete > 0)
    year.fault(`adoptions of package ${index} add up to ${JSON.stringify(counts)}`);
}

type Adopting = { readonly index: number; readonly region: CountyCode; readonly state: AdoptionState };

function inputFor(year: Year, { index, region, state }: Adopting) {
  const { key, publishedEdition, items } = packageOf(year.seen(), index).value;
  const [first, second] = items;
  if (publishedEdition === undefined || first === undefined || second === undefined)
    throw new Error('There is nothing to adopt.');
  const deviations =
    state === 'adoptedWithDeviations'
      ? [
          {
            criterion: first.criterion,
            kind: 'stricter' as const,
            reason: 'Eget mål.',
            localText: 'Minst 80 viktprocent.',
          },
          { criterion: second.criterion, kind: 'notUsed' as const, reason: 'Omfattas av avtal.', localText: '' },
        ]
      : [];
  const reason = state === 'declined' ? 'Regionen har egna krav.' : '';
  return { region, package: key, edition: publishedEdition, state, caseNumber: `RS ${region}`, reason, deviations };
}

/** A deviation that is over leaves the region with the other one. */
async function endOne(year: Year, index: number): Promise<void> {
  const { key } = packageOf(year.seen(), index).value;
  const base = year.seen().deviations.all.find(({ value }) => value.package === key && !value.isEnded);
  if (base === undefined) throw new Error('Nobody deviates.');
  await year.refused(
    'deviations ended',
    CREW.coordinator,
    (workspace, actor) => endDeviation(workspace, actor, { base }),
    'notContactOf',
  );
  await year.act('deviations ended', contactOf(base.value.region), (workspace, actor) =>
    endDeviation(workspace, actor, { base }),
  );
}
