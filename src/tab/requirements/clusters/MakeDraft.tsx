import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { Criterion } from '#domain/criterion.ts';
import { draftPlaceOf, keptOf } from '../../criterion/keptCriterion.ts';
import { useNavigation } from '../../frame/navigation.ts';
import { useOutboxTexts } from '../../outbox/outboxTexts.ts';
import { useLimits, useSession } from '../../start/session.ts';
import { useTexts } from '../../start/texts.ts';
import { useClusterTexts } from './clusterTexts.ts';
import { draftOfProposal } from './draftOfProposal.ts';
import type { AlikeRow } from './overview.ts';
import { useRequirement } from './requirementsContext.ts';

const useStyles = makeStyles({
  words: { ...typographyStyles.caption1, margin: 0, flexBasis: '100%', color: tokens.colorNeutralForeground2 },
});

type Props = { readonly row: AlikeRow; readonly criterion: Criterion | undefined; readonly text: string };

/**
 * Opens the form for a new criterion with the wording in it. It goes by way of the kept drafts, where the form looks: one
 * that was typed before stays beside it and is offered again afterwards.
 */
export function MakeDraft({ row, criterion, text }: Props) {
  const styles = useStyles();
  const { proposal: words } = useClusterTexts();
  const { limits } = useOutboxTexts();
  const { terms } = useTexts();
  const { drafts, moment } = useSession();
  const navigation = useNavigation();
  const requirementOf = useRequirement();
  const { canCreate } = useLimits('criteria');
  const [isFailed, setIsFailed] = useState(false);
  const reason = useId();

  const make = async (): Promise<void> => {
    const draft = draftOfProposal({ row, criterion, text, requirementOf });
    const members = row.cluster.members.flatMap(({ id }) => requirementOf(id)?.key ?? []);
    try {
      await drafts.keep(draftPlaceOf(undefined), {
        ...keptOf({ base: undefined, draft, replaces: undefined, from: members }),
        keptAt: moment().now,
      });
    } catch {
      // The text is still here, to be copied.
      setIsFailed(true);
      return;
    }
    navigation.go({ kind: 'newCriterion' });
  };
  return (
    <>
      <Button
        appearance="primary"
        disabledFocusable={!canCreate}
        aria-describedby={canCreate ? undefined : reason}
        onClick={() => canCreate && void make()}
      >
        {words.makeDraft}
      </Button>
      {!canCreate && (
        <p id={reason} className={styles.words}>
          {limits.noNewRows(terms.list.criteria)}
        </p>
      )}
      {isFailed && (
        <p role="alert" className={styles.words}>
          {words.draftFailed}
        </p>
      )}
    </>
  );
}
