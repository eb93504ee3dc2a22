import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Comment16Regular, Edit20Regular } from '@fluentui/react-icons';
import { Suspense } from 'react';
import { isEditable, isPublished, isUnderRevision } from '#domain/criterion.ts';
import { may } from '#domain/role.ts';
import type { CommentsOn } from '#usecases/commentsOn.ts';
import type { CriterionPicture } from '#usecases/criterionPicture.ts';
import { criterionById } from '#usecases/lookUp.ts';
import { useCommentTexts } from '../comments/commentTexts.ts';
import { DraftMark, LevelMark, StatusMark } from '../criteria/marks.tsx';
import { useNavigation } from '../frame/navigation.ts';
import { PageTitle } from '../frame/PageTitle.tsx';
import { PendingMark } from '../outbox/PendingMark.tsx';
import { useActor, useWorkspace } from '../start/session.ts';
import { useTexts } from '../start/texts.ts';
import { useDraftingTexts } from './draftingTexts.ts';
import { ShareButtons } from './ShareButtons.tsx';
import { StepMenu } from './StepMenu.tsx';
import { late } from '../start/late.tsx';

const EditorsNotice = late(() => import('./EditorsNotice.tsx'));
const RepealCriterion = late(() => import('./RepealCriterion.tsx'));

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalXXL,
    rowGap: tokens.spacingVerticalM,
    paddingTop: tokens.spacingVerticalS,
  },
  words: { flexBasis: '480px', flexGrow: 1, minWidth: 0 },
  line: {
    ...typographyStyles.body1,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    paddingTop: tokens.spacingVerticalS,
    color: tokens.colorNeutralForeground2,
  },
  id: { ...typographyStyles.body1Strong, color: tokens.colorNeutralForeground1 },
  draft: {
    ...typographyStyles.caption1,
    margin: 0,
    paddingTop: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground3,
  },
  pending: { paddingTop: tokens.spacingVerticalXS, ':empty': { display: 'none' } },
  comments: { marginTop: tokens.spacingVerticalS },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

type Props = {
  readonly picture: CriterionPicture;
  /** Undefined for who reads none. */
  readonly comments: CommentsOn | undefined;
  /** Goes to the comments. */
  readonly onComments: () => void;
};

/** Title, what identifies the text, and what can be done with it. */
export function CriterionHead({ picture, comments, onComments }: Props) {
  const styles = useStyles();
  const { tab, terms } = useTexts();
  const navigation = useNavigation();
  const actor = useActor();
  const commentTexts = useCommentTexts();
  const criterion = picture.criterion.value;
  const open = comments?.threads.filter(({ answer }) => answer === undefined).length ?? 0;
  return (
    <div className={styles.root}>
      <div className={styles.words}>
        <PageTitle name={`${criterion.id} ${criterion.title}`}>{criterion.title}</PageTitle>
        <div className={styles.line}>
          <span className={styles.id}>{criterion.id}</span>
          <span>{tab.criterion.version(picture.version)}</span>
          <StatusMark status={criterion.status} />
          <LevelMark level={criterion.level} />
          <span>{terms.kind[criterion.kind ?? 'none']}</span>
          <DraftMark status={criterion.status} />
        </div>
        <div className={styles.pending}>
          <PendingMark list="criteria" row={criterion.key} />
        </div>
        <Standing picture={picture} />
        <Suspense>
          <EditorsNotice id={criterion.id} isEditing={false} />
        </Suspense>
        {open > 0 && (
          <Button className={styles.comments} size="small" icon={<Comment16Regular />} onClick={onComments}>
            {commentTexts.open(open)}
          </Button>
        )}
      </div>
      <div className={styles.actions}>
        {may.editDrafts(actor) && isEditable(criterion) && (
          <Button icon={<Edit20Regular />} onClick={() => navigation.go({ kind: 'editCriterion', id: criterion.id })}>
            {tab.criterion.edit}
          </Button>
        )}
        <StepMenu held={picture.criterion} />
        <Suspense>{may.decide(actor) && <RepealCriterion picture={picture} />}</Suspense>
        <ShareButtons criterion={criterion} />
      </div>
    </div>
  );
}

/** What is in force, where that is not simply what is shown. */
function Standing({ picture }: { readonly picture: CriterionPicture }) {
  const styles = useStyles();
  const { tab } = useTexts();
  const drafting = useDraftingTexts();
  const mayReadDrafts = may.readDrafts(useActor());
  const criterion = picture.criterion.value;
  const working = criterionById(useWorkspace(), criterion.id)?.value;
  if (!mayReadDrafts && working !== undefined && isUnderRevision(working))
    return <p className={styles.draft}>{drafting.readsPublished}</p>;
  // That it is repealed, and by whom, stands below.
  if (isPublished(criterion) || criterion.status === 'repealed') return null;
  const published = picture.editions.find(({ value }) => value.hash === criterion.publishedEdition)?.value;
  const isRevised = isUnderRevision(criterion) && published !== undefined;
  return (
    <p className={styles.draft}>
      {isRevised ? drafting.underRevision(drafting.edition(published.version)) : tab.criterion.draftExplained}
    </p>
  );
}
