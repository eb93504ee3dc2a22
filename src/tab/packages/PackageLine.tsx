import { makeResetStyles, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { adoptionsOf } from '#usecases/adoptionsOf.ts';
import { productGroupByCode } from '#usecases/lookUp.ts';
import { isRevised, type PackagePicture } from '#usecases/packagePicture.ts';
import { StatusMark } from '../criteria/marks.tsx';
import { useFollow } from '../frame/PlaceLink.tsx';
import { hrefOf } from '../frame/route.ts';
import { RowMark } from '../outbox/RowMark.tsx';
import { useSession, useWorkspace } from '../start/session.ts';
import { usePackageTexts } from './packageTexts.ts';

const useRow = makeResetStyles({
  position: 'relative',
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr) 240px',
  columnGap: tokens.spacingHorizontalXXL,
  rowGap: tokens.spacingVerticalXXS,
  alignItems: 'center',
  paddingBlock: tokens.spacingVerticalM,
  paddingInline: tokens.spacingHorizontalS,
  marginInline: `calc(-1 * ${tokens.spacingHorizontalS})`,
  borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  // Not the colour of hovering: in high contrast the row's own letters would be unreadable on it.
  ':hover': { backgroundColor: tokens.colorNeutralBackground3 },
  '@media (max-width: 639px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
});
const useTitle = makeResetStyles({
  ...typographyStyles.body1Strong,
  color: tokens.colorNeutralForeground1,
  textDecorationLine: 'none',
  overflowWrap: 'anywhere',
  '::after': { content: '""', position: 'absolute', inset: 0 },
  ':focus-visible': { outlineStyle: 'none' },
  ':focus-visible::after': {
    outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
    outlineOffset: '-2px',
    borderRadius: tokens.borderRadiusMedium,
  },
});
const useStyles = makeStyles({
  meta: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, marginTop: tokens.spacingVerticalXXS },
  state: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
});

/** One package: where it is in its life, since when it is in force, and how many regions use it. */
export function PackageLine({ picture }: { readonly picture: PackagePicture }) {
  const row = useRow();
  const title = useTitle();
  const styles = useStyles();
  const texts = usePackageTexts();
  const workspace = useWorkspace();
  const { today } = useSession();
  const follow = useFollow();
  const { held, content, status, inForceFrom } = picture;
  const { key } = held.value;
  const place = { kind: 'package' as const, key };
  const adoptions = adoptionsOf(workspace, key);
  const facts = [
    productGroupByCode(workspace, content.productGroup)?.name ?? content.productGroup,
    texts.criteria(content.items.length),
    ...(inForceFrom === undefined ? [] : [texts.list[since(inForceFrom, today())](inForceFrom)]),
    ...(isRevised(picture) ? [texts.list.revised] : []),
  ];
  const adopted = adoptions && adoptions.counts.adopted + adoptions.counts.adoptedWithDeviations;

  return (
    <li className={row}>
      <div>
        <a href={hrefOf(place)} className={title} onClick={(event) => follow(event, place)}>
          {content.name}
        </a>
        <RowMark list="packages" row={key} />
        <div className={styles.meta}>{facts.join(' · ')}</div>
      </div>
      <div className={styles.state}>
        <StatusMark status={status} />
        {adoptions && <div>{texts.list.adopted(adopted ?? 0, adoptions.regions.length)}</div>}
      </div>
    </li>
  );
}

export function since(from: string, today: string): 'inForceSince' | 'inForceFrom' {
  return from > today ? 'inForceFrom' : 'inForceSince';
}
