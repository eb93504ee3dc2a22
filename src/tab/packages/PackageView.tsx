import { Button, makeStyles, MessageBar, MessageBarBody, tokens, typographyStyles } from '@fluentui/react-components';
import { Suspense } from 'react';
import type { RowKey } from '#domain/ids.ts';
import { may } from '#domain/role.ts';
import { statusAfter } from '#domain/transitions.ts';
import { isAllInForce } from '#usecases/isAllInForce.ts';
import { isRevised, packagePicture } from '#usecases/packagePicture.ts';
import { Back } from '../frame/Back.tsx';
import { EmptyState } from '../frame/EmptyState.tsx';
import { useNavigation } from '../frame/navigation.ts';
import { Section } from '../frame/Section.tsx';
import { useActor, useWorkspace } from '../start/session.ts';
import { AboutPackage } from './AboutPackage.tsx';
import { DecisionsSection } from './DecisionsSection.tsx';
import { PackageHead } from './PackageHead.tsx';
import { PackageItems } from './PackageItems.tsx';
import { usePackageTexts } from './packageTexts.ts';
import { late } from '../start/late.tsx';

const AdoptionSection = late(() => import('../adoption/AdoptionSection.tsx'));
const EditionsSection = late(() => import('./EditionsSection.tsx'));
const RepealedBy = late(() => import('../decisions/RepealedBy.tsx'));
const PublishSection = late(() => import('./PublishSection.tsx'));

const useStyles = makeStyles({
  root: { maxWidth: '960px', display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXL },
  next: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2, maxWidth: '72ch' },
});

/** One package: what it holds, how far it has come, what comes next, and what was decided. */
export default function PackageView({ opened }: { readonly opened: RowKey }) {
  const styles = useStyles();
  const texts = usePackageTexts();
  const workspace = useWorkspace();
  const actor = useActor();
  const picture = packagePicture(workspace, actor, opened);
  if (picture === undefined) return <NoSuchPackage />;
  const { held, status, inForce } = picture;
  const readsDrafts = may.readDrafts(actor);
  const isStopped = statusAfter('openConsultation', status) !== undefined && isAllInForce(workspace, held.value);

  return (
    <div className={styles.root}>
      <div>
        <Back place={{ kind: 'packages' }}>{texts.page.back}</Back>
        <PackageHead picture={picture} />
      </div>
      {isRevised(picture) && inForce && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{texts.page.revisedExplained(inForce.version)}</MessageBarBody>
        </MessageBar>
      )}
      <Suspense>{status === 'repealed' && <RepealedBy subject={{ kind: 'package', package: opened }} />}</Suspense>
      {readsDrafts && status !== 'repealed' && (
        <p className={styles.next}>{isStopped ? texts.page.allInForce : texts.next[status]}</p>
      )}
      <Suspense>{readsDrafts && status === 'decided' && <PublishSection held={held} />}</Suspense>
      <Section heading={texts.page.criteria}>
        <PackageItems picture={picture} />
      </Section>
      <Section heading={texts.page.about}>
        <AboutPackage content={picture.content} />
      </Section>
      {readsDrafts && (
        <Suspense>
          <EditionsSection picture={picture} />
        </Suspense>
      )}
      <DecisionsSection held={held} />
      <Suspense>
        <AdoptionSection package={opened} />
      </Suspense>
    </div>
  );
}

function NoSuchPackage() {
  const { missingPage } = usePackageTexts().page;
  const navigation = useNavigation();
  return (
    <EmptyState level={1} title={missingPage.title} body={missingPage.body}>
      <Button appearance="primary" onClick={() => navigation.go({ kind: 'packages' })}>
        {missingPage.action}
      </Button>
    </EmptyState>
  );
}
