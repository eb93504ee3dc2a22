import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Add16Regular } from '@fluentui/react-icons';
import { sentenceFor } from '#i18n/sentenceFor.ts';
import { proposeAgenda } from '#usecases/meetings/proposeAgenda.ts';
import type { AgendaDraft } from '#usecases/meetings/saveMeeting.ts';
import { Section } from '../../frame/Section.tsx';
import { useActor, useSession, useWorkspace } from '../../start/session.ts';
import { useMeetingWords } from '../meetingSentences.ts';
import { useMeetingTexts } from '../meetingTexts.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalM,
    alignItems: 'center',
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  title: { ...typographyStyles.body1, overflowWrap: 'anywhere' },
  why: { ...typographyStyles.caption1, display: 'block', color: tokens.colorNeutralForeground3 },
  none: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  all: { marginTop: tokens.spacingVerticalS },
});

/** More than this no meeting has time for. */
const SHOWN = 12;

type Props = {
  readonly agenda: readonly AgendaDraft[];
  readonly onAdd: (items: readonly AgendaDraft[]) => void;
};

/** What waits for answers or decisions and is not on the agenda yet, each with its reason. */
export default function Proposals({ agenda, onAdd }: Props) {
  const styles = useStyles();
  const { plan: words, page } = useMeetingTexts();
  const { why: reasons } = useMeetingWords();
  const { today } = useSession();
  const on = new Set(agenda.map(({ subject }) => JSON.stringify(subject)));
  const proposals = proposeAgenda(useWorkspace(), useActor(), today())
    .filter(({ subject }) => !on.has(JSON.stringify(subject)))
    .slice(0, SHOWN);
  return (
    <Section heading={words.proposals}>
      {proposals.length === 0 && <p className={styles.none}>{words.noProposals}</p>}
      <ul className={styles.list} aria-label={words.proposals}>
        {proposals.map(({ subject, title, minutes, why }) => (
          <li key={JSON.stringify(subject)} className={styles.item}>
            <span className={styles.title}>
              {title}
              <span className={styles.why}>
                {[words.subjects[subject.kind], sentenceFor(reasons, why), page.minutes(minutes)].join(' · ')}
              </span>
            </span>
            <Button
              size="small"
              icon={<Add16Regular />}
              aria-label={words.add(title)}
              onClick={() => onAdd([{ subject, title, minutes }])}
            />
          </li>
        ))}
      </ul>
      {proposals.length > 1 && (
        <Button
          size="small"
          className={styles.all}
          onClick={() => onAdd(proposals.map(({ subject, title, minutes }) => ({ subject, title, minutes })))}
        >
          {words.addAll}
        </Button>
      )}
    </Section>
  );
}
