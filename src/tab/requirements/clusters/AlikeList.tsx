import { Accordion, Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { AlikeItem } from './AlikeItem.tsx';
import { useClusterTexts } from './clusterTexts.ts';
import { OrderPicker } from './OrderPicker.tsx';
import { inOrder, regionsAmong, type AlikeRow, type Order } from './overview.ts';

const useStyles = makeStyles({
  method: { ...typographyStyles.body1, margin: 0, maxWidth: '72ch', color: tokens.colorNeutralForeground2 },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
  },
  count: {
    ...typographyStyles.caption1,
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
});

/** As many as a person takes in; the rest is a press away. */
const AT_FIRST = 10;

/** Groups of like requirements, one open at a time. */
export function AlikeList({ rows }: { readonly rows: readonly AlikeRow[] }) {
  const styles = useStyles();
  const texts = useClusterTexts();
  const [order, setOrder] = useState<Order>('size');
  const [shown, setShown] = useState(AT_FIRST);
  const [open, setOpen] = useState<string | undefined>();
  const sorted = useMemo(() => inOrder(rows, order), [rows, order]);
  const members = useMemo(() => rows.flatMap(({ cluster }) => cluster.members), [rows]);
  const left = Math.min(AT_FIRST, sorted.length - shown);
  return (
    <>
      <p className={styles.method}>{texts.method}</p>
      <div className={styles.line}>
        <p role="status" className={styles.count}>
          {texts.found(rows.length, members.length, regionsAmong(members))}
        </p>
        <OrderPicker value={order} onChange={setOrder} />
      </div>
      <Accordion
        role="list"
        aria-label={texts.list}
        collapsible
        openItems={open === undefined ? [] : [open]}
        onToggle={(_, { openItems }) => setOpen(openItems.find((each): each is string => typeof each === 'string'))}
      >
        {sorted.slice(0, shown).map((row) => (
          <AlikeItem key={row.key} row={row} isOpen={row.key === open} />
        ))}
      </Accordion>
      {left > 0 && (
        <div>
          <Button onClick={() => setShown(shown + AT_FIRST)}>{texts.more(left)}</Button>
        </div>
      )}
    </>
  );
}
