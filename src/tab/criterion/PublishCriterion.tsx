import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Suspense, useState } from 'react';
import type { CriterionId } from '#domain/ids.ts';
import { may } from '#domain/role.ts';
import { statusAfter } from '#domain/transitions.ts';
import type { CriterionPicture } from '#usecases/criterionPicture.ts';
import { useDecisionTexts } from '../decisions/decisionTexts.ts';
import { focusReturnsHere } from '../frame/focusReturnsHere.ts';
import { Section } from '../frame/Section.tsx';
import { useActor } from '../start/session.ts';
import { useFetchedWhenIdle } from '../start/whenIdle.ts';
import { SupersededPicker } from './SupersededPicker.tsx';
import { replacedEdition, WhatIsPublished } from './WhatIsPublished.tsx';
import { late } from '../start/late.tsx';

const PublishDialog = late(() => import('./PublishDialog.tsx'));

const useStyles = makeStyles({
  root: { paddingTop: tokens.spacingVerticalL, maxWidth: '960px' },
  box: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  line: { ...typographyStyles.body1, margin: 0 },
  act: { alignSelf: 'flex-start' },
  said: {
    ...typographyStyles.body1,
    paddingTop: tokens.spacingVerticalS,
    color: tokens.colorStatusSuccessForeground1,
    ':empty': { display: 'none' },
  },
});

type Props = { readonly picture: CriterionPicture };

/** Puts a decided criterion in force by itself: by whose decision, what it takes the place of, and the button. */
export default function PublishCriterion({ picture }: Props) {
  const styles = useStyles();
  const { publish: words } = useDecisionTexts();
  const mayPublish = may.publish(useActor());
  const [superseded, setSuperseded] = useState<readonly CriterionId[]>([]);
  /** As it was when the person asked: the dialog stands until it has shut, though the criterion is in force then. */
  const [asked, setAsked] = useState<CriterionPicture>();
  const [isDone, setIsDone] = useState(false);
  const replaced = replacedEdition(asked ?? picture);
  useFetchedWhenIdle(mayPublish ? PublishDialog.fetch : undefined);
  const { value } = picture.criterion;
  return (
    <>
      {statusAfter('publish', value.status) !== undefined && (
        <div className={styles.root}>
          <Section heading={words.heading}>
            <div className={styles.box}>
              <WhatIsPublished picture={picture}>
                {mayPublish ? (
                  <>
                    <SupersededPicker criterion={value} chosen={superseded} onChange={setSuperseded} />
                    <Button
                      {...focusReturnsHere}
                      appearance="primary"
                      className={styles.act}
                      onClick={() => setAsked(picture)}
                    >
                      {words.publish}
                    </Button>
                  </>
                ) : (
                  <p className={styles.line}>{words.onlyCoordinator}</p>
                )}
              </WhatIsPublished>
            </div>
          </Section>
        </div>
      )}
      <div role="status" className={styles.said}>
        {isDone && words.published}
      </div>
      <Suspense>
        {asked && (
          <PublishDialog
            id={asked.criterion.value.id}
            replaced={replaced?.version}
            superseded={superseded}
            onPublished={() => setIsDone(true)}
            onClose={() => setAsked(undefined)}
          />
        )}
      </Suspense>
    </>
  );
}
