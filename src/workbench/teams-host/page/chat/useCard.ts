import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import { destinationOf } from '../protocol/deepLink.ts';
import { follow } from '../channel/useTabEffects.ts';
import { useSession } from '../session.ts';
import { invokeBot, type Asker } from './botInvoke.ts';
import { cardAnswerOf, refreshActionFor, type CardAnswer } from './cardAnswer.ts';
import type { CardUse } from './cardHost.ts';

export type CardNotice = Exclude<CardAnswer, { kind: 'card' }>;
export type CardInMessage = { readonly asker: Asker; readonly messageId: string; readonly card: unknown };

/**
 * A card in a message: its buttons ask the bot, and what the bot answers replaces the card for this person, until the
 * message itself is changed. A card that asks for it is refreshed once when it comes into view.
 */
export function useCard({ asker, messageId, card: sent }: CardInMessage) {
  const session = useSession();
  const [card, setCard] = useState(sent);
  const [notice, setNotice] = useState<CardNotice>();
  const [isBusy, setIsBusy] = useState(false);

  const lastAction = useRef<Record<string, unknown>>({});

  const execute = useCallback(
    async (action: Record<string, unknown>, trigger: 'manual' | 'automatic', signedIn: object = {}) => {
      const value = { action, trigger, ...signedIn };
      lastAction.current = action;
      const body = await invokeBot(asker, { name: 'adaptiveCard/action', value, replyToId: messageId });
      const answer = cardAnswerOf(body);
      if (answer.kind === 'card') setCard(answer.card);
      // Teams keeps quiet when a refresh nobody asked for fails: the card as sent is still right.
      setNotice(answer.kind === 'card' || trigger === 'automatic' ? undefined : answer);
    },
    [asker, messageId],
  );

  const refresh = useEffectEvent(() => {
    const action = refreshActionFor(asker.person, sent);
    if (action) void execute(action, 'automatic');
  });
  useEffect(() => {
    refresh();
  }, []);

  const use = async (use: CardUse) => {
    if (use.kind === 'openUrl') {
      follow(destinationOf(use.url, session.settings), session);
      return;
    }
    setIsBusy(true);
    await execute(use.action, 'manual');
    setIsBusy(false);
  };
  /** Does again what the sign-in stood in the way of. */
  const signedIn = async (state: string) => {
    setIsBusy(true);
    await execute(lastAction.current, 'manual', { state });
    setIsBusy(false);
  };
  return { card, notice, isBusy, use, signedIn };
}
