import { Button, makeStyles, MessageBarActions, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { RegionalRequirement } from '#domain/regionalRequirement.ts';
import type { Held } from '#domain/workspace.ts';
import type { PicturedCluster } from '#worker/languageWork.ts';
import { EmptyState } from '../../frame/EmptyState.tsx';
import { Notice } from '../../frame/Notice.tsx';
import { AlikeList } from './AlikeList.tsx';
import { AloneList } from './AloneList.tsx';
import { useClusterTexts } from './clusterTexts.ts';
import { overviewOf } from './overview.ts';
import { RequirementsContext, requirementsByKey } from './requirementsContext.ts';
import { useClusters } from './useClusters.ts';
import { Working } from './Working.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL, minWidth: 0 },
});

type Props = { readonly requirements: readonly Held<RegionalRequirement>[] };

/** What the regions demand in the same words, put together: how alike, how different, and a wording for all. */
export default function ClustersPanel({ requirements }: Props) {
  const styles = useStyles();
  const texts = useClusterTexts();
  const { comparing, cancel, again } = useClusters(requirements);
  const byKey = useMemo(() => requirementsByKey(requirements), [requirements]);
  if (requirements.length === 0) return <EmptyState title={texts.nothing.title} body={texts.nothing.body} />;
  return (
    <RequirementsContext value={byKey}>
      <section className={styles.root} aria-label={texts.panel} aria-busy={comparing.kind === 'working'}>
        {comparing.kind === 'working' && (
          <>
            <Working step={comparing.step} progress={comparing.progress} onCancel={cancel} />
            {comparing.earlier && <Found clusters={comparing.earlier} />}
          </>
        )}
        {comparing.kind === 'done' && <Found clusters={comparing.clusters} />}
        {(comparing.kind === 'stopped' || comparing.kind === 'failed') && (
          <NotCompared kind={comparing.kind} onAgain={again} />
        )}
      </section>
    </RequirementsContext>
  );
}

function NotCompared({ kind, onAgain }: { readonly kind: 'stopped' | 'failed'; readonly onAgain: () => void }) {
  const { title, body, again } = useClusterTexts()[kind];
  return (
    <Notice intent={kind === 'stopped' ? 'info' : 'error'} title={title} body={body} occasion={kind}>
      <MessageBarActions>
        <Button onClick={onAgain}>{again}</Button>
      </MessageBarActions>
    </Notice>
  );
}

function Found({ clusters }: { readonly clusters: readonly PicturedCluster[] }) {
  const texts = useClusterTexts();
  const { alike, alone } = useMemo(() => overviewOf(clusters), [clusters]);
  return (
    <>
      {alike.length === 0 ? (
        <EmptyState title={texts.noneAlike.title} body={texts.noneAlike.body} />
      ) : (
        <AlikeList rows={alike} />
      )}
      {alone.length > 0 && <AloneList requirements={alone} />}
    </>
  );
}
