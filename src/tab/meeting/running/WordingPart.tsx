import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Edit16Regular } from '@fluentui/react-icons';
import { Suspense, useEffect, useRef, useState } from 'react';
import { isEditable } from '#domain/criterion.ts';
import { may } from '#domain/role.ts';
import type { CriterionPicture } from '#usecases/criterionPicture.ts';
import { PlainText } from '../../criterion/PlainText.tsx';
import { PlaceLink } from '../../frame/PlaceLink.tsx';
import { Section } from '../../frame/Section.tsx';
import { PendingMark } from '../../outbox/PendingMark.tsx';
import { late } from '../../start/late.tsx';
import { useActor } from '../../start/session.ts';
import { useMeetingTexts, type MeetingTexts } from '../meetingTexts.ts';
import { comparedWording, type ComparedWording } from './comparedWording.ts';

// What compares texts is as large as the rest of the panel; until it is there the text itself is.
const Difference = late(async () => ({ default: (await import('../../conflict/Difference.tsx')).Difference }));
const WordingForm = late(() => import('./WordingForm.tsx'));

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  meta: {
    ...typographyStyles.caption1,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground2,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
  saved: { ...typographyStyles.caption1, color: tokens.colorStatusSuccessForeground1, ':empty': { display: 'none' } },
});

/** A criterion's text as it stands, with what is new in it, and the way to change it where the meeting is. */
export function WordingPart({ picture }: { readonly picture: CriterionPicture }) {
  const styles = useStyles();
  const { text: words } = useMeetingTexts();
  const [isEditing, setIsEditing] = useState(false);
  const [isSaved, setIsSaved] = useState(false);
  const edit = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  useEffect(() => {
    // The form took the focus with it.
    if (wasEditing.current && !isEditing) edit.current?.focus();
    wasEditing.current = isEditing;
  }, [isEditing]);
  const { value, revision } = picture.criterion;
  const mayEdit = may.editDrafts(useActor()) && isEditable(value);
  return (
    <Section heading={words.heading}>
      <div className={styles.root}>
        <PendingMark list="criteria" row={value.key} />
        {isEditing ? (
          <Suspense>
            <WordingForm
              picture={picture}
              onDone={(wasSaved) => {
                setIsEditing(false);
                setIsSaved(wasSaved);
              }}
            />
          </Suspense>
        ) : (
          <>
            <Wording key={revision} picture={picture} />
            {mayEdit && (
              <div className={styles.buttons}>
                <Button
                  ref={(button: HTMLButtonElement | null) => {
                    edit.current = button;
                  }}
                  size="small"
                  icon={<Edit16Regular />}
                  onClick={() => {
                    setIsSaved(false);
                    setIsEditing(true);
                  }}
                >
                  {words.edit}
                </Button>
              </div>
            )}
          </>
        )}
        <div role="status" className={styles.saved}>
          {isSaved && words.saved}
        </div>
      </div>
    </Section>
  );
}

function Wording({ picture }: { readonly picture: CriterionPicture }) {
  const styles = useStyles();
  const { text: words } = useMeetingTexts();
  const [isPlain, setIsPlain] = useState(false);
  const { id, text } = picture.criterion.value;
  const compared = comparedWording(picture);
  const isChanged = compared !== undefined && compared.text !== text;
  return (
    <>
      <div className={styles.meta}>
        <PlaceLink place={{ kind: 'criterion', id }}>{id}</PlaceLink>
        <span>{comparison(compared, isChanged, words)}</span>
        {isChanged && (
          <Button size="small" appearance="transparent" onClick={() => setIsPlain(!isPlain)}>
            {isPlain ? words.showChanges : words.showPlain}
          </Button>
        )}
      </div>
      {text === '' && <p className={styles.none}>{words.missing}</p>}
      {isChanged && !isPlain ? (
        <Suspense fallback={<PlainText text={text} />}>
          <Difference before={compared.text} after={text} />
        </Suspense>
      ) : (
        <PlainText text={text} />
      )}
    </>
  );
}

function comparison(compared: ComparedWording | undefined, isChanged: boolean, words: MeetingTexts['text']): string {
  if (compared === undefined) return words.noEdition;
  return isChanged ? words.changesSince(compared.version) : words.sameAs(compared.version);
}
