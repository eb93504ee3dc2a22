import {
  Button,
  Checkbox,
  Input,
  makeStyles,
  mergeClasses,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { ChevronDown16Regular, Search16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useTexts } from '../start/texts.ts';

const useStyles = makeStyles({
  button: { fontWeight: tokens.fontWeightRegular, minWidth: 'auto' },
  on: {
    color: tokens.colorBrandForeground1,
    borderTopColor: tokens.colorBrandStroke1,
    borderRightColor: tokens.colorBrandStroke1,
    borderBottomColor: tokens.colorBrandStroke1,
    borderLeftColor: tokens.colorBrandStroke1,
  },
  surface: { padding: tokens.spacingVerticalS, minWidth: '200px', maxWidth: 'min(340px, 90vw)' },
  search: { width: '100%', marginBottom: tokens.spacingVerticalXS },
  options: { maxHeight: 'min(360px, 60vh)', overflowY: 'auto' },
  option: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalM },
  box: { flexGrow: 1, minWidth: 0 },
  count: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: 'tabular-nums',
    paddingRight: tokens.spacingHorizontalS,
  },
  none: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, padding: tokens.spacingHorizontalS },
});

export type Option = { readonly value: string; readonly label: string; readonly count: number; readonly isOn: boolean };
type Props = {
  readonly name: string;
  readonly options: readonly Option[];
  readonly onToggle: (value: string) => void;
};

/** More options than fit a glance get a search box. */
const MANY = 10;

/** One facet of the filter bar: a button that opens its values with how many criteria each would give. */
export function FacetPicker({ name, options, onToggle }: Props) {
  const styles = useStyles();
  const { list } = useTexts().tab;
  const [sought, setSought] = useState('');
  const on = options.filter((option) => option.isOn).length;
  const shown = options.filter(({ label }) => label.toLocaleLowerCase('sv').includes(sought.toLocaleLowerCase('sv')));

  return (
    <Popover trapFocus positioning={{ position: 'below', align: 'start' }} onOpenChange={() => setSought('')}>
      <PopoverTrigger disableButtonEnhancement>
        <Button
          className={mergeClasses(styles.button, on > 0 && styles.on)}
          icon={<ChevronDown16Regular />}
          iconPosition="after"
          aria-label={on > 0 ? list.chosen(name, on) : name}
        >
          {on > 0 ? `${name} · ${on}` : name}
        </Button>
      </PopoverTrigger>
      <PopoverSurface className={styles.surface} aria-label={name}>
        {options.length > MANY && (
          <Input
            className={styles.search}
            size="small"
            value={sought}
            contentBefore={<Search16Regular />}
            aria-label={list.findInFacet(name)}
            placeholder={list.findInFacet(name)}
            onChange={(_, data) => setSought(data.value)}
          />
        )}
        <div role="group" aria-label={name} className={styles.options}>
          {shown.map(({ value, label, count, isOn }) => (
            <div key={value} className={styles.option}>
              <Checkbox
                className={styles.box}
                checked={isOn}
                label={label}
                aria-label={`${label}, ${list.count(count)}`}
                onChange={() => onToggle(value)}
              />
              <span className={styles.count} aria-hidden>
                {count}
              </span>
            </div>
          ))}
        </div>
        {shown.length === 0 && <p className={styles.none}>{list.noFacetMatch}</p>}
      </PopoverSurface>
    </Popover>
  );
}
