import { Checkbox, Field, makeStyles, tokens } from '@fluentui/react-components';
import { EVIDENCE_KINDS } from '#domain/criterion.ts';
import { EVIDENCE_CHOICE } from '#graph/rows/choices.ts';
import type { CriterionDraft } from '#usecases/saveCriterion.ts';
import { useTexts } from '../start/texts.ts';
import type { FieldWords } from './useFieldWords.ts';

const useStyles = makeStyles({
  choices: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(200px, 1fr))',
    // The boxes bring room of their own.
    marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})`,
  },
});

type Props = {
  readonly draft: CriterionDraft;
  readonly words: FieldWords;
  readonly onChange: (draft: CriterionDraft) => void;
};

/** What a supplier can show. Several, in the order of the domain however they are ticked. */
export function EvidenceKindsField({ draft, words, onChange }: Props) {
  const styles = useStyles();
  const { terms } = useTexts();
  const { isOff, isNeeded, hintAt, faultAt, isGone } = words;
  const chosen = new Set(draft.evidenceKinds);
  return (
    <Field
      label={terms.field.evidenceKinds}
      required={isNeeded('evidenceKinds')}
      hint={hintAt('evidenceKinds')}
      validationMessage={faultAt('evidenceKinds')}
    >
      <div role="group" className={styles.choices}>
        {EVIDENCE_KINDS.map((kind) => (
          <Checkbox
            key={kind}
            label={terms.evidenceKind[kind]}
            checked={chosen.has(kind)}
            disabled={isOff('evidenceKinds') || (isGone('evidenceKinds', EVIDENCE_CHOICE[kind]) && !chosen.has(kind))}
            onChange={(_, { checked }) => {
              const evidenceKinds = EVIDENCE_KINDS.filter((each) =>
                each === kind ? checked === true : chosen.has(each),
              );
              onChange({ ...draft, evidenceKinds });
            }}
          />
        ))}
      </div>
    </Field>
  );
}
