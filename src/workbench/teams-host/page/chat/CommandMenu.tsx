import {
  Button,
  useRestoreFocusTarget,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { Apps20Regular, MoreHorizontal20Regular } from '@fluentui/react-icons';
import { useTexts } from '../session.ts';
import type { ChatMessage } from './messages.ts';
import { useOpenCommand, type Command } from './useCommandDialog.ts';

const ON_MESSAGE: readonly Command[] = ['proposeCriterion', 'statePosition', 'askForPositions'];
const BESIDE_COMPOSE: readonly Command[] = [...ON_MESSAGE, 'basket'];

/** The app's commands beside the compose box. */
export function ComposeCommands() {
  const texts = useTexts();
  return <CommandMenu name={texts.actions.menu} icon={<Apps20Regular />} commands={BESIDE_COMPOSE} />;
}

/** "Fler åtgärder" on a message. */
export function MessageCommands({ message }: { readonly message: ChatMessage }) {
  const texts = useTexts();
  const name = texts.actions.moreOn(message.author.name, texts.time(message.createdAt));
  return <CommandMenu name={name} icon={<MoreHorizontal20Regular />} commands={ON_MESSAGE} message={message} />;
}

type Props = {
  readonly name: string;
  readonly icon: React.JSX.Element;
  readonly commands: readonly Command[];
  readonly message?: ChatMessage;
};

function CommandMenu({ name, icon, commands, message }: Props) {
  const texts = useTexts();
  const open = useOpenCommand();
  // The menu is gone when its dialog closes.
  const focusReturnsHere = useRestoreFocusTarget();
  return (
    <Menu positioning="above-end">
      <MenuTrigger disableButtonEnhancement>
        <Button {...focusReturnsHere} appearance="subtle" size="small" icon={icon} aria-label={name} title={name} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {commands.map((command) => (
            <MenuItem key={command} onClick={() => open(command, message)}>
              {texts.actions.commands[command]}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
