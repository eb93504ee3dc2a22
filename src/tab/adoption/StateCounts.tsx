import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { PackageAdoptions } from '#usecases/adoptionsOf.ts';
import { AdoptionMark, STATE_ORDER } from './adoptionLook.tsx';
import { useAdoptionTexts } from './adoptionTexts.ts';

const useStyles = makeStyles({
  root: { paddingBottom: tokens.spacingVerticalM },
  adopted: { ...typographyStyles.body1, margin: 0 },
  explained: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  counts: {
    ...typographyStyles.caption1,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
    paddingTop: tokens.spacingVerticalS,
  },
});

/** How many regions have adopted the package, and how many are in each state. */
export function StateCounts({ adoptions }: { readonly adoptions: PackageAdoptions }) {
  const styles = useStyles();
  const texts = useAdoptionTexts();
  const { counts, regions } = adoptions;
  return (
    <div className={styles.root}>
      <p className={styles.adopted}>{texts.adoptedBy(counts.adopted + counts.adoptedWithDeviations, regions.length)}</p>
      <p className={styles.explained}>{texts.explained}</p>
      <ul className={styles.counts}>
        {STATE_ORDER.filter((state) => counts[state] > 0).map((state) => (
          <li key={state}>
            <AdoptionMark state={state} count={counts[state]} />
          </li>
        ))}
      </ul>
    </div>
  );
}
