import { Button, Field, makeStyles, Radio, RadioGroup, Textarea, tokens } from '@fluentui/react-components';
import { Add16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { STANCE_KINDS, type StanceKind } from '#domain/position.ts';
import { useTexts } from '../start/texts.ts';

const useStyles = makeStyles({
  radios: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`, flexWrap: 'wrap' },
  add: { alignSelf: 'flex-start', marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

/** What a region answers with, as far as it has been filled in. */
export type Answering = {
  readonly kind: StanceKind | undefined;
  readonly reason: string;
  /** Undefined while nobody has touched it: what the region has on record stays. */
  readonly reservation: string | undefined;
};

/** Sentences about what is wrong, where it can be put right. */
export type FieldFaults = Readonly<Partial<Record<'stance' | 'reason' | 'reservation', string | undefined>>>;

type Props = {
  readonly answer: Answering;
  readonly faults: FieldFaults;
  /** Beside each other where there are many forms on a page; each is then named by what it is about. */
  readonly layout?: { readonly kind: 'horizontal'; readonly name: string };
  readonly onChange: (change: Partial<Answering>) => void;
};

/** A region's stance, why, and what it wants on record. */
export function AnswerFields({ answer: { kind, reason, reservation = '' }, faults, layout, onChange }: Props) {
  const styles = useStyles();
  const { terms, tab } = useTexts();
  const words = tab.position;
  const [isReserving, setIsReserving] = useState(false);
  return (
    <>
      <Field {...(layout ? {} : { label: words.stance, required: true })} validationMessage={faults.stance ?? null}>
        <RadioGroup
          className={styles.radios}
          layout={layout?.kind ?? 'vertical'}
          {...(layout && { 'aria-label': layout.name })}
          value={kind ?? ''}
          onChange={(_, data) => onChange({ kind: STANCE_KINDS.find((candidate) => candidate === data.value) })}
        >
          {STANCE_KINDS.map((candidate) => (
            <Radio key={candidate} value={candidate} label={terms.stance[candidate]} />
          ))}
        </RadioGroup>
      </Field>
      {kind !== undefined && kind !== 'endorses' && (
        <Field label={words.reason} required hint={words.reasonHint} validationMessage={faults.reason ?? null}>
          <Textarea
            rows={layout ? 2 : 4}
            resize="vertical"
            value={reason}
            onChange={(_, data) => onChange({ reason: data.value })}
          />
        </Field>
      )}
      {isReserving || reservation !== '' ? (
        <Field label={words.reservation} hint={words.reservationHint} validationMessage={faults.reservation ?? null}>
          <Textarea
            rows={layout ? 2 : 3}
            resize="vertical"
            autoFocus={isReserving}
            value={reservation}
            onChange={(_, data) => {
              setIsReserving(true);
              onChange({ reservation: data.value });
            }}
          />
        </Field>
      ) : (
        (layout === undefined || kind !== undefined) && (
          <Button
            className={styles.add}
            appearance="transparent"
            size="small"
            icon={<Add16Regular />}
            onClick={() => setIsReserving(true)}
          >
            {words.addReservation}
          </Button>
        )
      )}
    </>
  );
}
