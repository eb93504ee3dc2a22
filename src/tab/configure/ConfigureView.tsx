import {
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  Select,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { useEffect, useId, useState } from 'react';
import { subPageIdOf, type Place } from '#contracts/place.ts';
import { tabChoices, type TabChoices } from '#usecases/tabChoices.ts';
import { useActor, useWorkspace } from '../start/session.ts';
import type { TabChoice } from '../start/teams.ts';
import { useConfigureTexts } from './configureTexts.ts';

const KINDS = ['criteria', 'productGroup', 'package', 'consultation', 'board', 'meetings'] as const;
type Kind = (typeof KINDS)[number];
/** What is one of several. */
type PartKind = Extract<Kind, 'productGroup' | 'package' | 'consultation'>;

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalL,
    maxWidth: '560px',
    color: tokens.colorNeutralForeground1,
  },
  title: { ...typographyStyles.subtitle1, margin: 0 },
  intro: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  // As wide as the page, not as its longest choice.
  picker: { minWidth: 0 },
  ready: { ...typographyStyles.body1, minHeight: tokens.lineHeightBase300 },
});

/**
 * What is chosen when Samsyn is added as a tab. Teams' own button saves it.
 *
 * @param onChoice tells what would be saved; `undefined` while something is missing
 */
export default function ConfigureView({ onChoice }: { readonly onChoice: (choice: TabChoice | undefined) => void }) {
  const styles = useStyles();
  const texts = useConfigureTexts();
  const choices = tabChoices(useWorkspace(), useActor());
  const heading = useId();
  const [kind, setKind] = useState<Kind>('criteria');
  const [chosen, setChosen] = useState('');
  const [typed, setTyped] = useState<string>();

  const parts = isPart(kind) ? partsOf(choices, kind) : [];
  const part = parts.find(({ place }) => subPageIdOf(place) === chosen);
  const suggested = isPart(kind) ? (part?.name ?? '') : texts.names[kind];
  const name = (typed ?? suggested).trim();
  const place = isPart(kind) ? part?.place : { kind };
  const subPageId = place === undefined || name === '' ? undefined : subPageIdOf(place);
  useEffect(() => {
    onChoice(subPageId === undefined ? undefined : { subPageId, name });
  }, [onChoice, subPageId, name]);

  const choose = (next: Kind): void => {
    setKind(next);
    setChosen('');
    setTyped(undefined);
  };
  return (
    <main className={styles.root} aria-labelledby={heading}>
      <h1 id={heading} className={styles.title}>
        {texts.title}
      </h1>
      <p className={styles.intro}>{texts.intro}</p>
      <Field label={texts.about}>
        <RadioGroup value={kind} onChange={(_, { value }) => choose(KINDS.find((one) => one === value) ?? 'criteria')}>
          {KINDS.map((one) => (
            <Radio key={one} value={one} label={texts.kind[one]} />
          ))}
        </RadioGroup>
      </Field>
      {isPart(kind) && <PartPicker kind={kind} parts={parts} chosen={chosen} onChoose={setChosen} />}
      <Field label={texts.name} hint={texts.nameHint}>
        <Input value={typed ?? suggested} maxLength={128} onChange={(_, { value }) => setTyped(value)} />
      </Field>
      <div role="status" className={styles.ready}>
        {subPageId !== undefined && texts.ready}
      </div>
    </main>
  );
}

type PickerProps = {
  readonly kind: PartKind;
  readonly parts: readonly Part[];
  readonly chosen: string;
  /** @param chosen how its place is written in an address */
  readonly onChoose: (chosen: string) => void;
};

function PartPicker({ kind, parts, chosen, onChoose }: PickerProps) {
  const styles = useStyles();
  const texts = useConfigureTexts();
  if (parts.length === 0) return <p className={styles.intro}>{texts.none[kind]}</p>;
  return (
    <Field label={texts.which[kind]} required className={styles.picker}>
      <Select className={styles.picker} value={chosen} onChange={(_, { value }) => onChoose(value)}>
        <option value="">{texts.choose}</option>
        {parts.map(({ place, name }) => (
          <option key={subPageIdOf(place)} value={subPageIdOf(place)}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function isPart(kind: Kind): kind is PartKind {
  return kind === 'productGroup' || kind === 'package' || kind === 'consultation';
}

type Part = { readonly place: Place; readonly name: string };

function partsOf({ productGroups, packages, consultations }: TabChoices, kind: PartKind): readonly Part[] {
  switch (kind) {
    case 'productGroup':
      return productGroups.map(({ key, name }) => ({ place: { kind, code: key }, name }));
    case 'package':
      return packages.map(({ key, name }) => ({ place: { kind, key }, name }));
    case 'consultation':
      return consultations.map(({ key, name }) => ({ place: { kind, key }, name }));
  }
}
