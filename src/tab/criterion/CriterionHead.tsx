import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Edit20Regular } from '@fluentui/react-icons';
import { isEditable, isPublished } from '#domain/criterion.ts';
import { may } from '#domain/role.ts';
import type { CriterionPicture } from '#usecases/criterionPicture.ts';
import { DraftMark, LevelMark, StatusMark } from '../criteria/marks.tsx';
import { useNavigation } from '../frame/navigation.ts';
import { PageTitle } from '../frame/PageTitle.tsx';
import { PendingMark } from '../outbox/PendingMark.tsx';
import { useActor } from '../start/session.ts';
import { useTexts } from '../start/texts.ts';
import { ShareButtons } from './ShareButtons.tsx';

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
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** Title, what identifies the text, and what can be done with it. */
export function CriterionHead({ picture }: { readonly picture: CriterionPicture }) {
  const styles = useStyles();
  const { tab, terms } = useTexts();
  const navigation = useNavigation();
  const actor = useActor();
  const criterion = picture.criterion.value;
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
        {!isPublished(criterion) && <p className={styles.draft}>{tab.criterion.draftExplained}</p>}
      </div>
      <div className={styles.actions}>
        {may.editDrafts(actor) && isEditable(criterion) && (
          <Button icon={<Edit20Regular />} onClick={() => navigation.go({ kind: 'editCriterion', id: criterion.id })}>
            {tab.criterion.edit}
          </Button>
        )}
        <ShareButtons criterion={criterion} />
      </div>
    </div>
  );
}
