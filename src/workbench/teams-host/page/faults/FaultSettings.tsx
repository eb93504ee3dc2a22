import { Checkbox, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useTexts } from '../session.ts';
import { wholeWithin } from './FaultRates.tsx';
import type { Wishes } from './wishes.ts';

/** The largest seed that the service's sequence of numbers takes: 32 bits. */
const MOST_SEED = 0xffff_ffff;
/** As the service limits them: a day, and ten minutes in seconds. */
const MOST_RETRY_AFTER_SECONDS = 86_400;
const MOST_DELAY_SECONDS = 600;

const useStyles = makeStyles({
  settings: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalXL },
  number: { width: '120px' },
});

type Props = { readonly wishes: Wishes; readonly onChange: (wishes: Wishes) => void };

/** What holds for all faults. */
export function FaultSettings({ wishes, onChange }: Props) {
  const styles = useStyles();
  const { faults: words } = useTexts();
  return (
    <div className={styles.settings}>
      <Field label={words.seed}>
        <Input
          className={styles.number}
          type="number"
          min={0}
          value={String(wishes.seed)}
          onChange={(_event, { value }) => onChange({ ...wishes, seed: wholeWithin(value, MOST_SEED) })}
        />
      </Field>
      <Field label={words.retryAfter}>
        <Input
          className={styles.number}
          type="number"
          min={0}
          value={String(wishes.retryAfterSeconds)}
          contentAfter={words.seconds}
          onChange={(_event, { value }) =>
            onChange({ ...wishes, retryAfterSeconds: wholeWithin(value, MOST_RETRY_AFTER_SECONDS) })
          }
        />
      </Field>
      <Field label={words.delay}>
        <Input
          className={styles.number}
          type="number"
          min={0}
          value={String(Math.round(wishes.delayMilliseconds / 1000))}
          contentAfter={words.seconds}
          onChange={(_event, { value }) =>
            onChange({ ...wishes, delayMilliseconds: wholeWithin(value, MOST_DELAY_SECONDS) * 1000 })
          }
        />
      </Field>
      <Checkbox
        label={words.alsoSteps}
        checked={wishes.alsoSteps}
        onChange={(_event, { checked }) => onChange({ ...wishes, alsoSteps: checked === true })}
      />
    </div>
  );
}
