import { Button, makeStyles, MessageBar, MessageBarBody, tokens, typographyStyles } from '@fluentui/react-components';
import { takesAnswers, type Consultation } from '#domain/consultation.ts';
import type { RowKey } from '#domain/ids.ts';
import { may } from '#domain/role.ts';
import { Back } from '../frame/Back.tsx';
import { EmptyState } from '../frame/EmptyState.tsx';
import { useNavigation } from '../frame/navigation.ts';
import { PageTitle } from '../frame/PageTitle.tsx';
import { PlaceLink } from '../frame/PlaceLink.tsx';
import { Section } from '../frame/Section.tsx';
import { useActor, useSession, useWorkspace } from '../start/session.ts';
import { useTexts } from '../start/texts.ts';
import { ItemTable } from './ItemTable.tsx';
import { Log } from './Log.tsx';
import { ManagingBar } from './managing/ManagingBar.tsx';
import { OwnBar } from './OwnBar.tsx';
import { regionsDone, useProgress } from './ownAnswers.ts';
import { usePageTexts } from './pageTexts.ts';
import { ShareDone } from './ShareDone.tsx';
import { Timeline } from './Timeline.tsx';
import { WhoAnswered } from './WhoAnswered.tsx';

const useStyles = makeStyles({
  root: { maxWidth: '1080px', display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXL },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalXXL,
    rowGap: tokens.spacingVerticalM,
  },
  words: { minWidth: 0, flexGrow: 1, flexBasis: '320px' },
  facts: {
    ...typographyStyles.body1,
    margin: 0,
    paddingTop: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground2,
  },
  share: { flexBasis: '240px' },
  links: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalL },
});

/** One consultation: when, who has answered, what each criterion's picture is, and what was done with it. */
export default function ConsultationView({ consultation: key }: { readonly consultation: RowKey }) {
  const styles = useStyles();
  const { consultations: words } = useTexts().tab;
  const actor = useActor();
  const held = useWorkspace().consultations.byKey(key);
  if (held === undefined || !may.readDrafts(actor)) return <NoSuchConsultation />;
  return (
    <div>
      <Back place={{ kind: 'consultations' }}>{words.back}</Back>
      <div className={styles.root}>
        <Head consultation={held.value} />
        <Timeline consultation={held.value} />
        <State consultation={held.value} />
        <OwnBar consultation={held.value} />
        <div className={styles.links}>
          <ManagingBar held={held} />
          <Links consultation={held.value} />
        </div>
        <Answers consultation={held.value} />
        <Log consultation={held.value} />
      </div>
    </div>
  );
}

function Head({ consultation }: { readonly consultation: Consultation }) {
  const styles = useStyles();
  const { consultations: words } = useTexts().tab;
  const page = usePageTexts();
  const { packages } = useWorkspace();
  const progress = useProgress(consultation);
  const { package: key, items, regions } = consultation;
  const criteriaPackage = key && packages.byKey(key)?.value;
  const facts = [words.items(items.length), ...(regions === undefined ? [] : [page.asked(progress.regions.length)])];
  return (
    <div className={styles.head}>
      <div className={styles.words}>
        <PageTitle name={consultation.title}>{consultation.title}</PageTitle>
        <p className={styles.facts}>
          {facts.join(' · ')}
          {criteriaPackage && (
            <>
              {` · ${words.package}: `}
              <PlaceLink place={{ kind: 'package', key: criteriaPackage.key }}>{criteriaPackage.name}</PlaceLink>
            </>
          )}
        </p>
        {consultation.isHidden && consultation.state === 'open' && <p className={styles.facts}>{page.hidden}</p>}
      </div>
      <div className={styles.share}>
        <ShareDone done={regionsDone(progress)} all={progress.regions.length} />
      </div>
    </div>
  );
}

/** What everybody has to know before anything else: that time is up although it is not closed. */
function State({ consultation }: { readonly consultation: Consultation }) {
  const page = usePageTexts();
  const { today } = useSession();
  const mayManage = may.openConsultation(useActor());
  const isOver = consultation.state === 'open' && !takesAnswers(consultation, today());
  if (!isOver) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{mayManage ? page.over : page.overForRegions}</MessageBarBody>
    </MessageBar>
  );
}

function Links({ consultation: { key, state } }: { readonly consultation: Consultation }) {
  const page = usePageTexts();
  return (
    <>
      <PlaceLink place={{ kind: 'matrixOf', of: 'consultation', key }}>{page.matrix}</PlaceLink>
      {state === 'closed' && <PlaceLink place={{ kind: 'decision', key }}>{page.decide}</PlaceLink>}
    </>
  );
}

function Answers({ consultation }: { readonly consultation: Consultation }) {
  const page = usePageTexts();
  const progress = useProgress(consultation);
  return (
    <>
      <WhoAnswered progress={progress} />
      <Section heading={page.items}>
        <ItemTable progress={progress} consultation={consultation} />
      </Section>
    </>
  );
}

function NoSuchConsultation() {
  const { missingPage } = useTexts().tab.consultations;
  const navigation = useNavigation();
  return (
    <EmptyState level={1} title={missingPage.title} body={missingPage.body}>
      <Button appearance="primary" onClick={() => navigation.go({ kind: 'consultations' })}>
        {missingPage.action}
      </Button>
    </EmptyState>
  );
}
