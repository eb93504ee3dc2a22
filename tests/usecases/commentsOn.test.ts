import { describe, expect, it } from 'vitest';
import type { Comment } from '#domain/comment.ts';
import type { Held } from '#domain/workspace.ts';
import { commentsOn } from '#usecases/commentsOn.ts';
import { aComment, aCriterion, anActor, aRoleAssignment, aWorkspace, held } from '../factories/entities.ts';
import { aCounty, aCriterionId, aHash, aKey, anEmail, anInstant } from '../factories/values.ts';

const drafter = anEmail('grupp@samsyn.example');
const outside = anEmail('leverantor@example.com');
const roles = [
  aRoleAssignment(),
  aRoleAssignment({ key: aKey(701), email: drafter, role: 'workingGroup', region: undefined }),
  aRoleAssignment({ key: aKey(702), email: outside, role: 'external', region: undefined }),
];
const said = (over: Partial<Comment>, by = anEmail()): Held<Comment> =>
  held(aComment(over), { written: { email: by, name: by, at: anInstant() } });
const answer = (over: Partial<Comment> = {}, by = drafter): Held<Comment> =>
  said(
    { key: aKey(1201), region: undefined, about: { kind: 'answer', to: aKey(1200), outcome: 'accepted' }, ...over },
    by,
  );
const look = (comments: readonly Held<Comment>[], reader = anActor('coordinator'), criterion = aCriterion()) =>
  commentsOn(aWorkspace({ criteria: [criterion], comments, roles }), criterion.id, reader);

describe('comments on a criterion', () => {
  it('[T7] stand with the latest answer to each', () => {
    const rows = [
      said({}),
      answer({ key: aKey(1202), saidAt: anInstant('2026-03-02T10:00:00.000Z'), text: 'Senare.' }),
      answer({ saidAt: anInstant('2026-03-01T10:00:00.000Z') }),
    ];
    expect(look(rows).threads).toMatchObject([
      { place: { kind: 'stands', at: 0 }, isOnEarlierWording: false, answer: { value: { text: 'Senare.' } } },
    ]);
  });

  it('[T9] stand in the order of the texts, and in each by place; what has lost its place comes last', () => {
    const remark = (key: number, field: 'text' | 'evidence' | undefined, quote: string) =>
      said({ key: aKey(key), about: { kind: 'remark', passage: { field, quote } } });
    const rows = [
      remark(1, 'evidence', 'Produktdatablad'),
      remark(2, 'text', 'har gått'),
      remark(3, 'text', 'förnybart material'),
      remark(4, 'text', 'Minst 20'),
      remark(5, 'text', ''),
      remark(6, undefined, ''),
    ];
    const { threads } = look(rows);
    expect(threads.map((thread) => thread.held.value.key)).toEqual([6, 5, 4, 3, 2, 1].map(aKey));
    expect(threads.map(({ place }) => place.kind)).toEqual(['whole', 'whole', 'stands', 'stands', 'gone', 'stands']);
  });

  it('[T9] on an earlier wording say so and find their passage again', () => {
    const [thread] = look([said({ readHash: aHash('b') })]).threads;
    expect(thread).toMatchObject({ isOnEarlierWording: true, place: { kind: 'stands', at: 0 } });
  });

  it('[T9] that end a line as another computer does find their passage', () => {
    const criterion = aCriterion({ text: 'Första raden\r\nAndra raden' });
    const quote = 'raden\nAndra';
    const rows = [said({ about: { kind: 'remark', passage: { field: 'text', quote } } })];
    expect(look(rows, undefined, criterion).threads).toMatchObject([{ place: { kind: 'stands', at: 7 } }]);
  });

  it.each([
    ['a region’s, by somebody else', said({}, drafter)],
    ['the working group’s, by a contact person', said({ region: undefined })],
    ['for a region that the person does not speak for', said({ region: aCounty('01') })],
    ['an answer, by somebody from outside', answer({}, outside)],
    ['an answer, by a contact person', answer({}, anEmail())],
  ])('[T4] written by hand against the rules are problems and not counted: %s', (_what, row) => {
    expect(look([row])).toEqual({ threads: [], unverified: [row] });
  });

  it('[T10] show somebody from outside their own and the answers to them', () => {
    const own = said({ region: undefined }, outside);
    const others = said({ key: aKey(1300) });
    const invited = anActor('external', { email: outside });
    const { threads, unverified } = look([own, others, answer(), said({ key: aKey(1301) }, drafter)], invited);
    expect(threads).toMatchObject([{ held: own, answer: { value: { key: aKey(1201) } } }]);
    expect(unverified).toEqual([]);
  });

  it('are none on a criterion that has gone', () => {
    const workspace = aWorkspace({ comments: [said({})], roles });
    expect(commentsOn(workspace, aCriterionId(), anActor('coordinator'))).toEqual({ threads: [], unverified: [] });
  });
});
