import { Button, makeStyles, SearchBox, tokens } from '@fluentui/react-components';
import { ArrowSort20Regular, Filter20Regular, TableSimple20Regular } from '@fluentui/react-icons';
import type { MatrixScope } from '#usecases/standingMatrix.ts';
import { MenuOpener } from '../frame/MenuOpener.tsx';
import { useTexts } from '../start/texts.ts';
import { AS_IT_STANDS, NARROWINGS, ORDERS, type Arrangement } from './arranging.ts';
import { useMatrixTexts } from './matrixTexts.ts';
import { useScopes, type GroupOption } from './useScopes.ts';

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  search: {
    flexGrow: 1,
    flexBasis: '200px',
    maxWidth: '320px',
    minWidth: 0,
    '@media (max-width: 639px)': { maxWidth: 'none', flexBasis: '100%' },
  },
  picker: { fontWeight: tokens.fontWeightRegular, minWidth: 'auto', maxWidth: '100%' },
  on: { fontWeight: tokens.fontWeightSemibold, minWidth: 'auto', backgroundColor: tokens.colorBrandBackground2 },
});

type Props = {
  readonly scope: MatrixScope;
  readonly arrangement: Arrangement;
  /** Product groups that occur among the criteria. */
  readonly groups: readonly GroupOption[];
  readonly onArrange: (arrangement: Arrangement) => void;
};

/** Which criteria, which of them, and in what order. */
export function MatrixBar({ scope, arrangement, groups, onArrange }: Props) {
  const styles = useStyles();
  const { page } = useMatrixTexts();
  const { search } = useTexts().tab;
  const { narrowing, order, productGroup, text } = arrangement;
  const put = (next: Partial<Arrangement>): void => onArrange({ ...arrangement, ...next });
  const isNarrowed = text !== '' || narrowing !== 'all' || productGroup !== undefined;
  return (
    <search className={styles.bar}>
      <ScopePicker scope={scope} />
      <SearchBox
        className={styles.search}
        value={text}
        aria-label={page.search}
        placeholder={page.searchPlaceholder}
        dismiss={{ 'aria-label': search.clear }}
        onChange={(_, { value }) => put({ text: value })}
      />
      <MenuOpener
        className={narrowing === 'all' ? styles.picker : styles.on}
        icon={<Filter20Regular />}
        parts={[
          {
            kind: 'one',
            choices: NARROWINGS.map((each) => ({
              key: each,
              label: page.narrowing[each],
              isOn: each === narrowing,
              onChoose: () => put({ narrowing: each }),
            })),
          },
        ]}
      >
        {narrowing === 'all' ? page.narrowing.label : page.narrowing[narrowing]}
      </MenuOpener>
      {groups.length > 1 && <GroupPicker groups={groups} chosen={productGroup} onChoose={put} />}
      <MenuOpener
        appearance="subtle"
        className={styles.picker}
        icon={<ArrowSort20Regular />}
        aria-label={page.sortedBy(page.order[order])}
        parts={[
          {
            kind: 'one',
            choices: ORDERS.map((each) => ({
              key: each,
              label: page.order[each],
              isOn: each === order,
              onChoose: () => put({ order: each }),
            })),
          },
        ]}
      >
        {page.order[order]}
      </MenuOpener>
      {isNarrowed && (
        <Button size="small" appearance="transparent" onClick={() => onArrange({ ...AS_IT_STANDS, order })}>
          {page.clear}
        </Button>
      )}
    </search>
  );
}

/** Everything, a consultation or a package: each is a place of its own, to come back to and to link to. */
function ScopePicker({ scope }: { readonly scope: MatrixScope }) {
  const styles = useStyles();
  const { page } = useMatrixTexts();
  const { everything, consultations, packages, current } = useScopes(scope);
  return (
    <MenuOpener
      className={styles.picker}
      icon={<TableSimple20Regular />}
      aria-label={page.chosenScope(current)}
      parts={[
        { kind: 'one', choices: [everything] },
        ...(consultations.length > 0
          ? [{ kind: 'one' as const, heading: page.scope.consultations, choices: consultations }]
          : []),
        ...(packages.length > 0 ? [{ kind: 'one' as const, heading: page.scope.packages, choices: packages }] : []),
      ]}
    >
      {current}
    </MenuOpener>
  );
}

type GroupProps = {
  readonly groups: readonly GroupOption[];
  readonly chosen: Arrangement['productGroup'];
  readonly onChoose: (next: Pick<Arrangement, 'productGroup'>) => void;
};

function GroupPicker({ groups, chosen, onChoose }: GroupProps) {
  const styles = useStyles();
  const { page } = useMatrixTexts();
  const all = {
    key: 'all',
    label: page.allProductGroups,
    isOn: chosen === undefined,
    onChoose: () => onChoose({ productGroup: undefined }),
  };
  const each = groups.map(({ code, name }) => ({
    key: code,
    label: name,
    isOn: code === chosen,
    onChoose: () => onChoose({ productGroup: code }),
  }));
  return (
    <MenuOpener
      className={chosen === undefined ? styles.picker : styles.on}
      parts={[{ kind: 'one', choices: [all, ...each] }]}
    >
      {groups.find(({ code }) => code === chosen)?.name ?? page.productGroup}
    </MenuOpener>
  );
}
