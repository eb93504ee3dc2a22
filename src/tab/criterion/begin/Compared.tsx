import { Button } from '@fluentui/react-components';
import { Suspense, useState } from 'react';
import type { RegionalRequirement } from '#domain/regionalRequirement.ts';
import type { Held } from '#domain/workspace.ts';
import { useDraftingTexts } from '../draftingTexts.ts';
import { late } from '../../start/late.tsx';

const ClustersPanel = late(() => import('../../requirements/clusters/ClustersPanel.tsx'));

/** The regions' wordings put together: how alike they are, how far apart their limits, and a wording for all. */
export function Compared({ requirements }: { readonly requirements: readonly Held<RegionalRequirement>[] }) {
  const { start } = useDraftingTexts();
  const [isShown, setIsShown] = useState(false);
  if (requirements.length < 2) return null;
  return (
    <>
      <div>
        <Button aria-expanded={isShown} onClick={() => setIsShown(!isShown)}>
          {start.showAlike}
        </Button>
      </div>
      {isShown && (
        <Suspense>
          <ClustersPanel requirements={requirements} />
        </Suspense>
      )}
    </>
  );
}
