import { describe, expect, it } from 'vitest';
import type { Comment, Passage } from '#domain/comment.ts';
import { contentOf, hashOf } from '#domain/edition.ts';
import { answerComment, type AnswerComment } from '#usecases/answerComment.ts';
import { aComment, aCriterion, aMoment, anActor, anEdition, aWorkspace, held } from '../factories/entities.ts';
import { aHash, aKey, anInstant } from '../factories/values.ts';

const criterion = aCriterion({ status: 'inReview' });
const amendment = (
  proposed = 'Minst 30 viktprocent',
  passage: Passage = { field: 'text', quote: 'Minst 20 viktprocent' },
) => aComment({ about: { kind: 'amendment', passage, proposed } });
const answer = (
  over: Partial<AnswerComment> = {},
  {
    comment = amendment(),
    of = criterion,
    actor = anActor('workingGroup'),
  }: {
    readonly comment?: Comment;
    readonly of?: typeof criterion;
    readonly actor?: ReturnType<typeof anActor>;
  } = {},
) =>
  answerComment(
    aWorkspace({ criteria: [of], comments: [comment], editions: [anEdition()] }),
    actor,
    { comment: aKey(1200), outcome: 'accepted', text: '', ...over },
    aMoment(),
  );

describe('answering a comment', () => {
  it('[T7] is a row of its own that names what was answered', () => {
    expect(answer({ outcome: 'declined', text: ' Marknaden är inte mogen. ' })).toEqual({
      ok: true,
      value: [
        {
          kind: 'create',
          list: 'comments',
          value: {
            key: aKey(9000),
            criterion: criterion.id,
            readHash: hashOf(contentOf(criterion)),
            region: undefined,
            about: { kind: 'answer', to: aKey(1200), outcome: 'declined' },
            text: 'Marknaden är inte mogen.',
            saidAt: anInstant(),
          },
        },
      ],
    });
  });

  it('[T8] puts the proposed words in the place of the passage, before it says so', () => {
    const base = held(criterion);
    const text = 'Minst 30 viktprocent av produkten ska vara av förnybart material.';
    expect(answer({ apply: true })).toMatchObject({
      value: [
        { kind: 'update', list: 'criteria', base: { value: base.value }, value: { text } },
        { kind: 'create', list: 'comments', value: { readHash: hashOf(contentOf({ ...criterion, text })) } },
      ],
    });
  });

  it('[T8] replaces all of a text that reads as it did', () => {
    const comment = amendment('Ny lydelse.', { field: 'text', quote: '' });
    expect(answer({ apply: true }, { comment })).toMatchObject({ value: [{ value: { text: 'Ny lydelse.' } }, {}] });
  });

  it('[T8] finds the words where the other texts have changed since', () => {
    const of = aCriterion({ status: 'inReview', rationale: 'Annat motiv.' });
    expect(answer({ apply: true }, { of })).toMatchObject({ value: [{ list: 'criteria' }, { list: 'comments' }] });
  });

  it.each([
    ['[T7] somebody else answers', {}, { actor: anActor() }, { kind: 'mayNotAnswer' }],
    ['[T7] there is no such comment', { comment: aKey(1) }, {}, { kind: 'commentMissing' }],
    [
      '[T7] it is an answer itself',
      {},
      { comment: aComment({ about: { kind: 'answer', to: aKey(2), outcome: 'accepted' } }) },
      { kind: 'commentMissing' },
    ],
    [
      '[T7] it is declined without a reason',
      { outcome: 'declined' },
      {},
      { kind: 'reasonMissing', outcome: 'declined' },
    ],
    [
      '[T7] it is partly taken in without a reason',
      { outcome: 'partly' },
      {},
      { kind: 'reasonMissing', outcome: 'partly' },
    ],
    ['[T7] the reason is too long', { text: 'x'.repeat(4001) }, {}, { kind: 'textTooLong', limit: 4000 }],
    ['[T8] nothing was proposed', { apply: true }, { comment: aComment() }, { kind: 'nothingProposed' }],
    [
      '[T8] it is declined in the same breath',
      { apply: true, outcome: 'declined', text: 'Nej.' },
      {},
      { kind: 'declinedNotApplied' },
    ],
    [
      '[T8] the text may not be edited',
      { apply: true },
      { of: aCriterion({ status: 'decided' }) },
      { kind: 'notEditable', status: 'decided' },
    ],
    [
      '[T8] the passage has gone',
      { apply: true },
      { of: aCriterion({ status: 'draft', text: 'Minst hälften.' }) },
      { kind: 'passageGone', field: 'text' },
    ],
    [
      '[T8] the passage stands there twice',
      { apply: true },
      { of: aCriterion({ status: 'draft', text: 'Minst 20 viktprocent, ja: Minst 20 viktprocent.' }) },
      { kind: 'passageNotAlone', field: 'text', count: 2 },
    ],
    [
      '[T8] all of a text was to be replaced and reads otherwise',
      { apply: true },
      { comment: aComment({ readHash: aHash('b'), about: amendment('Ny.', { field: 'text', quote: '' }).about }) },
      { kind: 'passageGone', field: 'text' },
    ],
    [
      '[T8] the title would be empty',
      { apply: true },
      { comment: amendment('', { field: 'title', quote: criterion.title }) },
      { kind: 'titleMissing' },
    ],
    [
      '[T8] the text would be too long',
      { apply: true },
      { comment: amendment('x'.repeat(250), { field: 'title', quote: 'Förnybart' }) },
      { kind: 'wordingTooLong', field: 'title', limit: 255 },
    ],
  ] as const)('is refused when %s', (_rule, over, given, error) => {
    expect(answer(over, given)).toEqual({ ok: false, error });
  });

  it('[T8] is refused when the criterion has gone', () => {
    const workspace = aWorkspace({ comments: [amendment()] });
    const input = { comment: aKey(1200), outcome: 'accepted', text: '' } as const;
    expect(answerComment(workspace, anActor('coordinator'), input, aMoment())).toEqual({
      ok: false,
      error: { kind: 'criterionMissing', id: criterion.id },
    });
  });
});
