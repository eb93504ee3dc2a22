import {
  createDOMRenderer,
  FluentProvider,
  makeStyles,
  RendererProvider,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
  tokens,
  type Theme,
} from '@fluentui/react-components';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { languageOf, type Language } from '#i18n/catalogue.ts';
import { LanguageContext } from './language.ts';
import { rememberedLanguage, rememberLanguage } from './rememberedLanguage.ts';
import type { Host, HostTheme } from './teams.ts';
import { TextsContext, textsIn } from './texts.ts';

const THEMES: Readonly<Record<HostTheme, Theme>> = {
  default: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
};

const useStyles = makeStyles({
  // The provider's classes are copied to every menu and dialog: nothing but the theme may stand there.
  theme: { backgroundColor: 'transparent' },
  root: { height: '100vh', backgroundColor: tokens.colorNeutralBackground1 },
});

/** The nonce that the server put on this page's scripts; a strict policy lets no other style element in. */
function nonceOf(page: Document): string {
  return page.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? '';
}

type Props = { readonly host: Pick<Host, 'theme' | 'locale' | 'onTheme'> | undefined; readonly children: ReactNode };

/** Theme and language of Teams around everything, both live. */
export function Surroundings({ host, children }: Props) {
  const styles = useStyles();
  const [theme, setTheme] = useState<HostTheme>(host?.theme ?? 'default');
  const [chosen, setChosen] = useState<Language | undefined>(rememberedLanguage);
  const language = chosen ?? languageOf(host?.locale ?? navigator.language);

  useEffect(() => host?.onTheme(setTheme), [host]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useEffect(() => {
    // Date pickers and scroll bars are the browser's own and follow this, not Fluent's tokens.
    document.documentElement.style.colorScheme = theme === 'default' ? 'light' : 'dark';
  }, [theme]);

  const choice = useMemo(
    () => ({
      language,
      choose: (next: Language) => {
        rememberLanguage(next);
        setChosen(next);
      },
    }),
    [language],
  );

  return (
    <FluentProvider theme={THEMES[theme]} className={styles.theme}>
      <LanguageContext value={choice}>
        <TextsContext value={textsIn(language)}>
          <div className={styles.root}>{children}</div>
        </TextsContext>
      </LanguageContext>
    </FluentProvider>
  );
}

const renderer = createDOMRenderer(document, { styleElementAttributes: { nonce: nonceOf(document) } });

/** Lets Fluent write its styles under a content security policy with a nonce. */
export function Styled({ children }: { readonly children: ReactNode }) {
  return <RendererProvider renderer={renderer}>{children}</RendererProvider>;
}
