import { Field, makeStyles, Textarea, tokens, typographyStyles } from '@fluentui/react-components';
import { Suspense, useRef, useState } from 'react';
import type { CriterionDraft, DraftText } from '#usecases/saveCriterion.ts';
import { useTexts } from '../start/texts.ts';
import { useFetchedWhenIdle } from '../start/whenIdle.ts';
import { useDraftingTexts } from './draftingTexts.ts';
import type { FieldWords } from './useFieldWords.ts';
import { late } from '../start/late.tsx';

// They show with the focus, over nothing else: the form does not wait for what moves the focus among them.
const TextTools = late(() => import('./TextTools.tsx'));
const PlainText = late(() => import('./PlainText.tsx').then((part) => ({ default: part.PlainText })));

const useStyles = makeStyles({
  // The tools have their place beside the label whether they show or not, so that nothing moves.
  root: {
    position: 'relative',
    '& [role="toolbar"]': { visibility: 'hidden' },
    ':focus-within [role="toolbar"]': { visibility: 'visible' },
    ':hover [role="toolbar"]': { visibility: 'visible' },
  },
  tools: { position: 'absolute', insetInlineEnd: 0, top: `calc(-1 * ${tokens.spacingVerticalSNudge})`, zIndex: 1 },
  preview: {
    marginTop: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  heading: { ...typographyStyles.caption1Strong, margin: 0, color: tokens.colorNeutralForeground2 },
  empty: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground3 },
});

type Props = {
  readonly field: Exclude<DraftText, 'title'>;
  readonly rows: number;
  readonly draft: CriterionDraft;
  readonly words: FieldWords;
  readonly onChange: (draft: CriterionDraft) => void;
};

/** One text of a criterion, with tools for lists, tables, blanks and footnotes, and how it will look. */
export function TextField({ field, rows, draft, words, onChange }: Props) {
  const styles = useStyles();
  const { terms } = useTexts();
  const { tools } = useDraftingTexts();
  const root = useRef<HTMLDivElement>(null);
  const [isPreviewed, setIsPreviewed] = useState(false);
  const name = terms.field[field];
  const isOff = words.isOff(field);
  useFetchedWhenIdle(PlainText.fetch);
  return (
    <div ref={root} className={styles.root}>
      <Field
        label={name}
        required={words.isNeeded(field)}
        hint={words.hintAt(field)}
        validationMessage={words.faultAt(field)}
      >
        <Textarea
          data-field={field}
          rows={rows}
          resize="vertical"
          disabled={isOff}
          value={draft[field]}
          onChange={(_, { value }) => onChange({ ...draft, [field]: value })}
        />
      </Field>
      {!isOff && (
        <div className={styles.tools}>
          <Suspense>
            <TextTools
              name={name}
              area={() => root.current?.querySelector('textarea') ?? undefined}
              isPreviewed={isPreviewed}
              onPreview={setIsPreviewed}
            />
          </Suspense>
        </div>
      )}
      {isPreviewed && (
        <div role="region" aria-label={tools.previewOf(name)} className={styles.preview}>
          <p className={styles.heading}>{tools.previewOf(name)}</p>
          {draft[field].trim() === '' ? (
            <p className={styles.empty}>{tools.empty}</p>
          ) : (
            <PlainText text={draft[field]} />
          )}
        </div>
      )}
    </div>
  );
}
