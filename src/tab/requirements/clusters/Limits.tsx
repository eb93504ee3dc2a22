import { makeStyles, MessageBar, MessageBarBody, tokens, typographyStyles } from '@fluentui/react-components';
import type { LimitSpread } from '#language/clusters/cluster.ts';
import { Bar } from './Bar.tsx';
import { useClusterTexts } from './clusterTexts.ts';
import { doDiffer, figureOf, spreadLine } from './limitWords.ts';
import { Part } from './Part.tsx';
import { usePartStyles } from './usePartStyles.ts';
import { useRegionName } from './useRegionName.ts';

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

/** How the limits of a group are set, by unit and direction. Says of no two that they mean the same. */
export function Limits({ limits }: { readonly limits: readonly LimitSpread[] }) {
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
          <Spread spread={spread} />
        </div>
      ))}
      {limits.length > 0 && <p className={part.aside}>{words.counted}</p>}
    </Part>
  );
}

function Spread({ spread }: { readonly spread: LimitSpread }) {
  const styles = useStyles();
  const part = usePartStyles();
  const texts = useClusterTexts();
  const regionName = useRegionName();
  const { line } = texts.limits;
  const [first] = spread.values;
  // What all of them say needs no picture.
  if (first !== undefined && spread.values.length === 1)
    return (
      <p className={part.text}>
        {`${texts.limits.direction[spread.direction]} ${figureOf(spread, first, texts)}: ${line(first.count, first.regions.length)}`}
      </p>
    );
  const most = Math.max(...spread.values.map(({ count }) => count));
  return (
    <>
      <p className={part.text}>{spreadLine(spread, texts)}</p>
      <ul className={part.list}>
        {spread.values.map((value) => (
          <li key={`${value.value} ${value.upTo ?? ''}`} className={styles.value}>
            <span className={styles.figure}>{figureOf(spread, value, texts)}</span>
            <Bar share={value.count / most} />
            <span className={styles.who}>
              {`${line(value.count, value.regions.length)}: ${value.regions.map(regionName).join(', ')}`}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
