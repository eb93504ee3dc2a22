import { Dropdown, makeStyles, Option, SearchBox, Tab, TabList, tokens } from '@fluentui/react-components';
import type { KeyboardEvent } from 'react';
import { useTexts } from '../session.ts';
import { PARAMETERS, type Wanted } from './useExtensionSearch.ts';

const LEVELS = ['core', 'advanced', 'spearhead'] as const;

const useStyles = makeStyles({
  field: { display: 'grid', rowGap: tokens.spacingVerticalXS },
  search: { maxWidth: 'none', minWidth: 0 },
});

type Props = {
  readonly wanted: Wanted;
  readonly onWant: (wanted: Wanted) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly listId: string;
  /** The result that Enter chooses; `undefined` when there is none. */
  readonly activeId: string | undefined;
};

/** The search's parameters, one at a time as Teams shows them: words, a part of a product group's name, a level. */
export function SearchField({ wanted, onWant, onKeyDown, listId, activeId }: Props) {
  const styles = useStyles();
  const { extension } = useTexts();
  const { parameter, text } = wanted;
  return (
    <div className={styles.field}>
      <TabList
        size="small"
        selectedValue={parameter}
        onTabSelect={(_event, { value }) => {
          const next = PARAMETERS.find((each) => each === value);
          if (next) onWant({ parameter: next, text: '' });
        }}
      >
        {PARAMETERS.map((each) => (
          <Tab key={each} value={each}>
            {extension.parameters[each]}
          </Tab>
        ))}
      </TabList>
      {parameter === 'level' ? (
        <Dropdown
          className={styles.search}
          aria-label={extension.parameters.level}
          placeholder={extension.chooseLevel}
          value={LEVELS.map((level) => (level === text ? extension.levels[level] : '')).join('')}
          selectedOptions={text === '' ? [] : [text]}
          onOptionSelect={(_event, { optionValue }) => onWant({ parameter, text: optionValue ?? '' })}
        >
          {LEVELS.map((level) => (
            <Option key={level} value={level}>
              {extension.levels[level]}
            </Option>
          ))}
        </Dropdown>
      ) : (
        <SearchBox
          key={parameter}
          autoFocus
          className={styles.search}
          placeholder={extension.placeholder[parameter]}
          aria-label={extension.placeholder[parameter]}
          role="combobox"
          aria-expanded={activeId !== undefined}
          aria-controls={listId}
          aria-activedescendant={activeId}
          value={text}
          onChange={(_event, { value }) => onWant({ parameter, text: value })}
          onKeyDown={onKeyDown}
        />
      )}
    </div>
  );
}
