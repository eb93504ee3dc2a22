import { MenuButton, type MenuButtonProps } from '@fluentui/react-components';
import { Suspense, useId, useState, type KeyboardEvent } from 'react';
import { useFetchedWhenIdle } from '../start/whenIdle.ts';
import type { MenuPart } from './menuParts.ts';
import { late } from '../start/late.tsx';

const OpenedMenu = late(() => import('./OpenedMenu.tsx'));

type Look = 'appearance' | 'aria-label' | 'children' | 'className' | 'disabledFocusable' | 'icon' | 'menuIcon' | 'size';
type Props = Pick<MenuButtonProps, Look> & {
  /** From the top; drawn when the menu is opened. */
  readonly parts: readonly MenuPart[];
  /** Whether the menu stays when something was chosen. */
  readonly stays?: boolean;
  readonly onOpen?: (() => void) | undefined;
};

/** A button that opens a menu. What draws a menu, and puts it where there is room, comes after the page. */
export function MenuOpener({ parts, stays = false, onOpen, ...look }: Props) {
  const id = useId();
  const [button, setButton] = useState<HTMLElement | null>(null);
  const [isOpen, setIsOpen] = useState(false);
  const [wasOpened, setWasOpened] = useState(false);
  useFetchedWhenIdle(OpenedMenu.fetch);

  const setOpen = (next: boolean): void => {
    setIsOpen(next);
    if (!next || isOpen) return;
    setWasOpened(true);
    onOpen?.();
  };
  const isOff = look.disabledFocusable === true;
  const handleKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && isOpen) setOpen(false);
    if (event.key !== 'ArrowDown' || isOff) return;
    event.preventDefault();
    setOpen(true);
  };
  return (
    <>
      <MenuButton
        {...look}
        id={id}
        ref={setButton}
        aria-haspopup="menu"
        aria-expanded={isOpen ? true : undefined}
        onClick={() => setOpen(!isOpen && !isOff)}
        onKeyDown={handleKey}
      />
      {wasOpened && button && (
        <Suspense>
          <OpenedMenu button={button} parts={parts} stays={stays} isOpen={isOpen} onOpenChange={setOpen} />
        </Suspense>
      )}
    </>
  );
}
