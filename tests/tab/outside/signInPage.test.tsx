import { FluentProvider, teamsLightTheme } from '@fluentui/react-components';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { SignInPage } from '#tab/outside/SignInPage.tsx';

afterEach(cleanup);

const LINK = 'https://teams.microsoft.com/l/entity/app/samsyn';
const cancelled = () => Object.assign(new Error('closed'), { errorCode: 'user_cancelled' });
const blocked = () => Object.assign(new Error('blocked'), { errorCode: 'popup_window_error' });

/** The page, and what becomes of each window that it opens. */
function shown(last?: string) {
  const windows: { readonly close: (failure: Error) => Promise<void> }[] = [];
  let forgotten = 0;
  const enter = () =>
    new Promise<void>((_, reject) => {
      windows.push({
        close: (failure) =>
          act(async () => {
            reject(failure);
            await Promise.resolve();
          }),
      });
    });
  render(
    <FluentProvider theme={teamsLightTheme}>
      <SignInPage
        enter={enter}
        prepare={() => Promise.reject(new Error('no network'))}
        teamsLink={LINK}
        last={last}
        {...(last !== undefined && { onSomebodyElse: () => (forgotten += 1) })}
      />
    </FluentProvider>,
  );
  return { windows, forgotten: () => forgotten };
}
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

describe('the first page outside Teams', () => {
  it('[TB8] says what Samsyn is, with a way in and the way to Teams, which opens beside it', () => {
    const { windows } = shown();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Samsyn');
    expect(screen.getByText(/regionerna om miljökrav/)).toBeTruthy();
    const link = screen.getByRole('link', { name: 'Öppna samma sida i Teams' });
    expect([link.getAttribute('href'), link.getAttribute('target')]).toEqual([LINK, '_blank']);
    expect(windows).toEqual([]);
  });

  it('[TB8] says with which account right under the button that signs in, before the way to Teams', () => {
    shown();
    const order = [
      screen.getByRole('button', { name: 'Logga in' }),
      screen.getByText(/vanliga jobbkonto/),
      screen.getByRole('link', { name: 'Öppna samma sida i Teams' }),
    ];
    const inPage = [...document.querySelectorAll('*')].filter((element) => order.some((each) => each === element));
    expect(inPage).toEqual(order);
  });

  it('[TB11] says what stopped it, and the button works again', async () => {
    const { windows } = shown();
    press('Logga in');
    expect(screen.getByText(/fönstret som öppnades/)).toBeTruthy();
    await windows[0]?.close(blocked());
    expect(screen.getByRole('status').textContent).toContain('Tillåt popup-fönster');
    press('Logga in');
    await windows[1]?.close(cancelled());
    expect(screen.getByRole('status').textContent).toContain('Inloggningen avbröts.');
  });

  it('[TB11] goes by the last window when there were several', async () => {
    const { windows } = shown();
    press('Logga in');
    press('Öppna fönstret igen');
    await windows[0]?.close(blocked());
    expect(screen.getByRole('status').textContent).toContain('fönstret som öppnades');
  });

  it('[TB10] says who was here, and lets somebody else in', () => {
    const { forgotten } = shown('Kontaktperson, Region Skåne');
    expect(screen.getByText('Senast inloggad här: Kontaktperson, Region Skåne')).toBeTruthy();
    press('Logga in som någon annan');
    expect(forgotten()).toBe(1);
  });
});
