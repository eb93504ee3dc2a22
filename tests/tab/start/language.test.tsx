import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { use } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { LanguageContext, personsLanguage } from '#tab/start/language.ts';
import { StopPage } from '#tab/start/StopPage.tsx';
import { Surroundings } from '#tab/start/Surroundings.tsx';
import { loadTexts, useTexts } from '#tab/start/texts.ts';

const host = { theme: 'default', locale: 'sv-se', onTheme: () => undefined } as const;

function Sections() {
  const { frame } = useTexts().tab;
  const { language, choose } = use(LanguageContext);
  return <button onClick={() => choose(language === 'sv' ? 'en' : 'sv')}>{frame.criteria}</button>;
}

afterEach(() => {
  cleanup();
  localStorage.clear();
});

describe('the language of the tab', () => {
  it('is what the person has chosen, else what Teams speaks', () => {
    expect(personsLanguage('sv-se')).toBe('sv');
    expect(personsLanguage('en-gb')).toBe('en');
    localStorage.setItem('samsyn.language', 'en');
    expect(personsLanguage('sv-se')).toBe('en');
  });

  it('is fetched when another one is chosen, and remembered', async () => {
    const texts = await loadTexts('sv');
    render(
      <Surroundings host={host} texts={texts}>
        <Sections />
      </Surroundings>,
    );
    fireEvent.click(screen.getByRole('button', { name: 'Kriterier' }));
    expect(await screen.findByRole('button', { name: 'Criteria' })).toBeTruthy();
    await waitFor(() => expect(document.documentElement.lang).toBe('en'));
    expect(personsLanguage('sv-se')).toBe('en');
  });

  it('is the last one that was chosen, whichever comes last', async () => {
    const texts = await loadTexts('sv');
    render(
      <Surroundings host={host} texts={texts}>
        <Sections />
      </Surroundings>,
    );
    fireEvent.click(screen.getByRole('button', { name: 'Kriterier' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Criteria' }));
    expect(await screen.findByRole('button', { name: 'Kriterier' })).toBeTruthy();
  });

  it.each([
    ['sv-se', 'Något gick fel i fliken'],
    ['en-gb', 'Something went wrong in the tab'],
  ])('has a page for what did not come, %s', (locale, title) => {
    render(
      <Surroundings host={{ ...host, locale }} texts={undefined}>
        <StopPage stop="broken" />
      </Surroundings>,
    );
    expect(screen.getByRole('heading', { name: title })).toBeTruthy();
  });
});
