import { Field, Input, makeStyles, Select, Textarea, tokens } from '@fluentui/react-components';
import { KINDS, LEVELS } from '#domain/criterion.ts';
import { day } from '#domain/ids.ts';
import { CRITERION_COLUMN } from '#graph/rows/criterionColumns.ts';
import { sentenceFor } from '#i18n/sentenceFor.ts';
import type { CriterionDraft, SaveCriterionRefusal } from '#usecases/saveCriterion.ts';
import { useOutboxTexts } from '../outbox/outboxTexts.ts';
import { useLimits } from '../start/session.ts';
import { useTexts } from '../start/texts.ts';
import type { DraftField } from './draft.ts';
import { ProductGroupPicker } from './ProductGroupPicker.tsx';

const useStyles = makeStyles({
  pair: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(180px, 1fr))',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalL,
  },
});

const TEXTS = [
  { field: 'text', rows: 8 },
  { field: 'evidence', rows: 4 },
  { field: 'followUp', rows: 4 },
  { field: 'rationale', rows: 4 },
  { field: 'guidance', rows: 3 },
] as const;

type Props = {
  readonly draft: CriterionDraft;
  readonly refusal: SaveCriterionRefusal | undefined;
  readonly onChange: (draft: CriterionDraft) => void;
};

/** Every field that a person edits, with what was refused shown where it can be put right. */
export function DraftFields({ draft, refusal, onChange }: Props) {
  const styles = useStyles();
  const { tab, terms, refusals } = useTexts();
  const { limits: words } = useOutboxTexts();
  const { notWritable } = useLimits('criteria');
  const isOff = (field: DraftField): boolean => notWritable.has(CRITERION_COLUMN[field]);
  const hintAt = (field: DraftField & keyof typeof tab.edit.hint): string =>
    isOff(field) ? words.column : tab.edit.hint[field];
  const faultAt = (field: DraftField): string | null =>
    refusal !== undefined && fieldOf(refusal) === field ? sentenceFor(refusals.saveCriterion, refusal) : null;

  return (
    <>
      <Field label={terms.field.title} required hint={hintAt('title')} validationMessage={faultAt('title')}>
        <Input
          disabled={isOff('title')}
          value={draft.title}
          onChange={(_, { value }) => onChange({ ...draft, title: value })}
        />
      </Field>
      <ProductGroupPicker
        chosen={draft.productGroups}
        fault={faultAt('productGroups')}
        onChange={(productGroups) => onChange({ ...draft, productGroups })}
      />
      <div className={styles.pair}>
        <Field label={terms.field.level} hint={isOff('level') ? words.column : null}>
          <Select
            disabled={isOff('level')}
            value={draft.level ?? ''}
            onChange={(_, { value }) => onChange({ ...draft, level: LEVELS.find((level) => level === value) })}
          >
            <option value="">{tab.edit.notSet}</option>
            {LEVELS.map((level) => (
              <option key={level} value={level}>
                {terms.level[level]}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={terms.field.kind} hint={isOff('kind') ? words.column : null}>
          <Select
            disabled={isOff('kind')}
            value={draft.kind ?? ''}
            onChange={(_, { value }) => onChange({ ...draft, kind: KINDS.find((kind) => kind === value) })}
          >
            <option value="">{tab.edit.notSet}</option>
            {KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {terms.kind[kind]}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={terms.field.nextReview} hint={isOff('nextReview') ? words.column : null}>
          <Input
            type="date"
            disabled={isOff('nextReview')}
            value={draft.nextReview ?? ''}
            onChange={(_, { value }) => onChange({ ...draft, nextReview: day(value) })}
          />
        </Field>
      </div>
      {TEXTS.map(({ field, rows }) => (
        <Field key={field} label={terms.field[field]} hint={hintAt(field)} validationMessage={faultAt(field)}>
          <Textarea
            rows={rows}
            resize="vertical"
            disabled={isOff(field)}
            value={draft[field]}
            onChange={(_, { value }) => onChange({ ...draft, [field]: value })}
          />
        </Field>
      ))}
    </>
  );
}

/** The field where a refusal can be put right; none when it is about the whole criterion. */
function fieldOf(refusal: SaveCriterionRefusal): DraftField | undefined {
  switch (refusal.kind) {
    case 'titleMissing':
      return 'title';
    case 'textTooLong':
      return refusal.field;
    case 'productGroupMissing':
    case 'productGroupUnknown':
      return 'productGroups';
    default:
      return undefined;
  }
}
