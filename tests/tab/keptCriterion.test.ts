import { describe, expect, it } from 'vitest';
import { rowCodecs } from '#graph/rows/rowCodecs.ts';
import { CRITERION_COLUMN } from '#graph/rows/criterionColumns.ts';
import { draftOf } from '#tab/criterion/draft.ts';
import { beginningOf, keptOf } from '#tab/criterion/keptCriterion.ts';
import { aCriterion, held } from '../factories/entities.ts';
import { anInstant } from '../factories/values.ts';

const then = { ...held(aCriterion({ text: 'Då.' })), revision: '"1"' };
const now = { ...held(aCriterion({ text: 'Nu.', status: 'inReview' })), revision: '"2"' };
const typed = { ...draftOf(then.value), text: 'Mitt.', level: undefined };
const keptAt = anInstant('2026-03-02T08:15:00.000Z');

describe('what a form for a criterion begins with', () => {
  it('[O18] is what was typed, on the row as it was then, so that what changed since shows as a choice', () => {
    const kept = structuredClone({ ...keptOf({ base: then, draft: typed, replaces: 'change-1' }), keptAt });
    expect(beginningOf({ current: now, stuck: undefined, kept })).toEqual({
      base: then,
      draft: typed,
      replaces: 'change-1',
      keptAt,
    });
  });

  it.each([undefined, 'text', { draft: { title: 1 } }])(
    'is the row when what was kept cannot be read: %j',
    (values) => {
      const kept = { values, base: '"1"', keptAt };
      expect(beginningOf({ current: now, stuck: undefined, kept })).toMatchObject({
        base: now,
        draft: { text: 'Nu.' },
      });
    },
  );

  it('is what waits for its person when nothing newer was typed', () => {
    const change = {
      kind: 'update',
      list: 'criteria',
      base: then,
      value: { ...then.value, text: 'Skickat.' },
    } as const;
    const state = { kind: 'parked', failure: undefined } as const;
    const stuck = {
      id: 'change-1',
      list: 'criteria',
      key: '',
      title: '',
      change,
      since: keptAt,
      state,
      isKept: true,
    } as const;
    const begun = beginningOf({ current: now, stuck, kept: undefined });
    expect(begun).toMatchObject({ base: then, replaces: 'change-1', draft: { text: 'Skickat.' } });
  });
});

it('the columns of the fields are those that the codec writes', () => {
  const written = Object.keys(rowCodecs.criteria.write(aCriterion()));
  expect(Object.values(CRITERION_COLUMN).filter((column) => !written.includes(column))).toEqual([]);
});
