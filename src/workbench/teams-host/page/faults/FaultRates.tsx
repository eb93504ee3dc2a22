import { Caption1, Input, makeStyles, Subtitle2, tokens, useId } from '@fluentui/react-components';
import { useTexts } from '../session.ts';
import { FAULT_GROUPS, type FaultGroup, type FaultKind } from './faultServer.ts';
import type { Wishes } from './wishes.ts';

const GROUPS: readonly FaultGroup[] = ['throttling', 'server', 'line', 'answer'];

const useStyles = makeStyles({
  groups: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(340px, 100%), 1fr))',
    columnGap: tokens.spacingHorizontalXXXL,
    rowGap: tokens.spacingVerticalXL,
  },
  group: { margin: 0, padding: 0, border: 'none', minWidth: 0 },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto 92px',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  label: { display: 'grid' },
  what: { color: tokens.colorNeutralForeground3 },
  count: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums', textAlign: 'right' },
});

type Props = {
  readonly wishes: Wishes;
  readonly struck: Readonly<Record<string, number>>;
  readonly onChange: (percent: Wishes['percent']) => void;
};

/** Each fault with its share of the requests, and how often it has happened. */
export function FaultRates({ wishes: { percent }, struck, onChange }: Props) {
  const styles = useStyles();
  const { faults: words } = useTexts();
  return (
    <div className={styles.groups}>
      {GROUPS.map((group) => (
        <fieldset key={group} className={styles.group}>
          <Subtitle2 as="h2" block>
            {words.groups[group]}
          </Subtitle2>
          {FAULT_GROUPS[group].map((kind) => (
            <Rate
              key={kind}
              kind={kind}
              percent={percent[kind]}
              struck={struck[kind] ?? 0}
              onChange={(value) => onChange({ ...percent, [kind]: value })}
            />
          ))}
        </fieldset>
      ))}
    </div>
  );
}

type RateProps = {
  readonly kind: FaultKind;
  readonly percent: number;
  readonly struck: number;
  readonly onChange: (percent: number) => void;
};

function Rate({ kind, percent, struck, onChange }: RateProps) {
  const styles = useStyles();
  const id = useId('fault');
  const { faults: words } = useTexts();
  const { name, what } = words.kinds[kind];
  return (
    <div className={styles.row}>
      <label className={styles.label} htmlFor={id}>
        {name}
        <Caption1 className={styles.what}>{what}</Caption1>
      </label>
      <Caption1 className={styles.count}>{struck > 0 && words.times(struck)}</Caption1>
      <Input
        id={id}
        type="number"
        min={0}
        max={100}
        step={1}
        value={String(percent)}
        contentAfter="%"
        onChange={(_event, { value }) => onChange(wholeWithin(value, 100))}
      />
    </div>
  );
}

/** A whole number from 0 to `most`; what is no number is none. */
export function wholeWithin(value: string, most: number): number {
  const number = Math.trunc(Number(value));
  return Number.isFinite(number) ? Math.min(Math.max(number, 0), most) : 0;
}
