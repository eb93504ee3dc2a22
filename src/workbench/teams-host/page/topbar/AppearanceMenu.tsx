import {
  Button,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { MoreHorizontal20Regular } from '@fluentui/react-icons';
import { useSession, useTexts } from '../session.ts';

const THEMES = ['default', 'dark', 'contrast'] as const;
const LANGUAGES = ['sv', 'en'] as const;

/** Theme and language. A tab hears of a new theme at once, of a new language when it is loaded again, as in Teams. */
export function AppearanceMenu() {
  const texts = useTexts();
  const { preferences, prefer } = useSession();
  return (
    <Menu
      checkedValues={{ theme: [preferences.theme], language: [preferences.language] }}
      onCheckedValueChange={(_event, { name, checkedItems }) => {
        const theme = THEMES.find((known) => name === 'theme' && checkedItems.includes(known));
        const language = LANGUAGES.find((known) => name === 'language' && checkedItems.includes(known));
        prefer({ ...(theme && { theme }), ...(language && { language }) });
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="transparent" icon={<MoreHorizontal20Regular />} aria-label={texts.topBar.appearance} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuGroup>
            <MenuGroupHeader>{texts.topBar.theme}</MenuGroupHeader>
            {THEMES.map((theme) => (
              <MenuItemRadio key={theme} name="theme" value={theme}>
                {texts.topBar.themes[theme]}
              </MenuItemRadio>
            ))}
          </MenuGroup>
          <MenuDivider />
          <MenuGroup>
            <MenuGroupHeader>{texts.topBar.language}</MenuGroupHeader>
            {LANGUAGES.map((language) => (
              <MenuItemRadio key={language} name="language" value={language}>
                {texts.topBar.languages[language]}
              </MenuItemRadio>
            ))}
          </MenuGroup>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
