import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Difference } from '../conflict/Difference.tsx';
import { PlainText } from '../criterion/PlainText.tsx';
import { PlaceLink } from '../frame/PlaceLink.tsx';
import { useTexts } from '../start/texts.ts';
import { useRegionName } from '../start/useRegionName.ts';
import { useMatrixTexts } from './matrixTexts.ts';
import type { Wish } from './wishes.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  heading: { ...typographyStyles.body1Strong, margin: 0 },
  aside: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  text: {
    padding: tokens.spacingHorizontalM,
    marginBlock: tokens.spacingVerticalXS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    outline: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
  },
});

type Props = {
  readonly wishes: readonly Wish[];
  /** Whether each says whose it is. */
  readonly isNamed?: boolean;
};

/** The wordings that regions have in the criterion's place, word for word beside it. */
export function Wishes({ wishes, isNamed = false }: Props) {
  const styles = useStyles();
  const { detail } = useMatrixTexts();
  return (
    <div className={styles.root}>
      <p className={styles.aside}>{detail.legend}</p>
      {wishes.map((wish) => (
        <OneWish key={wish.key} wish={wish} isNamed={isNamed} />
      ))}
    </div>
  );
}

function OneWish({ wish, isNamed }: { readonly wish: Wish; readonly isNamed: boolean }) {
  const styles = useStyles();
  const { detail } = useMatrixTexts();
  const kind = useKind(wish);
  const name = useRegionName()(wish.region);
  return (
    <section>
      <h3 className={styles.heading}>{isNamed ? `${name}: ${kind}` : kind}</h3>
      {wish.from.kind === 'requirement' && (
        <PlaceLink place={{ kind: 'requirement', key: wish.key }}>
          {detail.source(wish.from.source.document, wish.from.source.place)}
        </PlaceLink>
      )}
      {wish.after !== '' && (
        <div className={styles.text}>
          <Difference before={wish.before} after={wish.after} />
        </div>
      )}
      {wish.reason !== '' && <PlainText text={wish.reason} />}
    </section>
  );
}

function useKind({ from }: Wish): string {
  const { terms } = useTexts();
  const { detail } = useMatrixTexts();
  switch (from.kind) {
    case 'amendment':
      return from.field === undefined || from.field === 'text'
        ? detail.amendment
        : detail.amendmentTo(terms.field[from.field]);
    case 'deviation':
      return detail.deviation;
    case 'requirement':
      return detail.ownText;
  }
}
