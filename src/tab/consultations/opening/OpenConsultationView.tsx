import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { RowKey } from '#domain/ids.ts';
import { may } from '#domain/role.ts';
import { Back } from '../../frame/Back.tsx';
import { EmptyState } from '../../frame/EmptyState.tsx';
import { PageTitle } from '../../frame/PageTitle.tsx';
import { DraftNotice } from '../../outbox/DraftNotice.tsx';
import { useActor, useSession } from '../../start/session.ts';
import { useTexts } from '../../start/texts.ts';
import { useKeptDraft } from '../../start/useKeptDraft.ts';
import { useConsultingTexts } from '../consultingTexts.ts';
import { emptyOpening, keptOpening, OPENING_DRAFT } from './entered.ts';
import { OpeningForm } from './OpeningForm.tsx';

const useStyles = makeStyles({
  root: { maxWidth: '760px', display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
});

/** A coordinator asks the regions: what about, whom, and until when. @param wanted the package that it is about */
export default function OpenConsultationView({ wanted }: { readonly wanted?: RowKey }) {
  const styles = useStyles();
  const { consultations } = useTexts().tab;
  const { opening, refusal } = useConsultingTexts();
  const mayOpen = may.openConsultation(useActor());
  return (
    <div className={styles.root}>
      <Back place={wanted === undefined ? { kind: 'consultations' } : { kind: 'package', key: wanted }}>
        {wanted === undefined ? consultations.back : opening.package}
      </Back>
      {mayOpen ? (
        <>
          <PageTitle name={opening.title}>{opening.title}</PageTitle>
          <Opening wanted={wanted} />
        </>
      ) : (
        <EmptyState
          level={1}
          title={opening.title}
          body={refusal.openConsultation.mayNotOpen({ kind: 'mayNotOpen' })}
        />
      )}
    </div>
  );
}

function Opening({ wanted }: { readonly wanted: RowKey | undefined }) {
  const { today } = useSession();
  const [found, keeper] = useKeptDraft(OPENING_DRAFT);
  const [isFresh, setIsFresh] = useState(false);
  if (!found.isRead) return null;
  const empty = emptyOpening(today(), wanted);
  const kept = isFresh ? undefined : found.draft;
  return (
    <>
      {kept !== undefined && (
        <DraftNotice
          keptAt={kept.keptAt}
          isOlder={false}
          onDrop={() => {
            keeper.drop();
            setIsFresh(true);
          }}
        />
      )}
      <OpeningForm
        key={String(isFresh)}
        begun={kept === undefined ? empty : keptOpening(kept, empty)}
        keeper={keeper}
      />
    </>
  );
}
