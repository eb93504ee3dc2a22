import type { Criterion } from '#domain/criterion.ts';
import type { PicturedCluster } from '#worker/languageWork.ts';
import { PlaceLink } from '../../frame/PlaceLink.tsx';
import { useClusterTexts } from './clusterTexts.ts';
import { Part } from './Part.tsx';
import { useRequirement } from './requirementsContext.ts';
import { usePartStyles } from './usePartStyles.ts';

type Props = { readonly cluster: PicturedCluster; readonly criterion: Criterion | undefined };

/** The national criterion that the group belongs to, and whether a person says so. */
export function Anchor({ cluster: { criterion: key, members }, criterion }: Props) {
  const styles = usePartStyles();
  const { anchor } = useClusterTexts();
  const requirementOf = useRequirement();
  if (key === undefined)
    return (
      <Part heading={anchor.title}>
        <p className={styles.text}>{anchor.none}</p>
      </Part>
    );
  const confirmed = members.filter(({ id }) =>
    requirementOf(id)?.judgements.some((each) => each.kind === 'matches' && each.criterion === criterion?.id),
  );
  return (
    <Part heading={anchor.title}>
      {criterion === undefined ? (
        <p className={styles.text}>{anchor.gone}</p>
      ) : (
        <>
          <PlaceLink place={{ kind: 'criterion', id: criterion.id }}>{`${criterion.id} ${criterion.title}`}</PlaceLink>
          <p className={styles.aside}>{anchor.confirmed(confirmed.length, members.length)}</p>
        </>
      )}
    </Part>
  );
}
