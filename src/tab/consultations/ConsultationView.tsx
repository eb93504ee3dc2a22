import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { RowKey } from '#domain/ids.ts';
import { may } from '#domain/role.ts';
import { Back } from '../frame/Back.tsx';
import { EmptyState } from '../frame/EmptyState.tsx';
import { useNavigation } from '../frame/navigation.ts';
import { PageTitle } from '../frame/PageTitle.tsx';
import { useActor, useSession, useWorkspace } from '../start/session.ts';
import { useTexts } from '../start/texts.ts';
import { ownAnswers } from './ConsultationLine.tsx';
import { ItemTable } from './ItemTable.tsx';
import { answerBy, progressOf, type Progress } from './progress.ts';
import { ShareDone } from './ShareDone.tsx';

const useStyles = makeStyles({
  root: {
    maxWidth: '1080px',
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
  },
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
  next: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  own: { ...typographyStyles.body1, margin: 0 },
});

/** One consultation: every criterion in it with the regions' picture. */
export default function ConsultationView({ consultation: key }: { readonly consultation: RowKey }) {
  const styles = useStyles();
  const { consultations: words } = useTexts().tab;
  const workspace = useWorkspace();
  const actor = useActor();
  const held = workspace.consultations.byKey(key);
  if (held === undefined || !may.readDrafts(actor)) return <NoSuchConsultation />;
  const consultation = held.value;
  const progress = progressOf(workspace, consultation);
  const isOpen = consultation.state === 'open';
  const criteriaPackage = consultation.package && workspace.packages.byKey(consultation.package)?.value.name;
  const facts = [
    words.items(consultation.items.length),
    words.opened(consultation.opensOn),
    isOpen ? words.closesOn(consultation.closesOn) : words.closedOn(consultation.closesOn),
    ...(criteriaPackage === undefined ? [] : [`${words.package}: ${criteriaPackage}`]),
  ];

  return (
    <div className={styles.root}>
      <Back place={{ kind: 'consultations' }}>{words.back}</Back>
      <div className={styles.head}>
        <div className={styles.words}>
          <PageTitle name={consultation.title}>{consultation.title}</PageTitle>
          <p className={styles.facts}>{facts.join(' · ')}</p>
        </div>
        <div className={styles.share}>
          <ShareDone done={progress.regionsDone} all={progress.regionsAsked} />
        </div>
      </div>
      {isOpen && actor.speaksFor.length > 0 && <OwnProgress progress={progress} closesOn={consultation.closesOn} />}
      <ItemTable progress={progress} />
    </div>
  );
}

/** For a region's contact: how much is left, and straight to it. */
function OwnProgress({ progress, closesOn }: { readonly progress: Progress; readonly closesOn: string }) {
  const styles = useStyles();
  const { consultations: words } = useTexts().tab;
  const { speaksFor } = useActor();
  const { today } = useSession();
  const navigation = useNavigation();
  const next = progress.items.find(({ standing }) =>
    speaksFor.some((region) => answerBy(standing, region)?.kind !== 'given'),
  );
  return (
    <div className={styles.next}>
      <p className={styles.own}>{words.yourAnswers(...ownAnswers(progress, speaksFor))}</p>
      {next && closesOn >= today() && (
        <Button appearance="primary" onClick={() => navigation.go({ kind: 'criterion', id: next.criterion })}>
          {words.nextUnanswered}
        </Button>
      )}
    </div>
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
