import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Suspense } from 'react';
import { isEditable } from '#domain/criterion.ts';
import type { FrozenItem } from '#domain/criteriaPackage.ts';
import { criterionById } from '#usecases/lookUp.ts';
import { shown } from '#usecases/packageChanges.ts';
import type { PackagePicture } from '#usecases/packagePicture.ts';
import { LevelMark, StatusMark } from '../criteria/marks.tsx';
import { PlaceLink } from '../frame/PlaceLink.tsx';
import { useWorkspace } from '../start/session.ts';
import { useTexts } from '../start/texts.ts';
import { usePackageTexts } from './packageTexts.ts';
import { late } from '../start/late.tsx';

// It knows units, directions and references: more than the page itself.
const loadGate = () => import('./PackageGate.tsx');
const GateSummary = late(() => loadGate().then((part) => ({ default: part.GateSummary })));
const Findings = late(() => loadGate().then((part) => ({ default: part.Findings })));

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', counterReset: 'criterion' },
  item: {
    display: 'grid',
    gridTemplateColumns: '28px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalMNudge,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  number: {
    ...typographyStyles.body1,
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: 'tabular-nums',
    textAlign: 'right',
  },
  title: { ...typographyStyles.body1Strong, overflowWrap: 'anywhere' },
  meta: {
    ...typographyStyles.caption1,
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXXS,
    color: tokens.colorNeutralForeground2,
  },
  note: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  // One line: what the quality gate says has its place before it comes.
  summary: { minHeight: tokens.lineHeightBase200 },
  none: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground3 },
});

/** The criteria in the order in which they are printed. */
export function PackageItems({ picture }: { readonly picture: PackagePicture }) {
  const styles = useStyles();
  const { page } = usePackageTexts();
  const workspace = useWorkspace();
  const { items } = picture.content;
  if (items.length === 0) return <p className={styles.none}>{page.noCriteria}</p>;
  const working = picture.isWorking
    ? items.flatMap(({ criterion }) => criterionById(workspace, criterion)?.value ?? []).filter(isEditable)
    : [];
  return (
    <>
      {working.length > 0 && (
        <div className={styles.summary}>
          <Suspense>
            <GateSummary criteria={working} />
          </Suspense>
        </div>
      )}
      <ol className={styles.list}>
        {items.map((item, at) => (
          <Item key={item.criterion} item={item} number={at + 1} isWorking={picture.isWorking} />
        ))}
      </ol>
    </>
  );
}

type ItemProps = { readonly item: FrozenItem; readonly number: number; readonly isWorking: boolean };

function Item({ item, number, isWorking }: ItemProps) {
  const styles = useStyles();
  const { terms } = useTexts();
  const { page } = usePackageTexts();
  const workspace = useWorkspace();
  const { content } = shown(workspace, item);
  const working = isWorking ? criterionById(workspace, item.criterion)?.value : undefined;
  return (
    <li className={styles.item}>
      <span className={styles.number} aria-hidden>
        {number}
      </span>
      <div>
        <PlaceLink place={{ kind: 'criterion', id: item.criterion }} className={styles.title}>
          {content?.title ?? page.gone}
        </PlaceLink>
        <div className={styles.meta}>
          <span>{item.criterion}</span>
          <span>{item.isMandatory ? page.mandatory : page.optional}</span>
          {content && <LevelMark level={content.level} />}
          {content && <span>{terms.kind[content.kind ?? 'none']}</span>}
          {working && <StatusMark status={working.status} />}
          <Suspense>{working && isEditable(working) && <Findings working={working} />}</Suspense>
        </div>
        {item.note !== '' && <p className={styles.note}>{item.note}</p>}
      </div>
    </li>
  );
}
