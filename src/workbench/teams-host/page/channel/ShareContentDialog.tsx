import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Select,
  Textarea,
} from '@fluentui/react-components';
import { useState } from 'react';
import { ask } from '../server/hostServer.ts';
import { useSession, useTexts } from '../session.ts';
import type { SharedContent } from './useTabEffects.ts';

type Props = { readonly content: SharedContent; readonly onClose: () => void };

/** What Teams shows when a tab has something to share: to whom, and what is written about it. */
export function ShareContentDialog({ content, onClose }: Props) {
  const texts = useTexts();
  const { conversations, person, preferences, go } = useSession();
  const [to, setTo] = useState(conversations[0]?.id ?? '');
  const [text, setText] = useState(`${content.message}\n${content.url}`);
  const [hasFailed, setHasFailed] = useState(false);
  const send = async (): Promise<void> => {
    const locale = preferences.language === 'sv' ? 'sv-SE' : 'en-GB';
    const message = { person: person.oid, locale, text };
    try {
      await ask(`/teams/conversations/${encodeURIComponent(to)}/messages`, message);
      go({ view: 'chat', conversation: to });
    } catch {
      setHasFailed(true);
    }
  };
  return (
    <Dialog open onOpenChange={onClose}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{texts.shareContent.title}</DialogTitle>
          <DialogContent>
            <Field label={texts.shareContent.to}>
              <Select value={to} onChange={(_, { value }) => setTo(value)}>
                {conversations.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </Select>
            </Field>
            <Field
              label={texts.shareContent.message}
              {...(hasFailed && { validationState: 'error', validationMessage: texts.unreachable })}
            >
              <Textarea value={text} rows={4} onChange={(_, { value }) => setText(value)} />
            </Field>
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{texts.cancel}</Button>
            <Button appearance="primary" onClick={() => void send()}>
              {texts.shareContent.send}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
