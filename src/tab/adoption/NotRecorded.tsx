import { Button, MessageBarActions } from '@fluentui/react-components';
import { Notice } from '../frame/Notice.tsx';
import { useDriftWords } from '../outbox/driftText.ts';
import { failureText } from '../start/failureText.ts';
import { useTexts } from '../start/texts.ts';
import { useAdoptionTexts } from './adoptionTexts.ts';
import { faultSentence } from './faults.ts';
import type { Adopting } from './useAdopting.ts';

type Props = { readonly adopting: Adopting; readonly onKeepTheirs: () => void };

/** Why the decision was not saved and what to do. */
export function NotRecorded({ adopting, onKeepTheirs }: Props) {
  const texts = useTexts();
  const words = useAdoptionTexts();
  const { fault, saving, overtakenBy } = adopting;
  const drifted = useDriftWords(saving).whole();

  if (overtakenBy !== undefined) {
    const { value, written } = overtakenBy;
    const { overtaken } = words.form;
    return (
      <Notice
        intent="warning"
        title={overtaken.title}
        body={overtaken.body(written.name, words.state[value.state])}
        occasion={overtakenBy}
      >
        <MessageBarActions>
          <Button onClick={adopting.saveMine}>{overtaken.mine}</Button>
          <Button onClick={onKeepTheirs}>{overtaken.theirs}</Button>
        </MessageBarActions>
      </Notice>
    );
  }
  const failed =
    saving.kind === 'failed' && saving.pending === undefined ? failureText(saving.failure, texts) : undefined;
  const sentence = fault === undefined ? (drifted ?? failed) : faultSentence(fault, words);
  if (sentence === undefined) return null;
  return <Notice intent="error" title={words.form.notSaved} body={sentence} occasion={fault ?? saving} />;
}
