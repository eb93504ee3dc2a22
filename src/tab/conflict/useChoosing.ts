import { useState } from 'react';
import type { Collision, CommitOutcome, Pending } from '#replica/replica.ts';
import { useSession } from '../start/session.ts';
import type { DraftKeeper } from '../start/useKeptDraft.ts';
import { choicesOf, chosenIn, groupsOf, type Chosen, type Group } from './choosing.ts';

export type Settling = { readonly kind: 'choosing' | 'incomplete' | 'saving' | 'again' | 'broken' };

type Chosens = Readonly<Record<string, Chosen>>;

type Choosing = {
  readonly groups: readonly Group[];
  readonly chosen: Chosens;
  readonly choose: (group: string, chosen: Chosen) => void;
  readonly settling: Settling;
  readonly save: () => void;
};

export type Beginning = {
  /** What an earlier look at the same collision left. */
  readonly begun: unknown;
  readonly keeper: DraftKeeper;
  readonly onSettled: (outcome: CommitOutcome | undefined) => void;
};

/** The choices for a change that met another one, until every field has one and they are sent. */
export function useChoosing(
  { id, list }: Pending,
  collisions: readonly Collision[],
  { begun, keeper, onSettled }: Beginning,
): Choosing {
  const { replica } = useSession();
  const [chosen, setChosen] = useState(() => chosenIn(begun));
  const [settling, setSettling] = useState<Settling>({ kind: 'choosing' });
  const groups = groupsOf(list, collisions);

  const remember = (next: Chosens): void => {
    // A text that is written together is a text like any other: closing the dialog or the page does not lose it.
    keeper.keep({ values: next, base: undefined });
    setChosen(next);
    setSettling({ kind: 'choosing' });
  };
  const settle = async (): Promise<void> => {
    const choices = choicesOf(groups, chosen);
    setSettling({ kind: choices === undefined ? 'incomplete' : 'saving' });
    if (choices === undefined) return;
    const outcome = await replica.resolve(id, choices);
    if (outcome?.kind === 'conflict') {
      // What was written together is kept; on which side the rest is to stand has to be said anew.
      setChosen(Object.fromEntries(Object.entries(chosen).map(([key, { text }]) => [key, { side: undefined, text }])));
      setSettling({ kind: 'again' });
      return;
    }
    keeper.drop();
    onSettled(outcome);
  };
  return {
    groups,
    chosen,
    choose: (group, next) => remember({ ...chosen, [group]: next }),
    settling,
    save: () => void settle(),
  };
}
