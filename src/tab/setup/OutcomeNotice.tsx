import { makeStyles, tokens } from '@fluentui/react-components';
import { stepText } from '#i18n/setupTexts.ts';
import { Notice } from '../frame/Notice.tsx';
import { failureText } from '../start/failureText.ts';
import { useTexts, type Texts } from '../start/texts.ts';
import type { Outcome } from './plan.ts';
import { useSetupWords, type SetupWords } from './texts.ts';

const useStyles = makeStyles({
  refused: { marginBlock: tokens.spacingVerticalXS, paddingLeft: tokens.spacingHorizontalXL },
});

type Refused = Exclude<Outcome, { readonly kind: 'halted' }>['refused'];

/** What became of a run, as soon as it has ended. */
export function OutcomeNotice({ outcome }: { readonly outcome: Outcome }) {
  const texts = useTexts();
  const { page } = useSetupWords();
  if (outcome.kind === 'halted') {
    const kept = outcome.done.length === 0 ? '' : ` ${page.halted.kept}`;
    const body = `${haltedText(outcome.failure, page, texts)}${kept}`;
    return <Notice intent="error" title={page.halted.title} body={body} occasion={outcome} />;
  }
  const { refused, done } = outcome;
  if (refused.length > 0) {
    const { title, body } = page.partly;
    return (
      <>
        <Notice intent="warning" title={title} body={body(refused.length)} occasion={outcome} />
        <RefusedSteps refused={refused} />
      </>
    );
  }
  if (outcome.kind === 'cancelled') return <Notice intent="info" {...page.cancelled} occasion={outcome} />;
  const { title, body, nothing } = page.done;
  return (
    <Notice intent="success" title={title} body={done.length === 0 ? nothing : body(done.length)} occasion={outcome} />
  );
}

function RefusedSteps({ refused }: { readonly refused: Refused }) {
  const styles = useStyles();
  const { failures } = useTexts();
  const { page, setup } = useSetupWords();
  return (
    <ul className={styles.refused}>
      {refused.map(({ step, failure: { message, facts } }) => (
        <li key={`${step.kind} ${step.list} ${'column' in step ? step.column : ''}`}>
          {page.refusedStep(stepText(setup, step), message)}
          {facts.requestId !== '' && ` ${failures.reference(facts.requestId)}`}
        </li>
      ))}
    </ul>
  );
}

/** Here a refusal is about making lists, not about reading them. */
function haltedText(failure: unknown, { halted }: SetupWords['page'], texts: Texts): string {
  const sentences = { ...texts.failures, accessDenied: halted.mayNotManage, signInRequired: halted.consentMissing };
  return failureText(failure, { ...texts, failures: sentences });
}
