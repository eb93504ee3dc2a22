import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, tokens } from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import { troubleText, useOutsideTexts } from './outsideTexts.ts';
import type { SignInTrouble } from './signInTrouble.ts';

const useStyles = makeStyles({
  root: {
    position: 'fixed',
    bottom: tokens.spacingVerticalL,
    left: tokens.spacingHorizontalL,
    right: tokens.spacingHorizontalL,
    zIndex: 10,
    maxWidth: '36rem',
    marginInline: 'auto',
    boxShadow: tokens.shadow16,
  },
});

export type Troubles = {
  /** Told when somebody pressed the button to sign in, and why it did not work; `undefined` when it did. */
  readonly listen: (listener: (trouble: SignInTrouble | undefined) => void) => () => void;
};

/** Why signing in anew did not work, over a page that goes on showing what it has. */
export function SignInNotice({ troubles }: { readonly troubles: Troubles }) {
  const styles = useStyles();
  const texts = useOutsideTexts();
  const [trouble, setTrouble] = useState<SignInTrouble>();
  useEffect(() => troubles.listen(setTrouble), [troubles]);
  return (
    <div role="alert">
      {trouble && (
        <MessageBar intent="warning" layout="multiline" className={styles.root}>
          <MessageBarBody>{troubleText(trouble, texts)}</MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                appearance="transparent"
                aria-label={texts.dismiss}
                icon={<Dismiss20Regular />}
                onClick={() => setTrouble(undefined)}
              />
            }
          />
        </MessageBar>
      )}
    </div>
  );
}
