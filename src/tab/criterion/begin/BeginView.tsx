import {
  Button,
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  Select,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { useMemo, useState, type SubmitEvent } from 'react';
import { productGroupCode, type ProductGroupCode } from '#domain/ids.ts';
import { sentenceFor } from '#i18n/sentenceFor.ts';
import { startCriterion } from '#usecases/startCriterion.ts';
import { NotSaved } from '../../comments/NotSaved.tsx';
import { Back } from '../../frame/Back.tsx';
import { useNavigation } from '../../frame/navigation.ts';
import { PageTitle } from '../../frame/PageTitle.tsx';
import { useWorkspace } from '../../start/session.ts';
import { useTexts } from '../../start/texts.ts';
import { useVerb } from '../../start/useVerb.ts';
import { useDraftingTexts } from '../draftingTexts.ts';
import { Compared } from './Compared.tsx';
import { NationalList } from './NationalList.tsx';
import { existingFor, startFrom, WAYS, type Chosen } from './ways.ts';
import { WordingList } from './WordingList.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL, minWidth: 0 },
  intro: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  narrow: { maxWidth: '480px', minWidth: 0 },
  // As wide as its longest option otherwise, which no phone is.
  select: { minWidth: 0 },
  sides: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 360px), 1fr))',
    gap: tokens.spacingHorizontalXXL,
    alignItems: 'start',
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

const NOTHING: Chosen = { way: undefined, national: undefined, wordings: [], title: '' };

/** What there is already for a product group, nationally and in the regions, and the three ways to start from it. */
export default function BeginView({ onBlank }: { readonly onBlank: () => void }) {
  const styles = useStyles();
  const { tab } = useTexts();
  const drafting = useDraftingTexts();
  const words = drafting.start;
  const workspace = useWorkspace();
  const navigation = useNavigation();
  const [group, setGroup] = useState<ProductGroupCode>();
  const existing = useMemo(() => existingFor(workspace, group), [workspace, group]);
  const [chosen, setChosen] = useState(NOTHING);
  const [lacksNational, setLacksNational] = useState(false);
  const { saving, carryOut } = useVerb(startCriterion);
  const refusal = saving.kind === 'refused' ? saving.refusal : undefined;
  const begin = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const from = startFrom(workspace, chosen);
    setLacksNational(from === undefined);
    if (from === undefined || group === undefined) return;
    const title = chosen.title.trim() === '' && from.kind !== 'requirements' ? undefined : chosen.title;
    const outcome = await carryOut({ from, productGroup: group, title });
    const made = outcome.kind === 'saved' ? outcome.written.find(({ list }) => list === 'criteria') : undefined;
    if (made?.list === 'criteria') navigation.go({ kind: 'editCriterion', id: made.value.id });
  };
  return (
    <form className={styles.root} onSubmit={(event) => void begin(event)} noValidate>
      <Back place={{ kind: 'criteria' }}>{tab.criterion.back}</Back>
      <PageTitle name={words.title}>{words.title}</PageTitle>
      <p className={styles.intro}>{words.intro}</p>
      <NotSaved
        saving={saving}
        title={words.notStarted}
        sentenceOf={(each) => sentenceFor(drafting.refusal.startCriterion, each)}
        changedMeanwhile={drafting.steps.changedMeanwhile}
      />
      <GroupField
        group={group}
        onChange={(next) => {
          setGroup(next);
          setChosen(NOTHING);
        }}
      />
      {group !== undefined && (
        <>
          <Existing existing={existing} chosen={chosen} onChange={setChosen} />
          <WayField
            chosen={chosen}
            hasNational={existing.national.some(({ text }) => text.trim() !== '')}
            fault={lacksNational ? words.choose : null}
            onChange={setChosen}
          />
          <Field
            className={styles.narrow}
            label={words.name}
            required={chosen.way === 'own'}
            validationMessage={
              refusal?.kind === 'titleMissing' ? sentenceFor(drafting.refusal.startCriterion, refusal) : null
            }
          >
            <Input value={chosen.title} onChange={(_, { value }) => setChosen({ ...chosen, title: value })} />
          </Field>
        </>
      )}
      <div className={styles.buttons}>
        {group !== undefined && (
          <Button type="submit" appearance="primary" disabledFocusable={saving.kind === 'saving'}>
            {saving.kind === 'saving' ? words.starting : words.start}
          </Button>
        )}
        <Button onClick={onBlank}>{words.blank}</Button>
      </div>
    </form>
  );
}

type ExistingProps = {
  readonly existing: ReturnType<typeof existingFor>;
  readonly chosen: Chosen;
  readonly onChange: (chosen: Chosen) => void;
};

/** What there is, nationally and in the regions, side by side. */
function Existing({ existing, chosen, onChange }: ExistingProps) {
  const styles = useStyles();
  const { national, requirements } = existing;
  return (
    <>
      <div className={styles.sides}>
        <NationalList
          national={national}
          chosen={chosen.national}
          onChoose={(id) => onChange({ ...chosen, national: id, way: chosen.way ?? 'unchanged' })}
        />
        <WordingList
          requirements={requirements}
          chosen={chosen.wordings}
          onChoose={(wordings) => onChange({ ...chosen, wordings, way: 'own' })}
        />
      </div>
      <Compared requirements={requirements} />
    </>
  );
}

type GroupProps = {
  readonly group: ProductGroupCode | undefined;
  readonly onChange: (group: ProductGroupCode | undefined) => void;
};

function GroupField({ group, onChange }: GroupProps) {
  const styles = useStyles();
  const { start } = useDraftingTexts();
  const groups = useWorkspace()
    .productGroups.all.map(({ value }) => value)
    .toSorted((a, b) => a.name.localeCompare(b.name, 'sv'));
  return (
    <Field className={styles.narrow} label={start.productGroup} required>
      <Select
        className={styles.select}
        value={group ?? ''}
        onChange={(_, { value }) => onChange(productGroupCode(value))}
      >
        <option value="">{start.chooseGroup}</option>
        {groups.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}

type WayProps = {
  readonly chosen: Chosen;
  /** Whether there is a national criterion to take over. */
  readonly hasNational: boolean;
  readonly fault: string | null;
  readonly onChange: (chosen: Chosen) => void;
};

function WayField({ chosen, hasNational, fault, onChange }: WayProps) {
  const { start } = useDraftingTexts();
  return (
    <Field label={start.ways} validationMessage={fault}>
      <RadioGroup
        value={chosen.way ?? ''}
        onChange={(_, { value }) => onChange({ ...chosen, way: WAYS.find((way) => way === value) })}
      >
        {WAYS.map((way) => (
          <Radio
            key={way}
            value={way}
            disabled={way !== 'own' && !hasNational}
            label={`${start[way].title}: ${start[way].body}`}
          />
        ))}
      </RadioGroup>
    </Field>
  );
}
