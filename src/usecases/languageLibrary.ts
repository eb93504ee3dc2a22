import type { Criterion } from '#domain/criterion.ts';
import type { Judgement, RegionalRequirement } from '#domain/regionalRequirement.ts';
import type { Term } from '#domain/term.ts';
import type { Held, Workspace } from '#domain/workspace.ts';
import type { Alias } from '#language/alignment/aligner.ts';
import type { VocabularyEntry } from '#language/analysis/vocabulary.ts';
import type { LibraryCriterion } from '#language/libraryCriterion.ts';
import type { Passage, WordsFound } from '#language/search/wordsFound.ts';
import { criterionById, productGroupByCode } from './lookUp.ts';

export type { Passage, WordsFound };

/** A criterion as it is searched and compared. */
export function libraryCriterion(workspace: Workspace, criterion: Criterion): LibraryCriterion {
  const { id, version } = criterion.source;
  const national = id === undefined ? [] : version === undefined ? [id] : [id, `${id}:${version}`];
  const groups = criterion.productGroups.flatMap((code) => productGroupByCode(workspace, code) ?? []);
  return {
    id: criterion.key,
    codes: [criterion.id, ...national],
    title: criterion.title,
    text: criterion.text,
    evidence: criterion.evidence,
    groups: criterion.productGroups,
    groupNames: groups.map(({ name }) => name).join(' '),
    cpv: groups.flatMap(({ cpvCodes }) => cpvCodes),
  };
}

/** What a row of the glossary adds to what is known of words; nothing when it has no words. */
export function vocabularyEntries({ kind, name, words }: Term): readonly VocabularyEntry[] {
  if (words.length === 0) return [];
  return [kind === 'synonyms' ? { kind, words: [name, ...words] } : { kind, id: name, triggers: words }];
}

/** What people have decided on requirements, oldest first. Criteria by the keys of their rows; one that is gone says nothing. */
export function decisionsIn(workspace: Workspace): readonly Alias[] {
  return workspace.regionalRequirements.all
    .filter(({ value }) => value.judgements.length > 0)
    .toSorted((a, b) => (a.written.at < b.written.at ? -1 : 1))
    .flatMap((held) => decisionsOn(workspace, held));
}

function decisionsOn(workspace: Workspace, { value }: Held<RegionalRequirement>): readonly Alias[] {
  const { text, judgements } = value;
  const alias = (judgement: Judgement): readonly Alias[] => {
    if (judgement.kind === 'matchesNone') return [{ text, criterion: undefined, verdict: 'confirmed' }];
    const criterion = criterionById(workspace, judgement.criterion)?.value.key;
    if (criterion === undefined) return [];
    return [{ text, criterion, verdict: judgement.kind === 'matches' ? 'confirmed' : 'rejected' }];
  };
  return judgements.flatMap(alias);
}
