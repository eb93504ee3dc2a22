import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { CalendarClock16Regular } from '@fluentui/react-icons';
import { AdoptionMark, STATE_ORDER } from '../adoption/adoptionLook.tsx';
import { useBoardTexts } from './boardTexts.ts';

const useStyles = makeStyles({
  root: {
    ...typographyStyles.caption1,
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXXS,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    color: tokens.colorNeutralForeground2,
  },
  line: { display: 'inline-flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
});

/** What the shapes mean. */
export function BoardLegend() {
  const styles = useStyles();
  const words = useBoardTexts();
  return (
    <ul aria-label={words.legend} className={styles.root}>
      {STATE_ORDER.map((state) => (
        <li key={state}>
          <AdoptionMark state={state} />
        </li>
      ))}
      <li>{words.legendAnswers}</li>
      <li className={styles.line}>
        <CalendarClock16Regular aria-hidden />
        {words.legendDue}
      </li>
    </ul>
  );
}
