import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { useSession, useTexts } from '../session.ts';

type Props = { readonly scope: string; readonly onAnswer: (isGiven: boolean) => void };

/** What Entra shows when an app asks for a permission that it has not had: here the person says yes or no to it. */
export function ConsentDialog({ scope, onAnswer }: Props) {
  const texts = useTexts();
  const { person } = useSession();
  const { consent } = texts;
  const isManaging = scope === 'Sites.Manage.All';
  return (
    <Dialog open modalType="alert">
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{consent.title(texts.appName)}</DialogTitle>
          <DialogContent>
            <p>{isManaging ? consent.managing : scope}</p>
            <p>{consent.forWhom(person.displayName, scope)}</p>
          </DialogContent>
          <DialogActions>
            <Button onClick={() => onAnswer(false)}>{consent.deny}</Button>
            <Button appearance="primary" onClick={() => onAnswer(true)}>
              {consent.allow}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
