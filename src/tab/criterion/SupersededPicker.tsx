import { Checkbox, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Criterion } from '#domain/criterion.ts';
import type { CriterionId } from '#domain/ids.ts';
import { statusAfter } from '#domain/transitions.ts';
import { useDecisionTexts } from '../decisions/decisionTexts.ts';
import { useWorkspace } from '../start/session.ts';
import { FoldedField } from './FoldedField.tsx';

const useStyles = makeStyles({
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  options: { display: 'flex', flexDirection: 'column', maxHeight: '240px', overflowY: 'auto' },
});

type Props = {
  /** The one that takes their place. */
  readonly criterion: Criterion;
  readonly chosen: readonly CriterionId[];
  readonly onChange: (ids: readonly CriterionId[]) => void;
};

/** Other criteria that this one takes the place of; draws nothing where there are none in its product groups. */
export function SupersededPicker({ criterion, chosen, onChange }: Props) {
  const styles = useStyles();
  const { publish: words } = useDecisionTexts();
  const { criteria } = useWorkspace();
  const offered = criteria.all.map(({ value }) => value).filter((other) => isOffered(criterion, other));
  const toggle = (id: CriterionId): void =>
    onChange(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]);
  if (offered.length === 0) return null;
  const name = words.supersedes(chosen.length);
  return (
    <FoldedField name={name} isNeeded={chosen.length > 0}>
      <p className={styles.hint}>{words.supersedesHint}</p>
      <div role="group" aria-label={name} className={styles.options}>
        {offered.map(({ id, title }) => (
          <Checkbox key={id} label={words.other(id, title)} checked={chosen.includes(id)} onChange={() => toggle(id)} />
        ))}
      </div>
    </FoldedField>
  );
}

/** What the national library has published was never put in force here, and is not taken out of force here. */
function isOffered({ id, productGroups }: Criterion, other: Criterion): boolean {
  if (other.id === id || other.publishedEdition === undefined) return false;
  if (statusAfter('supersede', other.status) === undefined) return false;
  return other.productGroups.some((code) => productGroups.includes(code));
}
