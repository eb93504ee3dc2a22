import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { useWorkspace } from '../start/session.ts';
import { MenuOpener } from '../frame/MenuOpener.tsx';
import { FOLDED, useFoldingTable } from '../frame/useFoldingTable.ts';
import { DecideRow } from './DecideRow.tsx';
import { AFTER_CONSULTATION, leftOut, type AfterConsultation, type Decidable, type Outcomes } from './deciding.ts';
import { useDecisionTexts } from './decisionTexts.ts';

const useStyles = makeStyles({
  table: { tableLayout: 'fixed' },
  picture: { width: '240px', [FOLDED]: { width: 'auto' } },
  outcome: { width: '210px', [FOLDED]: { width: 'auto' } },
  all: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'flex-end',
    columnGap: tokens.spacingHorizontalS,
    paddingBottom: tokens.spacingVerticalS,
  },
  without: { ...typographyStyles.body1, margin: 0, paddingTop: tokens.spacingVerticalS },
});

type Props = {
  readonly decidables: readonly Decidable[];
  readonly outcomes: Outcomes;
  readonly isOff: boolean;
  readonly onChange: (outcomes: Outcomes) => void;
};

/** Everything that was asked about: the regions' picture, and what is decided. */
export function DecideTable({ decidables, outcomes, isOff, onChange }: Props) {
  const styles = useStyles();
  const folding = useFoldingTable();
  const { table: words, outcome: label } = useDecisionTexts();
  const workspace = useWorkspace();
  const ready = decidables.filter(({ isReady }) => isReady);
  const without = leftOut(workspace, decidables, outcomes);
  const choose = (those: readonly Decidable[], outcome: AfterConsultation | undefined): void => {
    const others = Object.entries(outcomes).filter(([name]) => !those.some((each) => each.name === name));
    const now = those.flatMap((each) =>
      outcome === undefined || (outcome === 'decided' && each.isChanged) ? [] : [[each.name, outcome] as const],
    );
    onChange(Object.fromEntries([...others, ...now]));
  };
  const same = [...AFTER_CONSULTATION, undefined].map((each) => ({
    key: each ?? '',
    label: each === undefined ? words.none : label[each],
    onChoose: () => choose(ready, each),
  }));

  return (
    <div>
      {!isOff && ready.length > 1 && (
        <div className={styles.all}>
          <MenuOpener parts={[{ kind: 'acts', choices: same }]}>{words.all}</MenuOpener>
        </div>
      )}
      <table className={mergeClasses(folding.table, styles.table)} aria-label={words.label}>
        <thead>
          <tr className={folding.headRow}>
            <th scope="col" className={folding.head}>
              {words.column.subject}
            </th>
            <th scope="col" className={mergeClasses(folding.head, styles.picture)}>
              {words.column.picture}
            </th>
            <th scope="col" className={mergeClasses(folding.head, styles.outcome)}>
              {words.column.outcome}
            </th>
          </tr>
        </thead>
        <tbody className={folding.body}>
          {decidables.map((each) => (
            <DecideRow
              key={each.name}
              decidable={each}
              outcome={outcomes[each.name]}
              isOff={isOff}
              onChoose={(outcome) => choose([each], outcome)}
            />
          ))}
        </tbody>
      </table>
      {without.length > 0 && (
        <p role="status" className={styles.without}>
          {words.without(without.join(', '))}
        </p>
      )}
    </div>
  );
}
