import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { criterionFields } from '#documents/criterionFields.ts';
import type { ItemChange, PackageChanges, ShownItem } from '#usecases/packageChanges.ts';
import { Difference } from '../conflict/Difference.tsx';
import { PlaceLink } from '../frame/PlaceLink.tsx';
import { useTexts } from '../start/texts.ts';
import { ChangeMark, useChangeCounts } from './ChangeMark.tsx';
import { usePackageTexts } from './packageTexts.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  counts: { ...typographyStyles.body1, margin: 0, display: 'flex', flexWrap: 'wrap', columnGap: '16px' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    paddingBlock: tokens.spacingVerticalMNudge,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    alignItems: 'center',
    // Where titles take several lines the mark stands above each, not beside the short ones.
    '@media (max-width: 639px)': { flexDirection: 'column', alignItems: 'flex-start' },
  },
  id: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  title: { ...typographyStyles.body1Strong, overflowWrap: 'anywhere' },
  label: {
    ...typographyStyles.caption1Strong,
    margin: 0,
    marginTop: tokens.spacingVerticalS,
    color: tokens.colorNeutralForeground2,
  },
  plain: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** What differs between two states of a package: each criterion that came, went or changed, and the package's texts. */
export function ChangeList({ changes }: { readonly changes: PackageChanges }) {
  const styles = useStyles();
  const { editions: words, fact } = usePackageTexts();
  const counts = useChangeCounts(changes);
  const told = changes.items.filter(({ kind }) => kind !== 'unchanged');
  if (told.length === 0 && changes.facts.length === 0 && !changes.isReordered) {
    return <p className={styles.plain}>{words.same}</p>;
  }
  return (
    <div className={styles.root}>
      <p className={styles.counts}>
        {counts.map((count) => (
          <span key={count}>{count}</span>
        ))}
      </p>
      {changes.isReordered && <p className={styles.plain}>{words.reordered}</p>}
      <ul className={styles.list} hidden={told.length === 0}>
        {told.map((change) => (
          <ChangedItem key={change.id} change={change} />
        ))}
      </ul>
      {changes.facts.map(({ field, before, after }) => (
        <div key={field}>
          <p className={styles.label}>{fact[field]}</p>
          <Difference before={before} after={after} />
        </div>
      ))}
    </div>
  );
}

function ChangedItem({ change }: { readonly change: ItemChange }) {
  const styles = useStyles();
  const { editions: words } = usePackageTexts();
  const side = change.kind === 'removed' ? change.before : change.after;
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <ChangeMark kind={change.kind} />
        <PlaceLink place={{ kind: 'criterion', id: change.id }} className={styles.title}>
          {side.content?.title ?? change.id}
        </PlaceLink>
        <span className={styles.id}>{change.id}</span>
      </div>
      {side.content === undefined && <p className={styles.plain}>{words.unread}</p>}
      {change.kind === 'changed' && <ChangedFields before={change.before} after={change.after} />}
    </li>
  );
}

/** The fields that differ; how the criterion is used in the package is told with them. */
function ChangedFields({ before, after }: { readonly before: ShownItem; readonly after: ShownItem }) {
  const styles = useStyles();
  const texts = useTexts();
  const { editions: words, page } = usePackageTexts();
  const use = ({ item }: ShownItem): string => (item.isMandatory ? page.mandatory : page.optional);
  const fields =
    before.content && after.content
      ? criterionFields(before.content, after.content, texts).filter((field) => field.before !== field.after)
      : [];
  return (
    <>
      {use(before) !== use(after) && <p className={styles.plain}>{words.use(use(before), use(after))}</p>}
      {[...fields, { label: words.note, before: before.item.note, after: after.item.note }]
        .filter((field) => field.before !== field.after)
        .map((field) => (
          <div key={field.label}>
            <p className={styles.label}>{field.label}</p>
            <Difference before={field.before} after={field.after} />
          </div>
        ))}
    </>
  );
}
