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
import { useEffect, useState, type ReactNode } from 'react';
import { LanguageContext, useLanguage } from './language.ts';
import type { Host, HostTheme } from './teams.ts';
import { TextsContext, type Texts } from './texts.ts';

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

type Props = {
  readonly host: Pick<Host, 'theme' | 'locale' | 'onTheme'> | undefined;
  /** `undefined` where they did not come: then there is nothing inside but what stops everything. */
  readonly texts: Texts | undefined;
  readonly children: ReactNode;
};

/** Theme and language of Teams around everything, both live. */
export function Surroundings({ host, texts: first, children }: Props) {
  const styles = useStyles();
  const [theme, setTheme] = useState<HostTheme>(host?.theme ?? 'default');
  const [texts, choice] = useLanguage(first, host?.locale);
  const { language } = choice;

  useEffect(() => host?.onTheme(setTheme), [host]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useEffect(() => {
    // Date pickers and scroll bars are the browser's own and follow this, not Fluent's tokens.
    document.documentElement.style.colorScheme = theme === 'default' ? 'light' : 'dark';
  }, [theme]);

  return (
    <FluentProvider theme={THEMES[theme]} className={styles.theme}>
      <LanguageContext value={choice}>
        <TextsContext value={texts}>
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
