import { Button } from '@fluentui/react-components';
import { Suspense, useState } from 'react';
import type { Deviation } from '#domain/adoption.ts';
import type { Held } from '#domain/workspace.ts';
import { sentenceFor } from '#i18n/sentenceFor.ts';
import { endDeviation } from '#usecases/endDeviation.ts';
import { Notice } from '../frame/Notice.tsx';
import { useDriftWords } from '../outbox/driftText.ts';
import { StuckNotice } from '../outbox/StuckNotice.tsx';
import { failureText } from '../start/failureText.ts';
import { useTexts } from '../start/texts.ts';
import { useVerb } from '../start/useVerb.ts';
import { useFetchedWhenIdle } from '../start/whenIdle.ts';
import { useAdoptionTexts } from './adoptionTexts.ts';
import { late } from '../start/late.tsx';

const Confirmation = late(() => import('../outbox/Confirmation.tsx'));

/** For the region's own contact: from now on the criterion is used as it stands. */
export function EndDeviation({ held }: { readonly held: Held<Deviation> }) {
  const texts = useTexts();
  const { compared: words, refusal: sentences } = useAdoptionTexts();
  const { saving, carryOut, reset } = useVerb(endDeviation);
  const [isAsking, setIsAsking] = useState(false);
  const [isChoosing, setIsChoosing] = useState(false);
  const drifted = useDriftWords(saving).whole();
  useFetchedWhenIdle(Confirmation.fetch);
  const failed =
    saving.kind === 'failed' && saving.pending === undefined ? failureText(saving.failure, texts) : drifted;
  const why = saving.kind === 'refused' ? sentenceFor(sentences.endDeviation, saving.refusal) : failed;

  return (
    <>
      <Button
        size="small"
        appearance="subtle"
        disabledFocusable={saving.kind === 'saving'}
        onClick={() => setIsAsking(true)}
      >
        {words.end}
      </Button>
      <StuckNotice saving={saving} isChoosing={isChoosing} onChoosing={setIsChoosing} onSettled={reset} />
      {why !== undefined && <Notice intent="error" title={words.notEnded} body={why} occasion={saving} />}
      {isAsking && (
        <Suspense>
          <Confirmation
            title={words.endTitle(held.value.criterion)}
            body={words.endBody}
            action={words.end}
            cancel={words.keep}
            onConfirm={() => void carryOut({ base: held })}
            onClose={() => setIsAsking(false)}
          />
        </Suspense>
      )}
    </>
  );
}
