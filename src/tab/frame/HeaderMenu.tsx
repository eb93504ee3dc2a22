import {
  makeStyles,
  Menu,
  MenuButton,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import {
  ArrowClockwise20Regular,
  DocumentBulletListMultiple20Regular,
  MoreHorizontal20Regular,
  TableSettings20Regular,
} from '@fluentui/react-icons';
import { use } from 'react';
import { may } from '#domain/role.ts';
import { LanguageContext } from '../start/language.ts';
import { useActor, useSession, useWorkspace } from '../start/session.ts';
import { useTexts } from '../start/texts.ts';
import { useNavigation } from './navigation.ts';
import type { HeaderSection } from './useSections.ts';

const useStyles = makeStyles({ folded: { '@media (min-width: 640px)': { display: 'none' } } });

type Props = {
  /** Those that a narrow header has no room for. */
  readonly sections: readonly HeaderSection[];
};

/** Who one is, in which language, and a way to fetch anew: what is seldom needed. */
export function HeaderMenu({ sections }: Props) {
  const styles = useStyles();
  const { tab, terms } = useTexts();
  const { language, choose } = use(LanguageContext);
  const { replica } = useSession();
  const navigation = useNavigation();
  const actor = useActor();
  // On a site without roles nobody is coordinator yet, and somebody has to begin.
  const isNew = useWorkspace().roles.all.length === 0;
  const maySetUp = isNew || may.administer(actor);
  const roles = [...actor.roles].map((role) => terms.role[role]).join(', ') || tab.frame.noRole;

  return (
    <Menu
      checkedValues={{ language: [language] }}
      onCheckedValueChange={(_, { checkedItems }) => {
        choose(checkedItems[0] === 'en' ? 'en' : 'sv');
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <MenuButton
          appearance="subtle"
          icon={<MoreHorizontal20Regular />}
          menuIcon={null}
          aria-label={tab.frame.settings}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuGroup>
            <MenuGroupHeader>{`${actor.name} · ${roles}`}</MenuGroupHeader>
            {sections.map(({ kind, label }) => (
              <MenuItem
                key={kind}
                className={styles.folded}
                icon={<DocumentBulletListMultiple20Regular />}
                onClick={() => navigation.go({ kind })}
              >
                {label}
              </MenuItem>
            ))}
            <MenuItem icon={<ArrowClockwise20Regular />} onClick={() => void replica.pull()}>
              {tab.frame.reload}
            </MenuItem>
            {maySetUp && (
              <MenuItem icon={<TableSettings20Regular />} onClick={() => navigation.go({ kind: 'setup' })}>
                {tab.frame.setup}
              </MenuItem>
            )}
          </MenuGroup>
          <MenuDivider />
          <MenuGroup>
            <MenuGroupHeader>{tab.frame.language}</MenuGroupHeader>
            <MenuItemRadio name="language" value="sv">
              {tab.frame.swedish}
            </MenuItemRadio>
            <MenuItemRadio name="language" value="en">
              {tab.frame.english}
            </MenuItemRadio>
          </MenuGroup>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
