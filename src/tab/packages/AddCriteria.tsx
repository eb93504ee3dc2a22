import { Button, Field, Input, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Add16Regular, Search16Regular } from '@fluentui/react-icons';
import { useDeferredValue, useMemo, useState } from 'react';
import type { PackageItem } from '#domain/criteriaPackage.ts';
import type { CriterionId, ProductGroupCode } from '#domain/ids.ts';
import type { Workspace } from '#domain/workspace.ts';
import { browseCriteria } from '#usecases/browseCriteria.ts';
import { SearchNote } from '../criteria/SearchNote.tsx';
import { StatusMark } from '../criteria/marks.tsx';
import { useWordsFound } from '../criteria/useWordsFound.ts';
import { useActor, useWorkspace } from '../start/session.ts';
import { usePackageTexts } from './packageTexts.ts';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    maxHeight: '260px',
    overflowY: 'auto',
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  item: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalXS,
    paddingInline: tokens.spacingHorizontalM,
  },
  title: { ...typographyStyles.body1, overflowWrap: 'anywhere' },
  meta: {
    ...typographyStyles.caption1,
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForeground3,
  },
  none: {
    ...typographyStyles.caption1,
    margin: 0,
    padding: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForeground3,
  },
});

/** More than this nobody scrolls through: a word in the search box finds the rest. */
const SHOWN = 40;
/** What cannot be put in a package. */
const GONE: ReadonlySet<string> = new Set(['superseded', 'repealed']);

type Props = {
  readonly items: readonly PackageItem[];
  /** What is offered before anything is sought. */
  readonly productGroup: ProductGroupCode | undefined;
  readonly onAdd: (criterion: CriterionId) => void;
};

/** Finds criteria by words and adds them; those that are in already are left out. */
export default function AddCriteria({ items, productGroup, onAdd }: Props) {
  const styles = useStyles();
  const { form } = usePackageTexts();
  const workspace = useWorkspace();
  const actor = useActor();
  const [sought, setSought] = useState('');
  const text = useDeferredValue(sought);
  const seeking = useWordsFound(sought);
  const words = useDeferredValue(seeking.kind === 'noWords' ? undefined : seeking.answer?.words);
  const found = useMemo(() => {
    const isOffered = text.trim() === '' && productGroup !== undefined;
    const filters = isOffered ? { productGroup: withThoseBelow(workspace, productGroup) } : {};
    return browseCriteria(workspace, actor, { text, filters, sort: 'relevance' }, { words }).rows;
  }, [workspace, actor, text, words, productGroup]);
  const on = new Set(items.map(({ criterion }) => criterion));
  const offered = found.filter(({ value }) => !on.has(value.id) && !GONE.has(value.status)).slice(0, SHOWN);

  return (
    <div>
      <Field label={form.add}>
        <Input
          value={sought}
          contentBefore={<Search16Regular />}
          placeholder={form.searchPlaceholder}
          onChange={(_, { value }) => setSought(value)}
          onKeyDown={(event) => {
            // Looking for something is not saving the form.
            if (event.key === 'Enter') event.preventDefault();
          }}
        />
      </Field>
      <SearchNote seeking={seeking} onTake={setSought} />
      <ul className={styles.list} aria-label={form.found}>
        {offered.map(({ value: { id, title, status } }) => (
          <li key={id} className={styles.item}>
            <div>
              <div className={styles.title}>{title}</div>
              <div className={styles.meta}>
                <span>{id}</span>
                <StatusMark status={status} />
              </div>
            </div>
            <Button size="small" icon={<Add16Regular />} aria-label={form.addOne(title)} onClick={() => onAdd(id)} />
          </li>
        ))}
        {offered.length === 0 && <li className={styles.none}>{form.nothingFound}</li>}
      </ul>
    </div>
  );
}

/** A category has hardly any criteria of its own: what is offered for it is that of its groups. */
function withThoseBelow({ productGroups }: Workspace, code: ProductGroupCode): readonly ProductGroupCode[] {
  const below = productGroups.all.filter(({ value }) => value.parent === code && value.code !== code);
  return [code, ...below.map(({ value }) => value.code)];
}
