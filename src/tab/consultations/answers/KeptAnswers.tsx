import { useState } from 'react';
import type { Consultation } from '#domain/consultation.ts';
import type { CountyCode } from '#domain/ids.ts';
import { DraftNotice } from '../../outbox/DraftNotice.tsx';
import { useKeptDraft } from '../../start/useKeptDraft.ts';
import { AnswersForm } from './AnswersForm.tsx';
import { answersDraft, keptAnswers } from './drafted.ts';

type Props = { readonly consultation: Consultation; readonly region: CountyCode };

/** The form for one region, with what was chosen earlier and not saved. */
export function KeptAnswers({ consultation, region }: Props) {
  const [found, keeper] = useKeptDraft(answersDraft(consultation.key, region));
  const [isFresh, setIsFresh] = useState(false);
  if (!found.isRead) return null;
  const kept = isFresh ? undefined : found.draft;
  return (
    <>
      {kept !== undefined && (
        <DraftNotice
          keptAt={kept.keptAt}
          isOlder={false}
          onDrop={() => {
            keeper.drop();
            setIsFresh(true);
          }}
        />
      )}
      <AnswersForm
        key={String(isFresh)}
        consultation={consultation}
        region={region}
        begun={keptAnswers(kept)}
        keeper={keeper}
      />
    </>
  );
}
