import { Button } from '@fluentui/react-components';
import type { Pending } from '#replica/replica.ts';
import { Section } from '../frame/Section.tsx';
import { isStuck } from '../frame/status.ts';
import { useSortingTexts } from './sortingTexts.ts';
import { useSession } from '../start/session.ts';
import { PendingChange } from './PendingChange.tsx';
import { useSectionStyles } from './useSectionStyles.ts';

/** The person's own changes that are not in the lists yet; those that wait for the person come first. */
export function PendingChanges({ outbox }: { readonly outbox: readonly Pending[] }) {
  const styles = useSectionStyles();
  const { pending: words } = useSortingTexts();
  const { replica } = useSession();
  const sorted = [...outbox.filter(isStuck), ...outbox.filter((pending) => !isStuck(pending))];
  return (
    <Section heading={words.heading}>
      <p className={styles.intro}>{words.intro}</p>
      <ul className={styles.list}>
        {sorted.map((pending) => (
          <li key={pending.id} className={styles.item}>
            <PendingChange pending={pending} />
          </li>
        ))}
      </ul>
      {outbox.filter((pending) => !isStuck(pending)).length > 1 && (
        <div className={styles.apart}>
          <Button onClick={() => void replica.retry()}>{words.retryAll}</Button>
        </div>
      )}
    </Section>
  );
}
