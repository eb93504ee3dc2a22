import { describe, expect, it } from 'vitest';
import { contentOf, hashOf } from '#domain/edition.ts';
import { answerProgress } from '#usecases/answerProgress.ts';
import { remindSilent } from '#usecases/remindSilent.ts';
import {
  aConsultation,
  aCriterion,
  aMoment,
  anActor,
  anEdition,
  aPosition,
  aRegion,
  aRoleAssignment,
  aWorkspace,
} from '../factories/entities.ts';
import { aCounty, aCriterionId, aDay, aHash, aKey } from '../factories/values.ts';

const [stockholm, uppsala] = [aCounty('01'), aCounty('03')];
const other = aCriterion({ key: aKey(301), id: aCriterionId('REG-INK-013') });
const items = [aCriterion(), other].map((criterion) => ({
  criterion: criterion.id,
  edition: hashOf(contentOf(criterion)),
  carriedFrom: [],
}));
const rows = {
  regions: [
    aRegion(),
    aRegion({ key: aKey(101), code: stockholm, name: 'Region Stockholm' }),
    aRegion({ key: aKey(103), code: uppsala, name: 'Region Uppsala' }),
  ],
  roles: [aRoleAssignment(), aRoleAssignment({ key: aKey(701), region: stockholm })],
  criteria: [aCriterion(), other],
  editions: [anEdition(), anEdition({ key: aKey(401) }, other)],
  consultations: [aConsultation({ items })],
};
/** Skåne answers all, Stockholm half and the other half for an older text, Uppsala nothing. */
const positions = [
  aPosition(),
  aPosition({ key: aKey(601), criterion: other.id, edition: hashOf(contentOf(other)) }),
  aPosition({ key: aKey(602), region: stockholm }),
  aPosition({ key: aKey(603), region: stockholm, criterion: other.id, edition: aHash('b') }),
];
const remind = { consultation: aKey(500) };

describe('the silent are reminded', () => {
  it('[C16] logs who has something left to answer, and nobody who has answered all', () => {
    const outcome = remindSilent(aWorkspace({ ...rows, positions }), anActor('coordinator'), remind, aMoment());
    expect(outcome).toMatchObject({
      ok: true,
      value: [{ kind: 'create', list: 'events', value: { kind: 'reminded', subject: aKey(500), note: '01,03' } }],
    });
  });

  it('[C16] leaves the regions that are not asked in peace', () => {
    const consultations = [aConsultation({ items, regions: [aCounty('12'), stockholm] })];
    const workspace = aWorkspace({ ...rows, positions, consultations });
    expect(remindSilent(workspace, anActor('areaCoordinator'), remind, aMoment())).toMatchObject({
      value: [{ value: { note: '01' } }],
    });
  });

  it('[C16] reminds nobody of a text that is being changed: nobody can answer it', () => {
    const criteria = [aCriterion(), { ...other, text: 'Ny lydelse' }];
    const workspace = aWorkspace({ ...rows, positions, criteria });
    expect(remindSilent(workspace, anActor('coordinator'), remind, aMoment())).toMatchObject({
      value: [{ value: { note: '03' } }],
    });
  });

  it.each([
    ['nobody is silent', { ...rows, positions, regions: [aRegion()] }, 'nobodySilent'],
    ['it is gone', { ...rows, consultations: [] }, 'consultationMissing'],
    [
      'its last day is over',
      { ...rows, consultations: [aConsultation({ items, closesOn: aDay('2026-03-01') })] },
      'consultationClosed',
    ],
  ])('[C16] logs nothing when %s', (_rule, held, kind) => {
    const outcome = remindSilent(aWorkspace(held), anActor('coordinator'), remind, aMoment());
    expect(outcome).toMatchObject({ ok: false, error: { kind } });
  });

  it.each(['regionContact', 'workingGroup', 'steeringGroup', 'reader', 'nobody'] as const)(
    '[C16] refuses %s',
    (role) => {
      const outcome = remindSilent(aWorkspace({ ...rows, positions }), anActor(role), remind, aMoment());
      expect(outcome).toEqual({ ok: false, error: { kind: 'mayNotRemind' } });
    },
  );
});

describe('how far a consultation has come', () => {
  it('[P13] leaves only the criterion that was asked again to answer', () => {
    const changed = { ...other, text: 'Ny lydelse' };
    const asked = [items[0], { criterion: other.id, edition: hashOf(contentOf(changed)), carriedFrom: [] }];
    const again = aConsultation({ items: asked.filter((item) => item !== undefined) });
    const workspace = aWorkspace({
      ...rows,
      positions: positions.slice(0, 2),
      criteria: [aCriterion(), changed],
      consultations: [again],
    });
    const skane = answerProgress(workspace, again).regions.find(({ region }) => region.code === '12');
    expect(skane).toMatchObject({ given: 1, due: 1 });
  });

  it('is the same object until the snapshot changes', () => {
    const workspace = aWorkspace({ ...rows, positions });
    const consultation = aConsultation({ items });
    expect(answerProgress(workspace, consultation)).toBe(answerProgress(workspace, consultation));
  });
});
