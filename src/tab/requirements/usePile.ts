import { useDeferredValue, useMemo, useState } from 'react';
import type { RowKey } from '#domain/ids.ts';
import { isSettled, type RegionalRequirement } from '#domain/regionalRequirement.ts';
import { may } from '#domain/role.ts';
import type { Held } from '#domain/workspace.ts';
import { useActor, useSession, useWorkspace, type Session } from '../start/session.ts';
import { pileOf, rankedBy, TO_JUDGE, type PileCounts, type PileQuery } from './pile.ts';
import { sureOnesIn, type SureOne } from './sureOnes.ts';
import type { Aligning, AligningState } from './aligning.ts';
import { useAligning } from './useAligning.ts';
import { useRanks } from './useRanks.ts';

/** What a person was looking for, kept while other pages are visited. */
const lastQuery = new WeakMap<Session, PileQuery>();

export type SortedPile = {
  readonly query: PileQuery;
  readonly onQuery: (query: PileQuery) => void;
  readonly rows: readonly Held<RegionalRequirement>[];
  readonly counts: PileCounts;
  readonly answers: AligningState;
  readonly aligning: Aligning;
  /** Those that may be taken together. */
  readonly sure: readonly SureOne[];
};

/** The requirements that are looked for, compared with the criteria, in the order in which to take them. */
export function usePile(opened: RowKey | undefined): SortedPile {
  const session = useSession();
  const workspace = useWorkspace();
  const actor = useActor();
  const [query, setQuery] = useState(() => lastQuery.get(session) ?? TO_JUDGE);
  const sought = useDeferredValue(query);
  const all = workspace.regionalRequirements.all;
  const pile = useMemo(() => pileOf(all, sought, opened), [all, sought, opened]);
  const openedNow = opened === undefined ? undefined : workspace.regionalRequirements.byKey(opened)?.value;
  const wanted = useMemo(() => wantedIn(pile.rows, openedNow), [pile, openedNow]);
  const [answers, aligning] = useAligning(wanted);
  const ranks = useRanks(pile.rows, sought, answers);
  const rows = useMemo(() => rankedBy(pile.rows, ranks), [pile, ranks]);
  const { known } = answers;
  const sure = useMemo(
    () => sureOnesIn(rows, { workspace, known, mayJudge: (region) => may.judgeRequirementsOf(actor, region) }),
    [rows, workspace, known, actor],
  );
  const onQuery = (next: PileQuery): void => {
    lastQuery.set(session, next);
    setQuery(next);
  };
  return { query, onQuery, rows, counts: pile.counts, answers, aligning, sure };
}

/** The one that is opened first, whatever the filters say of it, then all that nobody has judged. */
function wantedIn(
  rows: readonly Held<RegionalRequirement>[],
  opened: RegionalRequirement | undefined,
): readonly RegionalRequirement[] {
  const others = rows.map(({ value }) => value).filter((value) => value.key !== opened?.key && !isSettled(value));
  return opened === undefined ? others : [opened, ...others];
}
