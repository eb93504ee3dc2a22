import { describe, expect, it } from 'vitest';
import type { Criterion } from '#domain/criterion.ts';
import { freezeEdition } from '#usecases/freezeEdition.ts';
import { askAgain } from '#usecases/askAgain.ts';
import { openConsultation } from '#usecases/openConsultation.ts';
import { aConsultation, aCriterion, aMoment, anActor, anEdition, aWorkspace } from '../factories/entities.ts';
import { aDay, aKey } from '../factories/values.ts';

const before = aCriterion();
const workspace = aWorkspace({ editions: [anEdition({}, before)] });
const classOf = (over: Partial<Criterion>, lists = workspace) =>
  freezeEdition(lists, { ...before, ...over }, { at: aMoment(), comment: '' }).changes.map(
    ({ value }) => value.changeClass,
  );

describe('freezing an edition', () => {
  it('[E6] calls the first one the first', () => {
    expect(classOf({}, aWorkspace())).toEqual(['first']);
  });

  it.each([
    ['the level', { level: 'spearhead' as const }, 'levelOrKind'],
    ['the kind', { kind: 'award' as const }, 'levelOrKind'],
    ['the level and the text', { level: 'spearhead' as const, text: 'Ny.' }, 'levelOrKind'],
    ['the text', { text: 'Ny.' }, 'meaning'],
    ['the evidence', { evidence: 'Intyg.' }, 'meaning'],
    ['the kinds of evidence', { evidenceKinds: ['label' as const] }, 'meaning'],
    ['the exemptions', { exemptions: 'Gäller inte intensivvård.' }, 'meaning'],
    ['the English text', { englishText: 'At least 20 %.' }, 'clarification'],
    ['the title', { title: 'Nytt namn' }, 'clarification'],
    ['the rationale', { rationale: 'Nytt motiv.' }, 'clarification'],
    ['the follow-up', { followUp: 'Årligen.' }, 'clarification'],
  ])('[E6] classes it by what differs: %s', (_what, over, changeClass) => {
    expect(classOf(over)).toEqual([changeClass]);
  });

  it('[E7] adds, and touches no earlier one, whichever verb freezes', () => {
    const draft = aCriterion({ status: 'draft', text: 'Ny.' });
    const lists = aWorkspace({ criteria: [draft], editions: [anEdition()], consultations: [aConsultation()] });
    const [actor, at] = [anActor('coordinator'), aMoment()];
    const opening = { title: 'Remiss', criteria: [draft.id], closesOn: aDay('2026-03-31') };
    const again = { consultation: aKey(500), criterion: draft.id, comment: 'Ny text' };
    const outcomes = [openConsultation(lists, actor, opening, at), askAgain(lists, actor, again, at)];
    const kinds = outcomes.map((outcome) =>
      outcome.ok ? outcome.value.filter(({ list }) => list === 'editions').map(({ kind }) => kind) : outcome.error,
    );
    expect(kinds).toEqual([['create'], ['create']]);
  });
});
