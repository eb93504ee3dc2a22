import { Field, Input, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useSession } from '../../start/session.ts';
import { useConsultingTexts } from '../consultingTexts.ts';
import type { Entered } from './entered.ts';
import type { LackingDay } from './useOpening.ts';
import type { Where } from './whereOf.ts';

const useStyles = makeStyles({
  opens: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(220px, 100%), 1fr))',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
    marginTop: tokens.spacingVerticalS,
  },
});

type Props = {
  readonly entered: Entered;
  readonly lacking: LackingDay;
  readonly faultAt: (field: Where) => string | undefined;
  readonly enter: (change: Partial<Entered>) => void;
};

/** It opens today; by when regions should have asked their own, and the last day for their answer. */
export function WhenFields({ entered, lacking, faultAt, enter }: Props) {
  const styles = useStyles();
  const { opening: words } = useConsultingTexts();
  const { today } = useSession();
  const fault = (field: 'closesOn' | 'anchoringUntil'): string | null =>
    lacking === field ? words.chooseDay : (faultAt(field) ?? null);
  return (
    <>
      <p className={styles.opens}>{words.opensToday(today())}</p>
      <div className={styles.fields}>
        <Field label={words.anchoringUntil} hint={words.anchoringHint} validationMessage={fault('anchoringUntil')}>
          <Input
            type="date"
            value={entered.anchoringUntil}
            onChange={(_, data) => enter({ anchoringUntil: data.value })}
          />
        </Field>
        <Field label={words.closesOn} required validationMessage={fault('closesOn')}>
          <Input type="date" value={entered.closesOn} onChange={(_, data) => enter({ closesOn: data.value })} />
        </Field>
      </div>
    </>
  );
}
