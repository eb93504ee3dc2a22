import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Select,
  tokens,
} from '@fluentui/react-components';
import { DEFAULT_SEVERITY, GATE_CHECKS, SEVERITIES, type GateCheck, type Severity } from '#domain/qualityGate.ts';
import { sentenceFor } from '#i18n/sentenceFor.ts';
import { gateOf } from '#usecases/qualityGate.ts';
import { setGate, type SetGateRefusal } from '#usecases/setGate.ts';
import { useDriftWords } from '../outbox/driftText.ts';
import { useOutboxTexts } from '../outbox/outboxTexts.ts';
import { failureText } from '../start/failureText.ts';
import { useWorkspace } from '../start/session.ts';
import { useTexts } from '../start/texts.ts';
import { useVerb, type Saving } from '../start/useVerb.ts';
import { useGateTexts } from './gateTexts.ts';

const useStyles = makeStyles({
  body: { margin: 0, color: tokens.colorNeutralForeground2 },
  checks: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(260px, 100%), 1fr))',
    gap: tokens.spacingVerticalM,
    marginTop: tokens.spacingVerticalL,
  },
});

/** What each check does in this workspace. Each choice is saved by itself. */
export default function GateSettings({ onClose }: { readonly onClose: () => void }) {
  const styles = useStyles();
  const texts = useGateTexts();
  const gate = gateOf(useWorkspace());
  const { saving, carryOut } = useVerb(setGate);
  const set = (check: GateCheck, severity: Severity): void => void carryOut({ check, severity, note: '' });
  return (
    <Dialog open onOpenChange={onClose}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{texts.settings.title}</DialogTitle>
          <DialogContent>
            <p className={styles.body}>{texts.settings.body}</p>
            <NotSet saving={saving} />
            <div className={styles.checks}>
              {GATE_CHECKS.map((check) => (
                <Field key={check} label={texts.check[check].title}>
                  <Select
                    value={gate[check]}
                    onChange={(_, { value }) => set(check, SEVERITIES.find((each) => each === value) ?? gate[check])}
                  >
                    {SEVERITIES.map((severity) => (
                      <option key={severity} value={severity}>
                        {severity === DEFAULT_SEVERITY[check]
                          ? `${texts.severity[severity]} (${texts.settings.default.toLowerCase()})`
                          : texts.severity[severity]}
                      </option>
                    ))}
                  </Select>
                </Field>
              ))}
            </div>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onClose}>
              {texts.settings.close}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function NotSet({ saving }: { readonly saving: Saving<SetGateRefusal> }) {
  const texts = useTexts();
  const gate = useGateTexts();
  const { stuck } = useOutboxTexts();
  const drifted = useDriftWords(saving).whole();
  const told: Partial<Record<typeof saving.kind, string>> = {
    ...(saving.kind === 'refused' && { refused: sentenceFor(gate.refusal, saving.refusal) }),
    ...(saving.kind === 'failed' && { failed: failureText(saving.failure, texts) }),
    conflict: texts.failures.rowChanged,
    behind: `${stuck.behindTitle} ${stuck.behindBody}`,
  };
  const sentence = drifted ?? told[saving.kind];
  if (sentence === undefined) return null;
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{gate.settings.notSaved}</MessageBarTitle> {sentence}
      </MessageBarBody>
    </MessageBar>
  );
}
