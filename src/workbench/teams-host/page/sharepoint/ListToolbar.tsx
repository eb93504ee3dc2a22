import { Badge, Button, Caption1, makeStyles, SearchBox, Subtitle1, tokens, Tooltip } from '@fluentui/react-components';
import { Add20Regular, ArrowClockwise20Regular, Delete20Regular } from '@fluentui/react-icons';
import { NARROW } from '../layout.ts';
import { useTexts } from '../session.ts';
import type { SiteList } from './listShapes.ts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXL}`,
    minHeight: '56px',
    boxSizing: 'border-box',
    [NARROW]: { paddingInline: tokens.spacingHorizontalM },
  },
  heading: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  space: { flexGrow: 1 },
  filter: { flex: '0 1 220px', minWidth: '120px' },
  count: { color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap' },
});

type Props = {
  readonly list: SiteList;
  readonly count: { readonly shown: number; readonly all: number };
  readonly filter: string;
  readonly onFilter: (text: string) => void;
  readonly onCommand: (command: 'new' | 'delete' | 'reload') => void;
  readonly canDelete: boolean;
};

export function ListToolbar({ list, count, filter, onFilter, onCommand, canDelete }: Props) {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <header className={styles.bar}>
      <div className={styles.heading}>
        <Subtitle1 as="h1" id="list-name">
          {list.displayName}
        </Subtitle1>
        <Badge appearance="outline" color="informative">
          {texts.lists.honest}
        </Badge>
      </div>
      <div className={styles.space} />
      <Caption1 className={styles.count} role="status">
        {texts.lists.count(count.shown, count.all)}
      </Caption1>
      <SearchBox
        className={styles.filter}
        placeholder={texts.lists.filter}
        aria-label={texts.lists.filter}
        value={filter}
        onChange={(_event, { value }) => onFilter(value)}
      />
      <Button appearance="primary" icon={<Add20Regular />} onClick={() => onCommand('new')}>
        {texts.lists.add}
      </Button>
      <Tooltip content={texts.lists.remove} relationship="label">
        <Button
          appearance="subtle"
          icon={<Delete20Regular />}
          disabled={!canDelete}
          onClick={() => onCommand('delete')}
        />
      </Tooltip>
      <Tooltip content={texts.lists.reload} relationship="label">
        <Button appearance="subtle" icon={<ArrowClockwise20Regular />} onClick={() => onCommand('reload')} />
      </Tooltip>
    </header>
  );
}
