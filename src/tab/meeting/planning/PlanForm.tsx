import { Button, Field, Input, makeStyles, Switch, tokens } from '@fluentui/react-components';
import { useState, type SubmitEvent } from 'react';
import { day } from '#domain/ids.ts';
import type { Meeting } from '#domain/meeting.ts';
import type { Held } from '#domain/workspace.ts';
import { isNoted, meetingDraftOf, notedBeside, saveMeeting } from '#usecases/meetings/saveMeeting.ts';
import { NotSaved } from '../../comments/NotSaved.tsx';
import { useNavigation } from '../../frame/navigation.ts';
import { useSession, useWorkspace } from '../../start/session.ts';
import type { DraftKeeper } from '../../start/useKeptDraft.ts';
import { useVerb } from '../../start/useVerb.ts';
import { useMeetingSentences } from '../meetingSentences.ts';
import { useMeetingTexts } from '../meetingTexts.ts';
import { AgendaEditor } from './AgendaEditor.tsx';
import { keptPlanOf, type EnteredPlan } from './keptPlan.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  line: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 220px), 1fr))',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

type Props = {
  readonly base: Held<Meeting> | undefined;
  readonly begun: EnteredPlan;
  readonly keeper: DraftKeeper;
};

/** What a meeting is called, who meets and when, and its agenda. Kept until it is saved. */
export function PlanForm({ base, begun, keeper }: Props) {
  const styles = useStyles();
  const { plan: words } = useMeetingTexts();
  const sentences = useMeetingSentences();
  const navigation = useNavigation();
  const { saving, carryOut } = useVerb(saveMeeting);
  const [plan, setPlan] = useState(begun);
  const [hasTried, setHasTried] = useState(false);
  const enter = (change: Partial<EnteredPlan>): void => {
    const next = { ...plan, ...change };
    setPlan(next);
    keeper.keep(keptPlanOf(next, base));
  };
  const { meetings } = useWorkspace();
  const now = base && (meetings.byKey(base.value.key) ?? base).value;
  const refusal = saving.kind === 'refused' ? saving.refusal : undefined;
  const isLackingDay = hasTried && day(plan.on) === undefined;
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    setHasTried(true);
    const on = day(plan.on);
    if (on === undefined) return;
    const outcome = await carryOut({ base, draft: { ...plan, on } });
    if (outcome.kind === 'refused' && outcome.refusal.kind === 'notedItemDropped' && base && now) {
      // Noted on while the plan was changed: it comes back, to be saved with the rest.
      const back = meetingDraftOf({ ...now, agenda: notedBeside(now, base.value, plan.agenda) }).agenda;
      enter({ agenda: [...plan.agenda, ...back] });
    }
    if (outcome.kind === 'refused' || outcome.kind === 'drifted' || outcome.kind === 'failed') return;
    // The list has it now, or the outbox keeps it.
    keeper.drop();
    const [written] = outcome.kind === 'saved' ? outcome.written : [];
    if (written?.list === 'meetings') navigation.go({ kind: 'meeting', key: written.value.key });
  };
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
      <NotSaved
        saving={saving}
        title={words.notSaved}
        sentenceOf={sentences.saveMeeting}
        changedMeanwhile={words.changedMeanwhile}
      />
      <Field
        label={words.name}
        required
        validationMessage={refusal?.kind === 'meetingTitleMissing' ? sentences.saveMeeting(refusal) : null}
      >
        <Input
          value={plan.title}
          placeholder={words.namePlaceholder}
          onChange={(_, { value }) => enter({ title: value })}
        />
      </Field>
      <WhoAndWhen plan={plan} isLackingDay={isLackingDay} enter={enter} />
      <ChatField chat={plan.chat} onChange={(chat) => enter({ chat })} />
      <AgendaEditor
        agenda={plan.agenda}
        noted={new Set(now?.agenda.filter(isNoted).map(({ key }) => key))}
        onChange={(agenda) => enter({ agenda })}
      />
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={saving.kind === 'saving'}>
          {saving.kind === 'saving' ? words.saving : words.save}
        </Button>
        <Button
          onClick={() => {
            keeper.drop();
            navigation.go(base === undefined ? { kind: 'meetings' } : { kind: 'meeting', key: base.value.key });
          }}
        >
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}

type LineProps = {
  readonly plan: EnteredPlan;
  readonly isLackingDay: boolean;
  readonly enter: (change: Partial<EnteredPlan>) => void;
};

function WhoAndWhen({ plan, isLackingDay, enter }: LineProps) {
  const styles = useStyles();
  const { plan: words } = useMeetingTexts();
  return (
    <div className={styles.line}>
      <Field label={words.network}>
        <Input
          value={plan.network}
          placeholder={words.networkPlaceholder}
          onChange={(_, { value }) => enter({ network: value })}
        />
      </Field>
      <Field label={words.on} required validationMessage={isLackingDay ? words.chooseDay : null}>
        <Input type="date" value={plan.on} onChange={(_, { value }) => enter({ on: value })} />
      </Field>
    </div>
  );
}

/** Ties a meeting to the one in Teams that the page stands in; nothing where it stands in none. */
function ChatField({ chat, onChange }: { readonly chat: string; readonly onChange: (chat: string) => void }) {
  const { plan: words } = useMeetingTexts();
  const { seat } = useSession();
  const here = seat.chat;
  if (here === undefined) return null;
  return (
    <Field hint={chat !== '' && chat !== here ? words.chatKnown : words.chatHint}>
      <Switch label={words.chat} checked={chat === here} onChange={(_, { checked }) => onChange(checked ? here : '')} />
    </Field>
  );
}
