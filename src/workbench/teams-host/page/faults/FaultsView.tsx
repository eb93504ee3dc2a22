import {
  Body1,
  Button,
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarBody,
  Title3,
  ToggleButton,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { NARROW } from '../layout.ts';
import { useTexts } from '../session.ts';
import { FaultRates } from './FaultRates.tsx';
import { FaultSettings } from './FaultSettings.tsx';
import { useFaults } from './useFaults.ts';
import { planOf, presetOf, PRESET_NAMES, PRESETS, struckInAll, totalPercent, wishesOf, type Wishes } from './wishes.ts';

const useStyles = makeStyles({
  view: {
    height: '100%',
    boxSizing: 'border-box',
    overflowY: 'auto',
    padding: tokens.spacingHorizontalXXL,
    [NARROW]: { padding: tokens.spacingHorizontalM },
  },
  page: { maxWidth: '920px', display: 'grid', rowGap: tokens.spacingVerticalXL },
  head: { display: 'grid', rowGap: tokens.spacingVerticalXS },
  intro: { maxWidth: '72ch', color: tokens.colorNeutralForeground2 },
  presets: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(220px, 100%), 1fr))',
    gap: tokens.spacingHorizontalM,
  },
  preset: { justifyContent: 'start', textAlign: 'left', paddingBlock: tokens.spacingVerticalM },
  chosen: { boxShadow: `inset 0 0 0 ${tokens.strokeWidthThick} ${tokens.colorCompoundBrandStroke}` },
  presetText: { display: 'grid', rowGap: tokens.spacingVerticalXXS },
  what: { fontWeight: tokens.fontWeightRegular },
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  sum: { color: tokens.colorNeutralForeground2 },
});

/** Makes the line between Samsyn and Microsoft 365 bad on purpose, to see how tab and bot bear it. */
export function FaultsView() {
  const styles = useStyles();
  const { faults: words } = useTexts();
  const { plan, struck, hasFailed, change } = useFaults();
  // Until somebody touches the form it shows the plan that runs.
  const [typed, setTyped] = useState<Wishes>();
  const wishes = typed ?? (plan === null ? PRESETS.badLine : wishesOf(plan));
  const chosen = presetOf(wishes);
  const total = totalPercent(wishes);
  const isTooMuch = total > 100;
  const isOn = plan !== null;
  const isNothingNew = isOn && typed === undefined;
  const turnOn = async (): Promise<void> => {
    await change(planOf(wishes));
    setTyped(undefined);
  };

  return (
    <div className={styles.view}>
      <div className={styles.page}>
        <div className={styles.head}>
          <Title3 as="h1">{words.title}</Title3>
          <Body1 className={styles.intro}>{words.intro}</Body1>
        </div>
        <div className={styles.presets} role="group" aria-label={words.presetsLabel}>
          {PRESET_NAMES.map((name) => (
            <ToggleButton
              key={name}
              className={mergeClasses(styles.preset, chosen === name && styles.chosen)}
              checked={chosen === name}
              onClick={() => setTyped({ ...PRESETS[name], seed: wishes.seed })}
            >
              <span className={styles.presetText}>
                {words.presets[name].name}
                <span className={styles.what}>{words.presets[name].what}</span>
              </span>
            </ToggleButton>
          ))}
        </div>
        <div className={styles.bar}>
          <Button
            appearance="primary"
            disabledFocusable={isTooMuch || total === 0 || isNothingNew}
            onClick={() => void turnOn()}
          >
            {isOn ? words.apply : words.turnOn}
          </Button>
          {isOn && <Button onClick={() => void change(null)}>{words.turnOff}</Button>}
          <Body1 className={styles.sum} role="status">
            {isTooMuch ? words.tooMuch(total) : words.total(total)}
            {isOn && ` ${words.banner.struck(struckInAll(struck))}`}
          </Body1>
        </div>
        {hasFailed && (
          <MessageBar intent="error">
            <MessageBarBody>{words.notChanged}</MessageBarBody>
          </MessageBar>
        )}
        <FaultRates wishes={wishes} struck={struck} onChange={(percent) => setTyped({ ...wishes, percent })} />
        <FaultSettings wishes={wishes} onChange={setTyped} />
      </div>
    </div>
  );
}
