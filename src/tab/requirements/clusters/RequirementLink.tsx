import { PlaceLink } from '../../frame/PlaceLink.tsx';
import { useClusterTexts } from './clusterTexts.ts';
import { useRequirement } from './requirementsContext.ts';

/** A link to a requirement by where it stands today. Nothing for one that has gone since it was compared. */
export function RequirementLink({ id }: { readonly id: string }) {
  const { source } = useClusterTexts();
  const requirement = useRequirement()(id);
  if (requirement === undefined) return null;
  return (
    <PlaceLink place={{ kind: 'requirement', key: requirement.key }}>
      {source(requirement.source.document, requirement.source.place)}
    </PlaceLink>
  );
}
