import { makeStyles, MessageBar, MessageBarBody, tokens, typographyStyles } from '@fluentui/react-components';
import type { LimitSpread } from '#language/clusters/cluster.ts';
import { Bar } from './Bar.tsx';
import { useClusterTexts } from './clusterTexts.ts';
import { doDiffer, figureOf, spreadLine } from './limitWords.ts';
import { Part } from './Part.tsx';
import { usePartStyles } from './usePartStyles.ts';
import { useRegionName } from '../../start/useRegionName.ts';

const useStyles = makeStyles({
  spread: { marginTop: tokens.spacingVerticalM },
  value: {
    display: 'grid',
    gridTemplateColumns: 'minmax(88px, auto) minmax(40px, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    alignItems: 'center',
    paddingBlock: tokens.spacingVerticalXS,
  },
  figure: { ...typographyStyles.body1Strong, fontVariantNumeric: 'tabular-nums' },
  who: { ...typographyStyles.caption1, gridColumn: '1 / -1', color: tokens.colorNeutralForeground2 },
});

type Props = {
  readonly limits: readonly LimitSpread[];
  /** How many requirements the group has. */
  readonly of: number;
};

/** How the limits of a group are set, by unit and direction. Says of no two that they mean the same. */
export function Limits({ limits, of }: Props) {
  const styles = useStyles();
  const part = usePartStyles();
  const { limits: words } = useClusterTexts();
  return (
    <Part heading={words.title}>
      {limits.length === 0 ? (
        <p className={part.text}>{words.none}</p>
      ) : doDiffer(limits) ? (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.differ}</MessageBarBody>
        </MessageBar>
      ) : null}
      {limits.map((spread) => (
        <div key={`${spread.direction} ${spread.unit}`} className={styles.spread}>
          {doDiffer(limits.filter(({ unit }) => unit === spread.unit)) ? (
            <Spread spread={spread} of={of} />
          ) : (
            <Agreed spread={spread} of={of} />
          )}
        </div>
      ))}
      {limits.length > 0 && <p className={part.aside}>{words.counted}</p>}
    </Part>
  );
}

type SpreadProps = { readonly spread: LimitSpread; readonly of: number };

/** What all that set it say alike needs no picture. */
function Agreed({ spread, of }: SpreadProps) {
  const part = usePartStyles();
  const texts = useClusterTexts();
  const { direction, line } = texts.limits;
  return (
    <p className={part.text}>
      {spread.values.map(
        (value) =>
          `${direction[spread.direction]} ${figureOf(spread, value, texts)}: ${line(value.count, of, value.regions.length)}`,
      )}
    </p>
  );
}

function Spread({ spread, of }: SpreadProps) {
  const styles = useStyles();
  const part = usePartStyles();
  const texts = useClusterTexts();
  const regionName = useRegionName();
  return (
    <>
      <p className={part.text}>{spreadLine(spread, texts)}</p>
      <ul className={part.list}>
        {spread.values.map((value) => (
          <li key={`${value.value} ${value.upTo ?? ''}`} className={styles.value}>
            <span className={styles.figure}>{figureOf(spread, value, texts)}</span>
            <Bar share={value.count / of} />
            <span className={styles.who}>
              {`${texts.limits.line(value.count, of, value.regions.length)}: ${value.regions.map(regionName).join(', ')}`}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
