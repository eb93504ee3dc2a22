import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ADOPTION_STATES } from '#domain/adoption.ts';
import { adoptionBoard } from '#usecases/adoptionBoard.ts';
import { adoptable, byAnother, byItsContact, regionsWithContacts, thePublished } from '../factories/adopting.ts';
import { aConsultation, aDeviation, anAdoption, aPosition } from '../factories/agreement.ts';
import { aCriterion, aProductGroup, aWorkspace } from '../factories/entities.ts';
import { aCounty, aCriterionId, aDay, aGroup, aKey } from '../factories/values.ts';

const today = aDay('2026-03-02');
const adopted = (over: Parameters<typeof anAdoption>[0] = {}) => anAdoption({ edition: thePublished().hash, ...over });
const consulted = { criteria: [aCriterion()], consultations: [aConsultation()] };
const group = (code: string, name: string, parent?: string) =>
  aProductGroup({
    key: aKey(name.length + 210),
    code: aGroup(code),
    name,
    parent: parent === undefined ? undefined : aGroup(parent),
  });

describe('the board', () => {
  it('[U16] shows product groups in which something is asked or in force, and counts the others', () => {
    const productGroups = [group('INK', 'Inkontinensskydd', 'MEA'), group('HAN', 'Handskar', 'MEA')];
    const board = adoptionBoard(adoptable({ productGroups }), today);
    expect(board.rows.map(({ code, category }) => [code, category])).toEqual([['INK', 'MEA']]);
    expect(board.idleGroups).toBe(1);
  });

  it('[U16] puts a consultation on a package under the package’s group, any other under those of its criteria', () => {
    const criteria = [aCriterion({ productGroups: [aGroup('HAN'), aGroup('OPT')] })];
    const free = adoptionBoard(aWorkspace({ ...consulted, criteria }), today);
    expect(free.rows.map(({ code }) => code)).toEqual(['HAN', 'OPT']);
    const consultations = [aConsultation({ package: aKey(1000) })];
    const onPackage = adoptionBoard(adoptable({ criteria, consultations }), today);
    expect(onPackage.rows.map(({ code }) => code)).toEqual(['INK']);
  });

  it('[U19] stands by category and then by name, å after z', () => {
    const productGroups = [
      group('INK', 'Zink', 'TVA'),
      group('HAN', 'Ånga och tvätt', 'TVA'),
      group('OPT', 'Vantar och handskar', 'ETT'),
      group('TVA', 'Övrigt i andra kategorin'),
      group('ETT', 'Andra saker i den första kategorin'),
    ];
    const criteria = [aCriterion({ productGroups: [aGroup('HAN'), aGroup('INK'), aGroup('OPT')] })];
    const board = adoptionBoard(aWorkspace({ ...consulted, productGroups, criteria }), today);
    expect(board.rows.map(({ code }) => code)).toEqual(['OPT', 'INK', 'HAN']);
  });

  it('[U17] tells of how many criteria the region has answered, and nothing of those it did not', () => {
    const cellIn = (rows: Parameters<typeof aWorkspace>[0]) =>
      adoptionBoard(aWorkspace({ ...consulted, ...rows }), today).rows[0]?.cells[0];
    expect(cellIn({})).toMatchObject({ asked: 1, answered: 0 });
    expect(cellIn({ positions: [aPosition()] })).toMatchObject({ asked: 1, answered: 1 });
    expect(cellIn({ positions: [byAnother(aPosition())] })).toMatchObject({ asked: 1, answered: 0 });
  });

  it('[U18] tells what falls due within the week, a consultation once for all regions', () => {
    const rows = { ...consulted, ...regionsWithContacts(['01', '12']) };
    const board = (on: string) => adoptionBoard(aWorkspace(rows), aDay(on)).rows[0];
    expect(board('2026-03-24')?.due).toEqual([]);
    expect(board('2026-03-25')?.due).toMatchObject([{ kind: 'closes', on: '2026-03-31' }]);
    expect(board('2026-03-25')?.cells.map(({ due }) => due.length)).toEqual([1, 1]);
  });

  it('[U18] tells plans, deviations and reviews that are overdue or due', () => {
    const contacts = regionsWithContacts(['01', '12']);
    const withDeviation = adopted({ region: aCounty('01'), state: 'adoptedWithDeviations' });
    const workspace = adoptable({
      ...contacts,
      criteria: [aCriterion({ status: 'published', nextReview: aDay('2026-03-08') })],
      adoptions: [
        byItsContact(withDeviation),
        byItsContact(adopted({ key: aKey(1401), state: 'planned', on: aDay('2026-03-09') })),
      ],
      deviations: [byItsContact(aDeviation({ region: aCounty('01'), reconsiderOn: aDay('2026-03-01') }))],
    });
    const dueOn = (on: string) => adoptionBoard(workspace, aDay(on)).rows[0]?.due.map(({ kind }) => kind);
    expect(dueOn('2026-03-01')).toEqual(['reconsider']);
    expect(dueOn('2026-03-02')).toEqual(['reconsider', 'review']);
    expect(dueOn('2026-03-03')).toEqual(['reconsider', 'review', 'plan']);
  });

  it('[U17] adds up to what a count by hand gives, for any rows', () => {
    const codes = ['01', '03', '12', '25'];
    const criteria = ['REG-INK-012', 'REG-INK-013'].map((id, at) =>
      aCriterion({ key: aKey(300 + at), id: aCriterionId(id) }),
    );
    const editions = criteria.map(({ id }) => ({ criterion: id, edition: aPosition().edition, carriedFrom: [] }));
    const anyRow = fc.record({
      code: fc.constantFrom(...codes),
      isOwn: fc.boolean(),
      state: fc.constantFrom(...ADOPTION_STATES),
    });
    const rows = fc.uniqueArray(anyRow, { selector: ({ code }) => code });
    fc.assert(
      fc.property(rows, rows, (answers, states) => {
        const workspace = adoptable({
          ...regionsWithContacts(codes),
          criteria,
          consultations: [aConsultation({ items: editions.slice(0, 1), package: aKey(1000) })],
          positions: answers.map(({ code, isOwn }, at) => {
            const position = aPosition({ key: aKey(3000 + at), region: aCounty(code) });
            return isOwn ? byItsContact(position) : byAnother(position);
          }),
          adoptions: states.map(({ code, state, isOwn }, at) => {
            const adoption = adopted({ key: aKey(2000 + at), region: aCounty(code), state, reason: 'Skäl.' });
            return isOwn ? byItsContact(adoption) : byAnother(adoption);
          }),
        });
        const cells = adoptionBoard(workspace, today).rows[0]?.cells ?? [];
        expect(cells).toHaveLength(codes.length);
        const own = (list: typeof answers) => list.filter(({ isOwn }) => isOwn);
        expect(cells.reduce((sum, { answered }) => sum + answered, 0)).toBe(own(answers).length);
        for (const state of ['planned', 'adopted', 'declined'] as const) {
          const told = cells.filter((cell) => cell.states.includes(state)).length;
          expect(told).toBe(own(states).filter((row) => row.state === state).length);
        }
      }),
    );
  });
});
