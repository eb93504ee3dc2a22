import { createContext, use, useRef, useState } from 'react';
import type { workbenchActionsSv } from '#i18n/workbenchActions.sv.ts';
import { invokeBot, withPart, type Asker, type InvokeActivity } from './botInvoke.ts';
import { dialogAnswerOf, type DialogAnswer } from './dialogAnswer.ts';
import { messagePayloadOf } from './messagePayload.ts';
import type { Attachment, ChatMessage } from './messages.ts';

export type Command = keyof typeof workbenchActionsSv.commands;

/** Opens the dialog of a command, on a message or beside the compose box. */
export type OpenCommand = (command: Command, message?: ChatMessage) => void;
export const CommandContext = createContext<OpenCommand>(() => undefined);
export const useOpenCommand = (): OpenCommand => use(CommandContext);

/** What a dialog shows: nothing before its first answer. */
export type Shown = Extract<DialogAnswer, { kind: 'card' | 'preview' | 'signIn' | 'closed' }>;

export type CommandDialog = {
  readonly command: Command | undefined;
  readonly shown: Shown | undefined;
  readonly isBusy: boolean;
  /** The last answer did not come or could not be read; what is shown is still what was filled in. */
  readonly isFailed: boolean;
  readonly open: OpenCommand;
  readonly submit: (data: object) => void;
  readonly answerPreview: (action: 'send' | 'edit') => void;
  readonly signedIn: (state: string) => void;
  /** Asks what was asked last once more. */
  readonly again: () => void;
  readonly close: () => void;
};

const SHUT = { command: undefined, shown: undefined, isBusy: false, isFailed: false } as const;
type State = Pick<CommandDialog, 'command' | 'shown' | 'isBusy' | 'isFailed'>;

/** @param onInsert is given the card that the app puts into the message */
export function useCommandDialog(asker: Asker, onInsert: (card: Attachment) => void): CommandDialog {
  const [state, setState] = useState<State>(SHUT);
  const last = useRef<InvokeActivity>({ name: 'composeExtension/fetchTask', value: {} });
  // An answer to what was asked before the dialog was closed is nobody's.
  const asked = useRef(0);

  const ask = async (activity: InvokeActivity) => {
    last.current = activity;
    const mine = (asked.current += 1);
    setState((now) => ({ ...now, isBusy: true, isFailed: false }));
    const answer = dialogAnswerOf(await invokeBot(asker, activity));
    if (mine !== asked.current) return;
    if (answer.kind === 'failed') setState((now) => ({ ...now, isBusy: false, isFailed: true }));
    else if (answer.kind === 'insert') {
      setState(SHUT);
      onInsert(answer.attachment);
    } else if (answer.kind === 'closed' && (answer.text ?? '') === '') setState(SHUT);
    else setState((now) => ({ ...now, shown: answer, isBusy: false, isFailed: false }));
  };
  const submitted = (more: object) =>
    void ask({
      name: 'composeExtension/submitAction',
      value: { commandId: state.command, commandContext: 'compose', ...more },
    });
  return {
    ...state,
    open: (command, message) => {
      setState({ ...SHUT, command });
      const place = message ? { commandContext: 'message', messagePayload: messagePayloadOf(message) } : {};
      const value = { commandId: command, commandContext: 'compose', context: { theme: 'default' }, ...place };
      void ask({ name: 'composeExtension/fetchTask', value });
    },
    submit: (data) => submitted({ data }),
    answerPreview: (action) => {
      if (state.shown?.kind !== 'preview') return;
      submitted({ data: {}, botMessagePreviewAction: action, botActivityPreview: [state.shown.activity] });
    },
    signedIn: (code) => void ask({ ...last.current, value: withPart(last.current.value, { state: code }) }),
    again: () => void ask(last.current),
    close: () => {
      asked.current += 1;
      setState(SHUT);
    },
  };
}
