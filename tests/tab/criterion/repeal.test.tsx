import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { CriteriaPackage } from '#domain/criteriaPackage.ts';
import type { Criterion } from '#domain/criterion.ts';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import { memoryDraftStore } from '#replica/outbox/draftStore.ts';
import CriterionView from '#tab/criterion/CriterionView.tsx';
import PackageView from '#tab/packages/PackageView.tsx';
import { anAdoption, anEdition, aRoleAssignment } from '../../factories/entities.ts';
import { aKey, anInstant } from '../../factories/values.ts';
import {
  decisionOn,
  decisionOnPackage,
  editionOf,
  first,
  second,
  theEdition,
  thePackage,
} from '../../usecases/decided.ts';
import { COORDINATOR, shownTo, SKANE, STEERING, type Tab } from '../aTab.tsx';
import { consulted } from '../consulted.ts';

const published = (criterion: Criterion): Criterion => ({
  ...criterion,
  status: 'published',
  publishedEdition: editionOf(criterion),
});
const inForce: CriteriaPackage = { ...thePackage, status: 'published', publishedEdition: theEdition.hash };
const lists = {
  ...consulted,
  consultations: [],
  roles: [
    ...consulted.roles,
    rowCodecs.roles.write(
      aRoleAssignment({ key: aKey(702), email: STEERING.email, role: 'steeringGroup', region: undefined }),
    ),
  ],
  criteria: [first, second].map(published).map(rowCodecs.criteria.write),
  editions: [anEdition(), anEdition({ key: aKey(401) }, second)].map(rowCodecs.editions.write),
  packages: [rowCodecs.packages.write(inForce)],
  packageEditions: [rowCodecs.packageEditions.write(theEdition)],
  decisions: [decisionOn(first), decisionOn(second), decisionOnPackage()].map(({ value }) =>
    rowCodecs.decisions.write({ ...value, recordedAt: anInstant('2026-02-20T09:00:00.000Z') }),
  ),
  adoptions: [rowCodecs.adoptions.write(anAdoption({ edition: theEdition.hash }))],
};
const criterion = <CriterionView id={first.id} />;
const wholePackage = <PackageView opened={thePackage.key} />;
const press = (name: string) =>
  fireEvent.click(screen.getAllByRole('button', { name, hidden: true }).at(-1) ?? document.body);
