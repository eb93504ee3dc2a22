import { makeResetStyles, tokens, typographyStyles } from '@fluentui/react-components';
import {
  Add16Regular,
  Edit16Regular,
  Circle16Regular,
  Subtract16Regular,
  type FluentIcon,
} from '@fluentui/react-icons';
import type { ItemChange, PackageChanges } from '#usecases/packageChanges.ts';
import { usePackageTexts } from './packageTexts.ts';

const useMark = makeResetStyles({
  ...typographyStyles.caption1Strong,
  display: 'inline-flex',
  alignItems: 'center',
  columnGap: tokens.spacingHorizontalXXS,
  color: tokens.colorNeutralForeground2,
});

const GLYPH: Readonly<Record<ItemChange['kind'], FluentIcon>> = {
  new: Add16Regular,
  changed: Edit16Regular,
  removed: Subtract16Regular,
  unchanged: Circle16Regular,
};
const KINDS = ['new', 'changed', 'removed', 'unchanged'] as const satisfies readonly ItemChange['kind'][];

/** What became of a criterion, as a sign and a word. */
export function ChangeMark({ kind }: Pick<ItemChange, 'kind'>) {
  const className = useMark();
  const { editions } = usePackageTexts();
  const Glyph = GLYPH[kind];
  return (
    <span className={className}>
      <Glyph aria-hidden />
      {editions.kind[kind]}
    </span>
  );
}

/** How many criteria are new, changed, removed and unchanged, as sentences; those there are none of are left out. */
export function useChangeCounts({ items }: PackageChanges): readonly string[] {
  const { editions } = usePackageTexts();
  return KINDS.map((kind) => ({ kind, count: items.filter((item) => item.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => editions.count(editions.kind[kind], count));
}
