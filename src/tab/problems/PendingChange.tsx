import { Button, mergeClasses } from '@fluentui/react-components';
import { ArrowSync16Regular, Clock16Regular, Warning16Regular } from '@fluentui/react-icons';
import { Suspense, useState } from 'react';
import type { Change } from '#domain/workspace.ts';
import type { Pending } from '#replica/replica.ts';
import { ChangedColumns } from '../conflict/ChangedColumns.tsx';
import { isStuck } from '../frame/status.ts';
import { useTakingBack } from '../outbox/useTakingBack.ts';
import { useSortingTexts } from './sortingTexts.ts';
import { useRegionName } from '../start/useRegionName.ts';
import { useSession } from '../start/session.ts';
import { useTexts } from '../start/texts.ts';
import { useFetchedWhenIdle } from '../start/whenIdle.ts';
import { pendingText } from './pendingText.ts';
import { useCorrect } from './useCorrect.ts';
import { useSectionStyles } from './useSectionStyles.ts';
import { late } from '../start/late.tsx';

const ConflictDialog = late(() => import('../conflict/ConflictDialog.tsx'));
const Confirmation = late(() => import('../outbox/Confirmation.tsx'));

/** One change that waits: what, since when, why, and what can be done. */
export function PendingChange({ pending }: { readonly pending: Pending }) {
  const styles = useSectionStyles();
  const texts = useTexts();
  const words = useSortingTexts();
  const title = useTitle(pending);
  const [isShown, setIsShown] = useState(false);
  const { list, change, since, state, isKept } = pending;
  const isMade = change?.kind === 'create';
  const Icon = isStuck(pending) ? Warning16Regular : state.kind === 'sending' ? ArrowSync16Regular : Clock16Regular;

  return (
    <>
      <h3 className={styles.title}>{title}</h3>
      <p className={styles.aside}>
        {`${isMade ? words.pending.row[list].made : words.pending.row[list].changed} · ${words.pending.since(since)}`}
      </p>
      <p className={styles.state}>
        <Icon className={mergeClasses(styles.icon, isStuck(pending) && styles.warning)} aria-hidden />
        <span>{pendingText(pending, words, texts)}</span>
      </p>
      {!isKept && <p className={styles.text}>{words.pending.notKept}</p>}
      {isShown && change && (
        <div className={styles.details}>
          <ChangedColumns change={change} />
        </div>
      )}
      <div className={styles.buttons}>
        <Actions pending={pending} title={title} />
        {change && (
          <Button size="small" appearance="subtle" aria-expanded={isShown} onClick={() => setIsShown(!isShown)}>
            {isShown ? words.pending.hideDifference : words.pending.difference}
          </Button>
        )}
      </div>
    </>
  );
}

function Actions({ pending, title }: { readonly pending: Pending; readonly title: string }) {
  const { pending: words, sorting } = useSortingTexts();
  const { replica } = useSession();
  const takeBack = useTakingBack();
  const correct = useCorrect(pending);
  const [open, setOpen] = useState<'choosing' | 'takingBack' | undefined>();
  const close = (): void => setOpen(undefined);
  const { id, state } = pending;
  const isToChoose = state.kind === 'collision';
  useFetchedWhenIdle(isToChoose ? ConflictDialog.fetch : Confirmation.fetch);
  return (
    <>
      {isToChoose && (
        <Button size="small" appearance="primary" onClick={() => setOpen('choosing')}>
          {words.choose}
        </Button>
      )}
      {state.kind === 'parked' && correct && (
        <Button size="small" appearance="primary" onClick={correct}>
          {words.edit}
        </Button>
      )}
      {(state.kind === 'waiting' || state.kind === 'parked') && (
        <Button size="small" onClick={() => void replica.retry(id)}>
          {words.retry}
        </Button>
      )}
      {state.kind !== 'sending' && (
        <Button size="small" onClick={() => setOpen('takingBack')}>
          {words.takeBack}
        </Button>
      )}
      {open === 'choosing' && (
        <Suspense>
          <ConflictDialog pending={id} onSettled={close} onLater={close} />
        </Suspense>
      )}
      {open === 'takingBack' && (
        <Suspense>
          <Confirmation
            title={words.confirm.title}
            body={`${words.confirm.body(title)} ${words.confirm.more}`}
            action={words.confirm.action}
            cancel={sorting.cancel}
            onConfirm={() => void takeBack(id, title)}
            onClose={close}
          />
        </Suspense>
      )}
    </>
  );
}

/** A criterion by its title, an answer by its region and criterion. */
function useTitle({ change, title }: Pending): string {
  const { pending } = useSortingTexts();
  const regionName = useRegionName();
  return answerTitle(change, regionName) ?? (title === '' ? pending.unnamed : title);
}

function answerTitle(change: Change | undefined, nameOf: ReturnType<typeof useRegionName>): string | undefined {
  if (change?.list !== 'positions') return undefined;
  return `${change.value.criterion} · ${nameOf(change.value.region)}`;
}
