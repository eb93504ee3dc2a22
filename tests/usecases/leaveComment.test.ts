import { describe, expect, it } from 'vitest';
import { CRITERION_STATUSES } from '#domain/criterion.ts';
import { contentOf, hashOf } from '#domain/edition.ts';
import { ROLES } from '#domain/role.ts';
import { leaveComment, type LeaveComment } from '#usecases/leaveComment.ts';
import { aCriterion, aMoment, anActor, anEdition, aWorkspace } from '../factories/entities.ts';
import { aCounty, aCriterionId, aHash, aKey, anInstant } from '../factories/values.ts';

const criterion = aCriterion({ status: 'inReview' });
const comment = (over: Partial<LeaveComment> = {}): LeaveComment => ({
  criterion: criterion.id,
  readHash: hashOf(contentOf(criterion)),
  region: aCounty('12'),
  passage: { field: 'text', quote: 'Minst 20 viktprocent' },
  text: 'Andelen är för låg.',
  ...over,
});
const leave = (over: Partial<LeaveComment> = {}, actor = anActor(), of = criterion) =>
  leaveComment(aWorkspace({ criteria: [of], editions: [anEdition()] }), actor, comment(over), aMoment());

describe('leaving a comment', () => {
  it('[T4] is a row of its own, for the region that the contact person speaks for', () => {
    expect(leave({ text: ' Andelen är för låg. ' })).toEqual({
      ok: true,
      value: [
        {
          kind: 'create',
          list: 'comments',
          value: {
            key: aKey(9000),
            criterion: criterion.id,
            readHash: hashOf(contentOf(criterion)),
            region: aCounty('12'),
            about: { kind: 'remark', passage: { field: 'text', quote: 'Minst 20 viktprocent' } },
            text: 'Andelen är för låg.',
            saidAt: anInstant(),
          },
        },
      ],
    });
  });

  it('[T6] that proposes other words may go without a reason', () => {
    expect(leave({ text: '', proposed: 'Minst 30 viktprocent' })).toMatchObject({
      value: [{ value: { about: { kind: 'amendment', proposed: 'Minst 30 viktprocent' } } }],
    });
  });

  it('[T4] is for those who draft, contact persons and those from outside', () => {
    const may = ROLES.filter(
      (role) => leave({ region: role === 'regionContact' ? aCounty('12') : undefined }, anActor(role)).ok,
    );
    expect(may).toEqual(['coordinator', 'areaCoordinator', 'regionContact', 'workingGroup', 'external']);
  });

  it.each([
    ['[T4] a reader speaks', {}, anActor('reader'), { kind: 'mayNotComment' }],
    ['[T4] the region is another one', { region: aCounty('01') }, anActor(), { kind: 'notContactOf', region: '01' }],
    ['[T4] a contact person speaks for nobody', { region: undefined }, anActor(), { kind: 'regionMissing' }],
    [
      '[T6] there is no such criterion',
      { criterion: aCriterionId('REG-INK-099') },
      anActor(),
      { kind: 'criterionMissing', id: 'REG-INK-099' },
    ],
    ['[T6] nothing is said', { text: '  ' }, anActor(), { kind: 'textMissing' }],
    ['[T6] too much is said', { text: 'x'.repeat(4001) }, anActor(), { kind: 'textTooLong', limit: 4000 }],
    [
      '[T6] the words did not stand in what was read',
      { passage: { field: 'text', quote: 'Minst 90' } },
      anActor(),
      { kind: 'passageMissing', field: 'text' },
    ],
    [
      '[T6] words are proposed for no text',
      { passage: { field: undefined, quote: '' }, proposed: 'Annat' },
      anActor(),
      { kind: 'proposalWithoutText' },
    ],
    [
      '[T6] the same words are proposed',
      { proposed: 'Minst 20 viktprocent' },
      anActor(),
      { kind: 'proposalUnchanged' },
    ],
    [
      '[T6] the same text is proposed',
      { passage: { field: 'text', quote: '' }, proposed: criterion.text },
      anActor(),
      { kind: 'proposalUnchanged' },
    ],
    [
      '[T6] a proposed title is longer than a title may be',
      { passage: { field: 'title', quote: 'Förnybart' }, proposed: 'x'.repeat(256) },
      anActor(),
      { kind: 'proposalTooLong', limit: 255 },
    ],
  ] as const)('is refused when %s', (_rule, over, actor, error) => {
    expect(leave(over, actor)).toEqual({ ok: false, error });
  });

  it('[T5] is possible until it is settled, and again once it is published', () => {
    const open = CRITERION_STATUSES.filter((status) => leave({}, anActor(), aCriterion({ status })).ok);
    expect(open).toEqual(['draft', 'inReview', 'inConsultation', 'published', 'referredBack', 'dormant']);
  });

  it('[T5] is possible for those from outside while the text is put forward', () => {
    const outside = anActor('external');
    const open = CRITERION_STATUSES.filter(
      (status) => leave({ region: undefined }, outside, aCriterion({ status })).ok,
    );
    expect(open).toEqual(['inReview', 'inConsultation']);
  });

  it('[T6] names what stood in the edition that was read, though the text reads otherwise now', () => {
    const later = aCriterion({ status: 'inReview', text: 'Minst hälften ska vara förnybart.' });
    expect(leave({ readHash: anEdition().hash }, anActor(), later).ok).toBe(true);
  });

  it('[T6] on a text that nobody kept is taken as it is', () => {
    expect(leave({ readHash: aHash('a'), passage: { field: 'text', quote: 'som stod där då' } }).ok).toBe(true);
  });
});
