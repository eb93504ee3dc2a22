import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { CriterionPicture } from '#usecases/criterionPicture.ts';
import { criterionPicture } from '#usecases/criterionPicture.ts';
import type { ItemCriterion } from '#usecases/meetings/meetingOf.ts';
import { Difference } from '../../conflict/Difference.tsx';
import { useActor, useVisibleWorkspace } from '../../start/session.ts';
import { comparedWording } from '../running/comparedWording.ts';
import { useMeetingTexts } from '../meetingTexts.ts';
import { StagePicture } from './StagePicture.tsx';
import { STAGE_BODY, STAGE_NOTE } from './stageType.ts';

const useStyles = makeStyles({
  text: { ...STAGE_BODY, flexGrow: 1 },
  // Few words fill the room; a page of text has to fit too, and is set smaller before it is scrolled.
  short: { fontSize: 'clamp(20px, 2.7vw, 56px)' },
  long: { fontSize: 'clamp(16px, 1.5vw, 32px)' },
  note: { ...STAGE_NOTE, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Up to and from how many characters a text is set larger and smaller. */
const SHORT = 320;
const LONG = 800;

/** One criterion on the stage: its text with what is new in it, and where the regions stand. */
export function StageCriterion({ shown: { criterion, asked } }: { readonly shown: ItemCriterion }) {
  const styles = useStyles();
  const { text: words, stage } = useMeetingTexts();
  const picture = criterionPicture(useVisibleWorkspace(), criterion, useActor());
  if (picture === undefined) return <p className={styles.note}>{words.unreadable}</p>;
  const compared = comparedWording(picture);
  const isChanged = compared !== undefined && compared.text !== picture.criterion.value.text;
  const { length } = picture.criterion.value.text;
  return (
    <>
      <div className={mergeClasses(styles.text, length <= SHORT && styles.short, length >= LONG && styles.long)}>
        <Wording picture={picture} />
      </div>
      {isChanged && <p className={styles.note}>{stage.changes(compared.version)}</p>}
      {asked && <StagePicture criterion={criterion} asked={asked} />}
    </>
  );
}

function Wording({ picture }: { readonly picture: CriterionPicture }) {
  const { text: words } = useMeetingTexts();
  const { text } = picture.criterion.value;
  const compared = comparedWording(picture);
  return text === '' ? <p>{words.missing}</p> : <Difference before={compared?.text ?? text} after={text} />;
}
