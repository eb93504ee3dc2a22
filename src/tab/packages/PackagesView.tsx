import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Add20Regular } from '@fluentui/react-icons';
import { useMemo } from 'react';
import { may } from '#domain/role.ts';
import { packagePictures, type PackagePicture } from '#usecases/packagePicture.ts';
import { EmptyState } from '../frame/EmptyState.tsx';
import { useNavigation } from '../frame/navigation.ts';
import { PageHead } from '../frame/PageHead.tsx';
import { Section } from '../frame/Section.tsx';
import { useActor, useWorkspace } from '../start/session.ts';
import { PackageLine } from './PackageLine.tsx';
import { usePackageTexts } from './packageTexts.ts';

const useStyles = makeStyles({
  root: { maxWidth: '960px', display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXL },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
});

type Part = 'inForce' | 'underWay' | 'over';
const PARTS = ['underWay', 'inForce', 'over'] as const satisfies readonly Part[];

/** All packages: what is worked on, what is in force, and what is over. */
export default function PackagesView() {
  const styles = useStyles();
  const { list: words } = usePackageTexts();
  const workspace = useWorkspace();
  const actor = useActor();
  const navigation = useNavigation();
  const pictures = useMemo(() => packagePictures(workspace, actor), [workspace, actor]);
  const mayEdit = may.editDrafts(actor);

  return (
    <div className={styles.root}>
      <PageHead title={words.title}>
        {mayEdit && (
          <Button appearance="primary" icon={<Add20Regular />} onClick={() => navigation.go({ kind: 'newPackage' })}>
            {words.create}
          </Button>
        )}
      </PageHead>
      {pictures.length === 0 && (
        <EmptyState
          title={words.empty.title}
          body={may.readDrafts(actor) ? words.empty.body : words.empty.readerBody}
        />
      )}
      {PARTS.map((part) => {
        const rows = pictures.filter((picture) => partOf(picture) === part);
        return (
          rows.length > 0 && (
            <Section key={part} heading={words[part]}>
              <ul className={styles.list}>
                {rows.map((picture) => (
                  <PackageLine key={picture.held.value.key} picture={picture} />
                ))}
              </ul>
            </Section>
          )
        );
      })}
    </div>
  );
}

function partOf({ status, inForce }: PackagePicture): Part {
  if (status === 'superseded' || status === 'repealed' || status === 'dormant') return 'over';
  return inForce !== undefined && status === 'published' ? 'inForce' : 'underWay';
}
