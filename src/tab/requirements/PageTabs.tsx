import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { useRequirementTexts } from './requirementTexts.ts';
import type { PageTab } from './usePageTab.ts';

const useStyles = makeStyles({ root: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalM})` } });

type Props = {
  readonly selected: PageTab;
  /** Id of the element that shows what is selected. */
  readonly panel: string;
  readonly onSelect: (tab: PageTab) => void;
};

/** The pile, or what is alike in it. */
export default function PageTabs({ selected, panel, onSelect }: Props) {
  const styles = useStyles();
  const { tabs } = useRequirementTexts().page;
  return (
    <TabList
      className={styles.root}
      aria-label={tabs.label}
      selectedValue={selected}
      onTabSelect={(_, { value }) => onSelect(value === 'clusters' ? 'clusters' : 'pile')}
    >
      <Tab value="pile" aria-controls={panel}>
        {tabs.pile}
      </Tab>
      <Tab value="clusters" aria-controls={panel}>
        {tabs.clusters}
      </Tab>
    </TabList>
  );
}
