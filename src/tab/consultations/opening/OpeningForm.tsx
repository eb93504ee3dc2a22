import { Button, Field, Input, makeStyles, Radio, RadioGroup, Switch, tokens } from '@fluentui/react-components';
import { Suspense, type SubmitEvent } from 'react';
import { sentenceFor } from '#i18n/sentenceFor.ts';
import { useNavigation } from '../../frame/navigation.ts';
import { Section } from '../../frame/Section.tsx';
import type { DraftKeeper } from '../../start/useKeptDraft.ts';
import { useFetchedWhenIdle } from '../../start/whenIdle.ts';
import { useConsultingTexts } from '../consultingTexts.ts';
import type { Entered } from './entered.ts';
import { NotOpened } from './NotOpened.tsx';
import { RegionsChoice } from './RegionsChoice.tsx';
import { useOpening } from './useOpening.ts';
import { WhenFields } from './WhenFields.tsx';
import { whereOf, type Where } from './whereOf.ts';
import { late } from '../../start/late.tsx';

const Writing = late(() => import('./Writing.tsx'));
const ChosenGate = late(() => import('./ChosenGate.tsx'));
const CandidatePicker = late(() => import('./CandidatePicker.tsx'));
const PackagePicker = late(() => import('./PackagePicker.tsx'));
const fetchPickers = () => Promise.all([CandidatePicker.fetch(), PackagePicker.fetch()]);

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXL },
  // A heading or a label, and a line: what comes in a moment has its place already.
  awaited: { minHeight: '52px' },
  // As high as the list of what may be asked about grows.
  candidates: { minHeight: '290px' },
  part: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

type Props = { readonly begun: Entered; readonly keeper: DraftKeeper };

/** What about, until when, whom, and whether answers show at once. Kept until it is sent. */
export function OpeningForm({ begun, keeper }: Props) {
  const styles = useStyles();
  const { opening: words, refusal: sentences } = useConsultingTexts();
  const navigation = useNavigation();
  const { entered, enter, criteria, lacking, saving, open } = useOpening(begun, keeper);
  const refusal = saving.kind === 'refused' ? saving.refusal : undefined;
  const faultAt = (field: Where): string | undefined =>
    refusal !== undefined && whereOf(refusal) === field ? sentenceFor(sentences.openConsultation, refusal) : undefined;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    void open();
  };

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <NotOpened saving={saving} isShownAtField={refusal !== undefined && whereOf(refusal) !== undefined} />
      <div className={styles.part}>
        <Field label={words.name} required validationMessage={faultAt('title') ?? null}>
          <Input
            value={entered.title}
            placeholder={words.namePlaceholder}
            onChange={(_, data) => enter({ title: data.value })}
          />
        </Field>
        <WhatFields entered={entered} asked={criteria.length} fault={faultAt('criteria')} enter={enter} />
      </div>
      <Suspense fallback={criteria.length > 0 && <div className={styles.awaited} />}>
        <ChosenGate
          criteria={criteria}
          onLeaveOut={
            entered.by === 'criteria'
              ? (ids) => enter({ criteria: entered.criteria.filter((id) => !ids.includes(id)) })
              : undefined
          }
        />
      </Suspense>
      <Section heading={words.when}>
        <WhenFields entered={entered} lacking={lacking} faultAt={faultAt} enter={enter} />
      </Section>
      <Section heading={words.whom}>
        <RegionsChoice chosen={entered.regions} fault={faultAt('regions')} onChange={(regions) => enter({ regions })} />
      </Section>
      <Section heading={words.showing}>
        <Field hint={words.hiddenHint}>
          <Switch
            checked={entered.isHidden}
            label={words.hidden}
            onChange={(_, { checked }) => enter({ isHidden: checked })}
          />
        </Field>
      </Section>
      <Suspense>
        <Writing isSaving={saving.kind === 'saving'} />
      </Suspense>
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={saving.kind === 'saving'}>
          {saving.kind === 'saving' ? words.saving : words.confirm}
        </Button>
        <Button
          // Once it is being written it goes to its end: half of a consultation helps nobody.
          disabled={saving.kind === 'saving'}
          onClick={() => {
            keeper.drop();
            navigation.go({ kind: 'consultations' });
          }}
        >
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}

type WhatProps = {
  readonly entered: Entered;
  readonly asked: number;
  readonly fault: string | undefined;
  readonly enter: (change: Partial<Entered>) => void;
};

function WhatFields({ entered, asked, fault, enter }: WhatProps) {
  const styles = useStyles();
  const { opening: words } = useConsultingTexts();
  useFetchedWhenIdle(fetchPickers);
  return (
    <>
      <Field label={words.what}>
        <RadioGroup
          layout="horizontal"
          value={entered.by}
          onChange={(_, data) => enter({ by: data.value === 'package' ? 'package' : 'criteria' })}
        >
          <Radio value="criteria" label={words.byCriteria} />
          <Radio value="package" label={words.byPackage} />
        </RadioGroup>
      </Field>
      {entered.by === 'package' ? (
        <Suspense fallback={<div className={styles.awaited} />}>
          <PackagePicker
            chosen={entered.package}
            asked={asked}
            fault={fault}
            onChange={(key) => enter({ package: key })}
          />
        </Suspense>
      ) : (
        <Suspense fallback={<div className={styles.candidates} />}>
          <CandidatePicker chosen={entered.criteria} fault={fault} onChange={(criteria) => enter({ criteria })} />
        </Suspense>
      )}
    </>
  );
}
