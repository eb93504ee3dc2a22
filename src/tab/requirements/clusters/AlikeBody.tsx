import { makeStyles, tokens } from '@fluentui/react-components';
import type { Criterion } from '#domain/criterion.ts';
import { Anchor } from './Anchor.tsx';
import { Limits } from './Limits.tsx';
import { Middle } from './Middle.tsx';
import type { AlikeRow } from './overview.ts';
import { Proposal } from './Proposal.tsx';
import { References } from './References.tsx';
import { RegionWordings } from './RegionWordings.tsx';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalXXXL,
    rowGap: tokens.spacingVerticalXL,
    paddingTop: tokens.spacingVerticalS,
    '@media (min-width: 840px)': { gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)' },
  },
  column: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXL, minWidth: 0 },
  whole: { gridColumn: '1 / -1', minWidth: 0 },
});

type Props = { readonly row: AlikeRow; readonly criterion: Criterion | undefined };

/** All that is known of a group: the wording for all on one side, figures beside it, the regions below. */
export function AlikeBody({ row, criterion }: Props) {
  const styles = useStyles();
  const { cluster } = row;
  return (
    <div className={styles.root}>
      <div className={styles.column}>
        <Anchor cluster={cluster} criterion={criterion} />
        <Middle cluster={cluster} />
        <Proposal row={row} criterion={criterion} />
      </div>
      <div className={styles.column}>
        <Limits limits={cluster.picture.limits} of={cluster.members.length} />
        <References references={cluster.picture.references} />
      </div>
      <div className={styles.whole}>
        <RegionWordings cluster={cluster} />
      </div>
    </div>
  );
}