const type = (label: RegExp, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const ask = async (name: string): Promise<void> => {
  press('Upphäv');
  await screen.findByRole('heading', { name: `Upphäv ${name}?`, hidden: true });
};
const decisions = ({ site }: Tab) =>
  site.rows(rowCodecs.decisions.list).flatMap(({ fields }) => {
    const row = rowCodecs.decisions.read(fields);
    return row.ok && row.value.outcome === 'repealed' ? [row.value] : [];
  });

describe('the steering group repeals a criterion on its page', () => {
  it('[Z4] [Z11] as the edition in force, and the page tells by which decision', async () => {
    const tab = await shownTo(STEERING, criterion, lists);
    await ask(first.id);
    expect(screen.getByText(/ska inte användas i nya upphandlingar/)).toBeDefined();
    expect(screen.getByText(new RegExp(`^Det ingår i ”${thePackage.name}”`))).toBeDefined();
    type(/^Diarienummer/, 'SHU 2026-031');
    type(/^Kommentar/, 'Lagen kräver mer.');
    press('Upphäv');
    await waitFor(() => expect(decisions(tab)).toHaveLength(1));
    expect(decisions(tab)[0]).toMatchObject({
      subject: { kind: 'criterion', criterion: first.id, edition: editionOf(first) },
      caseNumber: 'SHU 2026-031',
      picture: undefined,
    });
    expect(await screen.findByText('Upphävt av Styrgruppen, 2026-03-02, dnr SHU 2026-031.')).toBeDefined();
    expect(screen.getAllByText('Lagen kräver mer.').length).toBeGreaterThan(0);
    expect(screen.getByText('Upphävandet är registrerat.')).toBeDefined();
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Upphäv', hidden: true })).toBeNull());
  });

  it('[Z1] tells at its field what is missing, and records nothing', async () => {
    const tab = await shownTo(STEERING, criterion, lists);
    await ask(first.id);
    press('Upphäv');
    expect(await screen.findByText('Skriv beslutets diarienummer.')).toBeDefined();
    type(/^Diarienummer/, 'SHU 2026-031');
    type(/^Beslutsdag/, '2026-03-03');
    press('Upphäv');
    expect(await screen.findByText('Beslutet kan inte vara senare än i dag, 2026-03-02.')).toBeDefined();
    expect(decisions(tab)).toEqual([]);
  });

  it('[Z11] keeps what was typed until it is recorded', async () => {
    const drafts = memoryDraftStore();
    const tab = await shownTo(STEERING, criterion, lists, { drafts });
    await ask(first.id);
    type(/^Diarienummer/, 'SHU 2026-031');
    tab.close();
    await shownTo(STEERING, criterion, lists, { drafts });
    await ask(first.id);
    expect(await screen.findByDisplayValue('SHU 2026-031')).toBeDefined();
  });

  it('[Z2] says why not when somebody repealed it meanwhile', async () => {
    const tab = await shownTo(STEERING, criterion, lists);
    await ask(first.id);
    const [row] = tab.site.rows(rowCodecs.criteria.list);
    tab.site.handEdit(rowCodecs.criteria.list, row?.id ?? '', { Status: 'Upphävd' }, COORDINATOR);
    await tab.pull();
    type(/^Diarienummer/, 'SHU 2026-031');
    press('Upphäv');
    expect(await screen.findByText(/kan inte få utfallet ”upphävt”/)).toBeDefined();
  });

  it('[Z1] and nobody else does', async () => {
    for (const person of [COORDINATOR, SKANE]) {
      const tab = await shownTo(person, criterion, lists);
      expect(screen.queryByRole('button', { name: 'Upphäv' })).toBeNull();
      tab.close();
    }
  });

  it('[Z11] a status that no decision stands behind says so', async () => {
    const byHand = [{ ...published(first), status: 'repealed' as const }].map(rowCodecs.criteria.write);
    await shownTo(SKANE, criterion, { ...lists, criteria: byHand });
    expect(screen.getByText(/^Upphävt, men inget beslut som räknas säger det/)).toBeDefined();
  });
});

describe('the steering group repeals a package on its page', () => {
  it('[Z4] [Z11] as the edition in force, after reading what it means for the regions', async () => {
    const tab = await shownTo(STEERING, wholePackage, lists);
    await ask(thePackage.name);
    expect(screen.getByText(/1 region har antagit det/)).toBeDefined();
    expect(screen.getByText(/^Kriterierna i paketet gäller som förut/)).toBeDefined();
    type(/^Diarienummer/, 'SHU 2026-032');
    press('Upphäv');
    await waitFor(() => expect(tab.site.rows(rowCodecs.packages.list)[0]?.fields['Status']).toBe('Upphävd'));
    expect(decisions(tab)[0]?.subject).toEqual({
      kind: 'package',
      package: thePackage.key,
      edition: theEdition.hash,
    });
    expect(tab.site.rows(rowCodecs.criteria.list).map(({ fields }) => fields['Status'])).toEqual([
      'Publicerad',
      'Publicerad',
    ]);
    expect(await screen.findByText('Upphävt av Styrgruppen, 2026-03-02, dnr SHU 2026-032.')).toBeDefined();
  });

  it('[Z2] not before it is decided', async () => {
    const draft = { ...thePackage, status: 'draft' as const };
    await shownTo(STEERING, wholePackage, { ...lists, packages: [rowCodecs.packages.write(draft)] });
    expect(screen.queryByRole('button', { name: 'Upphäv' })).toBeNull();
  });
});
