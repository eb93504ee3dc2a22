import { Button, makeStyles, MessageBar, MessageBarBody, tokens, typographyStyles } from '@fluentui/react-components';
import { Suspense, useMemo } from 'react';
import type { Consultation } from '#domain/consultation.ts';
import type { RowKey } from '#domain/ids.ts';
import { may } from '#domain/role.ts';
import { regionsAsked } from '#usecases/consultationOf.ts';
import { Back } from '../frame/Back.tsx';
import { EmptyState } from '../frame/EmptyState.tsx';
import { useNavigation } from '../frame/navigation.ts';
import { PageTitle } from '../frame/PageTitle.tsx';
import { useActor, useSession, useWorkspace } from '../start/session.ts';
import { useKeptDraft } from '../start/useKeptDraft.ts';
import { decidablesIn } from './deciding.ts';
import { DecideForm } from './DecideForm.tsx';
import { useDecisionTexts } from './decisionTexts.ts';
import { keptMinutes, type Minutes } from './minutes.ts';
import { late } from '../start/late.tsx';

// Last on the page, and it knows what goes into a document in two languages.
const PaperSection = late(() => import('./PaperSection.tsx'));

const useStyles = makeStyles({
  root: { maxWidth: '1080px', display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXL },
  intro: { ...typographyStyles.body1, margin: 0, paddingTop: tokens.spacingVerticalXS, maxWidth: '72ch' },
});

/** What a consultation came to, the paper to decide from, and the form in which the decision is recorded. */
export default function DecideView({ consultation: key }: { readonly consultation: RowKey }) {
  const workspace = useWorkspace();
  const held = workspace.consultations.byKey(key);
  const mayRead = may.readDrafts(useActor());
  return held === undefined || !mayRead ? <NoSuchConsultation /> : <Deciding consultation={held.value} />;
}

function Deciding({ consultation }: { readonly consultation: Consultation }) {
  const styles = useStyles();
  const { page } = useDecisionTexts();
  const workspace = useWorkspace();
  const actor = useActor();
  const decidables = useMemo(() => decidablesIn(workspace, consultation, actor), [workspace, consultation, actor]);
  const isOpen = consultation.state === 'open';
  const isReady = decidables.some((each) => each.isReady);
  const stop = isOpen
    ? page.stillOpen
    : !may.decide(actor)
      ? page.onlySteering
      : isReady
        ? undefined
        : page.nothingLeft;

  return (
    <div className={styles.root}>
      <div>
        <Back place={{ kind: 'consultation', key: consultation.key }}>{page.back(consultation.title)}</Back>
        <PageTitle name={page.title(consultation.title)}>{page.title(consultation.title)}</PageTitle>
        <p className={styles.intro}>{page.intro(regionsAsked(workspace, consultation).length)}</p>
      </div>
      {stop !== undefined && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{stop}</MessageBarBody>
        </MessageBar>
      )}
      <KeptForm consultation={consultation} decidables={decidables} isOff={stop !== undefined} />
      <Suspense>
        <PaperSection consultation={consultation} />
      </Suspense>
    </div>
  );
}

type KeptProps = {
  readonly consultation: Consultation;
  readonly decidables: ReturnType<typeof decidablesIn>;
  readonly isOff: boolean;
};

/** Opens the form with what was typed earlier. */
function KeptForm({ consultation, decidables, isOff }: KeptProps) {
  const { form } = useDecisionTexts();
  const { today } = useSession();
  const [found, keeper] = useKeptDraft(`decisions/${consultation.key}`);
  if (!found.isRead) return null;
  const empty: Minutes = { outcomes: {}, body: form.usualBody, on: today(), caseNumber: '', comment: '' };
  const begun = found.draft === undefined ? empty : keptMinutes(found.draft, empty);
  return <DecideForm begun={begun} decidables={decidables} keeper={keeper} isOff={isOff} />;
}

function NoSuchConsultation() {
  const { missingPage } = useDecisionTexts().page;
  const navigation = useNavigation();
  return (
    <EmptyState level={1} title={missingPage.title} body={missingPage.body}>
      <Button appearance="primary" onClick={() => navigation.go({ kind: 'consultations' })}>
        {missingPage.action}
      </Button>
    </EmptyState>
  );
}
