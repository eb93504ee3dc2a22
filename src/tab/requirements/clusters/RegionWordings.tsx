import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { RegionLikeness } from '#language/clusters/cluster.ts';
import type { PicturedCluster } from '#worker/languageWork.ts';
import { Bar } from './Bar.tsx';
import { useClusterTexts } from './clusterTexts.ts';
import { Part } from './Part.tsx';
import { RequirementLink } from './RequirementLink.tsx';
import { usePartStyles } from './usePartStyles.ts';
import { useRegionName } from '../../start/useRegionName.ts';
import { Wording } from './Wording.tsx';

const NARROW = '@media (max-width: 799px)';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    marginBottom: tokens.spacingVerticalS,
  },
  row: {
    paddingBlock: tokens.spacingVerticalXS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 240px) minmax(60px, 160px) 96px auto',
    justifyContent: 'start',
    columnGap: tokens.spacingHorizontalL,
    alignItems: 'center',
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr) auto', rowGap: tokens.spacingVerticalXXS },
  },
  name: { ...typographyStyles.body1Strong, overflowWrap: 'anywhere', [NARROW]: { gridColumn: '1 / -1' } },
  figure: { ...typographyStyles.caption1, fontVariantNumeric: 'tabular-nums' },
  bar: { [NARROW]: { display: 'none' } },
  wording: {
    marginBlock: tokens.spacingVerticalS,
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke2}`,
    maxWidth: '80ch',
  },
});

/** Each region's wording beside the one in the middle, the furthest from it first. */
export function RegionWordings({ cluster }: { readonly cluster: PicturedCluster }) {
  const styles = useStyles();
  const part = usePartStyles();
  const { likeness: words } = useClusterTexts();
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const { regions } = cluster.picture;
  const isAllOpen = regions.every(({ region }) => open.has(region));
  const toggle = (region: string): void =>
    setOpen(new Set(open.has(region) ? [...open].filter((each) => each !== region) : [...open, region]));
  return (
    <Part heading={words.title}>
      <div className={styles.head}>
        <p className={part.aside}>{words.explained}</p>
        <Button
          size="small"
          aria-expanded={isAllOpen}
          onClick={() => setOpen(new Set(isAllOpen ? [] : regions.map(({ region }) => region)))}
        >
          {isAllOpen ? words.hideAll : words.showAll}
        </Button>
      </div>
      {open.size > 0 && <p className={part.aside}>{words.legend}</p>}
      <ul className={part.list}>
        {regions.map((likeness) => (
          <RegionRow
            key={likeness.region}
            cluster={cluster}
            likeness={likeness}
            isOpen={open.has(likeness.region)}
            onToggle={() => toggle(likeness.region)}
          />
        ))}
      </ul>
    </Part>
  );
}

type RowProps = {
  readonly cluster: PicturedCluster;
  readonly likeness: RegionLikeness;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
};

function RegionRow({ cluster, likeness: { region, likeness }, isOpen, onToggle }: RowProps) {
  const styles = useStyles();
  const { likeness: words, share } = useClusterTexts();
  const name = useRegionName()(region);
  const { medoid } = cluster.picture;
  return (
    <li className={styles.row}>
      <div className={styles.line}>
        <span className={styles.name}>{name}</span>
        <div className={styles.bar}>
          <Bar share={likeness} />
        </div>
        <span className={styles.figure}>{words.like(share(likeness))}</span>
        <Button
          size="small"
          appearance="subtle"
          aria-expanded={isOpen}
          aria-label={isOpen ? words.hideOf(name) : words.showOf(name)}
          onClick={onToggle}
        >
          {isOpen ? words.hide : words.show}
        </Button>
      </div>
      {isOpen &&
        cluster.members
          .filter((member) => member.region === region)
          .map(({ id, text }) => (
            <div key={id} className={styles.wording}>
              <Wording middle={medoid.text} text={text} isMiddle={id === medoid.id} />
              <RequirementLink id={id} />
            </div>
          ))}
    </li>
  );
}
