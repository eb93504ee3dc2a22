import { useState } from 'react';
import type { CountyCode } from '#domain/ids.ts';
import type { PackageAdoptions, RegionAdoption } from '#usecases/adoptionsOf.ts';
import { DraftNotice } from '../outbox/DraftNotice.tsx';
import { useKeptDraft } from '../start/useKeptDraft.ts';
import { AdoptionForm } from './AdoptionForm.tsx';
import { adoptionBegun } from './begunAdoption.ts';

type Props = {
  readonly region: CountyCode;
  readonly adoptions: PackageAdoptions;
  readonly standing: RegionAdoption;
  readonly onSaved: () => void;
  readonly onCancel: () => void;
};

/** The form for a decision, with what was typed earlier and not saved. */
export default function KeptAdoption({ region, adoptions, standing, onSaved, onCancel }: Props) {
  const { package: held, edition } = adoptions;
  const [found, keeper] = useKeptDraft(`adoptions/${held.value.key}/${region}`);
  const [isFresh, setIsFresh] = useState(false);
  if (!found.isRead) return null;
  const begun = adoptionBegun({ standing, edition: edition.value.hash, kept: isFresh ? undefined : found.draft });
  const revision = standing.kind === 'notConsidered' ? undefined : standing.adoption.revision;
  return (
    <>
      {begun.keptAt !== undefined && (
        <DraftNotice
          keptAt={begun.keptAt}
          isOlder={begun.seen !== revision}
          onDrop={() => {
            keeper.drop();
            setIsFresh(true);
          }}
        />
      )}
      <AdoptionForm
        key={String(isFresh)}
        {...{ region, adoptions, standing, begun, keeper, onSaved }}
        onCancel={() => {
          keeper.drop();
          onCancel();
        }}
      />
    </>
  );
}
