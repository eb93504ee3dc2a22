import { Button } from '@fluentui/react-components';
import { Suspense, useState } from 'react';
import { may } from '#domain/role.ts';
import type { ListName } from '#domain/workspace.ts';
import { Section } from '../frame/Section.tsx';
import { useSortingTexts } from './sortingTexts.ts';
import { useActor, useSession } from '../start/session.ts';
import { useTexts } from '../start/texts.ts';
import { useFetchedWhenIdle } from '../start/whenIdle.ts';
import { ListLink } from './ListLink.tsx';
import { useSectionStyles } from './useSectionStyles.ts';
import { late } from '../start/late.tsx';

const Confirmation = late(() => import('../outbox/Confirmation.tsx'));

type Held = { readonly list: ListName; readonly removes: number; readonly of: number };

/** So many rows were missing from a list that a person has to say whether they are gone. */
export function HeldSweeps({ held }: { readonly held: readonly Held[] }) {
  const styles = useSectionStyles();
  const { sweep } = useSortingTexts();
  return (
    <Section heading={sweep.heading}>
      <ul className={styles.list}>
        {held.map((each) => (
          <li key={each.list} className={styles.item}>
            <HeldSweep held={each} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function HeldSweep({ held: { list, removes, of } }: { readonly held: Held }) {
  const styles = useSectionStyles();
  const { terms } = useTexts();
  const { sweep: words, sorting } = useSortingTexts();
  const { replica } = useSession();
  const mayConfirm = may.administer(useActor());
  const [isAsking, setIsAsking] = useState(false);
  useFetchedWhenIdle(Confirmation.fetch);
  const readAnew = (): void => {
    replica.readAnew(list);
    void replica.pullLists(({ name }) => name === list);
  };
  return (
    <>
      <p className={styles.text}>{words.body(removes, of, terms.list[list])}</p>
      {!mayConfirm && <p className={styles.aside}>{words.bodyForOthers}</p>}
      <ListLink list={list} />
      <div className={styles.buttons}>
        <Button size="small" onClick={readAnew}>
          {words.readAnew}
        </Button>
        {mayConfirm && (
          <Button size="small" onClick={() => setIsAsking(true)}>
            {words.confirm}
          </Button>
        )}
      </div>
      {isAsking && (
        <Suspense>
          <Confirmation
            title={words.ask.title(removes, terms.list[list])}
            body={words.ask.body}
            action={words.confirm}
            cancel={sorting.cancel}
            onConfirm={() => void replica.confirmSweep(list)}
            onClose={() => setIsAsking(false)}
          />
        </Suspense>
      )}
    </>
  );
}
