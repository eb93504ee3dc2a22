import { makeStyles, Select, tokens, typographyStyles } from '@fluentui/react-components';
import { StatusMark } from '../criteria/marks.tsx';
import { PlaceLink } from '../frame/PlaceLink.tsx';
import { useFoldingTable } from '../frame/useFoldingTable.ts';
import { AnswerBar, ANSWER_ORDER } from '../positions/AnswerBar.tsx';
import { AnswerMark } from '../positions/answerLook.tsx';
import { useTexts } from '../start/texts.ts';
import { AFTER_CONSULTATION, type AfterConsultation, type Decidable } from './deciding.ts';
import { useDecisionTexts } from './decisionTexts.ts';

const useStyles = makeStyles({
  link: { ...typographyStyles.body1Strong, overflowWrap: 'anywhere' },
  small: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  counts: {
    ...typographyStyles.caption1,
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    paddingTop: tokens.spacingVerticalXS,
  },
  select: { minWidth: 0, width: '100%' },
});

type Props = {
  readonly decidable: Decidable;
  readonly outcome: AfterConsultation | undefined;
  readonly isOff: boolean;
  readonly onChoose: (outcome: AfterConsultation | undefined) => void;
};

/** One criterion or the package, what the regions said, and its outcome. */
export function DecideRow({ decidable, outcome, isOff, onChoose }: Props) {
  const styles = useStyles();
  const folding = useFoldingTable();
  const { table: words, outcome: label } = useDecisionTexts();
  const { subject, title, status, isReady, isChanged } = decidable;
  const isPackage = subject.kind === 'package';
  return (
    <tr className={folding.row}>
      <th scope="row" className={folding.cell}>
        <PlaceLink
          place={isPackage ? { kind: 'package', key: subject.package } : { kind: 'criterion', id: subject.criterion }}
          className={styles.link}
        >
          {title}
        </PlaceLink>
        <div className={styles.small}>{isPackage ? words.package : subject.criterion}</div>
        {isReady && isChanged && <div className={styles.small}>{words.changed}</div>}
      </th>
      <td className={folding.cell}>
        <Picture decidable={decidable} />
      </td>
      <td className={folding.cell}>
        {isOff || !isReady ? (
          <StatusMark status={status} />
        ) : (
          <Select
            className={styles.select}
            aria-label={words.outcomeOf(title)}
            value={outcome ?? ''}
            onChange={(_, { value }) => onChoose(AFTER_CONSULTATION.find((each) => each === value))}
          >
            <option value="">{words.none}</option>
            {AFTER_CONSULTATION.map((each) => (
              <option key={each} value={each} disabled={each === 'decided' && isChanged}>
                {label[each]}
              </option>
            ))}
          </Select>
        )}
      </td>
    </tr>
  );
}

/** The verdict, the bar and the figures; what regions want on record is counted, and read in the paper. */
function Picture({ decidable: { standing, reservations } }: Pick<Props, 'decidable'>) {
  const styles = useStyles();
  const { terms } = useTexts();
  const { table: words } = useDecisionTexts();
  if (standing === undefined) return null;
  const kinds = ANSWER_ORDER.filter((kind) => standing.counts[kind] > 0);
  return (
    <>
      <div className={styles.small}>
        {standing.verdict === 'awaiting' ? words.notAll : terms.verdict[standing.verdict]}
      </div>
      <AnswerBar counts={standing.counts} />
      <div className={styles.counts}>
        {kinds.map((kind) => (
          <AnswerMark key={kind} kind={kind} count={standing.counts[kind]} />
        ))}
        {reservations > 0 && <span>{words.reservations(reservations)}</span>}
      </div>
    </>
  );
}
