import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useEffect } from 'react';
import type { CriterionId } from '#domain/ids.ts';
import { maySee } from '#usecases/maySee.ts';
import { criterionPicture } from '#usecases/criterionPicture.ts';
import { useBrowsing } from '../criteria/browsing.ts';
import { Back } from '../frame/Back.tsx';
import { EmptyState } from '../frame/EmptyState.tsx';
import { useNavigation } from '../frame/navigation.ts';
import { Section } from '../frame/Section.tsx';
import { AnswerPanel } from '../positions/AnswerPanel.tsx';
import { RegionsPicture } from '../positions/RegionsPicture.tsx';
import { useActor, useWorkspace } from '../start/session.ts';
import { useTexts } from '../start/texts.ts';
import { CriterionFacts } from './CriterionFacts.tsx';
import { CriterionHead } from './CriterionHead.tsx';
import { CriterionTexts } from './CriterionTexts.tsx';
import { History } from './History.tsx';

const LostDraft = lazy(() => import('./LostDraft.tsx'));

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
});

/** One criterion: what it says, what the regions say about it, what became of it. */
export default function CriterionView({ id }: { readonly id: CriterionId }) {
  const styles = useStyles();
  const { tab } = useTexts();
  const workspace = useWorkspace();
  const actor = useActor();
  const picture = criterionPicture(workspace, id);
  useRememberedAsOpened(id);

  if (picture === undefined || !maySee(actor, picture.criterion.value)) return <NoSuchCriterion id={id} />;
  return (
    <article>
      <Back place={{ kind: 'criteria' }}>{tab.criterion.back}</Back>
      <CriterionHead picture={picture} />
      <div className={styles.columns}>
        <div className={styles.column}>
          <CriterionTexts criterion={picture.criterion.value} />
        </div>
        <div className={mergeClasses(styles.column, styles.aside)}>
          <AnswerPanel picture={picture} />
          <CriterionFacts picture={picture} />
        </div>
        <div className={styles.column}>
          {picture.standing && (
            <Section heading={tab.standing.heading}>
              <RegionsPicture standing={picture.standing} />
            </Section>
          )}
          <Section heading={tab.criterion.history}>
            <History picture={picture} />
          </Section>
        </div>
      </div>
    </article>
  );
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
