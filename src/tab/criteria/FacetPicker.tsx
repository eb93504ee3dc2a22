import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { MenuOpener } from '../frame/MenuOpener.tsx';
import { useTexts } from '../start/texts.ts';

const useStyles = makeStyles({
  button: { fontWeight: tokens.fontWeightRegular, minWidth: 'auto' },
  on: { backgroundColor: tokens.colorBrandBackground2, fontWeight: tokens.fontWeightSemibold },
});

export type Option = { readonly value: string; readonly label: string; readonly count: number; readonly isOn: boolean };
type Props = {
  readonly name: string;
  readonly options: readonly Option[];
  readonly onToggle: (value: string) => void;
  /** Why there is nothing to choose yet. */
  readonly note?: string | undefined;
  readonly onOpen?: () => void;
};

/** One facet of the filter bar: its values, each with how many criteria it would give. */
export function FacetPicker({ name, options, onToggle, note, onOpen }: Props) {
  const styles = useStyles();
  const { list, format } = useTexts().tab;
  const on = options.filter((option) => option.isOn).length;
  const choices = options.map(({ value, label, count, isOn }) => ({
    key: value,
    label,
    aside: format.number(count),
    isOn,
    onChoose: () => onToggle(value),
  }));

  return (
    <MenuOpener
      className={mergeClasses(styles.button, on > 0 && styles.on)}
      {...(on > 0 ? { 'aria-label': list.chosen(name, on) } : {})}
      parts={[{ kind: 'several', note, choices }]}
      stays
      onOpen={onOpen}
    >
      {on > 0 ? `${name} · ${on}` : name}
    </MenuOpener>
  );
}
