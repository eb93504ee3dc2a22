import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  tokens,
} from '@fluentui/react-components';
import { useState, type SubmitEvent } from 'react';
import { day, type CriterionId, type RowKey } from '#domain/ids.ts';
import { daysAfter } from '#domain/time.ts';
import { sentenceFor } from '#i18n/sentenceFor.ts';
import { openConsultation, type OpenConsultationRefusal } from '#usecases/openConsultation.ts';
import { useNavigation } from '../frame/navigation.ts';
import { useSession, useWorkspace } from '../start/session.ts';
import { useTexts } from '../start/texts.ts';
import { useVerb } from '../start/useVerb.ts';
import { CandidatePicker } from './CandidatePicker.tsx';
import { NotOpened } from './NotOpened.tsx';
import { PackagePicker } from './PackagePicker.tsx';

const useStyles = makeStyles({
  surface: { maxWidth: '640px' },
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  intro: { margin: 0 },
});

/** Four weeks: time for a region to ask its own people. Only what stands in the field at first. */
const USUAL_DAYS = 28;

/** What the coordinator has entered, and what becomes of it. */
function useOpening() {
  const navigation = useNavigation();
  const workspace = useWorkspace();
  const { today } = useSession();
  const { saving, carryOut } = useVerb(openConsultation);
  const [entered, setEntered] = useState<Entered>({
    title: '',
    closesOn: daysAfter(today(), USUAL_DAYS),
    by: 'criteria',
    criteria: [],
    package: undefined,
  });
  const [lacksDay, setLacksDay] = useState(false);

  const open = async (): Promise<void> => {
    const closesOn = day(entered.closesOn);
    setLacksDay(closesOn === undefined);
    if (closesOn === undefined) return;
    const packaged = entered.package === undefined ? undefined : workspace.packages.byKey(entered.package)?.value;
    const outcome = await carryOut(
      entered.by === 'criteria'
        ? { title: entered.title, closesOn, criteria: entered.criteria }
        : {
            title: entered.title,
            closesOn,
            package: packaged?.key,
            criteria: packaged?.items.map((item) => item.criterion) ?? [],
          },
    );
    // Once the consultation itself is written it is open, whatever became of the statuses after it.
    const opened = 'written' in outcome ? outcome.written.find((change) => change.list === 'consultations') : undefined;
    if (opened !== undefined) navigation.go({ kind: 'consultation', key: opened.value.key });
  };
  const enter = (change: Partial<Entered>): void => setEntered({ ...entered, ...change });
  return { entered, enter, lacksDay, saving, open } as const;
}

type Entered = {
  readonly title: string;
  readonly closesOn: string;
  readonly by: 'criteria' | 'package';
  readonly criteria: readonly CriterionId[];
  readonly package: RowKey | undefined;
};

/** A coordinator asks the regions: what about, and until when. */
export default function OpenConsultationDialog({ onClose }: { readonly onClose: () => void }) {
  const styles = useStyles();
  const { tab, refusals } = useTexts();
  const words = tab.opening;
  const { entered, enter, lacksDay, saving, open } = useOpening();
  const refusal = saving.kind === 'refused' ? saving.refusal : undefined;
  const faultAt = (field: Where): string | undefined =>
    refusal !== undefined && whereOf(refusal) === field ? sentenceFor(refusals.openConsultation, refusal) : undefined;
  const handleSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    void open();
  };

  return (
    <Dialog open modalType="modal" onOpenChange={onClose}>
      <DialogSurface className={styles.surface}>
        <form onSubmit={handleSubmit} noValidate>
          <DialogBody>
            <DialogTitle>{words.title}</DialogTitle>
            <DialogContent className={styles.form}>
              <p className={styles.intro}>{words.intro}</p>
              <NotOpened saving={saving} isShownAtField={refusal !== undefined && whereOf(refusal) !== undefined} />
              <Field label={words.name} required validationMessage={faultAt('title') ?? null}>
                <Input
                  value={entered.title}
                  placeholder={words.namePlaceholder}
                  onChange={(_, data) => enter({ title: data.value })}
                />
              </Field>
              <Field
                label={words.closesOn}
                required
                validationMessage={lacksDay ? words.chooseDay : (faultAt('closesOn') ?? null)}
              >
                <Input type="date" value={entered.closesOn} onChange={(_, data) => enter({ closesOn: data.value })} />
              </Field>
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
                <PackagePicker
                  chosen={entered.package}
                  fault={faultAt('criteria')}
                  onChange={(key) => enter({ package: key })}
                />
              ) : (
                <CandidatePicker
                  chosen={entered.criteria}
                  fault={faultAt('criteria')}
                  onChange={(criteria) => enter({ criteria })}
                />
              )}
            </DialogContent>
            <DialogActions>
              <Button onClick={onClose}>{words.cancel}</Button>
              <Button type="submit" appearance="primary" disabledFocusable={saving.kind === 'saving'}>
                {saving.kind === 'saving' ? words.saving : words.confirm}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}

type Where = 'title' | 'closesOn' | 'criteria';

/** The field where a refusal can be put right. */
function whereOf(refusal: OpenConsultationRefusal): Where | undefined {
  switch (refusal.kind) {
    case 'titleMissing':
    case 'titleTooLong':
      return 'title';
    case 'closesTooEarly':
      return 'closesOn';
    case 'mayNotOpen':
      return undefined;
    default:
      return 'criteria';
  }
}
