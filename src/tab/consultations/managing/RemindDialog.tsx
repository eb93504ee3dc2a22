import { Button, Field, makeStyles, Textarea, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { chatLinkTo, mailLinkTo } from '#contracts/teamsChat.ts';
import type { Consultation } from '#domain/consultation.ts';
import { sentenceFor } from '#i18n/sentenceFor.ts';
import { contactsOf } from '#usecases/actorOf.ts';
import { reachOf } from '#usecases/reachOf.ts';
import { REMINDED_BY_BOT, regionsToRemind, remindSilent } from '#usecases/remindSilent.ts';
import { useSession, useWorkspace } from '../../start/session.ts';
import { useVerb } from '../../start/useVerb.ts';
import { useConsultingTexts } from '../consultingTexts.ts';
import { useNotSaved } from '../useNotSaved.ts';
import { ManagingDialog } from './ManagingDialog.tsx';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    maxHeight: '220px',
    overflowY: 'auto',
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  line: { paddingInline: tokens.spacingHorizontalM, paddingBlock: tokens.spacingVerticalXS },
  contacts: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

type Props = { readonly consultation: Consultation; readonly onClose: () => void };

/** Shows who is silent and who speaks for them, opens a chat or a mail to those, and logs that they were reminded. */
export default function RemindDialog({ consultation, onClose }: Props) {
  const styles = useStyles();
  const { managing, refusal } = useConsultingTexts();
  const { remind: words } = managing;
  const { openLink, linkTo } = useSession();
  const { saving, carryOut } = useVerb(remindSilent);
  const silent = useSilent(consultation);
  const [message, setMessage] = useState(
    words.message(consultation.title, consultation.closesOn, linkTo({ kind: 'consultation', key: consultation.key })),
  );
  const fault = useNotSaved(saving, (refused) => sentenceFor(refusal.remindSilent, refused));
  const people = [...new Set(silent.flatMap(({ contacts }) => contacts))];
  const send = (link: string) => async (): Promise<void> => {
    const outcome = await carryOut({ consultation: consultation.key });
    if (outcome.kind !== 'saved') return;
    openLink(link);
  };
  const reached = [...new Set(silent.flatMap((region) => region.reached))];
  const missed = people.filter((person) => !reached.includes(person));
  const isIdle = people.length === 0 || saving.kind === 'saving';

  return (
    <ManagingDialog
      title={words.title}
      body={words.body(silent.length)}
      fault={fault}
      isDone={saving.kind === 'saved'}
      onClose={onClose}
      actions={
        <>
          {reached.length > 0 && (
            <Button
              disabledFocusable={isIdle}
              onClick={() => void carryOut({ consultation: consultation.key, by: REMINDED_BY_BOT })}
            >
              {words.bot}
            </Button>
          )}
          <Button
            disabledFocusable={isIdle}
            onClick={() => void send(mailLinkTo(people, { subject: consultation.title, body: message }))()}
          >
            {words.mail}
          </Button>
          <Button
            appearance="primary"
            disabledFocusable={isIdle}
            onClick={() => void send(chatLinkTo(people, message))()}
          >
            {words.chat}
          </Button>
        </>
      }
    >
      {/* A list that scrolls has to be reached by keyboard. */}
      <ul className={styles.list} tabIndex={0} aria-label={words.silent}>
        {silent.map(({ code, name, contacts }) => (
          <li key={code} className={styles.line}>
            {name}
            <div className={styles.contacts}>{contacts.length === 0 ? words.noContact : contacts.join(', ')}</div>
          </li>
        ))}
      </ul>
      {reached.length > 0 && (
        <p className={styles.contacts}>
          {words.reached(reached.length)} {words.preview(consultation.title, consultation.closesOn)}{' '}
          {missed.length > 0 && words.missed(missed.join(', '))}
        </p>
      )}
      <Field label={words.messageLabel}>
        <Textarea rows={4} resize="vertical" value={message} onChange={(_, data) => setMessage(data.value)} />
      </Field>
    </ManagingDialog>
  );
}

function useSilent(consultation: Consultation) {
  const workspace = useWorkspace();
  const { today } = useSession();
  return regionsToRemind(workspace, consultation.key).map(({ code, name }) => ({
    code,
    name,
    contacts: contactsOf(workspace, code, today()),
    reached: reachOf(workspace, code, today()).reached,
  }));
}
