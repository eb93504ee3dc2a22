import { describe, expect, it } from 'vitest';
import { proposeAgenda } from '#usecases/meetings/proposeAgenda.ts';
import { aComment, aConsultation, aCriterion, anActor, aPackage, aPosition, held } from '../../factories/entities.ts';
import { aCriterionId, aDay, aHash, aKey } from '../../factories/values.ts';
import { contentOf, hashOf } from '#domain/edition.ts';
import { at, by, contact, coordinator, network, other, skane, uppsala } from './network.ts';

const today = aDay('2026-03-02');
const lead = anActor('coordinator');
const one = aCriterion();
const two = aCriterion({ key: aKey(302), id: aCriterionId('REG-INK-013'), title: 'Två' });
const hash = hashOf(contentOf(one));
const asked = (...criteria: readonly (typeof one)[]) => [
  held(
    aConsultation({
      items: criteria.map((each) => ({ criterion: each.id, edition: hashOf(contentOf(each)), carriedFrom: [] })),
    }),
    by(coordinator, at(-600)),
  ),
];
const answer = (number: number, over: Parameters<typeof aPosition>[0]) =>
  held(
    aPosition({ key: aKey(number), edition: hash, ...over }),
    by(over?.region === uppsala ? other : contact, at(-60)),
  );
const against = { kind: 'rejects' as const, reason: 'Nej.' };
const proposed = (rows: Parameters<typeof network>[0]) =>
  proposeAgenda(network({ consultations: [], ...rows }), lead, today).map(({ subject, why }) => [
    Object.values(subject).join(' '),
    why,
  ]);

describe('a proposed agenda', () => {
  it('[A3] takes up consultations that somebody has not answered or objects to, the most disputed criterion first', () => {
    const positions = [
      answer(601, { stance: against }),
      answer(602, { criterion: two.id, edition: hashOf(contentOf(two)), stance: against }),
      answer(603, { criterion: two.id, edition: hashOf(contentOf(two)), stance: against, region: uppsala }),
    ];
    const by = '2026-03-31';
    expect(proposed({ criteria: [one, two], consultations: asked(one, two), positions })).toEqual([
      [`consultation ${aKey(500)}`, { kind: 'consultation', silent: 1, disputed: 2, by }],
      ['criterion REG-INK-013', { kind: 'disputed', counts: { rejects: 2, endorsesWithChange: 0 } }],
      ['criterion REG-INK-012', { kind: 'disputed', counts: { rejects: 1, endorsesWithChange: 0 } }],
    ]);
  });

  it('[A3] leaves a consultation in peace when all endorse', () => {
    const positions = [answer(601, { region: skane }), answer(602, { region: uppsala })];
    expect(proposed({ consultations: asked(one), positions })).toEqual([]);
  });

  it('[A3] takes up what waits for decision, comments without an answer, and reviews', () => {
    const criteria = [
      { ...one, status: 'readyForDecision' as const },
      { ...two, status: 'draft' as const },
      aCriterion({
        ...{ key: aKey(303), id: aCriterionId('REG-INK-014'), status: 'published' },
        ...{ nextReview: aDay('2026-03-20') },
      }),
    ];
    const comments = [held(aComment({ criterion: two.id, region: skane, readHash: aHash('c') }), by(contact, at(-60)))];
    const packages = [aPackage({ status: 'readyForDecision', items: [] })];
    expect(proposed({ criteria, comments, packages })).toEqual([
      [`package ${aPackage().key}`, { kind: 'decide' }],
      ['criterion REG-INK-012', { kind: 'decide' }],
      ['criterion REG-INK-013', { kind: 'comments', count: 1 }],
      ['criterion REG-INK-014', { kind: 'review', by: '2026-03-20' }],
    ]);
  });

  it('[A3] names each thing once, at its first reason', () => {
    const positions = [answer(601, { stance: against })];
    const comments = [held(aComment({ region: skane, readHash: hash }), by(contact, at(-60)))];
    const subjects = proposed({ consultations: asked(one), positions, comments }).map(([subject]) => subject);
    expect(subjects).toEqual([`consultation ${aKey(500)}`, 'criterion REG-INK-012']);
  });
});
