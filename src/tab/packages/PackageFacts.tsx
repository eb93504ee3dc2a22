import { Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { day, type RowKey } from '#domain/ids.ts';
import { useWorkspace } from '../start/session.ts';
import type { FormDraft } from './packageDraft.ts';
import { usePackageTexts } from './packageTexts.ts';

const useStyles = makeStyles({
  line: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 200px), 1fr))',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalL,
    alignItems: 'start',
  },
  select: { minWidth: 0 },
});

type Props = {
  readonly draft: FormDraft;
  /** The package itself, which cannot replace itself. */
  readonly own: RowKey | undefined;
  readonly faultAt: (field: keyof FormDraft) => string | null;
  readonly onChange: (part: Partial<FormDraft>) => void;
};

/** Name, product group, the days it holds, and what it takes the place of. */
export function PackageFacts({ draft, own, faultAt, onChange }: Props) {
  const styles = useStyles();
  const { fact, form } = usePackageTexts();
  const { productGroups, packages } = useWorkspace();
  const groups = productGroups.all.map(({ value }) => value).toSorted((a, b) => a.name.localeCompare(b.name, 'sv'));
  const others = packages.all.map(({ value }) => value).filter(({ key }) => key !== own);
  return (
    <>
      <Field label={fact.name} required hint={form.hint.name} validationMessage={faultAt('name')}>
        <Input value={draft.name} onChange={(_, { value }) => onChange({ name: value })} />
      </Field>
      <div className={styles.line}>
        <Field label={fact.productGroup} required validationMessage={faultAt('productGroup')}>
          <Select
            className={styles.select}
            value={draft.productGroup ?? ''}
            onChange={(_, { value }) => onChange({ productGroup: groups.find(({ code }) => code === value)?.code })}
          >
            <option value="">{form.choose}</option>
            {groups.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={fact.replaces} validationMessage={faultAt('replaces')}>
          <Select
            className={styles.select}
            value={draft.replaces ?? ''}
            onChange={(_, { value }) => onChange({ replaces: others.find(({ key }) => key === value)?.key })}
          >
            <option value="">{form.nothingReplaced}</option>
            {others.map(({ key, name }) => (
              <option key={key} value={key}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        {(['validFrom', 'validTo'] as const).map((field) => (
          <Field key={field} label={fact[field]} validationMessage={faultAt(field)}>
            <Input
              type="date"
              value={draft[field] ?? ''}
              onChange={(_, { value }) => onChange({ [field]: day(value) })}
            />
          </Field>
        ))}
      </div>
    </>
  );
}
