import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
} from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { HostEffect } from '../protocol/hostProtocol.ts';
import { useTexts } from '../session.ts';
import type { AddedTab } from './addedTabs.ts';
import { TabFrame } from './TabFrame.tsx';

const useStyles = makeStyles({ page: { height: 'min(520px, 60vh)' } });

type Props = { readonly onAdd: (tab: AddedTab) => void; readonly onClose: () => void };

/** How Teams adds a tab: the app's own page says what it shows, Teams' button saves it. */
export function AddTabDialog({ onAdd, onClose }: Props) {
  const styles = useStyles();
  const texts = useTexts();
  const [isValid, setIsValid] = useState(false);
  const [isSaving, setIsSaving] = useState(false);
  const told = useRef<AddedTab>(undefined);
  const hear = (effect: HostEffect): void => {
    if (effect.kind === 'tabValidity') setIsValid(effect.isValid);
    if (effect.kind === 'tabSettings') told.current = tabOf(effect);
    if (effect.kind !== 'tabSaved') return;
    setIsSaving(false);
    if (!effect.isSaved || told.current === undefined) return;
    onAdd(told.current);
    onClose();
  };
  return (
    <Dialog open onOpenChange={onClose}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{texts.addTab.title(texts.appName)}</DialogTitle>
          <DialogContent className={styles.page}>
            <TabFrame isInChannel configuring={{ isSaving, hear }} />
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{texts.cancel}</Button>
            <Button appearance="primary" disabledFocusable={!isValid || isSaving} onClick={() => setIsSaving(isValid)}>
              {texts.save}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function tabOf({ contentUrl, name }: Extract<HostEffect, { kind: 'tabSettings' }>): AddedTab | undefined {
  const { origin, pathname, search, hash } = new URL(contentUrl);
  return origin === location.origin ? { name, address: `${pathname}${search}${hash}` } : undefined;
}
