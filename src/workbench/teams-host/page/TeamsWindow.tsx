import {
  FluentProvider,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Spinner,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { workbenchEn } from '#i18n/workbench.en.ts';
import { workbenchSv } from '#i18n/workbench.sv.ts';
import { AppViews } from './AppViews.tsx';
import { keepPreferences, readPreferences, type Preferences } from './preferences.ts';
import { SessionContext, TextsContext, useTexts } from './session.ts';
import { useHostPlace } from './useHostPlace.ts';
import { useStart, type Start } from './useStart.ts';

const THEMES = { default: teamsLightTheme, dark: teamsDarkTheme, contrast: teamsHighContrastTheme };
const TEXTS = { sv: workbenchSv, en: workbenchEn };

const useStyles = makeStyles({
  window: { height: '100dvh', backgroundColor: tokens.colorNeutralBackground4, overflow: 'hidden' },
  notice: { padding: tokens.spacingHorizontalXXL },
  starting: { height: '100%' },
});

/** The whole window: theme, language, person and place, and below them the app that is open. */
export function TeamsWindow() {
  const styles = useStyles();
  const [preferences, setPreferences] = useState(() => readPreferences(window));
  const start = useStart(preferences.person);
  const texts = TEXTS[preferences.language];
  useEffect(() => {
    keepPreferences(window, preferences);
    document.documentElement.lang = preferences.language;
    document.title = texts.windowTitle;
    // The controls in a card are the browser's own and follow this, not Fluent's tokens.
    document.documentElement.style.colorScheme = preferences.theme === 'default' ? 'light' : 'dark';
  }, [preferences, texts]);
  return (
    <FluentProvider theme={THEMES[preferences.theme]}>
      <TextsContext value={texts}>
        {/* Not on the provider: its class goes to every menu and dialog too, which would then cover the window. */}
        <div className={styles.window}>
          <Started
            start={start}
            preferences={preferences}
            prefer={(change) => setPreferences((kept) => ({ ...kept, ...change }))}
          />
        </div>
      </TextsContext>
    </FluentProvider>
  );
}

type StartedProps = {
  readonly start: Start;
  readonly preferences: Preferences;
  readonly prefer: (change: Partial<Preferences>) => void;
};

function Started({ start, preferences, prefer }: StartedProps) {
  const styles = useStyles();
  const texts = useTexts();
  const [place, go] = useHostPlace();
  if (start.kind === 'starting') return <Spinner className={styles.starting} label={texts.starting} />;
  if (start.kind === 'unreachable')
    return (
      <div className={styles.notice}>
        <MessageBar intent="error">
          <MessageBarBody>{texts.unreachable}</MessageBarBody>
        </MessageBar>
      </div>
    );
  const { settings, people, person, conversations } = start;
  return (
    <SessionContext value={{ settings, people, person, conversations, preferences, prefer, place, go }}>
      <AppViews />
    </SessionContext>
  );
}
