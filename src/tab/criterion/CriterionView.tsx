import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Suspense, useEffect, useMemo, useRef, useState } from 'react';
import type { Passage } from '#domain/comment.ts';
import type { CriterionId } from '#domain/ids.ts';
import { may } from '#domain/role.ts';
import { commentsOn, type CommentsOn } from '#usecases/commentsOn.ts';
import { criterionPicture, type CriterionPicture } from '#usecases/criterionPicture.ts';
import { criterionById } from '#usecases/lookUp.ts';
import { isInvitedOnly } from '#usecases/maySee.ts';
import { visibleCriterion } from '#usecases/visibleCriterion.ts';
import { useBrowsing } from '../criteria/browsing.ts';
import { Back } from '../frame/Back.tsx';
import { EmptyState } from '../frame/EmptyState.tsx';
import { useNavigation } from '../frame/navigation.ts';
import { Section } from '../frame/Section.tsx';
import { AnswerPanel } from '../positions/AnswerPanel.tsx';
import { KeptForm } from '../positions/OwnAnswer.tsx';
import { RegionsPicture } from '../positions/RegionsPicture.tsx';
import { useActor, useVisibleWorkspace, useWorkspace } from '../start/session.ts';
import { useTexts } from '../start/texts.ts';
import { CriterionFacts } from './CriterionFacts.tsx';
import { CriterionHead } from './CriterionHead.tsx';
import { CriterionTexts } from './CriterionTexts.tsx';
import { late } from '../start/late.tsx';

const CommentsSection = late(() => import('../comments/CommentsSection.tsx'));
const GateSection = late(() => import('../gate/GateSection.tsx'));
const HistoryPanel = late(() => import('../history/HistoryPanel.tsx'));
const OriginSection = late(() => import('./OriginSection.tsx'));
const LostDraft = late(() => import('./LostDraft.tsx'));
const PublishCriterion = late(() => import('./PublishCriterion.tsx'));
const RepealedBy = late(() => import('../decisions/RepealedBy.tsx'));

/** On most pages from the start: what an answer is given in stands above what else is on the page. */
export const parts = [CommentsSection, GateSection, HistoryPanel, KeptForm];

/** Below this the own answer stands between the text and the others' answers. */
const NARROW = '@media (max-width: 959px)';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 340px',
    gridTemplateRows: 'auto 1fr',
    columnGap: tokens.spacingHorizontalXXXL,
    rowGap: tokens.spacingVerticalXXL,
    alignItems: 'start',
    paddingTop: tokens.spacingVerticalXL,
    [NARROW]: { display: 'flex', flexDirection: 'column', alignItems: 'stretch' },
  },
  column: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXL, minWidth: 0 },
  aside: { gridColumn: 2, gridRow: '1 / span 2' },
  notice: { paddingTop: tokens.spacingVerticalL },
  place: { ':empty': { display: 'none' }, ':focus': { outlineStyle: 'none' } },
});

/** One criterion: what it says, what people and regions say about it, what became of it. */
export default function CriterionView({ id }: { readonly id: CriterionId }) {
  const styles = useStyles();
  const { tab } = useTexts();
  const actor = useActor();
  const picture = usePictureOf(id);
  useRememberedAsOpened(id);
  const [about, setAbout] = useState<Passage>();
  const place = useRef<HTMLDivElement>(null);
  const comments = useCommentsOn(id);

  if (picture === undefined) return <NoSuchCriterion id={id} />;
  const criterion = picture.criterion.value;
  return (
    <article>
      <Back place={{ kind: 'criteria' }}>{tab.criterion.back}</Back>
      <CriterionHead picture={picture} comments={comments} onComments={() => showPlace(place.current)} />
      <Suspense>
        {criterion.status === 'repealed' && (
          <div className={styles.notice}>
            <RepealedBy subject={{ kind: 'criterion', criterion: id }} />
          </div>
        )}
        {may.readDrafts(actor) && <PublishCriterion picture={picture} />}
      </Suspense>
      <div className={styles.columns}>
        <div className={styles.column}>
          <CriterionTexts criterion={criterion} onComment={may.comment(actor) && comments ? setAbout : undefined} />
          <Suspense>{may.readDrafts(actor) && <OriginSection criterion={criterion} />}</Suspense>
          <div ref={place} tabIndex={-1} className={styles.place}>
            <Suspense>
              {comments && (
                <CommentsSection
                  criterion={criterion}
                  hash={picture.hash}
                  comments={comments}
                  about={about}
                  onAbout={setAbout}
                />
              )}
            </Suspense>
          </div>
        </div>
        <div className={mergeClasses(styles.column, styles.aside)}>
          {!isInvitedOnly(actor) && <AnswerPanel picture={picture} />}
          <Suspense>
            <GateSection criterion={criterion} />
          </Suspense>
          <CriterionFacts picture={picture} />
        </div>
        {!isInvitedOnly(actor) && <Agreement picture={picture} />}
      </div>
    </article>
  );
}

/** What the regions say, and what became of it. */
function Agreement({ picture }: { readonly picture: CriterionPicture }) {
  const styles = useStyles();
  const { tab } = useTexts();
  return (
    <div className={styles.column}>
      {picture.standing && (
        <Section heading={tab.standing.heading}>
          <RegionsPicture standing={picture.standing} />
        </Section>
      )}
      <Section heading={tab.criterion.history}>
        <Suspense>
          <HistoryPanel picture={picture} />
        </Suspense>
      </Section>
    </div>
  );
}

/**
 * The criterion as the person may see it (K18): for who reads no drafts what is in force, and then nothing of what the
 * regions are asked about its revision.
 */
function usePictureOf(id: CriterionId): CriterionPicture | undefined {
  const workspace = useWorkspace();
  const visible = useVisibleWorkspace();
  const actor = useActor();
  const held = criterionById(workspace, id);
  if (held === undefined || visibleCriterion(workspace, actor, held) === undefined) return undefined;
  if (may.readDrafts(actor) || !may.readPublished(actor)) return criterionPicture(workspace, id, actor);
  const picture = criterionPicture(visible, id, actor);
  if (picture?.consultation?.item.edition === picture?.hash) return picture;
  return picture && { ...picture, consultation: undefined, standing: undefined };
}

/** Undefined for who reads none: what is said of drafts is for those who work on them. */
function useCommentsOn(id: CriterionId): CommentsOn | undefined {
  const workspace = useWorkspace();
  const actor = useActor();
  const isFor = may.readDrafts(actor) || isInvitedOnly(actor);
  return useMemo(() => (isFor ? commentsOn(workspace, id, actor) : undefined), [workspace, id, actor, isFor]);
}

function showPlace(place: HTMLElement | null): void {
  place?.focus({ preventScroll: true });
  place?.scrollIntoView({ block: 'start' });
}

function NoSuchCriterion({ id }: { readonly id: CriterionId }) {
  const { missingPage } = useTexts().tab.criterion;
  const navigation = useNavigation();
  return (
    <>
      <EmptyState level={1} title={missingPage.title(id)} body={missingPage.body}>
        <Button appearance="primary" onClick={() => navigation.go({ kind: 'criteria' })}>
          {missingPage.action}
        </Button>
      </EmptyState>
      <Suspense>
        <LostDraft id={id} />
      </Suspense>
    </>
  );
}

/** So that the list, when it is shown again, knows which row to return to. */
function useRememberedAsOpened(id: CriterionId): void {
  const [browsing, browse] = useBrowsing();
  useEffect(() => {
    if (browsing.opened !== id) browse({ ...browsing, opened: id });
  }, [browsing, browse, id]);
}
