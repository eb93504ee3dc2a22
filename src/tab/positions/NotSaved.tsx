import { Button, MessageBarActions } from '@fluentui/react-components';
import type { CountyCode } from '#domain/ids.ts';
import type { Position } from '#domain/position.ts';
import type { Held } from '#domain/workspace.ts';
import { sentenceFor } from '#i18n/sentenceFor.ts';
import type { RecordPositionRefusal } from '#usecases/recordPosition.ts';
import { Notice } from '../frame/Notice.tsx';
import { useDriftWords } from '../outbox/driftText.ts';
import { failureText } from '../start/failureText.ts';
import { useTexts, type Texts } from '../start/texts.ts';
import type { Saving } from '../start/useVerb.ts';
import { useRegionName } from '../start/useRegionName.ts';

/** What is wrong with the form: what the domain refused, or that nothing was chosen at all. */
export type Fault = RecordPositionRefusal | { readonly kind: 'stanceMissing' };

/** The columns of Standpunkter that the form has fields for. */
export const POSITION_COLUMN = {
  stance: 'Standpunkt',
  reason: 'Motivering',
  reservation: 'Reservation',
} as const;

type Props = {
  readonly fault: Fault | undefined;
  readonly saving: Saving<RecordPositionRefusal>;
  /** Somebody else answered for the region meanwhile. */
  readonly overtakenBy: Held<Position> | undefined;
  readonly region: CountyCode;
  readonly onKeepTheirs: () => void;
  readonly onSaveMine: () => void;
};

/** Why an answer was not saved and what to do. */
export function NotSaved({ fault, saving, overtakenBy, region, onKeepTheirs, onSaveMine }: Props) {
  const texts = useTexts();
  const words = texts.tab.position;
  const drifted = useDriftWords(saving).whole(Object.values(POSITION_COLUMN));
  const regionName = useRegionName()(region);

  if (overtakenBy !== undefined) {
    const { value, written } = overtakenBy;
    return (
      <Notice
        intent="warning"
        title={words.conflict.title(regionName)}
        body={words.conflict.body(written.name, texts.terms.stance[value.stance.kind])}
        occasion={overtakenBy}
      >
        <MessageBarActions>
          <Button onClick={onSaveMine}>{words.conflict.saveMine}</Button>
          <Button onClick={onKeepTheirs}>{words.conflict.useTheirs}</Button>
        </MessageBarActions>
      </Notice>
    );
  }
  const sentence = drifted ?? sentenceOf(fault, saving, texts);
  if (sentence === undefined) return null;
  return <Notice intent="error" title={words.notSaved} body={sentence} occasion={fault?.kind ?? saving} />;
}

const FIELD_OF: Partial<Record<string, 'reason' | 'reservation'>> = {
  reasonMissing: 'reason',
  reasonTooLong: 'reason',
  reservationTooLong: 'reservation',
};

/** The field of an answer where a refusal can be put right. */
export function answerFieldOf(refusal: string): 'stance' | 'reason' | 'reservation' {
  return FIELD_OF[refusal] ?? 'stance';
}

function isAtField({ kind }: Fault): boolean {
  return kind === 'stanceMissing' || answerFieldOf(kind) !== 'stance';
}

function sentenceOf(fault: Fault | undefined, saving: Saving<RecordPositionRefusal>, texts: Texts): string | undefined {
  // What can be put right at a field is said there.
  if (fault !== undefined && isAtField(fault)) return texts.tab.position.seeBelow;
  if (fault?.kind === 'stanceMissing') return undefined;
  if (fault !== undefined) return sentenceFor(texts.refusals.recordPosition, fault);
  return saving.kind === 'failed' && saving.pending === undefined ? failureText(saving.failure, texts) : undefined;
}
