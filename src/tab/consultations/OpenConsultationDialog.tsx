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
import { sentenceFor } from '#i18n/sentenceFor.ts';
import { openConsultation, type OpenConsultationRefusal } from '#usecases/openConsultation.ts';
import { useNavigation } from '../frame/navigation.ts';
import { useWorkspace } from '../start/session.ts';
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

/** A coordinator asks the regions: what about, and until when. */
export default function OpenConsultationDialog({ onClose }: { readonly onClose: () => void }) {
  const styles = useStyles();
  const { tab, refusals } = useTexts();
  const words = tab.opening;
  const navigation = useNavigation();
  const workspace = useWorkspace();
  const { saving, carryOut } = useVerb(openConsultation);
  const [title, setTitle] = useState('');
  const [closesOn, setClosesOn] = useState('');
  const [byPackage, setByPackage] = useState(false);
  const [chosen, setChosen] = useState<readonly CriterionId[]>([]);
  const [chosenPackage, setChosenPackage] = useState<RowKey | undefined>();
  const [lacksDay, setLacksDay] = useState(false);

  const packaged = chosenPackage === undefined ? undefined : workspace.packages.byKey(chosenPackage)?.value;
  const refusal = saving.kind === 'refused' ? saving.refusal : undefined;
  const faultAt = (field: Where): string | undefined =>
    refusal !== undefined && whereOf(refusal) === field ? sentenceFor(refusals.openConsultation, refusal) : undefined;

  const submit = async (): Promise<void> => {
    const closes = day(closesOn);
    setLacksDay(closes === undefined);
    if (closes === undefined) return;
    const outcome = await carryOut(
      byPackage
        ? {
            title,
            closesOn: closes,
            package: packaged?.key,
            criteria: packaged?.items.map((item) => item.criterion) ?? [],
          }
        : { title, closesOn: closes, criteria: chosen },
    );
    // Once the consultation itself is written it is open, whatever became of the statuses after it.
    const opened = 'written' in outcome ? outcome.written.find((change) => change.list === 'consultations') : undefined;
    if (opened !== undefined) navigation.go({ kind: 'consultation', key: opened.value.key });
  };
  const handleSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    void submit();
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
                <Input value={title} placeholder={words.namePlaceholder} onChange={(_, data) => setTitle(data.value)} />
              </Field>
              <Field
                label={words.closesOn}
                required
                validationMessage={lacksDay ? words.chooseDay : (faultAt('closesOn') ?? null)}
              >
                <Input type="date" value={closesOn} onChange={(_, data) => setClosesOn(data.value)} />
              </Field>
              <Field label={words.what}>
                <RadioGroup
                  layout="horizontal"
                  value={byPackage ? 'package' : 'criteria'}
                  onChange={(_, data) => setByPackage(data.value === 'package')}
                >
                  <Radio value="criteria" label={words.byCriteria} />
                  <Radio value="package" label={words.byPackage} />
                </RadioGroup>
              </Field>
              {byPackage ? (
                <PackagePicker chosen={chosenPackage} fault={faultAt('criteria')} onChange={setChosenPackage} />
              ) : (
                <CandidatePicker chosen={chosen} fault={faultAt('criteria')} onChange={setChosen} />
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
