import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { ErrorCircle20Filled, Warning20Regular } from '@fluentui/react-icons';
import { isEditable, type Criterion } from '#domain/criterion.ts';
import { may } from '#domain/role.ts';
import { isBlocking } from '#usecases/qualityGate.ts';
import { PlaceLink } from '../frame/PlaceLink.tsx';
import { useActor } from '../start/session.ts';
import type { FindingGroup } from './findingGroups.ts';
import { useGateTexts } from './gateTexts.ts';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
  },
  item: { display: 'grid', gridTemplateColumns: '20px minmax(0, 1fr)', columnGap: tokens.spacingHorizontalS },
  blocks: { color: tokens.colorStatusDangerForeground1 },
  warns: { color: tokens.colorStatusWarningForeground1 },
  title: { ...typographyStyles.body1Strong, margin: 0, display: 'flex', flexWrap: 'wrap', columnGap: '8px' },
  severity: { ...typographyStyles.body1, color: tokens.colorNeutralForeground3 },
  quotes: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground1, overflowWrap: 'anywhere' },
  why: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
});

type Props = { readonly criterion: Criterion; readonly findings: readonly FindingGroup[] };

/** What is missing or doubtful, why it matters, and the place to mend it. What blocks comes first. */
export function GateFindings({ criterion, findings }: Props) {
  const styles = useStyles();
  const texts = useGateTexts();
  const mayMend = may.editDrafts(useActor()) && isEditable(criterion);
  return (
    <ul className={styles.list}>
      {findings.map((group) => (
        <li key={`${group.check} ${group.field}`} className={styles.item}>
          {isBlocking(group) ? (
            <ErrorCircle20Filled aria-hidden className={styles.blocks} />
          ) : (
            <Warning20Regular aria-hidden className={styles.warns} />
          )}
          <div>
            <p className={styles.title}>
              {texts.check[group.check].title}
              <span className={styles.severity}>{texts.severity[group.severity]}</span>
            </p>
            {group.quotes.length > 0 && <p className={styles.quotes}>{group.quotes.map(texts.quoted).join(', ')}</p>}
            <p className={styles.why}>{texts.check[group.check].why}</p>
            {mayMend && (
              <PlaceLink place={{ kind: 'editCriterion', id: criterion.id, field: group.field }}>
                {texts.field[group.field]}
              </PlaceLink>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
