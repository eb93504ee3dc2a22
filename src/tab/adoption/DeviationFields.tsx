import {
  Button,
  Field,
  Input,
  makeStyles,
  Select,
  Textarea,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { Delete20Regular } from '@fluentui/react-icons';
import { Suspense, useEffect, useRef } from 'react';
import { DEVIATION_KINDS } from '#domain/adoption.ts';
import type { EditionHash } from '#domain/ids.ts';
import { textOf } from '#usecases/deviationRefusal.ts';
import { useWorkspace } from '../start/session.ts';
import { useAdoptionTexts } from './adoptionTexts.ts';
import type { EnteredDeviation } from './begunAdoption.ts';
import type { FaultyField } from './faults.ts';
import { useCriterionTitle } from './useCriterionTitle.ts';
import { late } from '../start/late.tsx';

const LocalDifference = late(() => import('./LocalDifference.tsx'));

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    margin: 0,
    minWidth: 0,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  head: { display: 'flex', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalM },
  title: { ...typographyStyles.body1Strong, margin: 0, overflowWrap: 'anywhere' },
  id: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3 },
  remove: { flexShrink: 0, alignSelf: 'flex-start' },
  facts: {
    display: 'grid',
    alignItems: 'start',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(180px, 100%), 1fr))',
    gap: tokens.spacingHorizontalL,
  },
});

type Props = {
  readonly deviation: EnteredDeviation;
  /** The edition that it departs from; missing where the criterion is not in the package any more. */
  readonly edition: EditionHash | undefined;
  /** Was just named: the person goes on here. */
  readonly isNew: boolean;
  readonly faultAt: (field: FaultyField) => string | null;
  readonly onChange: (change: Partial<EnteredDeviation>) => void;
  readonly onRemove: () => void;
};

/** How, why and with what words a region departs from one criterion. */
export function DeviationFields({ deviation, edition, isNew, faultAt, onChange, onRemove }: Props) {
  const styles = useStyles();
  const { form: words, kind: kinds } = useAdoptionTexts();
  const workspace = useWorkspace();
  const { criterion, kind, reason, localText, reconsiderOn } = deviation;
  const title = useCriterionTitle()(criterion);
  const national = edition === undefined ? undefined : textOf(workspace, criterion, edition);
  const first = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isNew) first.current?.focus();
  }, [isNew]);

  return (
    <div ref={first} tabIndex={-1} role="group" aria-label={`${criterion} ${title}`} className={styles.root}>
      <div className={styles.head}>
        <div>
          <p className={styles.title}>{title}</p>
          <p className={styles.id}>{criterion}</p>
        </div>
        <Button
          className={styles.remove}
          appearance="subtle"
          icon={<Delete20Regular />}
          aria-label={words.removeFrom(criterion)}
          onClick={onRemove}
        />
      </div>
      <div className={styles.facts}>
        <Field label={words.kind} required validationMessage={faultAt(`${criterion}/kind`)}>
          <Select
            value={kind ?? ''}
            onChange={(_, { value }) => onChange({ kind: DEVIATION_KINDS.find((each) => each === value) })}
          >
            <option value="">{words.noKind}</option>
            {DEVIATION_KINDS.map((each) => (
              <option key={each} value={each}>
                {kinds[each]}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={words.reconsiderOn}>
          <Input type="date" value={reconsiderOn} onChange={(_, { value }) => onChange({ reconsiderOn: value })} />
        </Field>
      </div>
      <Field label={words.why} required validationMessage={faultAt(`${criterion}/reason`)}>
        <Textarea rows={2} resize="vertical" value={reason} onChange={(_, { value }) => onChange({ reason: value })} />
      </Field>
      {kind !== 'notUsed' && (
        <Field
          label={words.localText}
          hint={words.localTextHint}
          required
          validationMessage={faultAt(`${criterion}/localText`)}
        >
          <Textarea
            rows={4}
            resize="vertical"
            value={localText}
            onChange={(_, { value }) => onChange({ localText: value })}
          />
        </Field>
      )}
      {kind !== 'notUsed' && national !== undefined && (
        <Suspense>
          <LocalDifference national={national} local={localText} />
        </Suspense>
      )}
    </div>
  );
}
