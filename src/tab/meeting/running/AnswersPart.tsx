import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { CriterionId } from '#domain/ids.ts';
import type { Meeting } from '#domain/meeting.ts';
import type { Consultation, ConsultationItem } from '#domain/consultation.ts';
import { takesAnswers } from '#domain/consultation.ts';
import { contentOf, hashOf } from '#domain/edition.ts';
import type { Held } from '#domain/workspace.ts';
import { questionedItem, standingIn, type LastConsultation } from '#usecases/consultationOf.ts';
import { criterionById } from '#usecases/lookUp.ts';
import { waitingSeenBy } from '#usecases/meetings/saidAtMeetings.ts';
import { PlaceLink } from '../../frame/PlaceLink.tsx';
import { Section } from '../../frame/Section.tsx';
import { AnswerBar } from '../../positions/AnswerBar.tsx';
import { answeredIn } from '../../positions/answerLook.tsx';
import { useActor, useSession, useWorkspace } from '../../start/session.ts';
import { useTexts } from '../../start/texts.ts';
import { useMeetingTexts } from '../meetingTexts.ts';
import { RegionLine } from './RegionLine.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  line: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  filter: { alignSelf: 'flex-start' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
});

type Props = {
  readonly meeting: Meeting;
  readonly criterion: CriterionId;
  readonly asked: LastConsultation | undefined;
  readonly mayLead: boolean;
};

/** Where every region stands on one criterion, and the place where it is taken down as it is said. */
export function AnswersPart({ meeting, criterion, asked, mayLead }: Props) {
  const styles = useStyles();
  const { answers: words } = useMeetingTexts();
  return (
    <Section heading={words.heading}>
      <div className={styles.root}>
        {asked === undefined ? (
          <p className={styles.line}>{words.notAsked}</p>
        ) : (
          <Asked meeting={meeting} criterion={criterion} held={asked.held} item={asked.item} mayLead={mayLead} />
        )}
      </div>
    </Section>
  );
}

type AskedProps = Omit<Props, 'asked'> & {
  readonly held: Held<Consultation>;
  readonly item: ConsultationItem;
};

function Asked({ meeting, criterion, held, item, mayLead }: AskedProps) {
  const styles = useStyles();
  const { answers: words } = useMeetingTexts();
  const { tab } = useTexts();
  const workspace = useWorkspace();
  const actor = useActor();
  const { today } = useSession();
  const [isOnlySilent, setIsOnlySilent] = useState(false);
  const standing = standingIn(workspace, held.value, questionedItem(workspace, held.value, item), actor);
  const working = criterionById(workspace, criterion);
  const isTextUnchanged = working !== undefined && hashOf(contentOf(working.value)) === item.edition;
  const isOpen = takesAnswers(held.value, today());
  const consultation = held.value.key;
  const rows = standing.regions.map(({ region, answer }) => ({
    region,
    answer,
    said: waitingSeenBy(workspace, { consultation, criterion, region: region.code }, actor),
  }));
  const shown = isOnlySilent ? rows.filter(({ answer }) => answer.kind !== 'given' && answer.kind !== 'hidden') : rows;
  const waiting = rows.filter(({ said }) => said !== undefined).length;
  const question = { meeting: meeting.key, consultation, criterion, editionRead: item.edition };
  return (
    <>
      <p className={styles.line} role="status">
        {[
          tab.standing.answered(answeredIn(standing), standing.regions.length),
          ...(waiting > 0 ? [words.waiting(waiting)] : []),
        ].join(' · ')}
      </p>
      <AnswerBar counts={standing.counts} />
      {!isOpen && <p className={styles.line}>{words.closed}</p>}
      {isOpen && !isTextUnchanged && (
        <p className={styles.line}>
          {words.textChanged}{' '}
          <PlaceLink place={{ kind: 'consultation', key: consultation }}>{words.toConsultation}</PlaceLink>
        </p>
      )}
      {mayLead && isOpen && isTextUnchanged && <p className={styles.line}>{words.onBehalf}</p>}
      <Button
        size="small"
        className={styles.filter}
        appearance={isOnlySilent ? 'primary' : 'secondary'}
        aria-pressed={isOnlySilent}
        onClick={() => setIsOnlySilent(!isOnlySilent)}
      >
        {words.onlySilent}
      </Button>
      <ul className={styles.list} aria-label={words.heading}>
        {shown.map((row) => (
          <RegionLine
            key={row.region.code}
            {...row}
            question={question}
            isTaking={mayLead && isOpen && isTextUnchanged}
          />
        ))}
      </ul>
      {shown.length === 0 && <p className={styles.line}>{words.noneLeft}</p>}
    </>
  );
}
