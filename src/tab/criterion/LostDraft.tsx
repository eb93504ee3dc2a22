import { useState } from 'react';
import type { CriterionId } from '#domain/ids.ts';
import { Section } from '../frame/Section.tsx';
import LostTexts from '../outbox/LostTexts.tsx';
import { useOutboxTexts } from '../outbox/outboxTexts.ts';
import { useTexts } from '../start/texts.ts';
import { useKeptDraft } from '../start/useKeptDraft.ts';
import { beginningOf, draftPlaceOf } from './keptCriterion.ts';

const TEXTS = ['title', 'text', 'exemptions', 'evidence', 'followUp', 'rationale', 'guidance', 'englishText'] as const;

/** What was typed about a criterion that cannot be edited any more, to be taken along; nothing when there is nothing. */
export default function LostDraft({ id }: { readonly id: CriterionId }) {
  const { terms } = useTexts();
  const { draft: words, weekdayAndTime } = useOutboxTexts();
  const [found, keeper] = useKeptDraft(draftPlaceOf(id));
  const [isRemoved, setIsRemoved] = useState(false);
  const kept = found.isRead && !isRemoved ? found.draft : undefined;
  const { draft, keptAt } = beginningOf({ current: undefined, stuck: undefined, kept });
  if (keptAt === undefined) return null;
  const remove = (): void => {
    keeper.drop();
    setIsRemoved(true);
  };
  const texts = TEXTS.flatMap((field) => {
    const text = draft[field];
    return text.trim() === '' ? [] : [{ name: terms.field[field], text }];
  });
  return (
    <Section heading={words.lost.heading}>
      <LostTexts body={words.lost.body(weekdayAndTime(keptAt))} texts={texts} onRemove={remove} />
    </Section>
  );
}
