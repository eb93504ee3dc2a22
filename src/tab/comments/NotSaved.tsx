import { MessageBarActions } from '@fluentui/react-components';
import { Notice } from '../frame/Notice.tsx';
import { PlaceLink } from '../frame/PlaceLink.tsx';
import { useDriftWords } from '../outbox/driftText.ts';
import { useOutboxTexts } from '../outbox/outboxTexts.ts';
import { failureText } from '../start/failureText.ts';
import { useTexts } from '../start/texts.ts';
import type { Saving } from '../start/useVerb.ts';

type Props<R> = {
  readonly saving: Saving<R>;
  readonly title: string;
  readonly sentenceOf: (refusal: R) => string;
  /** What to say where somebody else was first. */
  readonly changedMeanwhile: string;
};

/** Why something was not saved, and where it is kept when it waits; nothing as long as all is well. */
export function NotSaved<R>({ saving, title, sentenceOf, changedMeanwhile }: Props<R>) {
  const texts = useTexts();
  const { stuck } = useOutboxTexts();
  const drifted = useDriftWords(saving).whole();
  if (saving.kind === 'refused')
    return <Notice intent="error" title={title} body={sentenceOf(saving.refusal)} occasion={saving} />;
  if (saving.kind === 'drifted') return <Notice intent="error" title={title} body={drifted ?? ''} occasion={saving} />;
  if (saving.kind !== 'failed' && saving.kind !== 'conflict' && saving.kind !== 'behind') return null;
  const body =
    saving.kind === 'failed'
      ? failureText(saving.failure, texts)
      : saving.kind === 'conflict'
        ? changedMeanwhile
        : `${stuck.behindTitle} ${stuck.behindBody}`;
  return (
    <Notice intent="error" title={title} body={body} occasion={saving}>
      <MessageBarActions>
        <PlaceLink place={{ kind: 'problems' }}>{stuck.show}</PlaceLink>
      </MessageBarActions>
    </Notice>
  );
}
