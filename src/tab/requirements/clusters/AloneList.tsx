import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { ClusterableRequirement } from '#language/clusters/cluster.ts';
import { useClusterTexts } from './clusterTexts.ts';
import { RequirementLink } from './RequirementLink.tsx';
import { usePartStyles } from './usePartStyles.ts';
import { useRegionName } from '../../start/useRegionName.ts';

const useStyles = makeStyles({
  title: { ...typographyStyles.body1Strong, margin: 0 },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  item: {
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
});

/** As many as are drawn at once. */
const STEP = 30;

/** Requirements that nobody else has, counted, and shown when somebody asks. */
export function AloneList({ requirements }: { readonly requirements: readonly ClusterableRequirement[] }) {
  const styles = useStyles();
  const part = usePartStyles();
  const texts = useClusterTexts();
  const regionName = useRegionName();
  const [shown, setShown] = useState(0);
  const isOpen = shown > 0;
  const left = Math.min(STEP, requirements.length - shown);
  return (
    <section>
      <div className={styles.head}>
        <h2 className={styles.title}>{texts.alone.title(requirements.length)}</h2>
        <Button size="small" aria-expanded={isOpen} onClick={() => setShown(isOpen ? 0 : STEP)}>
          {isOpen ? texts.alone.hide : texts.alone.show}
        </Button>
      </div>
      {isOpen && (
        <ul className={part.list} aria-label={texts.alone.list}>
          {requirements.slice(0, shown).map(({ id, region, text }) => (
            <li key={id} className={styles.item}>
              <p className={part.text}>{text}</p>
              <p className={part.aside}>
                {regionName(region)} <RequirementLink id={id} />
              </p>
            </li>
          ))}
        </ul>
      )}
      {isOpen && left > 0 && <Button onClick={() => setShown(shown + STEP)}>{texts.more(left)}</Button>}
    </section>
  );
}
