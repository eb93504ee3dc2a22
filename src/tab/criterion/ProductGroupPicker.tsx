import { Button, Checkbox, Field, Input, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { Dismiss16Regular, Search16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { ProductGroupCode } from '#domain/ids.ts';
import { productGroupByCode } from '#usecases/lookUp.ts';
import { useWorkspace } from '../start/session.ts';
import { useTexts } from '../start/texts.ts';

const useStyles = makeStyles({
  chosen: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, ':empty': { display: 'none' } },
  chip: { fontWeight: tokens.fontWeightRegular },
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  options: {
    maxHeight: '184px',
    overflowY: 'auto',
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(200px, 1fr))',
  },
  none: {
    ...typographyStyles.caption1,
    margin: 0,
    padding: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForeground3,
  },
});

type Props = {
  readonly chosen: readonly ProductGroupCode[];
  readonly fault: string | null;
  /** Why the groups cannot be changed just now. */
  readonly off: string | null;
  readonly onChange: (codes: readonly ProductGroupCode[]) => void;
};

/** Which groups the criterion belongs to. The first one chosen gives a new criterion its id. */
export function ProductGroupPicker({ chosen, fault, off, onChange }: Props) {
  const styles = useStyles();
  const { tab, terms } = useTexts();
  const workspace = useWorkspace();
  const [sought, setSought] = useState('');
  const nameOf = (code: ProductGroupCode): string => productGroupByCode(workspace, code)?.name ?? code;
  const groups = workspace.productGroups.all
    .map((held) => held.value)
    .filter((group) =>
      `${group.name} ${group.code}`.toLocaleLowerCase('sv').includes(sought.trim().toLocaleLowerCase('sv')),
    )
    .toSorted((a, b) => a.name.localeCompare(b.name, 'sv'));
  const toggle = (code: ProductGroupCode): void =>
    onChange(chosen.includes(code) ? chosen.filter((other) => other !== code) : [...chosen, code]);

  return (
    <div className={styles.root}>
      <Field
        label={terms.field.productGroups}
        required
        hint={off ?? tab.edit.productGroupsChosen(chosen.length)}
        validationMessage={fault}
      >
        <Input
          disabled={off !== null}
          value={sought}
          contentBefore={<Search16Regular />}
          placeholder={tab.edit.productGroupSearch}
          onChange={(_, { value }) => setSought(value)}
        />
      </Field>
      <div className={styles.chosen}>
        {chosen.map((code) => (
          <Button
            key={code}
            className={styles.chip}
            size="small"
            shape="circular"
            icon={<Dismiss16Regular />}
            iconPosition="after"
            disabled={off !== null}
            aria-label={tab.edit.removeProductGroup(nameOf(code))}
            onClick={() => toggle(code)}
          >
            {nameOf(code)}
          </Button>
        ))}
      </div>
      <div role="group" aria-label={terms.field.productGroups} className={styles.options}>
        {groups.map(({ code, name }) => (
          <Checkbox
            key={code}
            label={name}
            disabled={off !== null}
            checked={chosen.includes(code)}
            onChange={() => toggle(code)}
          />
        ))}
        {groups.length === 0 && <p className={styles.none}>{tab.edit.noGroupMatch}</p>}
      </div>
    </div>
  );
}
