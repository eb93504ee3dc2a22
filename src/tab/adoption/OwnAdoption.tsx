import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Suspense, useState } from 'react';
import type { CountyCode } from '#domain/ids.ts';
import type { PackageAdoptions, RegionAdoption } from '#usecases/adoptionsOf.ts';
import { PlainText } from '../criterion/PlainText.tsx';
import { PendingMark } from '../outbox/PendingMark.tsx';
import { useTexts } from '../start/texts.ts';
import { useRegionName } from '../start/useRegionName.ts';
import { useFetchedWhenIdle } from '../start/whenIdle.ts';
import { AdoptionMark, stateOf } from './adoptionLook.tsx';
import { useAdoptionTexts, type AdoptionTexts } from './adoptionTexts.ts';
import { late } from '../start/late.tsx';

const KeptAdoption = late(() => import('./KeptAdoption.tsx'));

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'stretch',
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    // In high contrast every background is the same; the outline then shows where the panel ends.
    outline: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
  },
  heading: { ...typographyStyles.subtitle2, margin: 0 },
  aside: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  why: { ...typographyStyles.body1, margin: 0, maxWidth: '72ch' },
  saved: {
    ...typographyStyles.caption1,
    margin: 0,
    color: tokens.colorStatusSuccessForeground1,
    ':empty': { display: 'none' },
  },
  button: { alignSelf: 'flex-start' },
});

type Props = {
  readonly region: CountyCode;
  readonly adoptions: PackageAdoptions;
  readonly standing: RegionAdoption;
};

/** The own region's decision on the package: what it is, and the form for giving or changing it. */
export function OwnAdoption({ region, adoptions, standing }: Props) {
  const styles = useStyles();
  const { tab } = useTexts();
  const texts = useAdoptionTexts();
  const name = useRegionName()(region);
  const [isEditing, setIsEditing] = useState(false);
  const [isSaved, setIsSaved] = useState(false);
  useFetchedWhenIdle(KeptAdoption.fetch);
  const held = standing.kind === 'notConsidered' ? undefined : standing.adoption;
  const why = whyUncounted(standing, texts);
  const close = (hasSaved: boolean): void => {
    setIsSaved(hasSaved);
    setIsEditing(false);
  };

  return (
    <section aria-label={texts.own.heading(name)} className={styles.root}>
      <h2 className={styles.heading}>{texts.own.heading(name)}</h2>
      {!isEditing && (
        <div>
          <AdoptionMark state={stateOf(standing)} />
        </div>
      )}
      {why !== undefined && <p className={styles.why}>{why}</p>}
      {isEditing ? (
        <Suspense>
          <KeptAdoption
            {...{ region, adoptions, standing }}
            onSaved={() => close(true)}
            onCancel={() => close(false)}
          />
        </Suspense>
      ) : (
        <>
          {held && <p className={styles.aside}>{factsOf(standing, texts).join(' · ')}</p>}
          {held && held.value.reason !== '' && <PlainText text={held.value.reason} />}
          {held && (
            <p className={styles.aside}>{texts.own.writtenBy(held.written.name, tab.format.date(held.written.at))}</p>
          )}
          {held && <PendingMark list="adoptions" row={held.value.key} />}
          <p role="status" className={styles.saved}>
            {isSaved && texts.own.saved(name)}
          </p>
          <Button
            className={styles.button}
            appearance={standing.kind === 'counted' ? 'secondary' : 'primary'}
            onClick={() => setIsEditing(true)}
          >
            {standing.kind === 'counted' ? texts.own.change : texts.own.record}
          </Button>
        </>
      )}
    </section>
  );
}

function whyUncounted(standing: RegionAdoption, { own }: AdoptionTexts): string | undefined {
  switch (standing.kind) {
    case 'notConsidered':
      return own.notConsidered;
    case 'outdated':
      return own.outdated;
    case 'unverified':
      return own.unverified(standing.adoption.written.name);
    case 'incomplete':
      return own.incomplete[standing.fault];
    case 'counted':
      return undefined;
  }
}

/** Since when or from when, the case, and how many deviations. */
function factsOf(standing: RegionAdoption, { form, state, deviations }: AdoptionTexts): readonly string[] {
  if (standing.kind === 'notConsidered') return [];
  const { on, caseNumber, state: decided } = standing.adoption.value;
  const day = decided === 'planned' || decided === 'declined' ? decided : 'adopted';
  return [
    ...(standing.kind === 'counted' ? [] : [state[decided]]),
    ...(on === undefined ? [] : [`${form.on[day]} ${on}`]),
    ...(caseNumber === '' ? [] : [`${form.caseNumber} ${caseNumber}`]),
    ...('deviations' in standing && standing.deviations.length > 0 ? [deviations(standing.deviations.length)] : []),
  ];
}
