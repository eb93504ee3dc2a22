import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Suspense, useState, type Ref } from 'react';
import type { ItemCriterion } from '#usecases/meetings/meetingOf.ts';
import { PlainText } from '../../criterion/PlainText.tsx';
import { KeptForm } from '../../positions/OwnAnswer.tsx';
import { useRegionName } from '../../start/useRegionName.ts';
import { useTexts } from '../../start/texts.ts';
import { ConfirmButton } from '../ConfirmButton.tsx';
import { useMeetingTexts } from '../meetingTexts.ts';
import { OwnBox } from '../OwnBox.tsx';
import { useFocusOnTitle } from '../useFocusOnTitle.ts';
import { useOwnDue, type OwnDue } from './ownDue.ts';

const useStyles = makeStyles({
  about: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  told: { ...typographyStyles.caption1, margin: 0, ':empty': { display: 'none' } },
});

/** What the item that the meeting is at waits for from the person's own regions: an answer, or a word on one. */
export function OwnPrompt({ criteria }: { readonly criteria: readonly ItemCriterion[] }) {
  const styles = useStyles();
  const [told, setTold] = useState('');
  const [answering, setAnswering] = useState<string>();
  const { title, settle } = useFocusOnTitle();
  const due = useOwnDue(criteria);
  // A form under way stays, whatever is taken down meanwhile.
  const shown = due.find((each) => nameOf(each) === answering) ?? due[0];
  return (
    <>
      {shown && (
        <Due
          key={nameOf(shown)}
          due={shown}
          left={due.length - 1}
          titleRef={title}
          isAnswering={nameOf(shown) === answering}
          onAnswering={(is) => setAnswering(is ? nameOf(shown) : undefined)}
          onDone={(sentence) => {
            setAnswering(undefined);
            setTold(sentence);
            settle();
          }}
        />
      )}
      <p role="status" className={styles.told}>
        {told}
      </p>
    </>
  );
}

function nameOf({ region, question }: OwnDue): string {
  return `${region} ${question.criterion}`;
}

type DueProps = {
  readonly due: OwnDue;
  readonly left: number;
  readonly titleRef: Ref<HTMLHeadingElement>;
  readonly isAnswering: boolean;
  readonly onAnswering: (isAnswering: boolean) => void;
  readonly onDone: (told: string) => void;
};

function Due({ due, left, titleRef, isAnswering, onAnswering, onDone }: DueProps) {
  const styles = useStyles();
  const { own: words, text } = useMeetingTexts();
  const { tab } = useTexts();
  const name = useRegionName()(due.region);
  const title = useTitle(due, name);
  const { said } = due;
  return (
    <OwnBox title={title} titleRef={titleRef}>
      {left > 0 && <p className={styles.about}>{`${due.title} · ${text.criterionOf(1, left + 1)}`}</p>}
      {said && said.value.stance.kind !== 'endorses' && <PlainText text={said.value.stance.reason} />}
      {isAnswering ? (
        <Suspense>
          <KeptForm
            region={due.region}
            question={due.question}
            current={due.current}
            canSave={due.isTextUnchanged}
            onSaved={() => onDone(tab.position.saved(name))}
            onCancel={() => onAnswering(false)}
          />
        </Suspense>
      ) : (
        <div className={styles.buttons}>
          {said && (
            <ConfirmButton
              positions={[said.value.key]}
              label={words.confirm}
              onConfirmed={() => onDone(words.confirmed(name))}
            />
          )}
          <Button appearance={said ? 'secondary' : 'primary'} onClick={() => onAnswering(true)}>
            {said ? words.change : words.answer}
          </Button>
        </div>
      )}
    </OwnBox>
  );
}

function useTitle({ said, isStale }: OwnDue, name: string): string {
  const { own: words } = useMeetingTexts();
  const { terms } = useTexts();
  if (said !== undefined) return words.said(name, terms.stance[said.value.stance.kind]);
  return isStale ? words.stale(name) : words.title(name);
}
