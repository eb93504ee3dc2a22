import { Accordion, Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useMemo } from 'react';
import { ListLine } from '../../frame/ListLine.tsx';
import { AlikeItem } from './AlikeItem.tsx';
import { useClusterTexts } from './clusterTexts.ts';
import { OrderPicker } from './OrderPicker.tsx';
import { inOrder, regionsAmong, type AlikeRow } from './overview.ts';
import { STEP, useView } from './useView.ts';

const useStyles = makeStyles({
  method: { ...typographyStyles.body1, margin: 0, maxWidth: '72ch', color: tokens.colorNeutralForeground2 },
});

/** Groups of like requirements, one open at a time. */
export function AlikeList({ rows }: { readonly rows: readonly AlikeRow[] }) {
  const styles = useStyles();
  const texts = useClusterTexts();
  const [view, setView] = useView();
  const { order, shown, open } = view;
  const sorted = useMemo(() => inOrder(rows, order), [rows, order]);
  const members = useMemo(() => rows.flatMap(({ cluster }) => cluster.members), [rows]);
  const left = Math.min(STEP, sorted.length - shown);
  return (
    <>
      <p className={styles.method}>{texts.method}</p>
      <ListLine count={texts.found(rows.length, members.length, regionsAmong(members))}>
        <OrderPicker value={order} onChange={(next) => setView({ ...view, order: next })} />
      </ListLine>
      <Accordion
        role="list"
        aria-label={texts.list}
        collapsible
        openItems={open === undefined ? [] : [open]}
        onToggle={(_, { openItems }) =>
          setView({ ...view, open: openItems.find((each): each is string => typeof each === 'string') })
        }
      >
        {sorted.slice(0, shown).map((row) => (
          <AlikeItem key={row.key} row={row} isOpen={row.key === open} />
        ))}
      </Accordion>
      {left > 0 && (
        <div>
          <Button onClick={() => setView({ ...view, shown: shown + STEP })}>{texts.more(left)}</Button>
        </div>
      )}
    </>
  );
}
