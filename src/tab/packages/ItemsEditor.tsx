import { Field, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Suspense, useRef, useState } from 'react';
import type { PackageItem } from '#domain/criteriaPackage.ts';
import type { CriterionId, ProductGroupCode } from '#domain/ids.ts';
import { criterionById } from '#usecases/lookUp.ts';
import { useWorkspace } from '../start/session.ts';
import { late } from '../start/late.tsx';

/** The search among all criteria: more than the list that it adds to. */
export const AddCriteria = late(() => import('./AddCriteria.tsx'));
import { EditedItem } from './EditedItem.tsx';
import { moved } from './ordering.ts';
import { usePackageTexts } from './packageTexts.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  unseen: { position: 'absolute', clipPath: 'inset(50%)', width: '1px', height: '1px', overflow: 'hidden' },
  none: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground3 },
});

type Props = {
  readonly items: readonly PackageItem[];
  readonly productGroup: ProductGroupCode | undefined;
  readonly fault: string | null;
  readonly onChange: (items: readonly PackageItem[]) => void;
};

/** The criteria of a package: added by search, ordered by buttons or by dragging, each with its use and a note. */
export function ItemsEditor({ items, productGroup, fault, onChange }: Props) {
  const styles = useStyles();
  const { form, page } = usePackageTexts();
  const workspace = useWorkspace();
  const [said, setSaid] = useState('');
  const dragged = useRef<number | undefined>(undefined);
  const titleOf = (id: CriterionId): string => criterionById(workspace, id)?.value.title ?? id;

  const move = (from: number, to: number): void => {
    const item = items[from];
    const next = moved(items, from, to);
    if (item === undefined || next === items) return;
    onChange(next);
    setSaid(form.moved(titleOf(item.criterion), to + 1, items.length));
  };
  const add = (criterion: CriterionId): void => {
    onChange([...items, { criterion, isMandatory: true, note: '' }]);
    setSaid(form.added(titleOf(criterion)));
  };
  const remove = (item: PackageItem): void => {
    onChange(items.filter((other) => other !== item));
    setSaid(form.removed(titleOf(item.criterion)));
  };

  return (
    <div className={styles.root}>
      <Field label={form.criteria} validationMessage={fault}>
        <ol className={styles.list} aria-label={form.criteria}>
          {items.map((item, at) => (
            <EditedItem
              key={item.criterion}
              item={item}
              title={titleOf(item.criterion)}
              place={{ at, all: items.length }}
              onMove={(to) => move(at, to)}
              onDrag={{ begin: () => (dragged.current = at), drop: () => move(dragged.current ?? at, at) }}
              onChange={(next) => (next === undefined ? remove(item) : onChange(items.with(at, next)))}
            />
          ))}
        </ol>
      </Field>
      {items.length === 0 && <p className={styles.none}>{page.noCriteria}</p>}
      <div role="status" className={styles.unseen}>
        {said}
      </div>
      <Suspense>
        <AddCriteria items={items} productGroup={productGroup} onAdd={add} />
      </Suspense>
    </div>
  );
}
