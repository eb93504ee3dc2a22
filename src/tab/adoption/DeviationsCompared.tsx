import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Deviation } from '#domain/adoption.ts';
import type { FrozenItem } from '#domain/criteriaPackage.ts';
import type { Held } from '#domain/workspace.ts';
import type { PackageAdoptions } from '#usecases/adoptionsOf.ts';
import { PlaceLink } from '../frame/PlaceLink.tsx';
import { useAdoptionTexts } from './adoptionTexts.ts';
import { DeviationLine } from './DeviationLine.tsx';
import { useCriterionTitle } from './useCriterionTitle.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXL },
  note: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  heading: { ...typographyStyles.body1Strong, margin: 0, overflowWrap: 'anywhere' },
  meta: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
});

/** Criterion by criterion who departs from it, how and with what words; those that most depart from first. */
export function DeviationsCompared({ adoptions }: { readonly adoptions: PackageAdoptions }) {
  const styles = useStyles();
  const { compared: words } = useAdoptionTexts();
  const counted = adoptions.regions.flatMap(({ standing }) => ('deviations' in standing ? standing.deviations : []));
  const groups = adoptions.edition.value.content.items
    .map((item) => ({ item, deviations: counted.filter(({ value }) => value.criterion === item.criterion) }))
    .filter(({ deviations }) => deviations.length > 0)
    .toSorted((a, b) => b.deviations.length - a.deviations.length);
  return (
    <div className={styles.root}>
      {groups.length === 0 && <p className={styles.note}>{words.none}</p>}
      {groups.map(({ item, deviations }) => (
        <OnCriterion key={item.criterion} item={item} deviations={deviations} />
      ))}
      {adoptions.uncounted.length > 0 && <p className={styles.note}>{words.uncounted(adoptions.uncounted.length)}</p>}
    </div>
  );
}

type Props = { readonly item: FrozenItem; readonly deviations: readonly Held<Deviation>[] };

function OnCriterion({ item, deviations }: Props) {
  const styles = useStyles();
  const { compared: words } = useAdoptionTexts();
  const title = useCriterionTitle()(item.criterion);
  return (
    <section aria-label={`${item.criterion} ${title}`}>
      <h3 className={styles.heading}>
        <PlaceLink place={{ kind: 'criterion', id: item.criterion }} appearance="subtle">
          {title === '' ? item.criterion : title}
        </PlaceLink>
      </h3>
      <p className={styles.meta}>{`${item.criterion} · ${words.regions(deviations.length)}`}</p>
      <ul className={styles.list}>
        {deviations.map((held) => (
          <DeviationLine key={held.value.key} held={held} />
        ))}
      </ul>
    </section>
  );
}
