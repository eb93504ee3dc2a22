import { act, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import type { ListName } from '#domain/workspace.ts';
import { GraphFailure, type FailureKind } from '#graph/errors.ts';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import { tabCatalogueSv } from '#i18n/tabCatalogue.sv.ts';
import ConsultationsView from '#tab/consultations/ConsultationsView.tsx';
import ConsultationView from '#tab/consultations/ConsultationView.tsx';
import { BrowsingContext, NOTHING_SOUGHT } from '#tab/criteria/browsing.ts';
import CriteriaView from '#tab/criteria/CriteriaView.tsx';
import { waitingIn } from '#tab/outbox/waitingIn.ts';
import { RegionsPicture } from '#tab/positions/RegionsPicture.tsx';
import { useWorkspace } from '#tab/start/session.ts';
import { TextsContext } from '#tab/start/texts.ts';
import { criterionPicture } from '#usecases/criterionPicture.ts';
import { aCriterion, aPosition } from '../factories/entities.ts';
import { aCriterionId, aKey } from '../factories/values.ts';
import { COORDINATOR, shownTo, SKANE, type Tab } from './aTab.tsx';
import { consulted } from './consulted.ts';

const failure = (kind: FailureKind, status: number) =>
  new GraphFailure(kind, 'No.', { facts: { status, code: '', requestId: '' } });
const UNREACHED = failure('unreachable', 0);
const REFUSED = failure('refused', 400);

/** Changes the first row of a list while the lists answer with a failure. */
async function changeFirst(
  { site, replica }: Tab,
  list: 'criteria' | 'consultations' | 'positions',
  met: GraphFailure,
) {
  site.failNext(met);
  const workspace = replica.workspace();
  const change = () => {
    const [criterion] = workspace.criteria.all;
    const [consultation] = workspace.consultations.all;
    if (list === 'criteria' && criterion)
      return { kind: 'update', list, base: criterion, value: { ...criterion.value, title: 'Ny titel' } } as const;
    if (list === 'consultations' && consultation)
      return { kind: 'update', list, base: consultation, value: { ...consultation.value, title: 'Ny titel' } } as const;
    return { kind: 'create', list: 'positions', value: aPosition() } as const;
  };
  await act(() => replica.commit([change()]));
}

function Criteria() {
  const browsing = useState(NOTHING_SOUGHT);
  return (
    <BrowsingContext value={browsing}>
      <CriteriaView />
    </BrowsingContext>
  );
}

function Regions() {
  const standing = criterionPicture(useWorkspace(), aCriterionId(), 'everyone')?.standing;
  return standing && <RegionsPicture standing={standing} />;
}

const criteria = [301, 302, 303].map((key) =>
  rowCodecs.criteria.write(
    aCriterion({ key: aKey(key), id: aCriterionId(`REG-INK-${key}`), title: `Kriterium ${key}`, status: 'draft' }),
  ),
);

describe('a row that is not written yet, in the list where it stands', () => {
  it('[O1] of criteria: waits, and the others do not', async () => {
    const tab = await shownTo(COORDINATOR, <Criteria />, { ...consulted, criteria });
    await changeFirst(tab, 'criteria', UNREACHED);
    const row = screen.getByRole('row', { name: /Ny titel/ });
    expect(within(row).getByText('Väntar')).toBeTruthy();
    expect(screen.getAllByText(/^Väntar/)).toHaveLength(1);
  });

  it('[O6] of criteria: waits for its person when SharePoint does not take it', async () => {
    const tab = await shownTo(COORDINATOR, <Criteria />, { ...consulted, criteria });
    await changeFirst(tab, 'criteria', REFUSED);
    expect(within(screen.getByRole('row', { name: /Kriterium 301/ })).getByText('Väntar på dig')).toBeTruthy();
  });

  it('[O1] of criteria: is tried again without the list being drawn again', async () => {
    const drawn: string[] = [];
    const texts = tabCatalogueSv;
    const date = (instant: string) => {
      drawn.push(instant);
      return texts.tab.format.date(instant);
    };
    const counting = { ...texts, tab: { ...texts.tab, format: { ...texts.tab.format, date } } };
    const page = (
      <TextsContext value={counting}>
        <Criteria />
      </TextsContext>
    );
    const tab = await shownTo(COORDINATOR, page, { ...consulted, criteria });
    await changeFirst(tab, 'criteria', UNREACHED);
    expect(drawn.length).toBeGreaterThanOrEqual(criteria.length);

    drawn.length = 0;
    const before = tab.replica.outbox();
    tab.site.failNext(UNREACHED);
    await act(() => tab.replica.retry());
    expect(tab.replica.outbox()).not.toBe(before);
    expect(screen.getByText('Väntar')).toBeTruthy();
    expect(drawn).toEqual([]);
  });

  it.each<[string, ListName & ('consultations' | 'positions'), React.ReactNode]>([
    ['consultations', 'consultations', <ConsultationsView key="page" />],
    [
      'a consultation’s criteria: the own answer',
      'positions',
      <ConsultationView key="page" consultation={aKey(500)} />,
    ],
    ['the regions’ answers', 'positions', <Regions key="page" />],
  ])('[O1] of %s', async (_where, list, page) => {
    const tab = await shownTo(SKANE, page, consulted);
    expect(screen.queryByText('Väntar')).toBeNull();
    await changeFirst(tab, list, UNREACHED);
    expect(screen.getAllByText('Väntar')).toHaveLength(1);
  });

  it('is looked up in one table per list as long as the outbox stays the same', async () => {
    const tab = await shownTo(COORDINATOR, <Criteria />, { ...consulted, criteria });
    await changeFirst(tab, 'criteria', UNREACHED);
    const outbox = tab.replica.outbox();
    expect(waitingIn(outbox, 'criteria')).toBe(waitingIn(outbox, 'criteria'));
    expect([...waitingIn(outbox, 'criteria')]).toEqual([[aKey(301), 'itsTurn']]);
    expect(waitingIn(outbox, 'positions').size).toBe(0);
  });
});
