import { Open20Regular, SignOut20Regular } from '@fluentui/react-icons';
import { Suspense, useState, type ReactNode } from 'react';
import { useOutsideTexts } from '../outside/outsideTexts.ts';
import { late } from '../start/late.tsx';
import { useOutbox, useSession } from '../start/session.ts';
import { useTexts } from '../start/texts.ts';
import { useFetchedWhenIdle } from '../start/whenIdle.ts';
import type { MenuChoice } from './menuParts.ts';
import { usePlace } from './navigation.ts';
import { linkablePlaceOf } from './route.ts';

const Confirmation = late(() => import('../outbox/Confirmation.tsx'));

/** What the menu offers where no Teams is around the page, and what is asked when one of it was chosen. */
export function useOutsideChoices(): readonly [readonly MenuChoice[], ReactNode] {
  const { frame } = useTexts().tab;
  const { signOut: words } = useOutsideTexts();
  const { outside, openLink } = useSession();
  const place = usePlace();
  const waiting = useOutbox().length;
  const [isLeaving, setIsLeaving] = useState(false);
  // What waits to be sent often waits for the network, and this is asked without it too.
  useFetchedWhenIdle(outside === undefined || waiting === 0 ? undefined : Confirmation.fetch);
  if (outside === undefined) return [[], null];

  const { signOut, inTeams } = outside;
  const choices: readonly MenuChoice[] = [
    {
      key: 'inTeams',
      label: frame.openInTeams,
      icon: <Open20Regular />,
      onChoose: () => openLink(inTeams(linkablePlaceOf(place ?? { kind: 'criteria' }))),
    },
    {
      key: 'signOut',
      label: frame.signOut,
      icon: <SignOut20Regular />,
      onChoose: () => (waiting === 0 ? void signOut() : setIsLeaving(true)),
    },
  ];
  const dialog = isLeaving && (
    <Suspense>
      <Confirmation
        title={words.title}
        body={words.waiting(waiting)}
        action={words.leave}
        cancel={words.stay}
        onConfirm={() => void signOut()}
        onClose={() => setIsLeaving(false)}
      />
    </Suspense>
  );
  return [choices, dialog];
}
