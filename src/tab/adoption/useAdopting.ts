import { useState } from 'react';
import type { CountyCode } from '#domain/ids.ts';
import type { PackageAdoptions, RegionAdoption } from '#usecases/adoptionsOf.ts';
import { recordAdoption } from '#usecases/recordAdoption.ts';
import type { DraftKeeper } from '../start/useKeptDraft.ts';
import { useVerb } from '../start/useVerb.ts';
import { askedBy, keptAdoptionOf, type BegunAdoption } from './begunAdoption.ts';
import { fieldOf, type Fault, type FaultyField } from './faults.ts';

export type AdoptingProps = {
  readonly region: CountyCode;
  readonly adoptions: PackageAdoptions;
  readonly standing: RegionAdoption;
  readonly begun: BegunAdoption;
  readonly keeper: DraftKeeper;
  readonly onSaved: () => void;
};

/** A region's decision on its way from what was typed to the list. */
export function useAdopting({ region, adoptions, standing, begun, keeper, onSaved }: AdoptingProps) {
  const [entered, setEntered] = useState(begun);
  const [lacking, setLacking] = useState<Fault>();
  const [hasTried, setHasTried] = useState(false);
  const [isChoosing, setIsChoosing] = useState(false);
  const { saving, stuck, carryOut, reset } = useVerb(recordAdoption);
  const current = standing.kind === 'notConsidered' ? undefined : standing.adoption;
  const isOvertaken = current?.revision !== entered.seen && stuck === undefined;

  const enter = (change: Partial<BegunAdoption>): void => {
    const next = { ...entered, ...change };
    setEntered(next);
    setLacking(undefined);
    if (saving.kind === 'refused') reset();
    keeper.keep(keptAdoptionOf(next));
  };
  const save = async (wanted: BegunAdoption): Promise<void> => {
    const asked = askedBy(wanted, { region, package: adoptions.package.value.key });
    setLacking(asked.kind === 'ready' ? undefined : asked);
    if (asked.kind !== 'ready') return;
    const outcome = await carryOut(asked.input);
    setIsChoosing(outcome.kind === 'conflict');
    if (outcome.kind === 'refused' && outcome.refusal.kind === 'packageChanged') {
      setEntered({ ...wanted, edition: outcome.refusal.current });
    }
    if (outcome.kind === 'refused' || outcome.kind === 'drifted') return;
    if (outcome.kind === 'failed' && outcome.pending === undefined) return;
    // The lists have it now, or the outbox keeps it.
    keeper.drop();
    if (outcome.kind === 'saved') onSaved();
  };
  const submit = (): void => {
    setHasTried(true);
    if (!isOvertaken) void save(entered);
  };
  const saveMine = (): void => {
    const mine = { ...entered, seen: current?.revision };
    setEntered(mine);
    void save(mine);
  };

  const fault = lacking ?? (saving.kind === 'refused' ? saving.refusal : undefined);
  const isAt = (field: FaultyField): boolean => fault !== undefined && fieldOf(fault) === field;
  // What is being saved changes the row itself.
  const isOwn = saving.kind === 'saving' || saving.kind === 'saved';
  const overtakenBy = isOvertaken && hasTried && !isOwn ? current : undefined;
  return { entered, enter, saving, fault, isAt, overtakenBy, submit, saveMine, isChoosing, setIsChoosing } as const;
}

export type Adopting = ReturnType<typeof useAdopting>;
