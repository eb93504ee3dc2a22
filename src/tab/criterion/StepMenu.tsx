import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Flowchart20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { Criterion } from '#domain/criterion.ts';
import { mayMove, statusAfter } from '#domain/transitions.ts';
import type { Held } from '#domain/workspace.ts';
import { sentenceFor } from '#i18n/sentenceFor.ts';
import { CRITERION_VERBS, moveCriterion, type CriterionVerb } from '#usecases/moveCriterion.ts';
import { NotSaved } from '../comments/NotSaved.tsx';
import { MenuOpener } from '../frame/MenuOpener.tsx';
import { useActor } from '../start/session.ts';
import { useVerb } from '../start/useVerb.ts';
import { useDraftingTexts } from './draftingTexts.ts';

const useStyles = makeStyles({
  said: {
    ...typographyStyles.caption1,
    // Below the buttons, of which there are more.
    order: 1,
    flexBasis: '100%',
    color: tokens.colorStatusSuccessForeground1,
    ':empty': { display: 'none' },
  },
  fault: { order: 1, flexBasis: '100%', ':empty': { display: 'none' } },
});

/** The steps that the person may take with a criterion from where it is. Draws nothing where there are none. */
export function StepMenu({ held }: { readonly held: Held<Criterion> }) {
  const styles = useStyles();
  const { steps, refusal: sentences } = useDraftingTexts();
  const { roles } = useActor();
  const [taken, setTaken] = useState<CriterionVerb>();
  const { saving, carryOut } = useVerb(moveCriterion);
  const take = async (verb: CriterionVerb): Promise<void> => {
    setTaken(undefined);
    const outcome = await carryOut({ base: held, verb });
    if (outcome.kind === 'saved') setTaken(verb);
  };
  const choices = CRITERION_VERBS.filter(
    (verb) => mayMove(roles, verb) && statusAfter(verb, held.value.status) !== undefined,
  ).map((verb) => ({ key: verb, label: steps.verb[verb], onChoose: () => void take(verb) }));
  return (
    <>
      {choices.length > 0 && (
        <MenuOpener
          icon={<Flowchart20Regular />}
          disabledFocusable={saving.kind === 'saving'}
          parts={[{ kind: 'acts', choices }]}
        >
          {steps.menu}
        </MenuOpener>
      )}
      <div role="status" className={styles.said}>
        {taken && steps.moved[taken]}
      </div>
      <div className={styles.fault}>
        <NotSaved
          saving={saving}
          title={steps.notMoved}
          sentenceOf={(refusal) => sentenceFor(sentences.moveCriterion, refusal)}
          changedMeanwhile={steps.changedMeanwhile}
        />
      </div>
    </>
  );
}
