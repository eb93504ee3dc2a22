import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { RowKey } from '#domain/ids.ts';
import { may } from '#domain/role.ts';
import { adoptionsOf } from '#usecases/adoptionsOf.ts';
import { AwaitLists } from '../frame/AwaitLists.tsx';
import { Back } from '../frame/Back.tsx';
import { EmptyState } from '../frame/EmptyState.tsx';
import { useNavigation } from '../frame/navigation.ts';
import { PageTitle } from '../frame/PageTitle.tsx';
import { PlaceLink } from '../frame/PlaceLink.tsx';
import { Section } from '../frame/Section.tsx';
import { useActor, useWorkspace } from '../start/session.ts';
import { useAdoptionTexts } from './adoptionTexts.ts';
import { DeviationsCompared } from './DeviationsCompared.tsx';
import { OwnAdoption } from './OwnAdoption.tsx';
import { RegionTable } from './RegionTable.tsx';
import { StateCounts } from './StateCounts.tsx';

const useStyles = makeStyles({
  root: { maxWidth: '960px', display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXL },
  facts: {
    ...typographyStyles.body1,
    margin: 0,
    paddingTop: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground2,
  },
});

/** What every region has made of one package: the own decision first, then all, then where they depart from it. */
export default function AdoptionView({ package: key }: { readonly package: RowKey }) {
  return (
    <AwaitLists lists={['packageEditions', 'adoptions', 'deviations']}>
      <Adoptions package={key} />
    </AwaitLists>
  );
}

function Adoptions({ package: key }: { readonly package: RowKey }) {
  const styles = useStyles();
  const texts = useAdoptionTexts();
  const workspace = useWorkspace();
  const actor = useActor();
  const adoptions = may.readPublished(actor) ? adoptionsOf(workspace, key) : undefined;
  if (adoptions === undefined) return <NotInForce />;
  const { version, content } = adoptions.edition.value;
  const title = texts.title(content.name);
  const facts = [
    texts.edition(version),
    texts.criteria(content.items.length),
    ...(content.validFrom === undefined ? [] : [texts.validFrom(content.validFrom)]),
  ];
  const own = adoptions.regions.filter(({ region }) => may.speakFor(actor, region.code));

  return (
    <div className={styles.root}>
      <div>
        <Back place={{ kind: 'package', key }}>{texts.back}</Back>
        <PageTitle name={title}>{title}</PageTitle>
        <p className={styles.facts}>{facts.join(' · ')}</p>
      </div>
      {own.map(({ region, standing }) => (
        <OwnAdoption key={region.code} region={region.code} adoptions={adoptions} standing={standing} />
      ))}
      <Section heading={texts.regions.heading}>
        <StateCounts adoptions={adoptions} />
        <RegionTable adoptions={adoptions} />
      </Section>
      <Section heading={texts.compared.heading}>
        <DeviationsCompared adoptions={adoptions} />
      </Section>
      <p className={styles.facts}>
        <PlaceLink place={{ kind: 'board' }}>{texts.toBoard}</PlaceLink>
      </p>
    </div>
  );
}

function NotInForce() {
  const { missing } = useAdoptionTexts();
  const navigation = useNavigation();
  return (
    <EmptyState level={1} title={missing.title} body={missing.body}>
      <Button appearance="primary" onClick={() => navigation.go({ kind: 'packages' })}>
        {missing.action}
      </Button>
    </EmptyState>
  );
}
