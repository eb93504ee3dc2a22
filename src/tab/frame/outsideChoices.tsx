import { Open20Regular, SignOut20Regular } from '@fluentui/react-icons';
import { Suspense, useState, type ReactNode } from 'react';
import { late } from '../start/late.tsx';
import { useOutbox, useSession } from '../start/session.ts';
import { useTexts } from '../start/texts.ts';
import type { MenuChoice } from './menuParts.ts';
import { usePlace } from './navigation.ts';
import { linkablePlaceOf } from './route.ts';

const SignOutDialog = late(() => import('../outside/SignOutDialog.tsx'));

/** What the menu offers where no Teams is around the page, and what is asked when one of it was chosen. */
export function useOutsideChoices(): readonly [readonly MenuChoice[], ReactNode] {
  const { frame } = useTexts().tab;
  const { outside, openLink } = useSession();
  const place = usePlace();
  const waiting = useOutbox().length;
  const [isLeaving, setIsLeaving] = useState(false);
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
      <SignOutDialog waiting={waiting} onStay={() => setIsLeaving(false)} onLeave={() => void signOut()} />
    </Suspense>
  );
  return [choices, dialog];
}
