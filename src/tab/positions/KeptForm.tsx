import { useState } from 'react';
import type { CountyCode } from '#domain/ids.ts';
import type { Position } from '#domain/position.ts';
import type { Held } from '#domain/workspace.ts';
import { isStuck } from '../frame/status.ts';
import { DraftNotice } from '../outbox/DraftNotice.tsx';
import { usePendingOf } from '../outbox/usePendingOf.ts';
import { useKeptDraft } from '../start/useKeptDraft.ts';
import { answerBegun } from './keptAnswer.ts';
import type { Question } from './question.ts';
import { RecordPositionForm } from './RecordPositionForm.tsx';

type Props = {
  readonly region: CountyCode;
  readonly question: Question;
  /** The row that the region's own answer is in. */
  readonly current: Held<Position> | undefined;
  readonly said?: Held<Position> | undefined;
  readonly canSave: boolean;
  readonly onSaved: () => void;
  readonly onCancel: (() => void) | undefined;
};

/** The form for an answer, with what was typed earlier and not saved. */
export default function KeptForm({ region, question, current, said, canSave, onSaved, onCancel }: Props) {
  const [found, keeper] = useKeptDraft(`positions/${question.consultation}/${question.criterion}/${region}`);
  // Without a row of its own the region answers in the one that was taken down for it.
  const pending = usePendingOf('positions', (current ?? said)?.value.key);
  const [isFresh, setIsFresh] = useState(false);
  if (!found.isRead) return null;
  const stuck = pending && isStuck(pending) ? pending : undefined;
  const begun = answerBegun({ question, current, stuck, kept: isFresh ? undefined : found.draft });
  const cancel =
    onCancel &&
    (() => {
      keeper.drop();
      onCancel();
    });
  return (
    <>
      {begun.keptAt !== undefined && (
        <DraftNotice
          keptAt={begun.keptAt}
          isOlder={begun.seen !== current?.revision}
          onDrop={() => {
            keeper.drop();
            setIsFresh(true);
          }}
        />
      )}
      <RecordPositionForm
        key={String(isFresh)}
        {...{ region, question, current, said, begun, keeper, canSave, onSaved }}
        onCancel={cancel}
      />
    </>
  );
}
