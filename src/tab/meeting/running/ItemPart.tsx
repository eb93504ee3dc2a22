import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { ChevronLeft20Regular, ChevronRight20Regular } from '@fluentui/react-icons';
import { useState, type ReactNode } from 'react';
import type { AgendaItem, Meeting } from '#domain/meeting.ts';
import { criterionPicture } from '#usecases/criterionPicture.ts';
import { criteriaOn, type ItemCriterion } from '#usecases/meetings/meetingOf.ts';
import { useActor, useVisibleWorkspace, useWorkspace } from '../../start/session.ts';
import { useMeetingTexts } from '../meetingTexts.ts';
import { AnswersPart } from './AnswersPart.tsx';
import { OwnPrompt } from './OwnPrompt.tsx';
import { WordingPart } from './WordingPart.tsx';

const WIDE = '@media (min-width: 900px)';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  // Where there is room the answers stand beside the text, and notes are taken without scrolling past 21 regions.
  parts: {
    display: 'grid',
    rowGap: tokens.spacingVerticalL,
    columnGap: tokens.spacingHorizontalXXXL,
    alignItems: 'start',
    [WIDE]: {
      gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 380px)',
      gridTemplateRows: 'auto 1fr',
      gridTemplateAreas: '"text answers" "notes answers"',
    },
  },
  text: { minWidth: 0, [WIDE]: { gridArea: 'text' } },
  answers: { minWidth: 0, [WIDE]: { gridArea: 'answers' } },
  notes: { minWidth: 0, maxWidth: '760px', [WIDE]: { gridArea: 'notes' } },
  chooser: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS, maxWidth: '560px' },
  chosen: { ...typographyStyles.body1Strong, flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  count: { ...typographyStyles.caption1, display: 'block', color: tokens.colorNeutralForeground2 },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
});

type Props = {
  readonly meeting: Meeting;
  readonly item: AgendaItem;
  readonly mayLead: boolean;
  /** What is noted on the item. */
  readonly children: ReactNode;
};

/** What an item is about: the own region's part first, then text and answers, one criterion at a time, and notes. */
export function ItemPart({ meeting, item, mayLead, children }: Props) {
  const styles = useStyles();
  const criteria = criteriaOn(useWorkspace(), item);
  const [chosen, setChosen] = useState(0);
  const at = Math.min(chosen, criteria.length - 1);
  const shown = criteria[at];
  return (
    <div className={styles.root}>
      <OwnPrompt criteria={criteria} />
      {criteria.length > 1 && <Chooser criteria={criteria} at={at} onChoose={setChosen} />}
      <div className={mergeClasses(shown && styles.parts)}>
        {shown && <CriterionPart key={shown.criterion} meeting={meeting} shown={shown} mayLead={mayLead} />}
        <div className={styles.notes}>{children}</div>
      </div>
    </div>
  );
}

type ChooserProps = {
  readonly criteria: readonly ItemCriterion[];
  readonly at: number;
  readonly onChoose: (at: number) => void;
};

function Chooser({ criteria, at, onChoose }: ChooserProps) {
  const styles = useStyles();
  const { text: words } = useMeetingTexts();
  const workspace = useVisibleWorkspace();
  const actor = useActor();
  const id = criteria[at]?.criterion;
  const title = id === undefined ? '' : (criterionPicture(workspace, id, actor)?.criterion.value.title ?? id);
  return (
    <div role="group" aria-label={words.choose} className={styles.chooser}>
      <Button
        appearance="subtle"
        icon={<ChevronLeft20Regular />}
        aria-label={words.previous}
        disabledFocusable={at === 0}
        onClick={() => onChoose(at - 1)}
      />
      <span className={styles.chosen} role="status">
        {title}
        <span className={styles.count}>{words.criterionOf(at + 1, criteria.length)}</span>
      </span>
      <Button
        appearance="subtle"
        icon={<ChevronRight20Regular />}
        aria-label={words.next}
        disabledFocusable={at === criteria.length - 1}
        onClick={() => onChoose(at + 1)}
      />
    </div>
  );
}

type PartProps = { readonly meeting: Meeting; readonly shown: ItemCriterion; readonly mayLead: boolean };

function CriterionPart({ meeting, shown: { criterion, asked }, mayLead }: PartProps) {
  const styles = useStyles();
  const { text: words } = useMeetingTexts();
  const picture = criterionPicture(useVisibleWorkspace(), criterion, useActor());
  if (picture === undefined) return <p className={mergeClasses(styles.none, styles.text)}>{words.unreadable}</p>;
  return (
    <>
      <div className={styles.text}>
        <WordingPart picture={picture} />
      </div>
      <div className={styles.answers}>
        <AnswersPart meeting={meeting} criterion={criterion} asked={asked} mayLead={mayLead} />
      </div>
    </>
  );
}
