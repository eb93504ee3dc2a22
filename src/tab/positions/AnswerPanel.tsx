import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { Consultation } from '#domain/consultation.ts';
import type { CountyCode } from '#domain/ids.ts';
import { takesAnswers } from '#usecases/consultationOf.ts';
import type { CriterionPicture } from '#usecases/criterionPicture.ts';
import { PlaceLink } from '../frame/PlaceLink.tsx';
import { useActor, useSession } from '../start/session.ts';
import { useTexts } from '../start/texts.ts';
import { OwnAnswer } from './OwnAnswer.tsx';
import { RegionPicker } from './RegionPicker.tsx';
import { TextChangedNotice } from './TextChangedNotice.tsx';

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
  const { position: words } = useTexts().tab;
  const { speaksFor } = useActor();
  const { today } = useSession();
  const [chosen, setChosen] = useState<CountyCode | undefined>(speaksFor[0]);
  const consultation = consulted.held.value;
  const isTaking = takesAnswers(consultation, today());
  const region = chosen !== undefined && speaksFor.includes(chosen) ? chosen : speaksFor[0];

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
      {consultation.state === 'open' && !consulted.isTextUnchanged && (
        <TextChangedNotice consultation={consultation.key} criterion={picture.criterion.value.id} />
      )}
      {speaksFor.length > 1 && region !== undefined && <RegionPicker value={region} onChange={setChosen} />}
      {region !== undefined && (
        <OwnAnswer
          key={region}
          region={region}
          question={{
            consultation: consultation.key,
            criterion: picture.criterion.value.id,
            edition: consulted.edition,
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
