import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { openAppWindow, type SignInButtonText } from './signIn.ts';

type Props = {
  readonly person: string;
  readonly button: SignInButtonText;
  /** Called with what the page told Teams. */
  readonly onSignedIn: (state: string) => void;
};

/** The button that Teams shows for an app whose page has to be opened. */
export function SignInButton({ person, button, onSignedIn }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  const signIn = async () => {
    setIsOpen(true);
    const state = await openAppWindow(person, () => Promise.resolve(button.link)).catch(() => undefined);
    setIsOpen(false);
    if (state !== undefined) onSignedIn(state);
  };
  return (
    <Button appearance="primary" disabledFocusable={isOpen} onClick={() => void signIn()}>
      {button.title}
    </Button>
  );
}
