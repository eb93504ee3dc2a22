import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
} from '@fluentui/react-components';
import { Copy20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { entityLink } from '../protocol/deepLink.ts';
import { useSession, useTexts } from '../session.ts';
import { PAGE_ID, useChannel } from './team.ts';
import type { SharedLink } from './useTabEffects.ts';

type Props = { readonly shared: SharedLink; readonly isInChannel: boolean; readonly onClose: () => void };

/** What Teams shows when a tab offers a link to the place that is open in it. */
export function ShareLinkDialog({ shared, isInChannel, onClose }: Props) {
  const texts = useTexts();
  const { settings } = useSession();
  const channel = useChannel();
  const [isCopied, setIsCopied] = useState(false);
  const link = entityLink(settings.appId, PAGE_ID, { ...shared, ...(isInChannel && { channelId: channel.id }) });
  return (
    <Dialog open onOpenChange={onClose}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{texts.share.title}</DialogTitle>
          <DialogContent>
            <Field
              label={shared.label}
              hint={texts.share.hint}
              {...(isCopied && { validationState: 'success', validationMessage: texts.share.copied })}
            >
              <Input readOnly value={link} onFocus={(event) => event.currentTarget.select()} />
            </Field>
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{texts.close}</Button>
            <Button
              appearance="primary"
              icon={<Copy20Regular />}
              onClick={() => void navigator.clipboard.writeText(link).then(() => setIsCopied(true))}
            >
              {texts.share.copy}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
