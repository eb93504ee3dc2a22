import { FluentProvider, teamsLightTheme } from '@fluentui/react-components';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { MenuOpener } from '#tab/frame/MenuOpener.tsx';
import type { MenuPart } from '#tab/frame/menuParts.ts';

Reflect.deleteProperty(Element.prototype, 'animate');
afterEach(cleanup);

type Look = { readonly isOff?: boolean; readonly stays?: boolean };

/** A menu with something to do and two orders, of which the first holds. */
function shown({ isOff = false, stays = false }: Look = {}) {
  const chosen: string[] = [];
  const choice = (key: string, isOn?: boolean) => ({
    key,
    label: key,
    ...(isOn === undefined ? {} : { isOn }),
    onChoose: () => void chosen.push(key),
  });
  const parts: readonly MenuPart[] = [
    { kind: 'acts', heading: 'Listan', choices: [choice('Hämta')] },
    { kind: 'one', heading: 'Ordning', choices: [choice('Titel', true), choice('Id', false)] },
  ];
  render(
    <FluentProvider theme={teamsLightTheme}>
      <MenuOpener disabledFocusable={isOff} stays={stays} parts={parts}>
        Fler val
      </MenuOpener>
    </FluentProvider>,
  );
  return { chosen, button: screen.getByRole('button', { name: 'Fler val' }) };
}

describe('a button that opens a menu', () => {
  it('opens a menu under its own name, in parts, with a tick on what holds', async () => {
    const { button } = shown();
    expect(button.getAttribute('aria-haspopup')).toBe('menu');
    fireEvent.click(button);
    const menu = await screen.findByRole('menu', { name: 'Fler val' });
    expect(button.getAttribute('aria-expanded')).toBe('true');
    expect(within(menu).getByRole('group', { name: 'Ordning' })).toBeTruthy();
    expect(screen.getByRole('menuitemradio', { name: 'Titel' }).getAttribute('aria-checked')).toBe('true');
    expect(screen.getByRole('menuitemradio', { name: 'Id' }).getAttribute('aria-checked')).toBe('false');
  });

  it('opens with the arrow that points to the menu, and gets the focus back', async () => {
    const { button } = shown();
    button.focus();
    fireEvent.keyDown(button, { key: 'ArrowDown' });
    const first = await screen.findByRole('menuitem', { name: 'Hämta' });
    first.focus();
    fireEvent.keyDown(first, { key: 'Escape' });
    await waitFor(() => expect(screen.queryByRole('menu')).toBeNull());
    expect(document.activeElement).toBe(button);
    expect(button.getAttribute('aria-expanded')).toBe('false');
  });

  it('does what was chosen once, and closes', async () => {
    const { button, chosen } = shown();
    fireEvent.click(button);
    fireEvent.click(await screen.findByRole('menuitemradio', { name: 'Id' }));
    await waitFor(() => expect(screen.queryByRole('menu')).toBeNull());
    expect(chosen).toEqual(['Id']);
  });

  it('keeps the menu where several things are chosen in a row', async () => {
    const { button, chosen } = shown({ stays: true });
    fireEvent.click(button);
    fireEvent.click(await screen.findByRole('menuitemradio', { name: 'Id' }));
    fireEvent.click(screen.getByRole('menuitemradio', { name: 'Titel' }));
    expect(chosen).toEqual(['Id', 'Titel']);
  });

  it('opens nothing while it is switched off', async () => {
    const { button } = shown({ isOff: true });
    fireEvent.click(button);
    fireEvent.keyDown(button, { key: 'ArrowDown' });
    await Promise.resolve();
    expect(button.getAttribute('aria-expanded')).not.toBe('true');
    expect(screen.queryByRole('menu')).toBeNull();
  });
});
