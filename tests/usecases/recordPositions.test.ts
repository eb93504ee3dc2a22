import { describe, expect, it } from 'vitest';
import { contentOf, hashOf } from '#domain/edition.ts';
import { recordPositions, type RecordPositions } from '#usecases/recordPositions.ts';
import { aConsultation, aCriterion, aMoment, anActor, aPosition, aWorkspace, held } from '../factories/entities.ts';
import { aCounty, aCriterionId, aDay, aHash, aKey } from '../factories/values.ts';

const other = aCriterion({ key: aKey(301), id: aCriterionId('REG-INK-013') });
const criteria = [aCriterion(), other];
const items = criteria.map((criterion) => ({
  criterion: criterion.id,
  edition: hashOf(contentOf(criterion)),
  carriedFrom: [],
}));
const inConsultation = { criteria, consultations: [aConsultation({ items })] };
const answers: RecordPositions['answers'] = [
  { criterion: aCriterionId(), editionRead: hashOf(contentOf(aCriterion())), stance: { kind: 'endorses' } },
  {
    criterion: other.id,
    editionRead: hashOf(contentOf(other)),
    stance: { kind: 'rejects', reason: 'Saknar leverantörer' },
    reservation: 'Gäller inte läkemedel.',
  },
];
const input = (over: Partial<RecordPositions> = {}): RecordPositions => ({
  consultation: aKey(500),
  region: aCounty('12'),
  answers,
  ...over,
});

describe('a region answers all of a consultation at once', () => {
  it('[P12] stores one row per criterion, each bound to the edition that was read', () => {
    const earlier = held(aPosition({ edition: aHash('b') }));
    const workspace = aWorkspace({ ...inConsultation, positions: [earlier] });
    expect(recordPositions(workspace, anActor(), input(), aMoment())).toMatchObject({
      ok: true,
      value: [
        { kind: 'update', list: 'positions', base: earlier, value: { edition: items[0]?.edition } },
        {
          kind: 'create',
          list: 'positions',
          value: {
            criterion: other.id,
            edition: items[1]?.edition,
            stance: { kind: 'rejects', reason: 'Saknar leverantörer' },
            reservation: 'Gäller inte läkemedel.',
          },
        },
      ],
    });
  });

  const [first, second] = answers;
  it.each([
    ['nothing is answered', input({ answers: [] }), { kind: 'nothingAnswered' }],
    [
      'one is answered twice',
      input({ answers: answers.flatMap((answer) => [answer, answer]) }),
      { kind: 'answeredTwice', criterion: aCriterionId() },
    ],
    [
      'one lacks a reason',
      input({ answers: [first, { ...second, stance: { kind: 'rejects', reason: ' ' } }] as typeof answers }),
      { kind: 'reasonMissing', stance: 'rejects', criterion: other.id },
    ],
    [
      'one was read as another edition',
      input({ answers: [first, { ...second, editionRead: aHash('b') }] as typeof answers }),
      { kind: 'editionChanged', current: items[1]?.edition, criterion: other.id },
    ],
    ['the region is another’s', input({ region: aCounty('01') }), { kind: 'notContactOf', region: '01' }],
    ['the consultation is gone', input({ consultation: aKey(501) }), { kind: 'consultationMissing' }],
  ])('[P12] stores nothing when %s', (_rule, wanted, error) => {
    expect(recordPositions(aWorkspace(inConsultation), anActor(), wanted, aMoment())).toEqual({ ok: false, error });
  });

  it('[P3] stores nothing when the last day is over', () => {
    const over = [aConsultation({ items, closesOn: aDay('2026-03-01') })];
    const outcome = recordPositions(aWorkspace({ criteria, consultations: over }), anActor(), input(), aMoment());
    expect(outcome).toEqual({ ok: false, error: { kind: 'consultationClosed', closesOn: '2026-03-01' } });
  });
});
