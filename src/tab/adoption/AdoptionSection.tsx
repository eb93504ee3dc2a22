import { makeStyles, tokens } from '@fluentui/react-components';
import type { RowKey } from '#domain/ids.ts';
import { may } from '#domain/role.ts';
import { adoptionsOf } from '#usecases/adoptionsOf.ts';
import { useAreRead } from '../frame/AwaitLists.tsx';
import { PlaceLink } from '../frame/PlaceLink.tsx';
import { Section } from '../frame/Section.tsx';
import { useActor, useWorkspace } from '../start/session.ts';
import { useAdoptionTexts } from './adoptionTexts.ts';
import { StateCounts } from './StateCounts.tsx';

const useStyles = makeStyles({
  links: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalL },
});

/** On a package's page: what the regions have made of it, and the way to the own decision. Nothing before it is in force. */
export default function AdoptionSection({ package: key }: { readonly package: RowKey }) {
  const styles = useStyles();
  const { section: words } = useAdoptionTexts();
  const workspace = useWorkspace();
  const actor = useActor();
  const adoptions = may.readPublished(actor) ? adoptionsOf(workspace, key) : undefined;
  const isKnown = useAreRead(['packageEditions', 'adoptions', 'deviations']);
  if (adoptions === undefined || !isKnown) return null;
  const isOpen = adoptions.regions.some(
    ({ region, standing }) => may.speakFor(actor, region.code) && standing.kind !== 'counted',
  );
  return (
    <Section heading={words.heading}>
      <StateCounts adoptions={adoptions} />
      <div className={styles.links}>
        <PlaceLink place={{ kind: 'adoption', key }}>{isOpen ? words.record : words.open}</PlaceLink>
      </div>
    </Section>
  );
}
