import { useEffect, useState } from 'react';
import type { toDoOf } from '#usecases/toDoOf.ts';
import { useAreRead } from '../frame/AwaitLists.tsx';
import { useActor, useSession, useWorkspace } from '../start/session.ts';
import { whenIdle } from '../start/whenIdle.ts';
import { TO_DO_LISTS } from './toDoLists.ts';

const load = () => import('#usecases/toDoOf.ts');

/** How many things wait for the person; 0 until that is known, since nobody waits for the figure. */
export function useToDoCount(): number {
  const workspace = useWorkspace();
  const actor = useActor();
  const { today } = useSession();
  const isKnown = useAreRead(TO_DO_LISTS);
  const [count, setCount] = useState<typeof toDoOf>();
  useEffect(
    () =>
      whenIdle(() => {
        // Without the figure the section is there all the same.
        load().then(
          (module) => setCount(() => module.toDoOf),
          () => undefined,
        );
      }),
    [],
  );
  return count === undefined || !isKnown ? 0 : count(workspace, actor, today()).length;
}
