import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { Consultation } from '#domain/consultation.ts';
import { isAsked, takesAnswers } from '#domain/consultation.ts';
import type { RowKey } from '#domain/ids.ts';
import { Back } from '../../frame/Back.tsx';
import { EmptyState } from '../../frame/EmptyState.tsx';
import { useNavigation } from '../../frame/navigation.ts';
import { PageTitle } from '../../frame/PageTitle.tsx';
import RegionPicker from '../../positions/RegionPicker.tsx';
import { useActor, useSession, useWorkspace } from '../../start/session.ts';
import { useTexts } from '../../start/texts.ts';
import { useAnsweringTexts } from './answeringTexts.ts';
import { KeptAnswers } from './KeptAnswers.tsx';

const useStyles = makeStyles({
  root: { maxWidth: '840px', display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  facts: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** A region answers all that it has left in a consultation, at once. */
export default function AnswersView({ consultation: key }: { readonly consultation: RowKey }) {
  const styles = useStyles();
  const { tab } = useTexts();
  const words = useAnsweringTexts();
  const workspace = useWorkspace();
  const consultation = workspace.consultations.byKey(key)?.value;
  const stop = useStop(consultation);
  if (consultation === undefined || stop !== undefined) {
    return (
      <div className={styles.root}>
        <Back place={consultation ? { kind: 'consultation', key } : { kind: 'consultations' }}>
          {consultation?.title ?? tab.consultations.back}
        </Back>
        <EmptyState level={1} title={words.title} body={stop ?? tab.consultations.missingPage.body}>
          <BackButton consultation={key} isThere={consultation !== undefined} />
        </EmptyState>
      </div>
    );
  }
  return (
    <div className={styles.root}>
      <Back place={{ kind: 'consultation', key }}>{consultation.title}</Back>
      <PageTitle name={`${words.title}: ${consultation.title}`}>{words.title}</PageTitle>
      <p className={styles.facts}>{tab.position.closesOn(consultation.closesOn)}</p>
      <Answering consultation={consultation} />
    </div>
  );
}

function Answering({ consultation }: { readonly consultation: Consultation }) {
  const { speaksFor } = useActor();
  const asked = speaksFor.filter((region) => isAsked(consultation, region));
  const [chosen, setChosen] = useState(asked[0]);
  const region = chosen !== undefined && asked.includes(chosen) ? chosen : asked[0];
  if (region === undefined) return null;
  return (
    <>
      {asked.length > 1 && <RegionPicker regions={asked} value={region} onChange={setChosen} />}
      <KeptAnswers key={region} consultation={consultation} region={region} />
    </>
  );
}

/** Why the person cannot answer here at all. */
function useStop(consultation: Consultation | undefined): string | undefined {
  const { speaksFor } = useActor();
  const { refusals } = useTexts();
  const { today } = useSession();
  const { onlyContacts } = useAnsweringTexts();
  const { regionNotAsked, consultationClosed } = refusals.recordPosition;
  const [own] = speaksFor;
  if (own === undefined) return onlyContacts;
  if (consultation === undefined) return undefined;
  if (!speaksFor.some((region) => isAsked(consultation, region))) {
    return regionNotAsked({ kind: 'regionNotAsked', region: own });
  }
  const { closesOn } = consultation;
  return takesAnswers(consultation, today()) ? undefined : consultationClosed({ kind: 'consultationClosed', closesOn });
}

function BackButton({ consultation, isThere }: { readonly consultation: RowKey; readonly isThere: boolean }) {
  const { missingPage } = useTexts().tab.consultations;
  const words = useAnsweringTexts();
  const navigation = useNavigation();
  return (
    <Button
      appearance="primary"
      onClick={() => navigation.go(isThere ? { kind: 'consultation', key: consultation } : { kind: 'consultations' })}
    >
      {isThere ? words.toConsultation : missingPage.action}
    </Button>
  );
}
