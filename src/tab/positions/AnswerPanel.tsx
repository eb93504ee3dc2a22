import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Suspense, useId, useState } from 'react';
import type { Consultation } from '#domain/consultation.ts';
import type { CountyCode } from '#domain/ids.ts';
import { isAsked, takesAnswers } from '#domain/consultation.ts';
import { sentenceFor } from '#i18n/sentenceFor.ts';
import type { CriterionPicture } from '#usecases/criterionPicture.ts';
import { PlaceLink } from '../frame/PlaceLink.tsx';
import { useActor, useSession } from '../start/session.ts';
import { useTexts } from '../start/texts.ts';
import { OwnAnswer } from './OwnAnswer.tsx';
import { TextChangedNotice } from './TextChangedNotice.tsx';
import { late } from '../start/late.tsx';

// Few speak for several regions.
const RegionPicker = late(() => import('./RegionPicker.tsx'));

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    // In high contrast every background is the same; the outline then shows where the panel ends.
    outline: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
  },
  heading: { ...typographyStyles.subtitle2, margin: 0 },
  line: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** The consultation that the criterion is or was last in, and the own region's answer. */
export function AnswerPanel({ picture }: { readonly picture: CriterionPicture }) {
  const consulted = picture.consultation;
  return consulted === undefined ? null : (
    <OpenPanel key={consulted.held.value.key} picture={picture} consulted={consulted} />
  );
}

type Consulted = NonNullable<CriterionPicture['consultation']>;

function OpenPanel({ picture, consulted }: { readonly picture: CriterionPicture; readonly consulted: Consulted }) {
  const styles = useStyles();
  const heading = useId();
  const { tab, refusals } = useTexts();
  const words = tab.position;
  const { speaksFor } = useActor();
  const { today } = useSession();
  const consultation = consulted.held.value;
  const [own] = speaksFor;
  const asked = speaksFor.filter((code) => isAsked(consultation, code));
  const [chosen, setChosen] = useState<CountyCode | undefined>(asked[0]);
  const isTaking = takesAnswers(consultation, today());
  const region = chosen !== undefined && asked.includes(chosen) ? chosen : asked[0];

  return (
    <section aria-labelledby={heading} className={styles.root}>
      <div>
        <h2 id={heading} className={styles.heading}>
          {words.heading}
        </h2>
        <p className={styles.line}>
          <PlaceLink place={{ kind: 'consultation', key: consultation.key }}>{consultation.title}</PlaceLink>
        </p>
        <p className={styles.line}>{closing(consultation, isTaking, words)}</p>
      </div>
      {consultation.state === 'open' && (
        <TextChangedNotice
          consultation={consultation.key}
          criterion={picture.criterion.value.id}
          isChanged={!consulted.isTextUnchanged}
        />
      )}
      <Suspense>
        {asked.length > 1 && region !== undefined && (
          <RegionPicker regions={asked} value={region} onChange={setChosen} />
        )}
      </Suspense>
      {isTaking && region === undefined && own !== undefined && (
        <p className={styles.line}>{sentenceFor(refusals.recordPosition, { kind: 'regionNotAsked', region: own })}</p>
      )}
      {region !== undefined && (
        <OwnAnswer
          key={region}
          region={region}
          question={{
            consultation: consultation.key,
            criterion: picture.criterion.value.id,
            edition: consulted.item.edition,
          }}
          answer={picture.standing?.regions.find((standing) => standing.region.code === region)?.answer}
          isTaking={isTaking}
          canSave={consulted.isTextUnchanged}
        />
      )}
    </section>
  );
}

function closing(
  { closesOn }: Consultation,
  isTaking: boolean,
  words: { readonly closesOn: (day: string) => string; readonly closed: (day: string) => string },
): string {
  return isTaking ? words.closesOn(closesOn) : words.closed(closesOn);
}
