import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useTexts } from '../session.ts';
import { invokeStatus, type Asker } from './botInvoke.ts';
import { oauthCard, ssoTokenOf } from './signIn.ts';
import { SignInButton } from './SignInButton.tsx';

const useStyles = makeStyles({
  card: {
    display: 'grid',
    rowGap: tokens.spacingVerticalS,
    justifyItems: 'start',
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
  },
});

/** Later than this nobody waits for the answer any more. Milliseconds. */
const FRESH = 60_000;

type Props = { readonly asker: Asker; readonly content: unknown; readonly createdAt: string };

/** A sign-in card in a message: Teams signs the person in by itself, and shows the button when that did not do. */
export function SignInCard({ asker, content, createdAt }: Props) {
  const styles = useStyles();
  const texts = useTexts();
  const card = oauthCard.safeParse(content).data;
  const [isFresh] = useState(() => Date.now() - Date.parse(createdAt) < FRESH);
  const [outcome, setOutcome] = useState<'asked' | 'done'>();
  const state = outcome ?? (isFresh ? 'trying' : 'asked');
  const exchange = card?.tokenExchangeResource?.id;
  useEffect(() => {
    if (isFresh) void exchanged(asker, exchange).then((isDone) => setOutcome(isDone ? 'done' : 'asked'));
  }, [isFresh, asker, exchange]);
  const [button] = card?.buttons ?? [];
  if (!card || !button) return null;
  const verify = (told: string) => {
    setOutcome('done');
    void invokeStatus(asker, { name: 'signin/verifyState', value: { state: told } });
  };
  return (
    <div className={styles.card}>
      <Text>{state === 'done' ? texts.chat.signedIn : card.text}</Text>
      {state === 'asked' && (
        <SignInButton person={asker.person} button={{ title: button.title, link: button.value }} onSignedIn={verify} />
      )}
    </div>
  );
}

async function exchanged(asker: Asker, id: string | undefined): Promise<boolean> {
  if (id === undefined) return false;
  const token = await ssoTokenOf(asker.person).catch(() => undefined);
  if (token === undefined) return false;
  const value = { id, connectionName: 'samsyn', token };
  return (await invokeStatus(asker, { name: 'signin/tokenExchange', value })) === 200;
}
